namespace WorkaroundScanner.Scanning.Sources.Git.Execution;

/// <summary>Copies a repository from its address into a folder of our own: bare, without hooks or templates, and nothing in it is checked out.</summary>
public static class GitClone
{
    private const int StopMilliseconds = 100;

    /// <summary>Copies it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="GitException">Git is missing, or the repository can't be had.</exception>
    public static void Fetch(string address, string folder, CancellationToken cancellation)
    {
        var executable = GitExecutable.Find() ?? throw new GitException("git-missing", "The git executable is missing; it is needed to fetch a pack.");
        using var process = new GitRunner(executable, folder, GitReach.Network).Start(
            "-c", "core.hooksPath=" + (OperatingSystem.IsWindows() ? "NUL" : "/dev/null"), "-c", "protocol.ext.allow=never",
            "clone", "--bare", "--quiet", "--template=", "--end-of-options", address, ".");
        process.StandardInput.Close();
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        while (!process.WaitForExit(StopMilliseconds))
        {
            if (cancellation.IsCancellationRequested)
            {
                process.Kill(entireProcessTree: true);
                cancellation.ThrowIfCancellationRequested();
            }
        }

        if (process.ExitCode != 0)
        {
            throw new GitException("unreachable-repository", $"The pack's repository {address} can't be fetched: it is not there, may not be read, or the network is missing.");
        }
    }
}
