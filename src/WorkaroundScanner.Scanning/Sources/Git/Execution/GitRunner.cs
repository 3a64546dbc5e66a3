using System.Diagnostics;

namespace WorkaroundScanner.Scanning.Sources.Git.Execution;

/// <summary>The only place where a program is started: git, by its absolute path, with arguments as a list, in a clean environment, on a private view and never on a user's repository.</summary>
internal sealed class GitRunner(string executable, PrivateView view)
{
    /// <summary>Starts git; its input and output are the caller's, what it complains about is dropped, as it can hold anything.</summary>
    public Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            WorkingDirectory = view.Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Variables())
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new GitException("git-missing", "The git executable can't be started.", error);
        }
    }

    private Dictionary<string, string> Variables()
    {
        var none = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GIT_DIR"] = view.Folder,
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = none,
            ["GIT_ATTR_NOSYSTEM"] = "1",
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_NO_LAZY_FETCH"] = "1",
            ["GIT_ALLOW_PROTOCOL"] = "",
            ["GIT_OPTIONAL_LOCKS"] = "0",
            ["GIT_NO_REPLACE_OBJECTS"] = "1",
            ["GIT_LFS_SKIP_SMUDGE"] = "1",
            ["LC_ALL"] = "C",
        };
        if (Environment.GetEnvironmentVariable("SystemRoot") is { } systemRoot)
        {
            variables["SystemRoot"] = systemRoot;
        }

        return variables;
    }
}
