using System.Diagnostics;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>A command as a pipeline runs it.</summary>
internal sealed class Command
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    private readonly ProcessStartInfo start;

    /// <summary>A program in a folder, with the environment of the tests less what a pipeline of their own says.</summary>
    public Command(string folder, string program, params string[] arguments)
    {
        start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GITHUB_", StringComparison.Ordinal) || name.StartsWith("CI_", StringComparison.Ordinal) || name is "NO_COLOR" or "FORCE_COLOR").ToList())
        {
            start.Environment.Remove(name);
        }
    }

    /// <summary>Sets variables; a null takes one away.</summary>
    public Command With(params (string Name, string? Value)[] variables)
    {
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return this;
    }

    /// <summary>Keeps nothing of the environment.</summary>
    public Command WithNothing()
    {
        start.Environment.Clear();
        return this;
    }

    /// <summary>Puts folders before all others that are searched for programs.</summary>
    public Command WithPrograms(params string[] folders) => With(("PATH", string.Join(Path.PathSeparator, [.. folders, Environment.GetEnvironmentVariable("PATH")!])));

    /// <summary>Runs it to its end.</summary>
    public Outcome Run()
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{start.FileName} did not end.");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
