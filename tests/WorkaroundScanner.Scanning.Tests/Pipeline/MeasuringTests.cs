using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Pipeline.Measuring;
using WorkaroundScanner.Syntax.Languages.Shell;

namespace WorkaroundScanner.Scanning.Tests.Pipeline;

public sealed class MeasuringTests
{
    private const string Script = """
        #!/bin/sh
        dp() {
          # passes on
          deployctl "$@"
        }

        dp push
        dp status
        deployctl status
        """;

    [Fact]
    public void FindingsThatShareALineAreOneWorkaroundAndNoLineCountsTwice()
    {
        var workarounds = Build([File("a.sh", Script, Found((2, 4)), Found((4, 5)), Found((7, 7)), Found((8, 8), (9, 9)), Found((9, 9)))]);
        Assert.Equal(["W1 2-5 3", "W2 7-7 1", "W3 8-9 2"], workarounds.Select(Show));
        Assert.Equal([2, 1, 2], workarounds.Select(workaround => workaround.Findings.Length));
    }

    [Fact]
    public void AFindingOfSeveralRangesConnectsWhatLiesApart()
    {
        var workarounds = Build([File("a.sh", Script, Found((2, 2)), Found((9, 9)), Found((2, 2), (9, 9)))]);
        Assert.Equal(["W1 2-2,9-9 2"], workarounds.Select(Show));
    }

    [Fact]
    public void NumbersFollowPathAndLineWhateverTheOrderOfFiles()
    {
        var workarounds = Build([File("b.sh", Script, Found((7, 7))), File("a.sh", Script, Found((9, 9)), Found((7, 7)))]);
        Assert.Equal(["a.sh:7", "a.sh:9", "b.sh:7"], workarounds.Select(workaround => $"{workaround.Path}:{workaround.Ranges[0].Start}"));
    }

    [Fact]
    public void CallsThroughAFoundWrapperAreToldFromDirectOnes()
    {
        var found = UsageMeter.Measure([File("a.sh", Script, Found((2, 5)))]);
        Assert.Equal(new FileUsage("a.sh", 2, 2, 2, 2), Assert.Single(found));
        var unfound = UsageMeter.Measure([File("a.sh", Script)]);
        Assert.Equal(new FileUsage("a.sh", 2, 2, 0, 0), Assert.Single(unfound));
    }

    private static ImmutableArray<Workaround> Build(IEnumerable<MatchedFile> files) => WorkaroundBuilder.Number(files.SelectMany(file => WorkaroundBuilder.Join(file).Workarounds));

    private static string Show(Workaround workaround) =>
        $"{workaround.Id} {string.Join(',', workaround.Ranges.Select(range => $"{range.Start}-{range.End}"))} {workaround.Lines}";

    private static MatchedFile File(string path, string text, params ReadOnlySpan<LineRange[]> findings)
    {
        var model = Linker.Link([ShellLanguage.Summarize(path, text)], new Vocabulary([new Tool { Name = "deployctl", Platform = "ours" }]))[0];
        var all = ImmutableArray.CreateBuilder<Finding>();
        foreach (var ranges in findings)
        {
            all.Add(Finding(path, ranges));
        }

        return new MatchedFile(model, new MatchResult(all.ToImmutable(), []), Failed: false);
    }

    private static LineRange[] Found(params (int Start, int End)[] ranges) => Array.ConvertAll(ranges, range => new LineRange(range.Start, range.End));

    private static Finding Finding(string path, LineRange[] ranges) => new()
    {
        Rule = new RuleDescriptor { Id = "WS1101", Name = "x", Title = "x", Category = Category.Wrapper, Severity = Severity.Warning, Maturity = Maturity.Stable, Revision = 1 },
        Severity = Severity.Warning,
        Path = path,
        Ranges = [.. ranges],
        Lines = 1,
        Platform = "ours",
        Tool = "deployctl",
        Message = "x",
    };
}
