using System.Runtime.CompilerServices;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>The files that a file names as programs of its repository.</summary>
public static class References
{
    private const int CommandWords = 4;

    /// <summary>Kept as long as the summary is: a trend asks for the same ones at every point.</summary>
    private static readonly ConditionalWeakTable<FileSummary, Named> Known = [];

    /// <summary>Base names of the files that it sources or runs.</summary>
    public static IEnumerable<string> FileNamesIn(FileSummary file) => Known.GetValue(file, Read).FileNames;

    /// <summary>The static ends of all words of commands that may name a file: more than the linker ever looks up.</summary>
    internal static IReadOnlyList<string> TailsIn(FileSummary file) => Known.GetValue(file, Read).Tails;

    private static Named Read(FileSummary file) => new(
        [.. Tails(file, CommandWords).Select(FileNames.BaseName).Where(name => name.Length > 2 && !name.StartsWith('-')).Distinct(StringComparer.Ordinal)],
        [.. Tails(file, int.MaxValue).Distinct(StringComparer.Ordinal)]);

    private static IEnumerable<string> Tails(FileSummary file, int words) => file.Nodes
        .OfType<CallNode>()
        .SelectMany(call => call.Words.Take(words))
        .Where(word => !FileNameIndex.IsPlainWord(word.Text))
        .Select(word => FileNames.LiteralTail(word, out _))
        .Where(tail => tail.Length > 0);

    private sealed record Named(string[] FileNames, string[] Tails);
}
