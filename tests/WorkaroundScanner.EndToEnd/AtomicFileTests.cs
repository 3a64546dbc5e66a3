using WorkaroundScanner.Cli;
using WorkaroundScanner.Cli.Output;

namespace WorkaroundScanner.EndToEnd;

/// <summary>A file of results appears whole or not at all.</summary>
public sealed class AtomicFileTests
{
    [Fact]
    public void TheOldFileStaysUntilTheNewOneIsWhole()
    {
        using var folder = new TemporaryFolder().Write("x.json", "old");
        AtomicFile.Write(folder.At("x.json"), stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(folder.At("x.json")));
        });
        Assert.Equal("new", File.ReadAllText(folder.At("x.json")));
        Assert.Equal(["x.json"], Names(folder));
    }

    [Fact]
    public void AFullDiskLeavesTheOldFileAndNothingBeside()
    {
        using var folder = new TemporaryFolder().Write("x.json", "old");
        var error = Assert.Throws<UsageException>(() => AtomicFile.Write(folder.At("x.json"), stream =>
        {
            stream.Write("half of it"u8);
            throw new IOException("No space left on device");
        }));
        Assert.Contains("No space left on device", Assert.Single(error.Lines), StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(folder.At("x.json")));
        Assert.Equal(["x.json"], Names(folder));
    }

    [Fact]
    public void AnyOtherFaultLeavesTheOldFileToo()
    {
        using var folder = new TemporaryFolder().Write("x.json", "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(folder.At("x.json"), _ => throw new InvalidOperationException()));
        Assert.Equal("old", File.ReadAllText(folder.At("x.json")));
        Assert.Equal(["x.json"], Names(folder));
    }

    [Fact]
    public void AFolderInItsPlaceIsAClearError()
    {
        using var folder = new TemporaryFolder().Write("x.json/inside", "");
        Assert.Throws<UsageException>(() => AtomicFile.Write(folder.At("x.json"), stream => stream.WriteByte(1)));
        Assert.Equal(["x.json"], Names(folder));
    }

    [Fact]
    public void ALinkIsFollowedAndStays()
    {
        using var folder = new TemporaryFolder().Write("real.json", "old").Link("x.json", "real.json");
        AtomicFile.Write(folder.At("x.json"), stream => stream.Write("new"u8));
        Assert.Equal("new", File.ReadAllText(folder.At("real.json")));
        Assert.NotNull(new FileInfo(folder.At("x.json")).LinkTarget);
    }

    [Fact]
    public void WhoCouldNotReadTheOldFileCanNotReadTheNewOne()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        using var folder = new TemporaryFolder().Write("x.json", "old").Run("chmod", "600", "x.json");
        AtomicFile.Write(folder.At("x.json"), stream => stream.Write("new"u8));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("x.json")));
        }
    }

    [Theory]
    [InlineData("-f", "json", "-o", "/dev/full")]
    [InlineData("-f", "sarif", "-o", "/dev/full")]
    public void AFullDeviceIsAClearError(params string[] arguments)
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry);
        var run = Wscan.Run(folder, ["scan", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("wscan: The output can't be written to /dev/full: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderThatMayNotBeWrittenIsAMatterOfPermission()
    {
        using var folder = new TemporaryFolder().Write("a.sh", TemporaryFolder.Retry).Write("shut/x.json", "old").Run("chmod", "555", "shut");
        var run = Wscan.RunUnprivileged(folder, "scan", "-f", "json", "-o", "shut/x.json");
        Assert.Equal((4, "wscan: The output may not be written to shut/x.json.\n"), (run.ExitCode, run.Error));
        Assert.Equal("old", File.ReadAllText(folder.At("shut/x.json")));
        folder.Run("chmod", "755", "shut");
    }

    private static IEnumerable<string?> Names(TemporaryFolder folder) => Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName);
}
