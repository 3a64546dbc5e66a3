namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>A small repository with a workaround on <c>main</c>, and the branch <c>topic</c> checked out.</summary>
internal static class Shop
{
    public const string Poll = "#!/bin/bash\nuntil kubectl get pods | grep -q Running; do\n  sleep 2\ndone\n";

    /// <summary>As it is before anything is changed: a check passes.</summary>
    public static GitFolder Start()
    {
        var git = new GitFolder().Write("deploy.sh", "#!/bin/bash\n" + TemporaryFolder.Retry).Commit("start");
        git.Git("checkout", "-q", "-b", "topic");
        return git;
    }

    /// <summary>With a workaround more on the branch: a check fails.</summary>
    public static GitFolder StartWithNew() => Start().Write("ci/wait.sh", Poll).Commit("wait");
}
