using System.Diagnostics;

namespace WorkaroundScanner.Scanning.Sources.Git.Execution;

/// <summary>The only place where a program is started: git, by its absolute path, with arguments as a list, in a clean environment, in a folder of our own and never on a user's repository.</summary>
/// <param name="executable">Git.</param>
/// <param name="folder">Where it works: a private view, or an empty folder for a copy.</param>
/// <param name="reach">How far it may reach.</param>
internal sealed class GitRunner(string executable, string folder, GitReach reach)
{
    /// <summary>What a connection needs of the user's environment: where the network leads, whom to trust, and the agent that holds keys.</summary>
    private static readonly string[] ForNetwork =
    [
        "PATH", "HOME", "USERPROFILE", "SSH_AUTH_SOCK", "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO",
        "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
    ];

    /// <summary>Starts git; its input and output are the caller's, what it complains about is dropped, as it can hold anything.</summary>
    public Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(executable, arguments)
        {
            WorkingDirectory = folder,
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
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = none,
            ["GIT_ATTR_NOSYSTEM"] = "1",
            ["GIT_TERMINAL_PROMPT"] = "0",
            ["GIT_NO_LAZY_FETCH"] = "1",
            ["GIT_ALLOW_PROTOCOL"] = reach == GitReach.Network ? "https:ssh:file" : "",
            ["GIT_OPTIONAL_LOCKS"] = "0",
            ["GIT_NO_REPLACE_OBJECTS"] = "1",
            ["GIT_LFS_SKIP_SMUDGE"] = "1",
            ["LC_ALL"] = "C",
        };
        if (reach == GitReach.Local)
        {
            variables["GIT_DIR"] = folder;
        }
        else
        {
            AddNetwork(variables);
        }

        if (Environment.GetEnvironmentVariable("SystemRoot") is { } systemRoot)
        {
            variables["SystemRoot"] = systemRoot;
        }

        return variables;
    }

    private static void AddNetwork(Dictionary<string, string> variables)
    {
        foreach (var name in ForNetwork)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                variables[name] = value;
            }
        }

        // Never a question, and no wait without end.
        variables["GIT_SSH_COMMAND"] = "ssh -oBatchMode=yes -oConnectTimeout=30";
        variables["GIT_HTTP_LOW_SPEED_LIMIT"] = "1000";
        variables["GIT_HTTP_LOW_SPEED_TIME"] = "30";
    }
}

/// <summary>How far git may reach.</summary>
internal enum GitReach
{
    /// <summary>It reads what is here.</summary>
    Local,

    /// <summary>It may fetch.</summary>
    Network,
}
