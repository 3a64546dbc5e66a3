using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Tests.Pipeline;

/// <summary>Scans that share work give what scans of whole trees give.</summary>
public sealed class SharedScanTests
{
    private const int Files = 12;

    private static readonly Scanner Scanner = new(ScanSteps.With(RuleSet.BuiltIn.Rules));

    private static readonly string[] Blocks =
    [
        "for try in 1 2 3; do\n  kubectl apply -f app.yaml && break\n  sleep 5\ndone\n",
        "until again kubectl get pods; do sleep 1; done\n",
        "again helm upgrade shop .\n",
        "again() {\n  until \"$@\"; do sleep 1; done\n}\n",
        "again() {\n  \"$@\"\n}\n",
        "k() {\n  kubectl --context prod --namespace shop \"$@\"\n}\n",
        "k get pods | grep Running\n",
        "echo nothing\n",
        "source ./s{0}.sh\n",
        ". lib/s{0}.sh\n",
        "bash lib/s{0}.sh\n",
    ];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void APairAndItsRestAreTwoFullScans(int seed)
    {
        var random = new Random(seed);
        var before = Generate(random);
        var after = Edit(before, random);
        var pair = Scanner.ScanPair(Tree(before), Tree(after), Request, CancellationToken.None);
        var rest = pair.Untouched();
        Assert.Equal(Shown(Full(before).Workarounds), Shown(pair.Before.Concat(rest)));
        Assert.Equal(Shown(Full(after).Workarounds), Shown(pair.After.Workarounds.Concat(rest)));
        Assert.Equal(Full(after).Files.Scanned, pair.After.Files.Scanned);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void TreesScannedTogetherGiveWhatEachGivesAlone(int seed)
    {
        var random = new Random(seed);
        List<Dictionary<string, string>> trees = [Generate(random)];
        for (var i = 0; i < 4; i++)
        {
            trees.Add(Edit(trees[^1], random));
        }

        var together = Scanner.ScanAll([.. trees.Select(Tree)], Request, CancellationToken.None).Select(result => Shown(result.Workarounds)).ToList();
        Assert.Equal(trees.Select(tree => Shown(Full(tree).Workarounds)), together);
    }

    [Fact]
    public void WhatTreesShareIsReadOnce()
    {
        var first = new MemorySource(new Dictionary<string, string> { ["a.sh"] = Blocks[0], ["b.sh"] = Blocks[5] });
        var second = new MemorySource(new Dictionary<string, string> { ["a.sh"] = Blocks[0], ["b.sh"] = Blocks[6] });
        Assert.Equal(2, Scanner.ScanAll([Tree(first), Tree(second)], Request, CancellationToken.None).Count());
        Assert.Equal(["a.sh", "b.sh"], first.Opened.Order(StringComparer.Ordinal));
        Assert.Equal(["b.sh"], second.Opened);
    }

    private static ScanRequest Request => new() { Vocabulary = VocabularyLoader.BuiltIn.Vocabulary, Threads = 2 };

    private static ScanResult Full(IReadOnlyDictionary<string, string> files) => Scanner.Scan(Tree(files), Request with { UsePrefilter = false }, CancellationToken.None);

    private static SourceTree Tree(IReadOnlyDictionary<string, string> files) => Tree(new MemorySource(files));

    private static SourceTree Tree(MemorySource source) => new(source, new LanguageDetector(FrontEnds.All), new FileSelection(), source.List(1, CancellationToken.None));

    private static Dictionary<string, string> Generate(Random random) =>
        Enumerable.Range(0, Files).ToDictionary(i => i % 3 == 0 ? $"s{i}.sh" : $"lib/s{i}.sh", _ => Script(random), StringComparer.Ordinal);

    private static Dictionary<string, string> Edit(IReadOnlyDictionary<string, string> files, Random random)
    {
        var edited = new Dictionary<string, string>(files, StringComparer.Ordinal);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var path = edited.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(edited.Count));
            switch (random.Next(4))
            {
                case 0:
                    edited.Remove(path);
                    break;
                case 1:
                    edited[$"lib/s{random.Next(Files)}.sh"] = edited[path];
                    break;
                default:
                    edited[path] = Script(random);
                    break;
            }
        }

        return edited;
    }

    private static string Script(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Blocks[random.Next(Blocks.Length)].Replace("{0}", $"{random.Next(Files)}", StringComparison.Ordinal)));

    private static List<string> Shown(IEnumerable<Workaround> workarounds) =>
    [
        .. workarounds.Select(workaround => $"{workaround.Path}:{string.Join(',', workaround.Ranges)} {workaround.Lines} {workaround.Identity.Fingerprint} {string.Join('|', workaround.Findings.Select(finding => finding.Rule.Id + finding.Message))}")
            .Order(StringComparer.Ordinal),
    ];
}
