namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>Packing takes all processors, so nothing else is tested meanwhile.</summary>
[CollectionDefinition(nameof(Packing), DisableParallelization = true)]
public sealed class Packing : ICollectionFixture<Packed>;

/// <summary>What is released, packed once for all tests that ask for it.</summary>
public sealed class Packed : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<string> version;

    public Packed() => version = new(Pack);

    /// <summary>The folder with the files.</summary>
    public string Folder => version.Value.Length > 0 ? folder.At("out") : throw new InvalidOperationException("Nothing was packed.");

    /// <summary>The version that they have.</summary>
    public string Version => version.Value;

    public string At(string name) => Path.Join(Folder, name);

    public string LinuxFile => At($"wscan-{Version}-linux-x64");

    public void Dispose() => folder.Dispose();

    private string Pack()
    {
        RequireSdk();
        var run = new Command(Checkout.Root, Checkout.At("scripts/pack.sh"), "--quick", folder.At("out")).Run();
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        return Checkout.Yaml("action.yml").Text("inputs", "version", "default");
    }

    /// <summary>On a user's machine the SDK may be missing; in CI it may not.</summary>
    private static void RequireSdk()
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Join(folder, "dotnet")));
        Assert.SkipUnless(isThere || Environment.GetEnvironmentVariable("CI") == "true", "Packing needs the .NET 10 SDK, which is not on the PATH.");
    }
}
