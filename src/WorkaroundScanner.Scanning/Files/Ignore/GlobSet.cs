namespace WorkaroundScanner.Scanning.Files.Ignore;

/// <summary>A bracket expression of a glob: <c>[a-z]</c>, <c>[!0-9]</c>, <c>[[:alpha:]_]</c>.</summary>
internal sealed class GlobSet(bool negated, IReadOnlyList<(char From, char To)> ranges, IReadOnlyList<Func<char, bool>> classes)
{
    private static readonly Dictionary<string, Func<char, bool>> Named = new(StringComparer.Ordinal)
    {
        ["alnum"] = char.IsAsciiLetterOrDigit,
        ["alpha"] = char.IsAsciiLetter,
        ["blank"] = c => c is ' ' or '\t',
        ["cntrl"] = c => c < 32 || c == 127,
        ["digit"] = char.IsAsciiDigit,
        ["graph"] = c => c is > ' ' and < (char)127,
        ["lower"] = char.IsAsciiLetterLower,
        ["print"] = c => c is >= ' ' and < (char)127,
        ["punct"] = c => c is > ' ' and < (char)127 && !char.IsAsciiLetterOrDigit(c),
        ["space"] = c => c is ' ' or (>= '\t' and <= '\r'),
        ["upper"] = char.IsAsciiLetterUpper,
        ["xdigit"] = char.IsAsciiHexDigit,
    };

    /// <summary>Whether the character is in the set; a <c>/</c> never is.</summary>
    public bool Contains(char c)
    {
        if (c == '/')
        {
            return false;
        }

        foreach (var (from, to) in ranges)
        {
            if (c >= from && c <= to)
            {
                return !negated;
            }
        }

        foreach (var named in classes)
        {
            if (named(c))
            {
                return !negated;
            }
        }

        return negated;
    }

    /// <summary>Reads the set whose <c>[</c> stands at <paramref name="at"/> and moves behind its <c>]</c>; null where it never ends or names an unknown class.</summary>
    public static GlobSet? Parse(string pattern, ref int at)
    {
        var i = at + 1;
        var negated = i < pattern.Length && pattern[i] is '!' or '^';
        if (negated)
        {
            i++;
        }

        var ranges = new List<(char, char)>();
        var classes = new List<Func<char, bool>>();
        var first = true;
        char? previous = null;
        for (; i < pattern.Length && (first || pattern[i] != ']'); i++, first = false)
        {
            if (pattern[i] == '-' && previous is { } from && i + 1 < pattern.Length && pattern[i + 1] != ']')
            {
                i += pattern[i + 1] == '\\' ? 2 : 1;
                if (i >= pattern.Length)
                {
                    return null;
                }

                ranges.Add((from, pattern[i]));
                previous = null;
            }
            else if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':' && ClassEnd(pattern, i) is var end && end != i)
            {
                if (end < 0 || !Named.TryGetValue(pattern[(i + 2)..(end - 1)], out var named))
                {
                    return null;
                }

                classes.Add(named);
                previous = null;
                i = end;
            }
            else
            {
                if (pattern[i] == '\\' && ++i >= pattern.Length)
                {
                    return null;
                }

                ranges.Add((pattern[i], pattern[i]));
                previous = pattern[i];
            }
        }

        if (i >= pattern.Length)
        {
            return null;
        }

        at = i + 1;
        return new GlobSet(negated, ranges, classes);
    }

    /// <summary>The <c>]</c> of a <c>[:name:]</c> that begins at <paramref name="at"/>; the start itself where it is none after all; -1 where the pattern ends first.</summary>
    private static int ClassEnd(string pattern, int at)
    {
        var end = pattern.IndexOf(']', at + 2);
        return end < 0 ? -1 : end - 1 >= at + 2 && pattern[end - 1] == ':' ? end : at;
    }
}
