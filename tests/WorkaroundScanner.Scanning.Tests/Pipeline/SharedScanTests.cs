using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Scanning.Tests.Pipeline;

/// <summary>Scans that share work give what scans of whole trees give.</summary>
public sealed class SharedScanTests
{
    private static readonly Scanner Scanner = new(ScanSteps.With(RuleSet.BuiltIn.Rules));

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void APairAndItsRestAreTwoFullScans(int seed)
    {
        var random = new Random(seed);
        var before = RandomTrees.Generate(random);
        var after = RandomTrees.Edit(before, random);
        var pair = Scanner.ScanPair(Tree(before), Tree(after), Request, CancellationToken.None);
        var rest = pair.Untouched();
        Assert.Equal(Shown(Full(before).Workarounds), Shown(pair.Before.Concat(rest)));
        Assert.Equal(Shown(Full(after).Workarounds), Shown(pair.After.Workarounds.Concat(rest)));
        Assert.Equal(Full(after).Files.Scanned, pair.After.Files.Scanned);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AnEditThatSaysNothingOfOtherFilesChangesItsOwnOnly(int seed)
    {
        var random = new Random(seed);
        var before = RandomTrees.Generate(random);
        var edited = before.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(before.Count));
        var after = new Dictionary<string, string>(before) { [edited] = before[edited] + (seed % 2 == 0 ? "if then (\n" : "# later\n") };
        var pair = Scanner.ScanPair(Tree(before), Tree(after), Request, CancellationToken.None);
        Assert.Equal(Shown(Full(after).Workarounds), Shown(pair.After.Workarounds.Concat(pair.Untouched())));
        Assert.Equal(Full(after).Problems.Where(problem => problem.Path == edited), pair.After.Problems.Where(problem => problem.Path == edited));
        Assert.Equal(Full(after).Files.Scanned, pair.After.Files.Scanned);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TreesScannedTogetherGiveWhatEachGivesAlone(int seed)
    {
        var random = new Random(seed);
        List<Dictionary<string, string>> trees = [RandomTrees.Generate(random)];
        for (var i = 0; i < 4; i++)
        {
            trees.Add(RandomTrees.Edit(trees[^1], random));
        }

        var together = Scanner.ScanAll([.. trees.Select(Tree)], Request, CancellationToken.None).Select(result => (Shown(result.Workarounds), Shown(result.Usage))).ToList();
        Assert.Equal(trees.Select(Full).Select(result => (Shown(result.Workarounds), Shown(result.Usage))), together);
    }

    [Fact]
    public void AWrapperThatMovesInItsFileIsStillTheOneThatIsCalled()
    {
        const string wrapper = "kctl() {\n  kubectl --context prod \"$@\"\n}\n";
        const string others = "one() {\n  ls a\n}\ntwo() {\n  ls b\n}\n";
        string[] libraries = [wrapper, others + wrapper, wrapper + others];
        var trees = libraries.Select(library => Tree(new Dictionary<string, string> { ["lib.sh"] = library, ["main.sh"] = "source ./lib.sh\nkctl get pods\n" }));
        var wrapped = Scanner.ScanAll([.. trees], Request, CancellationToken.None).Select(result => result.Usage.Single(usage => usage.Path == "main.sh").WrappedCalls);
        Assert.Equal([1, 1, 1], wrapped);
    }

    [Fact]
    public void WhatTreesShareIsReadOnce()
    {
        var first = new MemorySource(new Dictionary<string, string> { ["a.sh"] = RandomTrees.Blocks[0], ["b.sh"] = RandomTrees.Blocks[5] });
        var second = new MemorySource(new Dictionary<string, string> { ["a.sh"] = RandomTrees.Blocks[0], ["b.sh"] = RandomTrees.Blocks[6] });
        Assert.Equal(2, Scanner.ScanAll([first.ToTree(), second.ToTree()], Request, CancellationToken.None).Count());
        Assert.Equal(["a.sh", "b.sh"], first.Opened.Order(StringComparer.Ordinal));
        Assert.Equal(["b.sh"], second.Opened);
    }

    private static ScanRequest Request => new() { Vocabulary = VocabularyLoader.BuiltIn.Vocabulary, Threads = 2 };

    private static ScanResult Full(IReadOnlyDictionary<string, string> files) => Scanner.Scan(Tree(files), Request with { UsePrefilter = false }, CancellationToken.None);

    private static SourceTree Tree(IReadOnlyDictionary<string, string> files) => new MemorySource(files).ToTree();

    private static string Shown(IEnumerable<FileUsage> usage) => string.Join('\n', usage);

    private static string Shown(IEnumerable<Workaround> workarounds) => string.Join(
        '\n',
        workarounds.Select(workaround => $"{workaround.Path}:{string.Join(',', workaround.Ranges)} {workaround.Lines} {workaround.Identity.Fingerprint} {string.Join('|', workaround.Findings.Select(finding => finding.Rule.Id + finding.Message))}")
            .Order(StringComparer.Ordinal));
}
