using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>The last line that a gate prints.</summary>
public sealed class GateTests
{
    private static readonly Workaround One = Example.Workaround("W1", "a.sh", 7, Example.Finding("a.sh", "WS1301", Category.Retry, "kubectl", "apply", "again", (1, 9)));
    private static readonly Workaround Two = One with { Id = "W2", Path = "b.sh" };
    private static readonly KnownWorkaround Old = Example.Known(One, "a.sh", 1, 10);

    public static TheoryData<string, Change[]> Verdicts() => new()
    {
        { "Passed: nothing new.", [] },
        { "Passed: nothing new.", [new Change(ChangeState.Unchanged, Old, One)] },
        { "Passed: nothing new; 1 removed, 10 lines less.", [new Change(ChangeState.Gone, Old, null)] },
        { "Passed: nothing new; 3 lines less.", [new Change(ChangeState.Shrunk, Old, One)] },
        { "Passed: 1 new workaround, only counted; 7 lines more.", [new Change(ChangeState.New, null, One)] },
        { "Passed with a warning: 1 new workaround; 7 lines more.", [new Change(ChangeState.New, null, One) { Step = GateStep.Warn }] },
        { "Gate failed: 2 new workarounds; 14 lines more.", [new Change(ChangeState.New, null, One) { Step = GateStep.Gate }, new Change(ChangeState.New, null, Two) { Step = GateStep.Gate }] },
        { "Gate failed: 1 grown workaround; 2 lines more.", [new Change(ChangeState.Grown, Old with { Lines = 5 }, One) { Step = GateStep.Gate }] },
        { "Gate failed: 1 new workaround, 1 copied; 14 lines more.", [new Change(ChangeState.Copied, Old, One) { Step = GateStep.Gate }, new Change(ChangeState.New, null, Two) { Step = GateStep.Gate }] },
    };

    [Theory]
    [MemberData(nameof(Verdicts), DisableDiscoveryEnumeration = true)]
    public void TheVerdictIsTheLastLine(string verdict, Change[] changes) =>
        Assert.Equal(verdict, Outputs.Write("console", Example.Check(changes)).TrimEnd('\n').Split('\n')[^1]);

    [Fact]
    public void WhatIsIncompleteDoesNotPassWithoutSayingSo()
    {
        var report = Example.Check();
        var written = Outputs.Write("console", report with { Result = report.Result with { Problems = Example.Result.Problems } });
        Assert.EndsWith("Passed in what could be scanned: nothing new.\n", written, StringComparison.Ordinal);
        Assert.Contains("Incomplete: results may be missing", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("markdown")]
    public void ACommitIsNoSecret(string format)
    {
        var report = Example.Check();
        var written = Outputs.Write(format, report with { Comparison = report.Comparison! with { Before = "0c55e80071d59d96eb7efa436aa0022f54358851" } });
        Assert.Contains("0c55e80071d59d96eb7efa436aa0022f54358851", written, StringComparison.Ordinal);
    }

    [Fact]
    public void OutputsForDevelopersListOnlyWhatCounts()
    {
        var report = Example.EveryState();
        foreach (var format in (string[])["github", "gitlab", "junit", "github-summary", "markdown", "console"])
        {
            var written = Outputs.Write(format, report);
            Assert.Contains("web/deploy.sh", written, StringComparison.Ordinal);
            Assert.DoesNotContain("web/small.sh", written, StringComparison.Ordinal);
            Assert.DoesNotContain("web/login.sh", written, StringComparison.Ordinal);
        }

        Assert.All((string[])["json", "jsonl"], format => Assert.Contains("web/login.sh", Outputs.Write(format, report), StringComparison.Ordinal));
        Assert.Contains("web/small.sh", Outputs.Write("sarif", report), StringComparison.Ordinal);
    }
}
