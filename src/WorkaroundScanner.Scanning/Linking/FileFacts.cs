using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>What choosing and parting files need to know of a summary: so little that it can be kept where the summary can't.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Language">The summary's language.</param>
/// <param name="FileNames">Base names of the files that it sources or runs.</param>
/// <param name="Tails">The static ends of all words of commands that may name a file: more than the linker ever looks up.</param>
/// <param name="Imports">The modules that it uses.</param>
/// <param name="Problems">What could not be parsed.</param>
internal sealed record FileFacts(
    string Path, string Language, ImmutableArray<string> FileNames, ImmutableArray<string> Tails, ImmutableArray<Import> Imports, ImmutableArray<Problem> Problems)
{
    private const int CommandWords = 4;

    /// <summary>What its functions call, where it is a module.</summary>
    public ModuleCalls? Calls { get; init; }

    /// <summary>The facts of a summary.</summary>
    public static FileFacts Of(FileSummary file) => new(
        file.Path,
        file.Language,
        [.. TailsIn(file, CommandWords).Select(Linking.FileNames.BaseName).Where(name => name.Length > 2 && !name.StartsWith('-')).Distinct(StringComparer.Ordinal)],
        [.. TailsIn(file, int.MaxValue).Distinct(StringComparer.Ordinal)],
        file.Imports,
        file.Problems);

    private static IEnumerable<string> TailsIn(FileSummary file, int words) => file.Calls
        .SelectMany(call => call.Words.Take(words))
        .Where(word => !FileNameIndex.IsPlainWord(word.Text))
        .Select(word => Linking.FileNames.LiteralTail(word, out _))
        .Where(tail => tail.Length > 0);
}
