namespace WorkaroundScanner.EndToEnd.OwnRules;

/// <summary>A pack from a repository, pinned by the digest of its content.</summary>
public sealed class PinnedPackTests
{
    private const string Rule = """
        id: MY1301
        name: own-retry
        title: Loop around a change
        category: retry
        severity: warning
        maturity: stable
        revision: 1
        message: "{loop}"
        parts: { loop: { is: loop }, call: { is: call, tool: platform } }
        links: [ [loop, contains, call] ]
        measure: [loop]

        """;

    [Fact]
    public void ThePinnedStateIsFetchedOnceAndStaysWhateverComesAfter()
    {
        using var folder = Repository(out var address);
        var digest = Digest(folder);
        folder.Write("repo/packs/my/retry/rule.yaml", Rule.Replace("{loop}", "newer", StringComparison.Ordinal));
        Commit(folder);
        var first = Scan(folder, $"{address}//packs/my@sha256:{digest}");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("MY1301", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("newer", first.Output, StringComparison.Ordinal);
        Assert.Equal([digest], Directory.EnumerateFileSystemEntries(folder.At("cache/wscan/packs")).Select(Path.GetFileName));
        folder.Run("rm", "-rf", "repo");
        Assert.Equal(first.Output, Scan(folder, $"{address}//packs/my@sha256:{digest}").Output);
        folder.Write($"cache/wscan/packs/{digest}/retry/rule.yaml", Rule.Replace("{loop}", "changed", StringComparison.Ordinal));
        AssertOneLine(Scan(folder, $"{address}//packs/my@sha256:{digest}"), "can't be fetched");
    }

    [Fact]
    public void TheOrganisationsFileTakesTheSame()
    {
        using var folder = Repository(out var address);
        folder.Write("ops/wscan.yml", $"schema: 1\npacks: [ '{address}//packs/my@sha256:{Digest(folder)}' ]\n");
        Assert.Contains("MY1301", Wscan.RunWith(folder, ("XDG_CACHE_HOME", folder.At("cache")), "scan", "src", "--config", "ops/wscan.yml", "-f", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingOfThePackIsRun()
    {
        using var folder = Repository(out var address);
        var digest = Digest(folder);
        foreach (var hook in (string[])["post-checkout", "post-merge", "pre-auto-gc", "reference-transaction", "upload-pack"])
        {
            folder.Write($"repo/.git/hooks/{hook}", "#!/bin/sh\ntouch " + folder.At("ran") + "\n").Run("chmod", "+x", $"repo/.git/hooks/{hook}");
        }

        Assert.Equal(0, Scan(folder, $"{address}//packs/my@sha256:{digest}").ExitCode);
        Assert.False(File.Exists(folder.At("ran")));
    }

    [Fact]
    public void ExamplesAreNoPartOfTheDigest()
    {
        using var folder = Repository(out _);
        var digest = Digest(folder);
        folder.Write("repo/packs/my/retry/cases/a.yaml", "a: b\n").Write("repo/packs/my/notes.txt", "x").Link("repo/packs/my/link.yaml", "/etc/passwd");
        Assert.Equal(digest, Digest(folder));
        folder.Write("repo/packs/my/README.md", "x");
        Assert.NotEqual(digest, Digest(folder));
    }

    [Theory]
    [InlineData("ADDRESS//packs/my@sha256:0000000000000000000000000000000000000000000000000000000000000000", "has the digest sha256:0000")]
    [InlineData("ADDRESS//packs/other@sha256:0000000000000000000000000000000000000000000000000000000000000000", "folder packs/other, has the digest")]
    [InlineData("ADDRESS.nowhere@sha256:0000000000000000000000000000000000000000000000000000000000000000", "can't be fetched")]
    [InlineData("https://localhost:1/rules.git@sha256:0000000000000000000000000000000000000000000000000000000000000000", "can't be fetched")]
    [InlineData("ADDRESS//packs/my", "has no digest")]
    [InlineData("ADDRESS@sha256:12", "A digest is 64 digits from 0 to 9 and a to f, not `12`.")]
    [InlineData("ext::sh -c true://x@sha256:0000000000000000000000000000000000000000000000000000000000000000", "must begin with https://, ssh://, file://.")]
    [InlineData("no-such-folder", "There is no folder no-such-folder with rules.")]
    public void WhatCannotBeHadIsOneLine(string reference, string message)
    {
        using var folder = Repository(out var address);
        AssertOneLine(Scan(folder, reference.Replace("ADDRESS", address, StringComparison.Ordinal)), message);
        Assert.False(Directory.Exists(folder.At("cache/wscan/packs")) && Directory.EnumerateFileSystemEntries(folder.At("cache/wscan/packs")).Any());
    }

    private static TemporaryFolder Repository(out string address)
    {
        var folder = new TemporaryFolder().Write("src/a.sh", TemporaryFolder.Retry)
            .Write("repo/packs/my/pack.yaml", "schema: 1\nname: my\nprefix: MY\n").Write("repo/packs/my/retry/rule.yaml", Rule)
            .Run("git", "init", "--quiet", "repo");
        Commit(folder);
        address = $"file://{folder.At("repo")}";
        return folder;
    }

    private static void Commit(TemporaryFolder folder) => folder
        .Run("git", "-C", "repo", "add", ".")
        .Run("git", "-C", "repo", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "x");

    private static string Digest(TemporaryFolder folder) => Wscan.Run(folder, "rules", "digest", "repo/packs/my").Output.TrimEnd('\n');

    private static Outcome Scan(TemporaryFolder folder, string reference) =>
        Wscan.RunWith(folder, ("XDG_CACHE_HOME", folder.At("cache")), "scan", "src", "--rules", reference, "-f", "json");

    private static void AssertOneLine(Outcome run, string message)
    {
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
