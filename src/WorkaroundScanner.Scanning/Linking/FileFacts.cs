using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>What choosing and parting files need to know of a summary: so little that it can be kept where the summary can't.</summary>
/// <param name="Path">Path from the root.</param>
/// <param name="Language">The summary's language.</param>
/// <param name="FileNames">Base names of the files that it sources or runs.</param>
/// <param name="Scripts">The words by which the linker may look for a script that it sources or runs.</param>
/// <param name="Imports">The modules that it uses.</param>
/// <param name="Problems">What could not be parsed.</param>
internal sealed record FileFacts(
    string Path, string Language, ImmutableArray<string> FileNames, ImmutableArray<ScriptWord> Scripts, ImmutableArray<Import> Imports, ImmutableArray<Problem> Problems)
{
    private const int CommandWords = 4;

    /// <summary>What its functions call, where it is a module.</summary>
    public ModuleCalls? Calls { get; init; }

    /// <summary>The facts of a summary.</summary>
    public static FileFacts Of(FileSummary file) => new(
        file.Path,
        file.Language,
        [.. file.Calls.SelectMany(call => call.Words.Take(CommandWords)).Select(ScriptWord.Of).OfType<ScriptWord>().Select(word => Linking.FileNames.BaseName(word.Tail)).Where(name => name.Length > 2 && !name.StartsWith('-')).Distinct(StringComparer.Ordinal)],
        [.. ScriptWords(file).Select(ScriptWord.Of).OfType<ScriptWord>().Distinct()],
        file.Imports,
        file.Problems);

    // What a variable is given names a script as well.
    private static IEnumerable<Word> ScriptWords(FileSummary file) => file.Calls.SelectMany(call => call.Words)
        .Concat(file.Nodes.OfType<AssignmentNode>().Select(assignment => assignment.Value).OfType<Word>())
        .Where(word => word.Text.Contains('/', StringComparison.Ordinal) || word.Text.EndsWith(".sh", StringComparison.Ordinal))
        .Concat(file.Calls.Where(call => call is { Words: [{ Literal: "source" or "." }, _, ..] }).Select(call => call.Words[1]));
}
