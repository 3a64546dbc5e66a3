using System.Diagnostics;
using System.Text;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

/// <summary>A temporary folder with the git executable in it, free of the machine's and the user's configuration.</summary>
internal sealed class GitSandbox : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Root => folder.Root;

    /// <summary>A sandbox whose root is an empty repository.</summary>
    public static GitSandbox WithRepository(params string[] options)
    {
        var sandbox = new GitSandbox();
        sandbox.Git(["init", "-q", "-b", "main", .. options, "."]);
        return sandbox;
    }

    public void Dispose() => folder.Dispose();

    public string At(string path) => folder.At(path);

    public GitSandbox Write(string path, string text)
    {
        folder.Write(path, text);
        return this;
    }

    public GitSandbox Link(string path, string target)
    {
        folder.Link(path, target);
        return this;
    }

    /// <summary>Runs git in the root; what it prints, without the last line's end.</summary>
    public string Git(params string[] arguments) => GitIn(Root, arguments);

    public string GitIn(string directory, params string[] arguments) => Run("git", directory, [], ["-C", directory, .. arguments]).TrimEnd('\n');

    public string Commit(string message = "change", long seconds = 1_700_000_000)
    {
        Git("add", "-A");
        Run("git", Root, [], ["commit", "-q", "--allow-empty", "-m", message], seconds);
        return Git("rev-parse", "HEAD");
    }

    public string Shell(string script, string input = "") => Run("bash", Root, Encoding.UTF8.GetBytes(input), ["-c", script]);

    public string GitWithInput(byte[] input, params string[] arguments) => Run("git", Root, input, arguments).TrimEnd('\n');

    private static string Run(string program, string directory, byte[] input, string[] arguments, long seconds = 1_700_000_000)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.Latin1,
        };
        foreach (var (name, value) in Variables(seconds))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        var text = output.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }

    private static Dictionary<string, string> Variables(long seconds) => new(StringComparer.Ordinal)
    {
        ["GIT_CONFIG_GLOBAL"] = "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_NO_REPLACE_OBJECTS"] = "1",
        ["GIT_AUTHOR_NAME"] = "test",
        ["GIT_AUTHOR_EMAIL"] = "test@example.org",
        ["GIT_COMMITTER_NAME"] = "test",
        ["GIT_COMMITTER_EMAIL"] = "test@example.org",
        ["GIT_AUTHOR_DATE"] = $"{seconds} +0000",
        ["GIT_COMMITTER_DATE"] = $"{seconds} +0000",
    };
}
