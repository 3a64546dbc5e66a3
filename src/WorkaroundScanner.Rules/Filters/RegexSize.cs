using System.Globalization;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>How long a regular expression would be with its repetitions written out: that is what an automaton of it costs.</summary>
internal static class RegexSize
{
    /// <summary>Longer ones are refused.</summary>
    public const int Largest = 2000;

    /// <summary>The number of characters, classes and marks; no more than one over the largest that counts.</summary>
    public static long Of(string pattern)
    {
        // What stands before each open group, and in the innermost one; the last atom is apart, since a repetition may follow.
        var open = new Stack<long>();
        long inside = 0, atom = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '(':
                    open.Push(inside + atom);
                    (inside, atom) = (0, 0);
                    break;
                case ')' when open.Count > 0:
                    (inside, atom) = (open.Pop(), inside + atom + 1);
                    break;
                case '[':
                    (inside, atom) = (inside + atom, 1);
                    at = EndOfClass(pattern, at);
                    break;
                case '{' when Repetition(pattern, at) is { Times: var times, End: var end }:
                    atom *= times;
                    at = end;
                    break;
                default:
                    (inside, atom) = (inside + atom, 1);
                    at += pattern[at] == '\\' ? 1 : 0;
                    break;
            }

            (inside, atom) = (Math.Min(inside, Largest + 1), Math.Min(atom, Largest + 1));
        }

        return Math.Min(open.Sum() + inside + atom, Largest + 1);
    }

    /// <summary>Where a class of characters ends that begins at a place.</summary>
    public static int EndOfClass(string pattern, int at)
    {
        // A bracket that stands first is a character of the class.
        at += pattern.AsSpan(at + 1).StartsWith("^") ? 2 : 1;
        at += pattern.AsSpan(Math.Min(at, pattern.Length)).StartsWith("]") ? 1 : 0;
        while (at < pattern.Length && pattern[at] != ']')
        {
            at += pattern[at] == '\\' ? 2 : 1;
        }

        return at;
    }

    /// <summary>How often `{2,5}` at most repeats; without an upper end, how often at least.</summary>
    private static (long Times, int End)? Repetition(string pattern, int at)
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0)
        {
            return null;
        }

        long most = 1;
        foreach (var bound in pattern[(at + 1)..end].Split(','))
        {
            if (bound.Length > 0 && !bound.All(char.IsAsciiDigit))
            {
                return null;
            }

            most = Math.Max(most, long.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? Math.Min(times, Largest + 1) : bound.Length == 0 ? 1 : Largest + 1);
        }

        return (most, end);
    }
}
