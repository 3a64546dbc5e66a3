using System.Reflection;
using System.Runtime.InteropServices;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Reporting.Doctor;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.Execution;

namespace WorkaroundScanner.Cli.Doctor;

/// <summary>What of this machine the program works with.</summary>
internal static class Machine
{
    private const int Utf8 = 65001;

    /// <summary>Every part, whatever is scanned.</summary>
    /// <param name="folder">A folder in which no git executable is trusted.</param>
    public static IEnumerable<Part> Look(string folder) =>
    [
        new("wscan", PartState.Ok, typeof(Machine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, "this program"),
        new("runtime", PartState.Ok, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}", "runs it"),
        Library(),
        Executable(folder),
        Cache(),
        Terminal(),
    ];

    private static Part Library()
    {
        const string use = "reads git objects: check, history, scan --rev; scanning a folder does without";
        const string advice = "Install version 1.5 or newer. Debian and Ubuntu: apt-get install libgit2-1.5 (or the newest libgit2-1.*), Fedora: dnf install libgit2, macOS: brew install libgit2.";
        try
        {
            return GitLibrary.FindVersion() is { } version
                ? new Part("libgit2", PartState.Ok, version, use)
                : new Part("libgit2", PartState.Missing, "not found", use, advice);
        }
        catch (GitException error)
        {
            return new Part("libgit2", PartState.Missing, error.Message, use, advice);
        }
    }

    private static Part Executable(string folder)
    {
        const string use = "reads repositories that name objects by SHA-256; others do without";
        return GitExecutable.Find(folder) is { } path
            ? new Part("git", PartState.Ok, path, use)
            : new Part("git", PartState.Note, "not found", use, "Only if you have such repositories: install git 2.29 or newer.");
    }

    private static Part Cache()
    {
        const string use = "keeps what a scan found out for the next one; can be deleted at any time";
        var folder = CacheFolder.Of("scans");
        try
        {
            var size = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Sum(file => new FileInfo(file).Length) : 0;
            return new Part("cache", PartState.Ok, $"{folder}, {size >> 20} MB", use);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Part("cache", PartState.Note, $"{folder} can't be read", use, "Scans do without; name a folder of yours in XDG_CACHE_HOME.");
        }
    }

    private static Part Terminal()
    {
        var style = TerminalStyle.OfOutput(noColor: false);
        var colours = style.Colours ? "colours" : Console.IsOutputRedirected ? "no colours, for the output is no terminal" : "no colours";
        var isUtf8 = Console.OutputEncoding.CodePage == Utf8;
        return new Part("terminal", isUtf8 ? PartState.Ok : PartState.Note, $"{colours}; {(isUtf8 ? "UTF-8" : Console.OutputEncoding.WebName)}", "shows results", isUtf8 ? "" : "Output is UTF-8; set LANG to a locale that ends in .UTF-8.");
    }
}
