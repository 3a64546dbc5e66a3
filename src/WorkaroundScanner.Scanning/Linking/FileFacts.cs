using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files.Prefilter;

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
    public static FileFacts Of(FileSummary file)
    {
        var (names, scripts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<ScriptWord>());
        foreach (var node in file.Nodes)
        {
            if (node is CallNode { Words: var words })
            {
                AddNames(words, names);
                AddScripts(words, scripts);
            }
            else if (node is AssignmentNode { Value: { } value })
            {
                // What a variable is given names a script as well.
                AddScript(value, scripts, always: false);
            }
        }

        return new(file.Path, file.Language, [.. names], [.. scripts], file.Imports, file.Problems);
    }

    private static void AddNames(ImmutableArray<Word> words, HashSet<string> names)
    {
        for (var i = 0; i < Math.Min(words.Length, CommandWords); i++)
        {
            // Most words are plain, and those with a dot or slash stand there as they are.
            var tail = words[i].Parts is [LiteralPart { Value: var whole }] ? FileNameIndex.IsPlainWord(whole) ? null : whole : ScriptWord.Of(words[i])?.Tail;
            if (tail is not null && Linking.FileNames.BaseName(tail) is { Length: > 2 } name && !name.StartsWith('-'))
            {
                names.Add(name);
            }
        }
    }

    private static void AddScripts(ImmutableArray<Word> words, HashSet<ScriptWord> scripts)
    {
        var sources = words is [{ Literal: "source" or "." }, _, ..];
        for (var i = 0; i < words.Length; i++)
        {
            AddScript(words[i], scripts, always: sources && i == 1);
        }
    }

    private static void AddScript(Word word, HashSet<ScriptWord> scripts, bool always)
    {
        if ((always || word.Text.Contains('/', StringComparison.Ordinal) || word.Text.EndsWith(".sh", StringComparison.Ordinal)) && ScriptWord.Of(word) is { } script)
        {
            scripts.Add(script);
        }
    }
}
