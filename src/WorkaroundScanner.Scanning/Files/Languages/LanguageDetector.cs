using System.Collections.Frozen;
using System.Collections.Immutable;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Files.Languages;

/// <summary>Tells a file's language by name, extension, first line and editor marks.</summary>
internal sealed class LanguageDetector
{
    private readonly FrozenDictionary<string, ILanguage>.AlternateLookup<ReadOnlySpan<char>> byName;
    private readonly FrozenDictionary<string, ILanguage>.AlternateLookup<ReadOnlySpan<char>> byExtension;
    private readonly ImmutableArray<(string Prefix, ILanguage Language)> byPrefix;
    private readonly FrozenDictionary<string, ILanguage> byInterpreter;
    private readonly FrozenDictionary<string, ILanguage> byMode;

    /// <summary>Indexes the marks of all languages.</summary>
    public LanguageDetector(ImmutableArray<ILanguage> languages)
    {
        byName = Index(languages, marks => marks.FileNames, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        byExtension = Index(languages, marks => marks.Extensions, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        byPrefix = [.. languages.SelectMany(language => language.Marks.NamePrefixes.Select(prefix => (prefix, language)))];
        byInterpreter = Index(languages, marks => marks.Interpreters, StringComparer.Ordinal);
        byMode = Index(languages, marks => marks.Modes, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What a file's name says of it.</summary>
    public NameVerdict JudgeName(ReadOnlySpan<char> name)
    {
        if (byName.TryGetValue(name, out var language))
        {
            return new NameVerdict(language, IsOther: false);
        }

        foreach (var (prefix, named) in byPrefix)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new NameVerdict(named, IsOther: false);
            }
        }

        var dot = name.LastIndexOf('.');
        if (dot < 0)
        {
            return new NameVerdict(null, OtherLanguages.HasName(name));
        }

        return byExtension.TryGetValue(name[dot..], out language)
            ? new NameVerdict(language, IsOther: false)
            : new NameVerdict(null, OtherLanguages.HasExtension(name[dot..]) || OtherLanguages.HasName(name));
    }

    /// <summary>The language of a file by its beginning; null where none is known.</summary>
    /// <param name="head">The beginning of the text.</param>
    /// <param name="byName">The language that its name told, or null. A first line that names another known language's program overrules it.</param>
    public ILanguage? JudgeContent(ReadOnlySpan<char> head, ILanguage? byName)
    {
        if (Shebang.Interpreter(head) is { } interpreter)
        {
            return byInterpreter.TryGetValue(interpreter, out var language) ? language
                : OtherLanguages.HasInterpreter(interpreter) ? null
                : byName;
        }

        return byName ?? (Modeline.Find(head) is { } mode ? byMode.GetValueOrDefault(mode) : null);
    }

    private static FrozenDictionary<string, ILanguage> Index(ImmutableArray<ILanguage> languages, Func<LanguageMarks, ImmutableArray<string>> marks, StringComparer comparer)
    {
        var index = new Dictionary<string, ILanguage>(comparer);
        foreach (var language in languages)
        {
            foreach (var mark in marks(language.Marks))
            {
                index.TryAdd(mark, language);
            }
        }

        return index.ToFrozenDictionary(comparer);
    }
}

/// <summary>What a name tells.</summary>
/// <param name="Language">The language, where it is one that can be read.</param>
/// <param name="IsOther">Whether the name tells that it is none of these.</param>
internal readonly record struct NameVerdict(ILanguage? Language, bool IsOther);
