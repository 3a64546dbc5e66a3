using System.Buffers;

namespace WorkaroundScanner.Scanning.Files.Prefilter;

/// <summary>Looks for any of several names in a text, vectorised; a name counts where no letter, digit or underscore touches it.</summary>
internal sealed class NameSearch
{
    private readonly SearchValues<string> names;
    private readonly ILookup<char, string> byFirst;
    private readonly string[][] byFirstAscii;

    /// <summary>Prepares the search. Of a name of two words the first one is looked for.</summary>
    public NameSearch(IEnumerable<string> names)
    {
        var words = names.Select(name => name.Split(' ')[0]).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        this.names = SearchValues.Create(words, StringComparison.Ordinal);
        byFirst = words.ToLookup(word => word[0]);
        byFirstAscii = [.. Enumerable.Range(0, 128).Select(c => byFirst[(char)c].ToArray())];
    }

    /// <summary>Whether a name stands in the text.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var hit = text[at..].IndexOfAny(names);
            if (hit < 0)
            {
                return false;
            }

            at += hit;
            if ((at == 0 || !IsWordCharacter(text[at - 1])) && StandsAt(text, at))
            {
                return true;
            }
        }

        return false;
    }

    private bool StandsAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var name in char.IsAscii(text[at]) ? byFirstAscii[text[at]] : byFirst[text[at]])
        {
            var end = at + name.Length;
            if (text[at..].StartsWith(name) && (end == text.Length || !IsWordCharacter(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
