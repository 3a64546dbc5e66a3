using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>The tool as it is installed from its packages.</summary>
[Collection(nameof(Packing))]
public sealed class PackageTests(Packed packed)
{
    [Fact]
    public void IsInstalledFromItsPackagesAndRuns()
    {
        using var home = new TemporaryFolder();
        var install = Dotnet(home, "tool", "install", "WorkaroundScanner", "--tool-path", home.At("tools"), "--source", packed.Folder, "--version", packed.Version);
        Assert.True(install.ExitCode == 0, install.Output + install.Error);
        Runs(home.At("tools/wscan"));
        // The package for this system was taken, compiled ahead of time.
        Assert.NotEmpty(Directory.GetFiles(home.At("tools/.store"), "WorkaroundScanner.linux-x64.*.nupkg", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, MatchCasing = MatchCasing.CaseInsensitive }));
    }

    [Fact]
    public void RunsOnSystemsWithoutAPackageOfTheirOwn()
    {
        using var home = new TemporaryFolder();
        ZipFile.ExtractToDirectory(packed.At($"WorkaroundScanner.any.{packed.Version}.nupkg"), home.At("any"));
        var run = Dotnet(home, home.At("any/tools/net10.0/any/wscan.dll"), "--version");
        Assert.Equal((0, $"wscan {packed.Version}\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("WorkaroundScanner", "DotnetTool")]
    [InlineData("WorkaroundScanner.any", "DotnetToolRidPackage")]
    [InlineData("WorkaroundScanner.linux-x64", "DotnetToolRidPackage")]
    [InlineData("WorkaroundScanner.win-x64", "DotnetToolRidPackage")]
    public void PackagesSayWhatTheyAre(string id, string type)
    {
        using var package = ZipFile.OpenRead(packed.At($"{id}.{packed.Version}.nupkg"));
        var nuspec = XDocument.Load(package.GetEntry($"{id}.nuspec")!.Open());
        string Value(string name) => nuspec.Descendants().Single(element => element.Name.LocalName == name).Value;
        Assert.Equal((id, packed.Version, "MIT", "README.md"), (Value("id"), Value("version"), Value("license"), Value("readme")));
        Assert.Equal(type, nuspec.Descendants().Single(element => element.Name.LocalName == "packageType").Attribute("name")!.Value);
        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("LICENSE"));
    }

    [Fact]
    public void ChecksumsAreThoseOfTheFiles()
    {
        var sums = File.ReadAllLines(packed.At("SHA256SUMS")).ToDictionary(line => line[66..], line => line[..64], StringComparer.Ordinal);
        Assert.Equal(6, sums.Count);
        Assert.Equal(Directory.GetFiles(packed.Folder).Select(Path.GetFileName).Where(name => name != "SHA256SUMS").Order(StringComparer.Ordinal), sums.Keys.Order(StringComparer.Ordinal));
        Assert.All(sums, sum => Assert.Equal(sum.Value, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(packed.At(sum.Key))))));
    }

    /// <summary>Packages are kept where nothing else finds them.</summary>
    private static Outcome Dotnet(TemporaryFolder home, params string[] arguments) =>
        new Command(home.Root, "dotnet", arguments).With(("NUGET_PACKAGES", home.At("packages")), ("DOTNET_CLI_HOME", home.At("home")), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1")).Run();

    private void Runs(string program)
    {
        using var git = Shop.StartWithNew();
        Assert.Equal($"wscan {packed.Version}\n", new Command(git.Root, program, "--version").Run().Output);
        Assert.StartsWith("2 workarounds", new Command(git.Root, program, "scan").Run().Output, StringComparison.Ordinal);
        var check = new Command(git.Root, program, "check", "--base", "main").Run();
        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        Assert.Contains("ci/wait.sh:2", check.Output, StringComparison.Ordinal);
    }
}
