using System.Reflection.PortableExecutable;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>The program as one file, for machines without .NET.</summary>
[Collection(nameof(Packing))]
public sealed class SingleFileTests(Packed packed)
{
    [Fact]
    public void RunsWhereThereIsNoDotnet()
    {
        using var git = Shop.StartWithNew();
        Assert.Equal($"wscan {packed.Version}\n", Run(git, [], "--version").Output);
        Assert.StartsWith("2 workarounds", Run(git, [], "scan").Output, StringComparison.Ordinal);
        var check = Run(git, [], "check", "--base", "main");
        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        Assert.Contains("ci/wait.sh:2", check.Output, StringComparison.Ordinal);
        git.Git("checkout", "-q", "main");
        Assert.Equal(0, Run(git, [], "check", "--base", "main").ExitCode);
    }

    [Fact]
    public void ScansFoldersWithoutLibGit2AndSaysWhatIsMissingForTheRest()
    {
        using var git = Shop.StartWithNew();
        using var broken = new TemporaryFolder();
        var without = WithoutLibGit2(broken);
        Assert.StartsWith("2 workarounds", Run(git, without, "scan").Output, StringComparison.Ordinal);
        var check = Run(git, without, "check", "--base", "main");
        Assert.Equal(2, check.ExitCode);
        Assert.Contains("libgit2", check.Error, StringComparison.Ordinal);
        Assert.Contains("install", check.Error, StringComparison.Ordinal);
        var doctor = Run(git, without, "doctor", "-f", "json");
        Assert.Equal(3, doctor.ExitCode);
        Assert.Contains(doctor.Json.GetProperty("parts").EnumerateArray(), part => part.GetProperty("name").GetString() == "libgit2" && part.GetProperty("state").GetString() == "missing");
    }

    [Fact]
    public void TheOneForWindowsIsAProgramForWindows()
    {
        using var file = new PEReader(File.OpenRead(packed.At($"wscan-{packed.Version}-win-x64.exe")));
        Assert.Equal(Machine.Amd64, file.PEHeaders.CoffHeader.Machine);
        Assert.Equal(Subsystem.WindowsCui, file.PEHeaders.PEHeader!.Subsystem);
        Assert.True(file.PEHeaders.IsExe);
    }

    /// <summary>A loader that meets an empty file looks no further.</summary>
    internal static (string, string?)[] WithoutLibGit2(TemporaryFolder folder)
    {
        for (var minor = 0; minor < 20; minor++)
        {
            folder.Write($"libgit2.so.1.{minor}", "");
        }

        return [("LD_LIBRARY_PATH", folder.Root)];
    }

    private Outcome Run(GitFolder git, (string, string?)[] variables, params string[] arguments) =>
        new Command(git.Root, packed.LinuxFile, arguments).WithNothing().With(("PATH", git.Root)).With(variables).Run();
}
