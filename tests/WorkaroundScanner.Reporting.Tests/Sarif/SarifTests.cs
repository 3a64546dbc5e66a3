using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Sarif;

namespace WorkaroundScanner.Reporting.Tests.Sarif;

public sealed class SarifTests
{
    private static readonly string Schema = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", "sarif-2.1.0.json"));

    public static TheoryData<string, Report> Reports() => new()
    {
        { "nothing", Example.Scan(Example.Nothing) },
        { "a scan", Example.Scan(Example.Result) },
        { "a check", Example.EveryState() },
        { "one finding", Example.Scan(Large.Result(1)) },
        { "many findings", Example.Scan(Large.Result(2000)) },
        { "hostile text", Example.Scan(Hostile.Result(string.Concat(Hostile.All))) },
    };

    [Theory]
    [MemberData(nameof(Reports), DisableDiscoveryEnumeration = true)]
    public void EveryLogMeetsThePublishedSchema(string what, Report report)
    {
        foreach (var output in (SarifOutput[])[new(), new(new SarifOptions { IncludeDeclared = true, Category = "team a/b" })])
        {
            Assert.True(SchemaCheck.Errors(Schema, Outputs.Write(output, report)) is { Count: 0 }, what);
        }
    }

    [Theory]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\"")]
    [InlineData("\"startLine\":3", "\"startLine\":0")]
    [InlineData("\"level\":\"warning\"", "\"level\":\"bad\"")]
    [InlineData("\"columnKind\"", "\"columnType\"")]
    [InlineData("\"message\":{", "\"massage\":{")]
    [InlineData("ci/deploy.sh\",\"uriBaseId", "ci/de ploy.sh\",\"uriBaseId")]
    public void TheSchemaIsReallyHeld(string right, string wrong)
    {
        var log = Outputs.Write("sarif", Example.Scan(Example.Result));
        Assert.Contains(right, log, StringComparison.Ordinal);
        Assert.NotEmpty(SchemaCheck.Errors(Schema, log.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void NothingFoundIsAnEmptyListOfResults() => Assert.Equal(0, Run(Example.Scan(Example.Nothing)).GetProperty("results").GetArrayLength());

    [Fact]
    public void TheMostSevereComeFirstAndTheRestIsCounted()
    {
        var notes = new List<string>();
        var run = Run(Example.Scan(Large.Result(30_000)) with { Note = notes.Add });
        var levels = run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("level").GetString()).ToList();
        Assert.Equal(25_000, levels.Count);
        Assert.Equal(Enumerable.Repeat("error", 10_000), levels.Take(10_000));
        Assert.Equal(Enumerable.Repeat("note", 5000), levels.TakeLast(5000));
        var notification = Assert.Single(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray());
        Assert.Contains("25,000 of 30,000", notification.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("25,000 of 30,000", string.Concat(Assert.Single(notes).Skip("SARIF holds ".Length).Take(16)));
    }

    [Fact]
    public void WhatFailsComesBeforeWhatIsLargerAndOnlyCounted()
    {
        var large = Large.Result(60).Workarounds.Where(workaround => workaround.Findings[0].Severity == Severity.Warning).ToList();
        var report = Example.Check([.. large.Select((workaround, place) => new Change(ChangeState.New, null, workaround) { Step = (GateStep)(place % 3) })]);
        var steps = Run(report).GetProperty("results").EnumerateArray().Select(result => result.GetProperty("properties").GetProperty("step").GetString()).ToList();
        Assert.Equal(steps.OrderBy(step => Array.IndexOf(["gate", "warn", "watch"], step)), steps);
        Assert.Equal(20, steps.Count);
    }

    [Fact]
    public void TheLogStaysUnderTenMegabytesCompressed()
    {
        var random = new Random(1);
        var buffer = new byte[600];
        string Noise(int number)
        {
            random.NextBytes(buffer);
            return $"{number} {string.Join(' ', Convert.ToHexString(buffer).Chunk(20).Select(chunk => new string(chunk)))}";
        }

        using var plain = new MemoryStream();
        new SarifOutput().Write(Example.Scan(Large.Result(20_000, Noise)), plain);
        using var compressed = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(compressed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(plain.GetBuffer(), 0, (int)plain.Length);
        }

        Assert.InRange(compressed.Length, 5_000_000, 10_000_000);
        plain.Position = 0;
        using var log = JsonDocument.Parse(plain);
        Assert.InRange(log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), 5000, 19_999);
    }

    [Fact]
    public void FingerprintsAreUniqueAndKnowNoLines()
    {
        var at = Run(Example.Scan(Example.Result));
        var fingerprints = Fingerprints(at);
        Assert.Equal(fingerprints.Distinct(), fingerprints);
        var moved = Example.Result with
        {
            Workarounds = [.. Example.Result.Workarounds.Select(workaround => workaround with { Findings = [.. workaround.Findings.Select(finding => finding with { Ranges = [.. finding.Ranges.Select(range => new Model.Text.LineRange(range.Start + 100, range.End + 100))] })] })],
        };
        Assert.Equal(fingerprints, Fingerprints(Run(Example.Scan(moved))));
    }

    [Fact]
    public void WhatIsDeclaredIsLeftOutUnlessAskedFor()
    {
        Assert.DoesNotContain("web/login.sh", Outputs.Write("sarif", Example.EveryState()), StringComparison.Ordinal);
        var results = Run(Example.EveryState(), new SarifOptions { IncludeDeclared = true }).GetProperty("results").EnumerateArray();
        var suppressed = Assert.Single(results, result => result.TryGetProperty("suppressions", out _));
        Assert.Equal("until tokens can be renewed; token=****.", suppressed.GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void RulesNeverClaimToBeAboutSecurity() => Assert.DoesNotContain("security-severity", Outputs.Write("sarif", Example.Scan(Example.Result)), StringComparison.Ordinal);

    [Fact]
    public void DescriptionsStayUnderTheLimit()
    {
        var report = Example.Scan(Example.Result) with { PageOf = _ => $"# Title\n\n{string.Concat(Enumerable.Repeat("word 😀", 400))}" };
        Assert.All(
            Run(report).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(),
            rule => Assert.InRange(rule.GetProperty("fullDescription").GetProperty("text").GetString()!.Length, 900, 1024));
    }

    [Fact]
    public void AnIncompleteScanDoesNotLookSuccessful()
    {
        Assert.False(Run(Example.Scan(Example.Result)).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.True(Run(Example.Scan(Example.Nothing)).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    private static List<string?> Fingerprints(JsonElement run) =>
        [.. run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString())];

    private static JsonElement Run(Report report, SarifOptions? options = null) => JsonDocument.Parse(Outputs.Write(new SarifOutput(options ?? new SarifOptions()), report)).RootElement.GetProperty("runs")[0];
}
