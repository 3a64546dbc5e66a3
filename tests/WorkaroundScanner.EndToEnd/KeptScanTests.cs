namespace WorkaroundScanner.EndToEnd;

/// <summary>What scans keep for the next one: the same output, nothing in the scanned folder, nothing for others to read.</summary>
public sealed class KeptScanTests
{
    private const int Files = 220;
    private const string Cache = "XDG_CACHE_HOME";

    [Fact]
    public void ScansGiveTheSameAndKeepNothingInTheScannedFolder()
    {
        using var folder = Repository();
        var first = Scan(folder);
        Assert.Equal(first, Scan(folder));
        Assert.Equal(first, Scan(folder, "--no-cache"));
        Assert.Equal(Files, Directory.GetFiles(folder.At("shop"), "*", SearchOption.AllDirectories).Length);
        Assert.Single(Kept(folder));
        folder.Write("shop/s7.sh", TemporaryFolder.Retry).Write("shop/more.sh", "./s7.sh\n./s3.sh prod\n");
        File.Delete(folder.At("shop/s5.sh"));
        var edited = Scan(folder, "--no-cache");
        Assert.NotEqual(first, edited);
        Assert.Equal(edited, Scan(folder));
        Assert.Equal(edited, Scan(folder));
    }

    [Fact]
    public void OnlyTheUserCanReadIt()
    {
        using var folder = Repository();
        Scan(folder);
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows keeps a user's folder to the user.");
        }
        else
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.At("cache/wscan/scans")));
        }
    }

    [Fact]
    public void WithoutAPlaceToKeepItAScanIsAScan()
    {
        using var folder = Repository();
        var expected = Scan(folder, "--no-cache");
        Assert.False(Directory.Exists(folder.At("cache")));
        folder.Write("cache", "a file where a folder is wanted");
        Assert.Equal(expected, Scan(folder));
    }

    [Fact]
    public void DamageIsSeen()
    {
        using var folder = Repository();
        var expected = Scan(folder);
        var kept = Assert.Single(Kept(folder));
        File.WriteAllBytes(kept, File.ReadAllBytes(kept)[..^1000]);
        Assert.Equal(expected, Scan(folder));
        Assert.Equal(expected, Scan(folder));
    }

    [Fact]
    public void AFewFilesAreNotKept()
    {
        using var folder = new TemporaryFolder().Write("shop/a.sh", TemporaryFolder.Retry);
        Scan(folder);
        Assert.False(Directory.Exists(folder.At("cache")));
    }

    [Fact]
    public void ACheckKnowsWhatAScanFoundOut()
    {
        using var folder = Repository();
        var shop = folder.At("shop");
        folder.Run("git", "-C", shop, "init", "-q", "-b", "main").Run("git", "-C", shop, "add", "-A").Run("git", "-C", shop, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "shop");
        Scan(folder);
        folder.Run("git", "-C", shop, "checkout", "-q", "-b", "more").Write("shop/s1.sh", TemporaryFolder.Retry + "helm list\n").Run("git", "-C", shop, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qam", "more");
        var expected = Check(folder, "--no-cache");
        Assert.Equal(1, expected.ExitCode);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var check = Check(folder);
            Assert.Equal((expected.ExitCode, expected.Output), (check.ExitCode, check.Output));
        }

        Assert.Single(Kept(folder));
    }

    [Fact]
    public void ATrendReadsEachMonthOnce()
    {
        using var folder = Repository();
        var shop = folder.At("shop");
        folder.Run("git", "-C", shop, "init", "-q", "-b", "main");
        foreach (var month in (string[])["2026-01", "2026-02", "2026-03"])
        {
            folder.Write($"shop/{month}.sh", TemporaryFolder.Retry).Run("git", "-C", shop, "add", "-A").Run("env", $"GIT_COMMITTER_DATE={month}-10T00:00:00Z", "git", "-C", shop, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", month);
        }

        var expected = Trend(folder, "--no-cache");
        Assert.NotEmpty(expected.Json.GetProperty("points").EnumerateArray());
        Assert.Equal(expected.Output, Trend(folder).Output);
        Assert.Single(Kept(folder));
        var again = Trend(folder, "--stats");
        Assert.Equal(expected.Output, again.Output);
        Assert.Contains("Known    3 of 3 trees, 0 of 0 files", again.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Repository()
    {
        var folder = new TemporaryFolder();
        for (var i = 0; i < Files; i++)
        {
            folder.Write($"shop/s{i}.sh", (i % 10) switch
            {
                0 => TemporaryFolder.Retry,
                1 => $"kubectl get pods | grep shop{i}\n. ./s{i + 2}.sh\n",
                2 => $"helm upgrade shop{i} . --set tag=1\n",
                3 => "k() {\n  kubectl --context \"$1\" --namespace shop \"$@\"\n}\n",
                _ => $"echo {i}\n",
            });
        }

        return folder;
    }

    private static string[] Kept(TemporaryFolder folder) => Directory.GetFiles(folder.At("cache/wscan/scans"));

    private static string Scan(TemporaryFolder folder, params string[] options) => Wscan.RunWith(folder, (Cache, folder.At("cache")), ["scan", "shop", "-f", "json", .. options]).Output;

    private static Outcome Trend(TemporaryFolder folder, params string[] options) => Wscan.RunWith(folder, (Cache, folder.At("cache")), ["history", "trend", "shop", "--as-of", "2026-03-31", "--since", "3mo", "-f", "json", .. options]);

    private static Outcome Check(TemporaryFolder folder, params string[] options) => Wscan.RunWith(folder, (Cache, folder.At("cache")), ["check", "shop", "--base", "main", "-f", "json", .. options]);
}
