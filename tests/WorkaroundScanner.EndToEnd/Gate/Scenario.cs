namespace WorkaroundScanner.EndToEnd.Gate;

/// <summary>A history and what the gate must say of it.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Change">Done on a branch that begins at the start's commit; whether it commits is its own affair.</param>
/// <param name="Expected">The changes as <c>state path:line</c>, unchanged ones left out.</param>
/// <param name="ExitCode">0 where it passes, 1 where it fails.</param>
internal sealed record Scenario(string Name, Action<GitFolder> Change, string[] Expected, int ExitCode)
{
    private const string Retry = "#!/bin/bash\nset -e\nfor try in 1 2 3; do\n  kubectl apply -f app.yaml && break\n  sleep 5\ndone\n";
    private const string Poll = "#!/bin/bash\nuntil kubectl get pods | grep -q Running; do\n  sleep 2\ndone\n";
    private const string Wrapper = "#!/bin/bash\nk() {\n  kubectl --context prod --namespace shop \"$@\"\n}\n";

    /// <summary>Every scenario by its name.</summary>
    public static readonly IReadOnlyDictionary<string, Scenario> All = ((Scenario[])
    [
        new("nothing", git => git.Commit(), [], 0),
        new("a file that has nothing to do with it", git => git.Write("README.md", "# Shop\n").Commit(), [], 0),
        new("a new workaround in a new file", git => git.Write("ci/wait.sh", Poll).Commit(), ["new ci/wait.sh:2"], 1),
        new("a new workaround in an old file", git => git.Append("deploy.sh", "until kubectl get pods | grep -q Running; do\n  sleep 2\ndone\n").Commit(), ["new deploy.sh:7"], 1),
        new("lines before it", git => git.Replace("deploy.sh", "set -e\n", "set -e\n\n# what follows is old\necho start\necho more\n").Commit(), [], 0),
        new("other indentation and names", git => git.Write("deploy.sh", "#!/bin/bash\nset -e\nfor n in 1 2 3\ndo\n\tkubectl apply -f app.yaml && break\n\tsleep 5\ndone\n").Commit(), ["grown deploy.sh:3"], 0),
        new("other names", git => git.Replace("deploy.sh", "try", "attempt").Commit(), [], 0),
        new("other indentation", git => git.Replace("deploy.sh", "  kubectl", "        kubectl").Commit(), [], 0),
        new("a number edited", git => git.Replace("deploy.sh", "sleep 5", "sleep 50").Commit(), [], 0),
        new("grown by a line", git => git.Replace("deploy.sh", "  sleep 5\n", "  echo again\n  sleep 5\n").Commit(), ["grown deploy.sh:3"], 0),
        new("grown by six lines", git => git.Replace("deploy.sh", "  sleep 5\n", "  echo 1\n  echo 2\n  echo 3\n  echo 4\n  echo 5\n  echo 6\n  sleep 5\n").Commit(), ["grown deploy.sh:3"], 1),
        new("shrunk by a line", git => git.Replace("deploy.sh", "  sleep 5\n", "").Commit(), ["shrunk deploy.sh:3"], 0),
        new("a renamed file", git => { git.Git("mv", "deploy.sh", "release.sh"); git.Commit(); }, ["moved release.sh:3"], 0),
        new("a moved file", git => { Directory.CreateDirectory(git.Folder.At("ci")); git.Git("mv", "deploy.sh", "ci/deploy.sh"); git.Commit(); }, ["moved ci/deploy.sh:3"], 0),
        new("renamed and edited at once", git => { git.Git("mv", "deploy.sh", "release.sh"); git.Replace("release.sh", "app.yaml", "shop.yaml").Commit(); }, ["moved release.sh:3"], 0),
        new("moved into a function", git => git.Write("deploy.sh", "#!/bin/bash\nset -e\ndeploy() {\n  for try in 1 2 3; do\n    kubectl apply -f app.yaml && break\n    sleep 5\n  done\n}\ncd shop\ndeploy\n").Commit(), ["grown deploy.sh:3"], 0),
        new("copied into another file", git => git.Write("ci/deploy.sh", Retry).Commit(), ["copied ci/deploy.sh:3"], 1),
        new("copied within the file", git => git.Append("deploy.sh", "for try in 1 2 3; do\n  kubectl apply -f app.yaml && break\n  sleep 5\ndone\n").Commit(), ["copied deploy.sh:7"], 1),
        new("a copy of what no change touches", git => git.Write("ops/k.sh", Wrapper).Commit(), ["copied ops/k.sh:2"], 1),
        new("two copies", git => git.Write("a.sh", Retry).Write("b.sh", Retry).Commit(), ["copied a.sh:3", "copied b.sh:3"], 1),
        new("moved and copied", git => git.Delete("deploy.sh").Write("a.sh", Retry).Write("b.sh", Retry).Commit(), ["moved a.sh:3", "copied b.sh:3"], 1),
        new("deleted", git => git.Delete("deploy.sh").Commit(), ["gone deploy.sh:3"], 0),
        new("deleted and brought back", git => { git.Delete("deploy.sh").Commit(); git.Git("revert", "--no-edit", "HEAD"); }, [], 0),
        new("added and taken back", git => { git.Write("ci/wait.sh", Poll).Commit(); git.Git("revert", "--no-edit", "HEAD"); }, [], 0),
        new("one goes and another comes", git => git.Delete("deploy.sh").Write("ci/wait.sh", Poll).Commit(), ["new ci/wait.sh:2", "gone deploy.sh:3"], 1),
        new("the branch went on meanwhile", git => { git.Write("ci/wait.sh", Poll).Commit(); OnMain(git, () => git.Write("other.sh", Poll).Commit()); }, ["new ci/wait.sh:2"], 1),
        new("the branch took it away meanwhile", git => { git.Write("x", "").Commit(); OnMain(git, () => git.Delete("deploy.sh").Commit()); }, [], 0),
        new("main merged in", git => { git.Write("ci/wait.sh", Poll).Commit(); OnMain(git, () => git.Write("other.sh", Poll).Commit()); git.Git("merge", "-q", "--no-edit", "main"); }, ["copied ci/wait.sh:2"], 1),
        new("rebased onto main", git => { git.Write("ci/wait.sh", Poll).Commit(); OnMain(git, () => git.Write("note", "").Commit()); git.Git("rebase", "-q", "main"); }, ["new ci/wait.sh:2"], 1),
        new("squashed", git => { git.Write("ci/wait.sh", Poll).Commit(); git.Write("ci/more.sh", Retry).Commit(); git.Git("reset", "-q", "--soft", "main"); git.Commit(); }, ["copied ci/more.sh:3", "new ci/wait.sh:2"], 1),
        new("merged into main by a merge commit", git => { git.Write("ci/wait.sh", Poll).Commit(); git.Git("checkout", "-q", "--detach", "main"); git.Git("merge", "-q", "--no-ff", "--no-edit", "topic"); }, ["new ci/wait.sh:2"], 1),
        new("a helper changed what its caller does", git => git.Replace("lib/helpers.sh", "once() {\n  \"$@\"\n}", "once() {\n  until \"$@\"; do sleep 1; done\n}").Commit(), ["new lib/helpers.sh:1", "new login.sh:3"], 1),
    ]).ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);

    /// <summary>A repository on <c>main</c> with a retry, a wrapper that nothing touches, and a helper that a script sources; then a branch <c>topic</c>.</summary>
    public static GitFolder Start()
    {
        var git = new GitFolder()
            .Write("deploy.sh", Retry)
            .Write("bin/k.sh", Wrapper)
            .Write("lib/helpers.sh", "once() {\n  \"$@\"\n}\n")
            .Write("login.sh", "#!/bin/bash\n. lib/helpers.sh\nonce kubectl apply -f login.yaml\n")
            .Commit("start");
        git.Git("checkout", "-q", "-b", "topic");
        return git;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static void OnMain(GitFolder git, Action work)
    {
        git.Git("checkout", "-q", "main");
        work();
        git.Git("checkout", "-q", "topic");
    }
}
