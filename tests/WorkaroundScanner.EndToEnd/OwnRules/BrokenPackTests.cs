using System.Runtime.CompilerServices;

namespace WorkaroundScanner.EndToEnd.OwnRules;

/// <summary>Packs with one mistake each: what is wrong and where, one line each, and no results. The folders under <c>broken</c> hold the packs and what is said of them.</summary>
public sealed class BrokenPackTests
{
    private const string Said = "expected.txt";

    public static TheoryData<string> Packs => [.. Directory.EnumerateDirectories(Folder()).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void IsOneLineWithAPlace(string pack)
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry).Run("cp", "-r", Path.Join(Folder(), pack), ".");
        var run = Wscan.Run(folder, "scan", "--rules", pack);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(File.ReadAllText(Path.Join(Folder(), pack, Said)).ReplaceLineEndings("\n"), run.Error);
    }

    [Fact]
    public void ThereAreEnough() => Assert.True(Packs.Count >= 20);

    private static string Folder([CallerFilePath] string here = "") => Path.Join(Path.GetDirectoryName(here), "broken");
}
