namespace WorkaroundScanner.EndToEnd.OwnRules;

/// <summary>What a rule's maturity does, from trial to end; and a rule that asks for too much.</summary>
public sealed class LifecycleTests
{
    private const string Rule = """
        id: MY1301
        name: own-retry
        title: Loop around a change
        category: retry
        severity: error
        maturity: MATURITY
        revision: 3
        message: "{loop}"
        parts: { loop: { is: loop }, call: { is: call, tool: owntool } }
        links: [ [loop, contains, call] ]
        measure: [loop]

        """;

    [Theory]
    [InlineData("preview", 1, 0, "preview: on trial, left out of totals")]
    [InlineData("stable", 1, 1, "stable")]
    [InlineData("deprecated", 1, 1, "deprecated: still reported, about to go")]
    [InlineData("removed", 0, 0, "removed: finds nothing, its id stays taken")]
    public void MaturityDoesWhatItsWordSays(string maturity, int findings, int exitCode, string shown)
    {
        using var folder = Pack(Rule.Replace("MATURITY", maturity, StringComparison.Ordinal)).Write("src/a.sh", "for a in b c; do\n  owntool $a\ndone\n");
        var scan = Wscan.Run(folder, "scan", "src", "--rules", "my", "--fail-on", "error", "-f", "json");
        Assert.Equal((exitCode, findings), (scan.ExitCode, scan.Json.GetProperty("findings").GetArrayLength()));
        Assert.All(scan.Json.GetProperty("findings").EnumerateArray(), finding => Assert.Equal((maturity, 3), (finding.GetProperty("maturity").GetString(), finding.GetProperty("ruleRevision").GetInt32())));
        Assert.Contains($"maturity   {shown}\n", Wscan.Run(folder, "rules", "show", "MY1301", "--rules", "my").Output, StringComparison.Ordinal);
        Assert.Contains("MY1301", Wscan.Run(folder, "rules", "list", "--maturity", maturity, "--rules", "my").Output, StringComparison.Ordinal);
        Assert.Equal("my/retry/MY1302-next\n", Wscan.Run(folder, "rules", "new", "next", "--category", "retry", "--out", "my").Output);
    }

    [Fact]
    public void ARuleWithoutEndBecomesAProblem()
    {
        var rule = Rule.Replace("MATURITY", "stable", StringComparison.Ordinal);
        var endless = rule[..rule.IndexOf("parts:", StringComparison.Ordinal)].Replace("{loop}", "{a}", StringComparison.Ordinal) + """
            parts: { a: { is: call, tool: owntool }, b: { is: call }, c: { is: call }, d: { is: call, tool: owntool } }
            links: [ [a, precedes, b], [b, precedes, c], [c, precedes, d] ]
            none: [ { links: [ [a, precedes, d] ] } ]
            measure: [a]

            """;
        using var folder = Pack(endless).Write("src/a.sh", string.Concat(Enumerable.Repeat("owntool x\n", 400))).Write("src/b.sh", TemporaryFolder.Retry);
        var scan = Wscan.Run(folder, "scan", "src", "--rules", "my", "-f", "json");
        Assert.Equal(3, scan.ExitCode);
        Assert.Equal(
            [("rule-budget", "a.sh", true)],
            scan.Json.GetProperty("problems").EnumerateArray().Select(problem => (problem.GetProperty("id").GetString(), problem.GetProperty("path").GetString(), problem.GetProperty("incomplete").GetBoolean())));
        Assert.Equal(1, scan.Json.GetProperty("summary").GetProperty("workarounds").GetInt32());
    }

    private static TemporaryFolder Pack(string rule) => new TemporaryFolder()
        .Write("my/pack.yaml", "schema: 1\nname: my\nprefix: MY\n")
        .Write("my/platforms/own.yaml", "schema: 1\nplatform: own\ntools: [ { name: owntool } ]\n")
        .Write("my/retry/MY1301-own-retry/rule.yaml", rule);
}
