namespace WorkaroundScanner.EndToEnd.OwnRules;

/// <summary><c>wscan rules</c>, run as a platform team runs it.</summary>
public sealed class RulesCommandTests
{
    private const string Rule = """
        id: MY1301
        name: own-retry
        title: Loop around a change
        category: retry
        severity: warning
        maturity: deprecated
        revision: 2
        message: "{loop} holds `{call}`"
        parts:
          loop: { is: loop }
          call: { is: call, tool: platform, role: change }
        links:
          - [loop, contains, call]
        measure: [loop]

        """;

    private const string Script = "for f in a b; do\n  kubectl apply -f $f\ndone\n";

    [Theory]
    [InlineData(new[] { "rules", "list", "--category", "retry", "--maturity", "stable" }, "WS1301", "WS1401")]
    [InlineData(new[] { "rules", "list", "--rules", "my", "--maturity", "deprecated" }, "MY1301  own-retry  retry     warning   deprecated  2         my", "WS1301")]
    [InlineData(new[] { "rules", "show", "ws1302" }, "from the pack built-in, rules/retry/WS1302-until-success/rule.yaml", "MY1301")]
    [InlineData(new[] { "rules", "show", "own-retry", "--rules", "my" }, "maturity   deprecated: still reported, about to go", "WS1301")]
    public void ListsAndShows(string[] arguments, string shown, string hidden)
    {
        using var folder = Pack();
        var run = Wscan.Run(folder, arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(shown, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ListsAndShowsForPrograms()
    {
        using var folder = Pack();
        var rules = Wscan.Run(folder, "rules", "list", "--rules", "my", "-f", "json").Json.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal("MY1301", rules[0].GetProperty("id").GetString());
        Assert.Equal("my/retry/MY1301-own-retry/rule.yaml", rules[0].GetProperty("path").GetString());
        Assert.Equal(Rule, Wscan.Run(folder, "rules", "show", "MY1301", "--rules", "my", "-f", "json").Json.GetProperty("definition").GetString());
    }

    [Fact]
    public void ARuleThatIsNotThereHasANeighbour()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal((2, "wscan: There is no rule WS131; did you mean `WS1301`?\n"), (Wscan.Run(folder, "rules", "show", "WS131") is var run ? run.ExitCode : 0, run.Error));
    }

    [Fact]
    public void NewBeginsAPackAndCountsOn()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("acme-rules/bypass/ACME1701-own-lock\n", Wscan.Run(folder, "rules", "new", "own-lock", "--category", "bypass", "--out", "acme-rules").Output);
        Assert.Equal("acme-rules/bypass/ACME1702-other-lock\n", Wscan.Run(folder, "rules", "new", "other-lock", "--category", "bypass", "--out", "acme-rules").Output);
        folder.Write("acme-rules/releases/shipped.md", "| ACME1709 | gone | bypass | warning | removed | 3 |\n");
        Assert.Equal("acme-rules/bypass/ACME1710-third-lock\n", Wscan.Run(folder, "rules", "new", "third-lock", "--category", "bypass", "--out", "acme-rules").Output);
        var test = Wscan.Run(folder, "rules", "test", "acme-rules");
        Assert.Equal(1, test.ExitCode);
        Assert.Contains("3 rules, 3 findings expected, 3 places marked clean: 3 rules not as marked.", test.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No-Name", "lower-case words")]
    [InlineData("avoid-locks", "can't begin with `avoid-`")]
    public void NewWantsAName(string name, string message)
    {
        using var folder = new TemporaryFolder();
        var run = Wscan.Run(folder, "rules", "new", name, "--category", "cache");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Theory]
    [InlineData("# expect: MY1301 lines=3\n" + Script + "# ok: no loop\nkubectl apply -f a\n", 0, "1 rule, 1 finding expected, 1 place marked clean: all as marked.")]
    [InlineData("# expect: MY1301 lines=3 span=3 category=retry\n" + Script + "# ok: no loop\nkubectl apply -f a\n", 0, "all as marked")]
    [InlineData("# expect: MY1301 lines=2\n" + Script + "# ok: no loop\n", 1, "cases/a.sh:1: Found otherwise.\n    expected  MY1301 lines=2 at lines 2-3\n    found     MY1301 lines=3 category=retry at lines 2-4\n")]
    [InlineData("# expect: MY1301 lines=3 category=poll\n" + Script + "# ok: no loop\n", 1, "expected  MY1301 lines=3 category=poll at lines 2-4")]
    [InlineData("# expect: MY1301 lines=1\necho\n# ok: no loop\n", 1, "cases/a.sh:1: Not found.\n    expected  MY1301 lines=1 at line 2\n    found     nothing\n")]
    [InlineData("# ok: wrong\n" + Script, 1, "cases/a.sh:2: Found without a mark that expects it.")]
    [InlineData("# ok: nothing here\necho\n", 1, "the rule has no case with a finding (`expect`)")]
    [InlineData("# expect: MY1301 lines=3\n" + Script, 1, "the rule has no case without a finding (`ok`)")]
    [InlineData("# Expect: MY1301\n# expect: MY1301 lines=3\n" + Script + "# ok: no loop\n", 1, "cases/a.sh:1: This is no mark")]
    [InlineData("# expect: MY1301 lines=3\n" + Script + "# ok: no loop\n# todo-expect: MY1301 lines=1\necho\n", 0, "cases/a.sh:6: (known gap) Not found.")]
    [InlineData("# expect: MY1301 lines=3\n" + Script + "# ok: no loop\n# todo-ok: one each\n" + Script, 0, "cases/a.sh:6: (known gap) Found, and should not be.")]
    [InlineData("# expect: MY1301 lines=3\n" + Script + "# ok: no loop\n# todo-expect: MY1301 lines=3\n" + Script, 1, "cases/a.sh:6: The gap is closed: write `expect` for `todo-expect`.")]
    [InlineData("# expect: MY1301 lines=3\n" + Script + "# ok: no loop\n# todo-ok: one each\necho\n", 1, "cases/a.sh:6: The gap is closed: write `ok` for `todo-ok`.")]
    public void HoldsRulesToTheirMarks(string marked, int exitCode, string said)
    {
        using var folder = Pack().Write("my/retry/MY1301-own-retry/cases/a.sh", marked);
        var run = Wscan.Run(folder, "rules", "test", "my");
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void TellsWhatAChangeOfRulesDoes()
    {
        using var folder = Pack().Write("src/a.sh", Script).Write("src/b.sh", TemporaryFolder.Retry)
            .Write("new/pack.yaml", "schema: 1\nname: my\nprefix: MY\n")
            .Write("new/rule.yaml", Rule.Replace("role: change", "role: change, argument: a*", StringComparison.Ordinal));
        var gained = Wscan.Run(folder, "rules", "diff", "built-in", "my", "src");
        Assert.Equal((0, ""), (gained.ExitCode, gained.Error));
        Assert.Equal(
            "MY1301  +2 -0 findings, +7 -0 lines; 0 as before\n  + src/a.sh:1  3 lines  for f holds `kubectl apply -f $f`\n  + src/b.sh:1  4 lines  for try holds `kubectl apply -f app.yaml`\n"
            + "Workarounds: 1 before, 2 after; their lines: 4 before, 7 after.\n",
            gained.Output);
        var same = Wscan.Run(folder, "rules", "diff", "my", "new", "src");
        Assert.StartsWith("Both sets of rules find the same.\n", same.Output, StringComparison.Ordinal);
        var lost = Wscan.Run(folder, "rules", "diff", "my", "built-in", "src", "-f", "json").Json.GetProperty("rules")[0];
        Assert.Equal(("MY1301", 2, 7), (lost.GetProperty("id").GetString(), lost.GetProperty("lost").GetArrayLength(), lost.GetProperty("lostLines").GetInt32()));
    }

    [Fact]
    public void CountsWhatPeopleSayAboutFindings()
    {
        using var folder = Pack().Write("src/a.sh", Script).Write("src/b.sh", TemporaryFolder.Retry).Write("answers", "y\nn\n?\n");
        string[] review = ["rules", "review", "src", "--rules", "my", "--answers", "answers", "--sample", "3"];
        var first = Wscan.Run(folder, review);
        Assert.Equal(0, first.ExitCode);
        Assert.Equal((first.Output, first.Error), (Wscan.Run(folder, review) is var again ? again.Output : "", again.Error));
        Assert.Contains("rule    precision  judged  right  wrong  unsure\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("all     50 %       2       1      1      1\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("      1  for try in 1 2 3; do", first.Error, StringComparison.Ordinal);
        var json = Wscan.Run(folder, [.. review, "-f", "json"]).Json;
        Assert.Equal(["right", "wrong", "unsure"], json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("verdict").GetString()));
    }

    [Fact]
    public void AnAnswerThatIsNoneIsLocated()
    {
        using var folder = new TemporaryFolder().Write("src/b.sh", TemporaryFolder.Retry).Write("answers", "maybe\n");
        var run = Wscan.Run(folder, "rules", "review", "src", "--answers", "answers");
        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("wscan: answers:1:1: An answer is y, n or ?, not 'maybe'.\n", run.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Pack() => new TemporaryFolder()
        .Write("my/pack.yaml", "schema: 1\nname: my\nprefix: MY\n")
        .Write("my/retry/MY1301-own-retry/rule.yaml", Rule);
}
