using System.Text;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.Json;

namespace WorkaroundScanner.Reporting.Tests;

public sealed class OutputTests
{
    [Theory]
    [InlineData("json.json", "json", 0)]
    [InlineData("console-100.txt", "console", 100)]
    [InlineData("console-50.txt", "console", 50)]
    public void OutputIsAsPinned(string file, string format, int width)
    {
        IOutput output = format == "json" ? new JsonOutput() : new ConsoleOutput(new ConsoleStyle(width, Colours: false));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "expected", file)), Write(output, Example.Result));
    }

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

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void HostileTextReachesNoSinkAsItIs(string text)
    {
        var path = $"a{text}b.sh";
        var result = new ScanResult
        {
            Files = new FileCounts(1, System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty, 0, 0),
            Workarounds = [Example.Workaround("W1", path, 1, Example.Finding(path, "WS1301", Category.Retry, $"t{text}", "", $"`kubectl {text}`", (1, 2)))],
            Usage = [],
            Problems = [new Problem("syntax-error", $"No {text}.", path, 1, 1)],
        };
        var console = Write(new ConsoleOutput(new ConsoleStyle(100, Colours: false)), result);
        Assert.All(console.EnumerateRunes(), rune => Assert.True(rune.Value == '\n' || !Hostile.Moves(rune), $"U+{rune.Value:X4} got through"));
        Assert.Equal(1, console.Split('\n').Count(line => line.Contains("WS1301", StringComparison.Ordinal)));

        var json = Write(new JsonOutput(), result);
        Assert.All(json.EnumerateRunes(), rune => Assert.True(rune.Value == '\n' || !Rune.IsControl(rune), $"U+{rune.Value:X4} got through"));
        using var document = JsonDocument.Parse(json);
        Assert.Equal(path, document.RootElement.GetProperty("findings")[0].GetProperty("path").GetString());
    }

    private static string Write(IOutput output, ScanResult result)
    {
        using var stream = new MemoryStream();
        output.Write(new Report { Result = result }, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
