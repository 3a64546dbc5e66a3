using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Scanning.Sources.Git.Execution;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

/// <summary>Nothing that a repository brings is ever run, and nothing in it is changed.</summary>
public sealed class ExecutionTests
{
    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public void ReadingAnArmedRepositoryRunsNothingAndChangesNothing(string format)
    {
        using var sandbox = GitSandbox.WithRepository("--object-format=" + format);
        using var canaries = new GitSandbox();
        var missing = Arm(sandbox, canaries);
        var before = TreeHash.Of(sandbox.Root);
        using (var repository = GitRepository.Open(sandbox.Root))
        {
            var policy = SourcesAgreeTests.Policy(new FileSelection());
            var head = repository.ReadCommit(repository.ResolveCommit("HEAD"));
            ISource[] sources = [new FolderSource(sandbox.Root, policy), new RevisionSource(repository, head.Tree, policy), new IndexSource(repository, policy)];
            foreach (var source in sources)
            {
                var files = source.List(2, CancellationToken.None).Files;
                Assert.Contains("a.sh", files.Select(file => file.Path));
                Assert.All(files.Where(file => file.Content?.ToString() != missing), file => source.Open(file).Dispose());
            }

            Assert.NotEmpty(repository.ChangedPaths(repository.ReadCommit(head.Parents[0]).Tree, head.Tree));
            Assert.Equal(MergeBaseOf(repository), repository.ResolveCommit("HEAD~1"));
            Assert.Equal(2, repository.FirstParents(head.Id).Count());
            Assert.Equal("missing-object", Assert.Throws<GitException>(() => repository.ReadBlob(new ObjectIdText(missing).Id)).Id);
            Assert.Equal("bad-revision", Assert.Throws<GitException>(() => repository.ResolveCommit("--output=x")).Id);
            Assert.Equal(head.Id, repository.ResolveCommit("refs/heads/--output=x"));
        }

        Assert.Empty(Directory.GetFileSystemEntries(canaries.Root));
        Assert.Equal(before, TreeHash.Of(sandbox.Root));
    }

    [Fact]
    public void ThePrivateViewGoesWithTheRepository()
    {
        using var objects = new GitSandbox();
        var view = new PrivateView([objects.Root]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(view.Folder).UnixFileMode);
        view.Dispose();
        Assert.False(Directory.Exists(view.Folder));
    }

    [Fact]
    public void GitIsFoundByAbsoluteEntriesOutsideOfDistrustedFoldersOnly()
    {
        using var sandbox = new GitSandbox();
        foreach (var place in (string[])["trusted", "second", "scanned/bin", "working"])
        {
            sandbox.Write(place + "/git", "#!/bin/sh\n");
            sandbox.Shell($"chmod +x {place}/git");
        }

        sandbox.Write("plain/git", "no program").Link("link-into", "scanned/bin").Link("linked/git", "../scanned/bin/git").Link("away", "trusted");
        Directory.CreateDirectory(sandbox.At("scanned/git-folder/git"));
        sandbox.Link("scanned/out", "../second");
        string[] distrusted = [sandbox.At("scanned"), sandbox.At("working")];
        Assert.Equal("trusted/git", Found("", ".", "bin", "./bin", sandbox.At("scanned/bin"), sandbox.At("working"), sandbox.At("link-into"), sandbox.At("linked"), sandbox.At("plain"), sandbox.At("none"), sandbox.At("trusted"), sandbox.At("second")));
        Assert.Equal("away/git", Found(sandbox.At("away")));
        Assert.Null(Found(sandbox.At("scanned/../scanned/bin")));
        Assert.Null(Found(sandbox.At("scanned/out")));
        Assert.Null(Found());
        Assert.NotNull(GitExecutable.FindIn("/usr/bin:/bin:/usr/local/bin", ["/"]));

        string? Found(params string[] path) =>
            GitExecutable.FindIn(string.Join(':', path), distrusted) is { } found ? Path.GetRelativePath(sandbox.Root, found) : null;
    }

    private static ObjectId? MergeBaseOf(GitRepository repository) => repository.MergeBase(repository.ResolveCommit("main"), repository.ResolveCommit("side")).Commit;

    /// <summary>Everything that could make git run something, each leaving a file behind; returns the name of a blob that only a promise stands for.</summary>
    private static string Arm(GitSandbox sandbox, GitSandbox canaries)
    {
        sandbox.Write("a.sh", "echo a").Write(".gitattributes", "*.sh filter=trap diff=trap merge=trap\n").Write("gone.sh", "promised").Commit();
        sandbox.Git("branch", "side");
        sandbox.Write("b.sh", "echo b").Commit();
        sandbox.Git("update-ref", "refs/heads/--output=x", "HEAD");
        var missing = sandbox.Git("rev-parse", "HEAD:gone.sh");
        File.Delete(sandbox.At($".git/objects/{missing[..2]}/{missing[2..]}"));
        string Trap(string name) => $"touch {canaries.At(name)}";
        foreach (var hook in (string[])["pre-commit", "post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman", "post-fetch", "proc-receive"])
        {
            sandbox.Write(".git/hooks/" + hook, "#!/bin/sh\n" + Trap("hook-" + hook));
            sandbox.Write("hooks/" + hook, "#!/bin/sh\n" + Trap("hooksPath-" + hook));
        }

        sandbox.Write("git", "#!/bin/sh\n" + Trap("git")).Write(".git/git", "#!/bin/sh\n" + Trap("inner-git")).Write("git-cat-file", "#!/bin/sh\n" + Trap("git-cat-file"));
        sandbox.Shell("chmod +x git .git/git git-cat-file .git/hooks/* hooks/*");
        sandbox.Write("included", $"[core]\n\tfsmonitor = {Trap("included-fsmonitor")}\n");
        var config = File.ReadAllText(sandbox.At(".git/config"));
        sandbox.Write(".git/config", config + $"""

            [core]
                fsmonitor = {Trap("fsmonitor")}
                hooksPath = {sandbox.At("hooks")}
                pager = {Trap("pager")}
                sshCommand = {Trap("ssh")}
                editor = {Trap("editor")}
                askPass = {Trap("askpass")}
                alternateRefsCommand = {Trap("alternate-refs")}
                gitProxy = {Trap("proxy")}
            [include]
                path = {sandbox.At("included")}
            [alias]
                cat-file = !{Trap("alias")}
                log = !{Trap("alias-log")}
            [filter "trap"]
                clean = {Trap("clean")}
                smudge = {Trap("smudge")}
                process = {Trap("process")}
                required = true
            [diff]
                external = {Trap("external-diff")}
            [diff "trap"]
                textconv = {Trap("textconv")}
                command = {Trap("diff")}
            [merge "trap"]
                driver = {Trap("merge")}
            [gpg]
                program = {Trap("gpg")}
            [credential]
                helper = !{Trap("credential")}
            [uploadpack]
                packObjectsHook = {Trap("pack-objects")}
            [extensions]
                partialClone = trap
            [remote "trap"]
                url = ext::sh -c {Trap("ext").Replace(" ", "% ", StringComparison.Ordinal)}
                promisor = true
                uploadpack = {Trap("uploadpack")}
                partialCloneFilter = blob:none
            [protocol "ext"]
                allow = always

            """.Replace("            ", "", StringComparison.Ordinal));
        return missing;
    }
}
