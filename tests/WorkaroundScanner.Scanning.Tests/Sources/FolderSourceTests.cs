using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Tests.Sources;

public sealed class FolderSourceTests
{
    [Fact]
    public void HiddenFilesAndFoldersAreSeenAndTheRepositorysOwnDataIsNot()
    {
        using var folder = new TemporaryFolder()
            .Write("b.sh", "").Write(".github/workflows/run.sh", "").Write(".bashrc", "").Write("a/x.sh", "").Write(".git/hooks/pre-commit.sh", "");
        var listing = List(folder);
        Assert.Equal([".bashrc", ".github/workflows/run.sh", "a/x.sh", "b.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(0, listing.SkippedFolders);
    }

    [Fact]
    public void LinksPipesAndOtherKindsAreCountedAndNotFollowed()
    {
        using var folder = new TemporaryFolder()
            .Write("real/a.sh", "").Link("link.sh", "real/a.sh").Link("loop", ".").Link("gone", "nowhere").Link("zero.sh", "/dev/zero").Link("out", "/etc");
        folder.Run("mkfifo", "", "pipe.sh");
        var listing = List(folder);
        Assert.Equal(["real/a.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(5, listing.Skipped["link"]);
        Assert.Equal(1, listing.Skipped["special"]);
    }

    [Fact]
    public void NamesThatAreNoUtf8AreCounted()
    {
        using var folder = new TemporaryFolder().Write("a.sh", "");
        folder.Run("bash", "touch $'bad\\xff.sh'; mkdir $'dir\\xfe'; touch $'dir\\xfe/c.sh'");
        var listing = List(folder);
        Assert.Equal(["a.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(1, listing.Skipped["undecodable-name"]);
        Assert.Equal(1, listing.SkippedFolders);
        Assert.True(Assert.Single(listing.Problems).Incomplete);
    }

    [Fact]
    public void IgnoredFilesAreCountedAndIgnoredFoldersPruned()
    {
        using var folder = new TemporaryFolder()
            .Write(".gitignore", "*.tmp.sh\nbuild/\n").Write("a.tmp.sh", "").Write("keep.sh", "").Write("build/x.sh", "")
            .Write("sub/.gitignore", "!a.tmp.sh\nx.sh\n").Write("sub/a.tmp.sh", "").Write("sub/x.sh", "")
            .Write(".git/info/exclude", "local.sh\n").Write("local.sh", "");
        var listing = List(folder);
        Assert.Equal(["keep.sh", "sub/a.tmp.sh"], listing.Files.Select(file => file.Path));
        Assert.Equal(3, listing.Skipped["ignored"]);
        Assert.Equal(1, listing.SkippedFolders);
        var all = List(folder, new FileSelection { UseIgnoreFiles = false });
        Assert.Equal(["a.tmp.sh", "build/x.sh", "keep.sh", "local.sh", "sub/a.tmp.sh", "sub/x.sh"], all.Files.Select(file => file.Path));
    }

    [Fact]
    public void IgnoreFilesThatAreLinksAreNotRead()
    {
        using var outside = new TemporaryFolder().Write("rules", "*.sh\n");
        using var folder = new TemporaryFolder().Write("a.sh", "").Link(".gitignore", outside.At("rules"));
        Assert.Single(List(folder).Files);
    }

    [Fact]
    public void VendoredFoldersArePrunedUnlessWanted()
    {
        using var folder = new TemporaryFolder().Write("vendor/a.sh", "").Write("web/node_modules/b.sh", "").Write("c.sh", "");
        Assert.Equal(["c.sh"], List(folder).Files.Select(file => file.Path));
        Assert.Equal(2, List(folder).SkippedFolders);
        Assert.Equal(3, List(folder, new FileSelection { IncludeVendored = true }).Files.Length);
    }

    [Fact]
    public void LockFilesAndOtherLanguagesAreToldByName()
    {
        using var folder = new TemporaryFolder().Write("yarn.lock", "").Write("a.rs", "").Write("b.swift", "").Write("Makefile", "").Write("x.SH", "").Write("tool", "");
        var listing = List(folder);
        Assert.Equal(["Makefile", "tool", "x.SH"], listing.Files.Select(file => file.Path));
        Assert.Equal(1, listing.Skipped["generated"]);
        Assert.Equal(2, listing.Skipped["unsupported-language"]);
    }

    [Fact]
    public void PatternsOfTheUserChooseFiles()
    {
        using var folder = new TemporaryFolder().Write("a.sh", "").Write("b/a.sh", "").Write("b/c.sh", "").Write("b/d.bash", "");
        Assert.Equal(["a.sh", "b/a.sh", "b/c.sh"], Paths(new FileSelection { Include = ["*.sh"] }));
        Assert.Equal(["b/a.sh", "b/c.sh", "b/d.bash"], Paths(new FileSelection { Include = ["b/**"] }));
        Assert.Equal(["b/c.sh"], Paths(new FileSelection { Include = ["*.sh"], Exclude = ["a.sh"] }));
        IEnumerable<string> Paths(FileSelection selection) => List(folder, selection).Files.Select(file => file.Path);
    }

    [Fact]
    public void OneFileCanBeTheRoot()
    {
        using var folder = new TemporaryFolder().Write("a.sh", "").Link("link.sh", "a.sh").Link("zero.sh", "/dev/zero");
        Assert.Equal(["a.sh"], Of("a.sh").Files.Select(file => file.Path));
        Assert.Equal(["link.sh"], Of("link.sh").Files.Select(file => file.Path));
        Assert.Equal(1, Of("zero.sh").Skipped["special"]);
        Listing Of(string path) => Source(folder.At(path), new FileSelection()).List(1, CancellationToken.None);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void TheListingIsTheSameForAnyNumberOfThreads(int threads)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 300; i++)
        {
            folder.Write($"d{i % 17}/e{i % 5}/f{i}.sh", "");
        }

        var listing = Source(folder.Root, new FileSelection()).List(threads, CancellationToken.None);
        Assert.Equal(300, listing.Files.Length);
        Assert.Equal(listing.Files.Select(file => file.Path).Order(StringComparer.Ordinal), listing.Files.Select(file => file.Path));
    }

    private static Listing List(TemporaryFolder folder, FileSelection? selection = null) => Source(folder.Root, selection ?? new FileSelection()).List(2, CancellationToken.None);

    private static FolderSource Source(string root, FileSelection selection) => new(root, new FilePolicy(new LanguageDetector(FrontEnds.All), selection));
}
