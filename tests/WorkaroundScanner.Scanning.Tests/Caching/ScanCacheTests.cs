using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Caching;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Scanning.Tests.Pipeline;

namespace WorkaroundScanner.Scanning.Tests.Caching;

/// <summary>What earlier scans found out changes how long a scan takes, and nothing else.</summary>
public sealed class ScanCacheTests
{
    private static readonly RuleSet Rules = RuleSet.BuiltIn.Rules;

    private static readonly Dictionary<string, string> Unrelated = new() { ["a.sh"] = "kubectl get pods\n", ["b.sh"] = "echo\n", ["c.sh"] = "helm list\n" };

    private static readonly Dictionary<string, string> Edited = new(Unrelated) { ["b.sh"] = "docker ps\n" };

    public static TheoryData<int, bool> Seeds() => [.. Enumerable.Range(1, 30).SelectMany(seed => (TheoryDataRow<int, bool>[])[(seed, true), (seed, false)])];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ScansOneAfterAnotherGiveWhatEachGivesAlone(int seed, bool named)
    {
        var random = new Random(seed);
        List<Dictionary<string, string>> trees = [RandomTrees.Generate(random)];
        byte[] kept = [];
        for (var i = 0; i < 8; i++)
        {
            // Branches come back.
            var files = trees[random.Next(2) == 0 ? ^1 : random.Next(trees.Count)];
            var cache = ScanCache.Read(kept, Terms());
            Assert.Equal(Described(Scan(files, named, cache: null)), Described(Scan(files, named, cache)));
            kept = Next(kept, cache);
            trees.Add(RandomTrees.Edit(files, random));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void APairGivesWhatItGivesAlone(int seed, bool isNewer)
    {
        var random = new Random(seed);
        var before = RandomTrees.Generate(random);
        var after = RandomTrees.Edit(before, random);
        var cache = ScanCache.Read(KeptOf(isNewer ? after : before, named: true), Terms());
        Assert.Equal(Described(Pair(before, after, cache: null)), Described(Pair(before, after, cache)));
    }

    [Fact]
    public void WhatIsKnownIsNotReadAgain()
    {
        var files = RandomTrees.Generate(new Random(1));
        var source = new MemorySource(files);
        var cache = ScanCache.Read(KeptOf(files, named: true), Terms());
        Scan(source, cache);
        Assert.Empty(source.Opened);
        Assert.Null(cache.ToBytes());
        Assert.Equal(new(1, 1), cache.Use.Trees);
        Assert.Equal(cache.Use.Groups.Asked, cache.Use.Groups.Found);
        Assert.Equal(new(0, 0), cache.Use.Files);
    }

    [Fact]
    public void OfAnotherTreeOnlyWhatIsNewIsRead()
    {
        var source = new MemorySource(Edited);
        var cache = ScanCache.Read(KeptOf(Unrelated, named: true), Terms());
        Scan(source, cache);
        Assert.Equal(["b.sh"], source.Opened);
        Assert.Equal(new(0, 1), cache.Use.Trees);
        Assert.Equal(new(2, 3), cache.Use.Files);
    }

    [Fact]
    public void FilesOfATreeThatIsKnownAreNotDropped()
    {
        var kept = KeptOf(Unrelated, named: true);
        for (var i = 0; i < 20; i++)
        {
            var cache = ScanCache.Read(kept, Terms());
            Pair(Unrelated, new Dictionary<string, string>(Unrelated) { ["b.sh"] = $"echo {i}\n" }, cache);
            kept = Next(kept, cache);
        }

        var source = new MemorySource(Edited);
        Scan(source, ScanCache.Read(kept, Terms()));
        Assert.Equal(["b.sh"], source.Opened);
    }

    [Fact]
    public void ANewNameIsLookedForInFilesThatAreKnown()
    {
        var files = new Dictionary<string, string> { ["run.sh"] = "./wrap.sh get\n", ["a.sh"] = "kubectl get pods\n" };
        var kept = KeptOf(files, named: true);
        files["wrap.sh"] = "kubectl --context prod \"$@\"\n";
        var cache = ScanCache.Read(kept, Terms());
        var result = Scan(files, named: true, cache);
        Assert.Equal(Described(Scan(files, named: true, cache: null)), Described(result));
        Assert.Equal(1, result.Usage.Single(usage => usage.Path == "run.sh").WrappedCalls);
    }

    [Fact]
    public void AContentThatComesBackIsAskedForTheNamesThatCameMeanwhile()
    {
        var files = new Dictionary<string, string> { ["run.sh"] = "./wrap.sh get\n", ["a.sh"] = "kubectl get pods\n" };
        var kept = KeptOf(files, named: true);
        var cache = ScanCache.Read(kept, Terms());
        var meanwhile = new Dictionary<string, string>(files) { ["run.sh"] = "echo\n", ["wrap.sh"] = "kubectl --context prod \"$@\"\n" };
        Scan(meanwhile, named: true, cache);
        files["wrap.sh"] = meanwhile["wrap.sh"];
        Assert.Equal(Described(Scan(files, named: true, cache: null)), Described(Scan(files, named: true, ScanCache.Read(Next(kept, cache), Terms()))));
    }

    [Fact]
    public void WhatNoScanAsksForIsDropped()
    {
        var random = new Random(1);
        byte[] kept = [];
        var sizes = new List<int>();
        for (var i = 0; i < 40; i++)
        {
            var cache = ScanCache.Read(kept, Terms());
            Scan(RandomTrees.Generate(random), named: true, cache);
            kept = Next(kept, cache);
            sizes.Add(kept.Length);
        }

        Assert.True(sizes[^1] < 2 * sizes[12], string.Join(' ', sizes));
    }

    [Fact]
    public void ADamagedCacheIsNone()
    {
        var files = RandomTrees.Generate(new Random(1));
        var kept = KeptOf(files, named: true);
        var expected = Described(Scan(files, named: true, cache: null));
        for (var place = 0; place < kept.Length; place += 1 + (kept.Length / 40))
        {
            var damaged = (byte[])kept.Clone();
            damaged[place] ^= 0x40;
            Assert.Equal(0, KnownOf(files, damaged));
            Assert.Equal(0, KnownOf(files, kept[..place]));
            Assert.Equal(expected, Described(Scan(files, named: true, ScanCache.Read(damaged, Terms()))));
        }
    }

    [Fact]
    public void LittleThatIsNewIsAddedAndNowAndThenTheWholeIsWritten()
    {
        var kept = KeptOf(Many(), named: true);
        for (var edit = 1; edit <= 16; edit++)
        {
            var added = Assert.NotNull(AfterAnEdit(kept, edit));
            Assert.True(added.IsAddition);
            kept = [.. kept, .. added.Bytes.Span];
            Assert.Null(AfterAnEdit(kept, edit));
        }

        Assert.Null(AfterAnEdit(kept, 1));
        Assert.False(AfterAnEdit(kept, 17)?.IsAddition);
    }

    [Fact]
    public void AnAdditionThatIsDamagedOrBelongsToAnotherCacheIsNone()
    {
        var kept = KeptOf(Many(), named: true);
        var addition = AfterAnEdit(kept, 1)!.Value.Bytes.ToArray();
        byte[] damaged = [.. addition];
        damaged[^1] ^= 1;
        var other = AfterAnEdit(KeptOf(new Dictionary<string, string>(Many()) { ["1.sh"] = "kubectl get pods\n" }, named: true), 1)!.Value.Bytes.ToArray();
        foreach (var wrong in (byte[][])[damaged, addition[..^1], addition[..3], other])
        {
            Assert.Equal(KnownOf(Many(), kept), KnownOf(Many(), [.. kept, .. wrong, .. addition]));
            Assert.False(AfterAnEdit([.. kept, .. wrong, .. addition], 1)?.IsAddition);
        }
    }

    [Fact]
    public void OtherRulesKnowNothing()
    {
        var files = RandomTrees.Generate(new Random(1));
        var kept = KeptOf(files, named: true);
        Assert.NotEqual(0, KnownOf(files, kept));
        Assert.Equal(0, KnownOf(files, kept, new CacheTerms(["a rule more"], includeGenerated: false, VocabularyLoader.BuiltIn.Vocabulary, Rules, Policy.Default)));
    }

    [Fact]
    public void ALockIsAnotherTerm() => Assert.NotEqual(
        Terms().Stamp,
        Terms(Policy.Of(OrganisationReader.Read("wscan.yml", "lock: WS1301").Settings, new RepositorySettings(), _ => SeverityMap.Empty)).Stamp);

    [Theory]
    [InlineData("schema: 1\nseverities: { WS1301: info }")]
    [InlineData("schema: 1\nseverities: { WS1301: none }")]
    [InlineData("schema: 1\nseverities: { retry: error }")]
    public void ConfigurationSpeaksAnew(string settings)
    {
        var files = new Dictionary<string, string> { ["a.sh"] = RandomTrees.Blocks[0], ["b.sh"] = "kubectl get pods | grep Running\n" };
        var policy = Policy.Of(new OrganisationSettings(), RepositoryReader.Read(".workarounds.yml", settings).Settings, _ => SeverityMap.Empty);
        var kept = KeptOf(files, named: true);
        var expected = Described(Scan(new MemorySource(files), cache: null, policy));
        Assert.NotEqual(Described(Scan(files, named: true, cache: null)), expected);
        var cache = ScanCache.Read(kept, Terms(policy));
        Assert.Equal(expected, Described(Scan(new MemorySource(files), cache, policy)));
        Assert.Equal(expected, Described(Scan(new MemorySource(files), ScanCache.Read(Next(kept, cache), Terms(policy)), policy)));
    }

    private static CacheTerms Terms(Policy? policy = null) => new([], includeGenerated: false, VocabularyLoader.BuiltIn.Vocabulary, Rules, policy ?? Policy.Default);

    private static byte[] KeptOf(IReadOnlyDictionary<string, string> files, bool named)
    {
        var cache = ScanCache.Read([], Terms());
        Scan(files, named, cache);
        return Next([], cache);
    }

    /// <summary>What is in the file after a scan.</summary>
    private static byte[] Next(byte[] before, ScanCache cache) => cache.ToBytes() switch
    {
        null => before,
        { IsAddition: true } added => [.. before, .. added.Bytes.Span],
        { } whole => whole.Bytes.ToArray(),
    };

    private static Dictionary<string, string> Many() => Enumerable.Range(0, 60).ToDictionary(i => $"{i}.sh", i => $"kubectl get pods -n {i}\n");

    private static CacheBytes? AfterAnEdit(byte[] kept, int edit)
    {
        var cache = ScanCache.Read(kept, Terms());
        Scan(new Dictionary<string, string>(Many()) { ["0.sh"] = $"kubectl get nodes -n {edit}\n" }, named: true, cache);
        return cache.ToBytes();
    }

    private static int KnownOf(IReadOnlyDictionary<string, string> files, byte[] kept, CacheTerms? terms = null)
    {
        var cache = ScanCache.Read(kept, terms ?? Terms());
        Scan(files, named: true, cache);
        return cache.Use.Trees.Found + cache.Use.Files.Found + cache.Use.Groups.Found;
    }

    private static ScanResult Scan(IReadOnlyDictionary<string, string> files, bool named, ScanCache? cache) => Scan(new MemorySource(files, named), cache);

    private static ScanResult Scan(MemorySource source, ScanCache? cache, Policy? policy = null) =>
        new Scanner(ScanSteps.With(Rules, policy)).Scan(source.ToTree(), Request(cache), CancellationToken.None);

    private static ScanPair Pair(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after, ScanCache? cache) =>
        new Scanner(ScanSteps.With(Rules)).ScanPair(new MemorySource(before).ToTree(), new MemorySource(after).ToTree(), Request(cache), CancellationToken.None);

    private static ScanRequest Request(ScanCache? cache) => new() { Vocabulary = VocabularyLoader.BuiltIn.Vocabulary, Threads = 2, Cache = cache };

    private static List<string> Described(ScanPair pair) => [.. pair.Before.Select(Described), .. Described(pair.After), .. pair.Untouched().Select(Described)];

    private static List<string> Described(ScanResult result) =>
    [
        $"{result.Files.Scanned} {result.Files.Failed} {string.Join(' ', result.Files.Skipped)}",
        .. result.Workarounds.Select(Described),
        .. result.Usage.Select(usage => usage.ToString()),
        .. result.Sanctioned.Select(file => file.ToString()),
        .. result.Problems.Select(problem => problem.ToString()),
        .. result.Suppressed.Select(suppressed => $"{suppressed.Kind} {suppressed.Reason} {Described(suppressed.Finding)}"),
    ];

    private static string Described(Workaround workaround) =>
        $"{workaround.Id} {workaround.Path} {string.Join(',', workaround.Ranges)} {workaround.Lines} {workaround.Identity with { Shingles = [] }} {string.Join(',', workaround.Identity.Shingles)} {string.Join('|', workaround.Findings.Select(Described))}";

    private static string Described(Finding finding) => $"{string.Join(',', finding.Ranges)} {finding with { Ranges = [new(1, 1)] }}";
}
