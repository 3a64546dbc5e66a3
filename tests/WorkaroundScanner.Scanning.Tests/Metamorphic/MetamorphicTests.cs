using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Scanning.Tests.Pipeline;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Tests.Metamorphic;

/// <summary>The same workaround written otherwise, or moved to another place, keeps its category and its number of commands.</summary>
public sealed class MetamorphicTests
{
    private static readonly Scanner Scanner = new(ScanSteps.With(RuleSet.BuiltIn.Rules));

    private static readonly Form[] Forms =
    [
        new("script", "deploy.sh", example => example.Text + "\n"),
        .. Form.Rewritings,
        .. Form.Hosts,
        .. Form.Hosts.Select(host => host.WithOtherNames()),
    ];

    /// <summary>Where a move changes what a workaround is, and why.</summary>
    private static readonly (string Path, Category[] Categories, string Reason)[] Exceptions =
    [
        ("docs/runbook.md", [Category.Wrapper, Category.Cache, Category.Preprocess, Category.Postprocess],
            "what a page shows once is no code that is kept: prose counts only where it shows a retry, a poll or a bypass"),
    ];

    public static TheoryData<string, string> Kept() => Rows(excepted: false);

    public static TheoryData<string, string> Excepted() => Rows(excepted: true);

    [Theory]
    [MemberData(nameof(Kept))]
    public void KeepsItsCategoryAndItsNumberOfCommands(string workaround, string place)
    {
        var (example, form) = Find(workaround, place);
        Assert.Equal($"1 workaround: {example.Category} of {example.Capability}; {example.Commands} commands", Shown(form.Path, form.Write(example)));
    }

    [Theory]
    [MemberData(nameof(Excepted))]
    public void IsNoneWhereAMoveTakesItsMeaning(string workaround, string place)
    {
        var (example, form) = Find(workaround, place);
        Assert.Equal($"0 workaround: ; {example.Commands} commands", Shown(form.Path, form.Write(example)));
    }

    private static (Example Example, Form Form) Find(string workaround, string place) =>
        (Example.All.Single(example => example.Name == workaround), Forms.Single(form => form.Name == place));

    private static TheoryData<string, string> Rows(bool excepted)
    {
        var rows = new TheoryData<string, string>();
        foreach (var example in Example.All)
        {
            foreach (var form in Forms.Where(form => IsExcepted(example, form) == excepted))
            {
                rows.Add(example.Name, form.Name);
            }
        }

        return rows;
    }

    private static bool IsExcepted(Example example, Form form) => Exceptions.Any(row => row.Path == form.Path && row.Categories.Contains(example.Category));

    // What the report says: the workarounds, what each finding is about, and the file's use of platforms.
    private static string Shown(string path, string text)
    {
        var source = new MemorySource(new Dictionary<string, string>(StringComparer.Ordinal) { [path] = text });
        var tree = new SourceTree(source, new LanguageDetector(FrontEnds.All), new FileSelection(), source.List(1, CancellationToken.None));
        var result = Scanner.Scan(tree, new ScanRequest { Vocabulary = VocabularyLoader.BuiltIn.Vocabulary, Threads = 1 }, CancellationToken.None);
        Assert.Empty(result.Problems);
        var found = result.Workarounds.SelectMany(workaround => workaround.Findings)
            .Select(finding => $"{finding.Rule.Category} of {finding.Tool} {finding.Capability}".TrimEnd())
            .Distinct();
        return $"{result.Workarounds.Length} workaround: {string.Join(", ", found)}; {result.Usage.Sum(usage => usage.DirectCalls)} commands";
    }
}
