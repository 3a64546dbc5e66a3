using WorkaroundScanner.EndToEnd.Delivery;

namespace WorkaroundScanner.EndToEnd.Platforms;

/// <summary>A mistake in a platform file is one line that says where it is and what was expected, and the exit code is 2. Each file says in its first line what is expected of it.</summary>
public sealed class BrokenPlatformTests
{
    private const string Mark = "# expect: ";
    private static readonly string Folder = Checkout.At("tests/WorkaroundScanner.EndToEnd/Platforms/broken");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheMistakeIsSaid(string name)
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Path.Join(Folder, name));
        folder.Write($"ours/platforms/{name}", text).Write("a.sh", "deployctl push\n");
        var run = Wscan.Run(folder, "scan", ".", "--rules", "ours");
        var expected = text.Split('\n')[0][Mark.Length..].Replace("FILE", $"ours/platforms/{name}", StringComparison.Ordinal);
        Assert.Equal((2, "", $"wscan: ours/platforms/{name}:{expected}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void APlatformIsOneFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours/platforms/a.yaml", "platform: deploy\ntools: [{ name: deployctl }]\n").Write("ours/platforms/b.yaml", "platform: deploy\ntools: [{ name: releasectl }]\n");
        var run = Wscan.Run(folder, "scan", ".", "--rules", "ours");
        Assert.Equal((2, "wscan: ours/platforms/b.yaml:1:11: The platform `deploy` is described at ours/platforms/a.yaml:1 already; put both into one file.\n"), (run.ExitCode, run.Error));
    }
}
