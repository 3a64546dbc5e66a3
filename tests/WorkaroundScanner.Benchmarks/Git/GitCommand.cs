using System.Diagnostics;
using System.Text;

namespace WorkaroundScanner.Benchmarks.Git;

/// <summary>The git executable on one repository, as the judge.</summary>
internal sealed class GitCommand(string repository, string? indexFile = null)
{
    /// <summary>The repository.</summary>
    public string Path { get; } = repository;

    /// <summary>What the last command cost.</summary>
    public TimeSpan ProcessorTime { get; private set; }

    /// <summary>Runs git and returns what it prints; bytes are taken for characters. Null where it fails.</summary>
    public string? Text(IReadOnlyList<string> arguments, string input = "") => Bytes(arguments, input) is { } bytes ? Encoding.Latin1.GetString(bytes) : null;

    /// <summary>The same as bytes.</summary>
    public byte[]? Bytes(IReadOnlyList<string> arguments, string input = "")
    {
        var before = OfChildren();
        using var process = Start("git", ["-c", "safe.directory=*", "-c", "core.commitGraph=false", .. arguments]);
        var writing = Task.Run(() =>
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        });
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        writing.Wait();
        ProcessorTime = OfChildren() - before;
        return process.ExitCode == 0 ? output.ToArray() : null;
    }

    /// <summary>Runs one git command for each line of the input.</summary>
    public string[] ForEach(string command, IEnumerable<string> lines)
    {
        using var process = Start("bash", ["-c", $"while read -r a b; do git -c safe.directory='*' -c core.commitGraph=false {command} || echo none; done"]);
        var writing = Task.Run(() =>
        {
            process.StandardInput.Write(string.Concat(lines.Select(line => line + "\n")));
            process.StandardInput.Close();
        });
        var output = process.StandardOutput.ReadToEnd();
        writing.Wait();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Processor time of all programs that were started and have ended; the kernel counts it in hundredths of a second.</summary>
    private static TimeSpan OfChildren()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[13]) + long.Parse(fields[14])));
    }

    private Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_DIR"] = Directory.Exists(Path + "/.git") ? Path + "/.git" : Path;
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        if (indexFile is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = indexFile;
        }

        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
