using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>What readers of an output refuse or fold is never written, and what is left out is counted.</summary>
public sealed class LimitTests
{
    [Fact]
    public void TenAnnotationsOfAKindAndACountOfTheRest()
    {
        var lines = Outputs.Write("github", Example.Scan(Large.Result(300)) with { FailOn = Severity.Error }).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(line => line.StartsWith("::notice", StringComparison.Ordinal)));
        Assert.Equal("::notice::271 further workarounds not annotated, because GitHub shows no more; the other outputs list all.", lines[^1]);
    }

    [Fact]
    public void TheLargestIsAnnotatedFirst()
    {
        var sizes = Outputs.Write("github", Large.Check(300)).Split('\n').Where(line => line.StartsWith("::error", StringComparison.Ordinal))
            .Select(line => int.Parse(line[..line.IndexOf(" lines::", StringComparison.Ordinal)].Split(' ')[^1])).ToList();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.Equal(53, sizes[0]);
    }

    [Theory]
    [InlineData("github-summary", 1024 * 1024)]
    [InlineData("markdown", 65_536)]
    public void MarkdownIsCutAtAWholeRow(string format, int most)
    {
        foreach (var report in (Report[])[Example.Scan(Large.Result(30_000)), Large.Check(30_000)])
        {
            var written = Outputs.Write(format, report);
            Assert.InRange(Encoding.UTF8.GetByteCount(written), most * 8 / 10, most);
            var rows = written.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
            Assert.All(rows, row => Assert.EndsWith(" |", row, StringComparison.Ordinal));
            Assert.Contains($"and {30_000 - rows.Count:N0} more workarounds", written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TheGateShowsEveryFailureAndACommandForEach()
    {
        var written = Outputs.Write("console", Large.Check(200));
        Assert.Equal(200, written.Split('\n').Count(line => line.StartsWith("      wscan declare services/", StringComparison.Ordinal)));
        Assert.EndsWith("Gate failed: 200 new workarounds; 5,700 lines more.\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void FingerprintsForGitLabAreUnique()
    {
        var twins = Example.Result.Workarounds[0];
        var result = Example.Nothing with { Workarounds = [twins, twins with { Id = "W2" }, twins with { Id = "W3" }] };
        using var json = JsonDocument.Parse(Outputs.Write("gitlab", Example.Scan(result)));
        var fingerprints = json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("fingerprint").GetString()).ToList();
        Assert.Equal(9, fingerprints.Distinct().Count());
    }

    [Fact]
    public void EqualWorkaroundsAreNumberedInJson()
    {
        var twins = Example.Result.Workarounds[0];
        using var json = JsonDocument.Parse(Outputs.Write("json", Example.Scan(Example.Nothing with { Workarounds = [twins, twins with { Id = "W2" }, twins with { Id = "W3" }] })));
        var plain = twins.Identity.Fingerprint;
        Assert.Equal([plain, $"{plain}#2", $"{plain}#3"], json.RootElement.GetProperty("workarounds").EnumerateArray().Select(one => one.GetProperty("fingerprint").GetString()));
    }

    [Theory]
    [InlineData("gitlab", "[]\n")]
    [InlineData("github", "")]
    public void NothingIsWrittenAsNothing(string format, string expected) => Assert.Equal(expected, Outputs.Write(format, Example.Scan(Example.Nothing)));

    [Theory]
    [MemberData(nameof(Outputs.Names), MemberType = typeof(Outputs))]
    public void NoOutputBeginsWithAByteOrderMark(string format) => Assert.DoesNotContain('\ufeff', Outputs.Write(format, Example.Scan(Example.Result)));

    [Fact]
    public void JUnitFailsWhatFailsTheRun()
    {
        var scan = XDocument.Parse(Outputs.Write("junit", Example.Scan(Example.Nothing with { Workarounds = Example.Result.Workarounds }) with { FailOn = Severity.Warning }));
        Assert.Equal(3, scan.Descendants("failure").Count());
        Assert.Empty(XDocument.Parse(Outputs.Write("junit", Example.Scan(Example.Nothing with { Workarounds = Example.Result.Workarounds }) with { FailOn = Severity.Error })).Descendants("failure"));
        Assert.Equal(2, XDocument.Parse(Outputs.Write("junit", Example.EveryState())).Descendants("failure").Count());
        Assert.Single(XDocument.Parse(Outputs.Write("junit", Example.Scan(Example.Result))).Descendants("error"));
    }
}
