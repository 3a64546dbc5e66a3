using System.Buffers;

namespace WorkaroundScanner.Scanning.Files.Prefilter;

/// <summary>Looks for any of several names in a text; a name counts where no letter, digit or underscore touches it. Short names are parts of many words, so words are looked up, not names searched for.</summary>
internal sealed class NameSearch
{
    /// <summary>What a name is made of, and what may not touch it.</summary>
    public static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private readonly WordFilter filter;
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> byWord;

    /// <summary>Prepares the search. Of a name of two words the first one is looked for.</summary>
    public NameSearch(IEnumerable<string> names)
    {
        byWord = names.Select(name => name.Split(' ')[0]).Distinct(StringComparer.Ordinal)
            .Where(name => name.AsSpan().ContainsAny(WordCharacters))
            .GroupBy(name => FirstWord(name).ToString(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        filter = new WordFilter(byWord.Dictionary.Keys);
    }

    /// <summary>Whether a name stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IsIn(text, quoted: false, command: false);

    /// <summary>Whether a name stands in data that may be a command: <c>docker:24</c>, <c>helm.sh/chart</c> and <c>e2e-aws</c> only hold one, <c>helm:</c> is a key, and what stands behind <c>#</c> at the beginning of a line is said to people.</summary>
    public bool IsCommandIn(ReadOnlySpan<char> text) => IsIn(text, quoted: false, command: true);

    /// <summary>Whether a name stands at the beginning of a quoted text, or behind a path there.</summary>
    public bool IsQuotedIn(ReadOnlySpan<char> text) => IsIn(text, quoted: true, command: false);

    private bool IsIn(ReadOnlySpan<char> text, bool quoted, bool command)
    {
        var at = 0;
        while (text[at..].IndexOfAny(WordCharacters) is >= 0 and var gap)
        {
            at += gap;
            var length = text[at..].IndexOfAnyExcept(WordCharacters);
            length = length < 0 ? text.Length - at : length;
            if (filter.MayHold(text[at], length) && (!quoted || (at > 0 && text[at - 1] is '"' or '\'' or '`' or '/'))
                && byWord.TryGetValue(text.Slice(at, length), out var names) && StandsAt(text, at, names, command))
            {
                return true;
            }

            at += length;
        }

        return false;
    }

    private static bool StandsAt(ReadOnlySpan<char> text, int wordAt, string[] names, bool command)
    {
        foreach (var name in names)
        {
            var at = wordAt - name.AsSpan().IndexOfAny(WordCharacters);
            var end = at + name.Length;
            if (at >= 0 && text[at..].StartsWith(name) && (end == text.Length || !IsWordCharacter(text[end])) && (at == 0 || !IsWordCharacter(text[at - 1])) && !(command && IsNoCommand(text, at, end)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoCommand(ReadOnlySpan<char> text, int at, int end) => GoesOn(text, at, end) || EndsName(text, at) || IsKey(text[end..]) || IsPattern(text, at, end) || IsSaid(text[..at]);

    private static bool IsKey(ReadOnlySpan<char> behind) => behind is [':'] or [':', ' ' or '\n' or '\r', ..] or ['"' or '\'', ':', ..];

    // `^helm/`, `netlify\.toml`: regular expressions speak of files.
    private static bool IsPattern(ReadOnlySpan<char> text, int at, int end) => (at > 0 && text[at - 1] == '^') || text[end..] is ['\\', '.', ..] or ['\\', '\\', '.', ..];

    // In a comment, or as the value of a flag such as `--cloud-provider=aws`.
    private static bool IsSaid(ReadOnlySpan<char> before)
    {
        var line = before[(before.LastIndexOf('\n') + 1)..].TrimStart();
        var word = line[(line.LastIndexOf(' ') + 1)..].TrimStart("\"'");
        return line is ['#', ..] || (word is ['-', '-', ..] && word.EndsWith("="));
    }

    // `uses: docker/build-push-action@v6` is an action of the CLI's makers, and runs it. `kubectl-v1.30` is one of its versions, `docker-in-docker` something else.
    private static bool GoesOn(ReadOnlySpan<char> text, int at, int end) => (text[end..] is ['-', var first, ..] and not ['-', 'v', >= '0' and <= '9', ..] && char.IsAsciiLetter(first))
        || GoesOnAsPath(text, at, end);

    private static bool GoesOnAsPath(ReadOnlySpan<char> text, int at, int end) => text[end..] is ['.' or ':' or '/', var next, ..] && IsWordCharacter(next)
        && !text[end..].StartsWith(".exe", StringComparison.OrdinalIgnoreCase)
        && !(text[end] == '/' && text[..at].TrimEnd(" \"'").EndsWith("uses:", StringComparison.Ordinal));

    // `${RUNTIME:-docker}` is one all the same.
    private static bool EndsName(ReadOnlySpan<char> text, int at) => at > 1 && (text[at - 1] is '-' or '.') && IsWordCharacter(text[at - 2]);

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> name)
    {
        var rest = name[name.IndexOfAny(WordCharacters)..];
        var length = rest.IndexOfAnyExcept(WordCharacters);
        return length < 0 ? rest : rest[..length];
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
