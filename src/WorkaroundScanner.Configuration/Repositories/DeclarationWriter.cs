using System.Collections.Immutable;
using System.Globalization;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WorkaroundScanner.Configuration.Repositories;

/// <summary>Adds declarations to the text of <c>.workarounds.yml</c>; everything else in it stays as it is.</summary>
public static class DeclarationWriter
{
    private const string Key = "declarations:";
    private const string NewFile = "# Read by wscan. A workaround that stands here passes the gate and goes on counting.\nschema: 1\n";

    /// <summary>The text with one more declaration; null where the file's layout leaves no safe place for it.</summary>
    /// <param name="text">The file's text; empty for a file that is not there yet.</param>
    /// <param name="declaration">What is added.</param>
    public static string? Add(string text, Declaration declaration)
    {
        var before = text.Trim().Length == 0 ? NewFile : text.EndsWith('\n') ? text : text + "\n";
        var known = RepositoryReader.Read("", before).Settings.Declarations.Length;
        var after = Insert(before, Entry(declaration));
        var (settings, errors) = RepositoryReader.Read("", after);
        return errors.IsEmpty && settings.Declarations.Length == known + 1 ? after : null;
    }

    private static string Insert(string text, string entry)
    {
        var lines = text.Split('\n').ToList();
        var key = lines.FindIndex(line => line.StartsWith(Key, StringComparison.Ordinal));
        if (key < 0)
        {
            return $"{text}{Key}\n{entry}";
        }

        // The list ends before the next key at the margin; comments and blank lines before that key belong to it.
        var next = lines.FindIndex(key + 1, line => line.Length > 0 && line[0] is not (' ' or '#' or '-' or '\r'));
        var end = next < 0 ? lines.Count - 1 : next;
        while (end > key + 1 && (lines[end - 1].Trim().Length == 0 || lines[end - 1].StartsWith('#')))
        {
            end--;
        }

        var indent = lines.Skip(key + 1).FirstOrDefault(line => line.TrimStart().StartsWith('-')) is { } item ? item.Length - item.TrimStart().Length : 2;
        var shift = new string(' ', indent);
        lines.InsertRange(end, entry.TrimEnd('\n').Split('\n').Select(line => shift + line[2..]));
        return string.Join('\n', lines);
    }

    /// <summary>One item of the list, two blanks in.</summary>
    private static string Entry(Declaration declaration)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(writer, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        ParsingEvent[] begin = [new StreamStart(), new DocumentStart(null, null, isImplicit: true), new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Block), new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block)];
        ParsingEvent[] end = [new MappingEnd(), new SequenceEnd(), new DocumentEnd(isImplicit: true), new StreamEnd()];
        foreach (var part in begin.Concat(Values(declaration).SelectMany(pair => (ParsingEvent[])[new Scalar(pair.Key), new Scalar(pair.Value)])).Concat(end))
        {
            emitter.Emit(part);
        }

        return string.Concat(writer.ToString().TrimEnd('\n').Split('\n').Select(line => $"  {line}\n"));
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(Declaration declaration)
    {
        var identity = declaration.Workaround.Identity;
        var shingles = Shingles.ToText(identity.Shingles);
        return ((ImmutableArray<(string Key, string Value)>)
        [
            ("path", declaration.Workaround.Path),
            ("category", EnumWords.Of(identity.Category)),
            ("platform", identity.Platform),
            ("capability", identity.Capability),
            ("anchor", identity.Anchor),
            ("lines", declaration.Workaround.Lines.ToString(CultureInfo.InvariantCulture)),
            ("reason", declaration.Reason),
            ("until", declaration.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
            ("link", declaration.Link),
            ("not-a-workaround", declaration.IsDispute ? "true" : ""),
            ("rules", string.Join(' ', declaration.Rules)),
            ("fingerprint", identity.Fingerprint),
            ("content", identity.Content.ToString("x16", CultureInfo.InvariantCulture)),
            ("shingles", shingles),
        ]).Where(pair => pair.Value.Length > 0).Select(pair => KeyValuePair.Create(pair.Key, pair.Value));
    }
}
