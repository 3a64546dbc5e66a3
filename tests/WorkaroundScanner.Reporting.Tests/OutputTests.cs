using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.Json;

namespace WorkaroundScanner.Reporting.Tests;

public sealed class OutputTests
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.Ordinal)
    {
        ["console"] = "txt", ["github"] = "txt", ["github-summary"] = "md", ["gitlab"] = "json", ["json"] = "json", ["jsonl"] = "jsonl", ["junit"] = "xml", ["markdown"] = "md", ["sarif"] = "sarif",
    };

    [Theory]
    [MemberData(nameof(Outputs.Names), MemberType = typeof(Outputs))]
    public void ScanIsWrittenAsPinned(string format) => Pinned.Equal($"scan-{format}.{Extensions[format]}", Outputs.Write(format, Example.Scan(Example.Result)));

    [Theory]
    [MemberData(nameof(Outputs.Names), MemberType = typeof(Outputs))]
    public void CheckIsWrittenAsPinned(string format) => Pinned.Equal($"check-{format}.{Extensions[format]}", Outputs.Write(format, Example.EveryState()));

    [Fact]
    public void NarrowConsoleWrapsAsPinned() => Pinned.Equal("scan-console-50.txt", Outputs.Write(new ConsoleOutput(new ConsoleStyle(50, Colours: false)), Example.Scan(Example.Result)));

    [Fact]
    public void TotalsAddWorkaroundsInForceAndNeverFindings()
    {
        using var json = JsonDocument.Parse(Write(new JsonOutput(), Example.Result));
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal(2, summary.GetProperty("workarounds").GetInt32());
        Assert.Equal(4, summary.GetProperty("findings").GetInt32());
        Assert.Equal(9, summary.GetProperty("lines").GetInt32());
        Assert.False(summary.GetProperty("categories").TryGetProperty("wrapper", out _));
        Assert.Equal(7, summary.GetProperty("tools").GetProperty("kubectl").GetProperty("lines").GetInt32());
    }

    [Fact]
    public void AnEmptyResultIsWholeJson()
    {
        using var json = JsonDocument.Parse(Write(new JsonOutput(), Example.Nothing));
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("files").GetProperty("discovered").GetInt32());
    }

    [Fact]
    public void NothingFoundInAnIncompleteScanDoesNotLookClean()
    {
        var output = new ConsoleOutput(new ConsoleStyle(80, Colours: false));
        Assert.StartsWith("No workarounds found.", Write(output, Example.Nothing), StringComparison.Ordinal);
        Assert.StartsWith("No workarounds in what could be scanned.", Write(output, Example.Nothing with { Problems = Example.Result.Problems }), StringComparison.Ordinal);
    }

    [Fact]
    public void ColoursComeOnlyWhenWantedAndEnd()
    {
        Assert.DoesNotContain('\e', Write(new ConsoleOutput(new ConsoleStyle(100, Colours: false)), Example.Result));
        var coloured = Write(new ConsoleOutput(new ConsoleStyle(100, Colours: true)), Example.Result);
        Assert.Contains("\e[", coloured, StringComparison.Ordinal);
        Assert.All(coloured.Split('\n'), line => Assert.True(!line.Contains('\e', StringComparison.Ordinal) || line.EndsWith("\e[0m", StringComparison.Ordinal) || line.LastIndexOf("\e[0m", StringComparison.Ordinal) > line.LastIndexOf("\e[1", StringComparison.Ordinal)));
    }

    private static string Write(IOutput output, ScanResult result) => Outputs.Write(output, new Report { Result = result });
}
