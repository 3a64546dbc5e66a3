using System.Diagnostics;
using System.Globalization;

namespace WorkaroundScanner.EndToEnd;

/// <summary>A real git repository in a temporary folder. Commits are a day apart.</summary>
internal sealed class GitFolder : IDisposable
{
    private int day;

    public GitFolder() => Git("init", "-q", "-b", "main", ".");

    public TemporaryFolder Folder { get; } = new();

    public string Root => Folder.Root;

    public void Dispose() => Folder.Dispose();

    public GitFolder Write(string path, string text)
    {
        Folder.Write(path, text);
        return this;
    }

    public GitFolder Append(string path, string text) => Write(path, File.ReadAllText(Folder.At(path)) + text);

    public GitFolder Replace(string path, string old, string with)
    {
        var text = File.ReadAllText(Folder.At(path));
        return text.Contains(old, StringComparison.Ordinal) ? Write(path, text.Replace(old, with, StringComparison.Ordinal)) : throw new ArgumentException($"{path} does not hold '{old}'.", nameof(old));
    }

    public GitFolder Delete(string path)
    {
        File.Delete(Folder.At(path));
        return this;
    }

    /// <summary>Stages everything and commits it.</summary>
    public GitFolder Commit(string message = "change")
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
        return this;
    }

    /// <summary>Runs git and returns what it printed, trimmed.</summary>
    public string Git(params string[] arguments)
    {
        var when = new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day++).ToString("O", CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["GIT_AUTHOR_DATE"] = when, ["GIT_COMMITTER_DATE"] = when, ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed with {process.ExitCode}.");
    }
}
