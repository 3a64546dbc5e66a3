using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>The files that a file names as programs of its repository.</summary>
public static class References
{
    /// <summary>Base names of the files that it sources or runs.</summary>
    public static IEnumerable<string> FileNamesIn(FileSummary file) => file.Nodes
        .OfType<CallNode>()
        .SelectMany(call => call.Words.Take(4))
        .Where(word => !FileNameIndex.IsPlainWord(word.Text))
        .Select(word => FileNames.BaseName(FileNames.LiteralTail(word, out _)))
        .Where(name => name.Length > 2 && !name.StartsWith('-'))
        .Distinct(StringComparer.Ordinal);
}
