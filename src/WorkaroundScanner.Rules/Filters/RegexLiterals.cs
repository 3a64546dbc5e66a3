using System.Collections.Immutable;
using System.Text;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>
/// Texts of which every match of a regular expression holds one. Expressions that never backtrack cost milliseconds to build and are slow
/// beside a search for a word: most texts need neither.
/// </summary>
internal sealed class RegexLiterals
{
    private const string IgnoringCase = "(?i)";
    private const int Most = 32;

    private readonly string pattern;
    private int at;
    private bool isUnknown;

    private RegexLiterals(string pattern, int at) => (this.pattern, this.at) = (pattern, at);

    /// <summary>The texts, and how they compare; none where nothing is known of the matches.</summary>
    public static (ImmutableArray<string> Texts, StringComparison Comparison) Of(string pattern)
    {
        var ignoresCase = pattern.StartsWith(IgnoringCase, StringComparison.Ordinal);
        var reader = new RegexLiterals(pattern, ignoresCase ? IgnoringCase.Length : 0);
        var texts = reader.Alternatives();
        return (reader.isUnknown || reader.at < pattern.Length || texts.Length > Most ? [] : [.. texts], ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    // Where one alternative needs no text, none is needed.
    private string[] Alternatives()
    {
        var all = new List<string>();
        var isKnown = true;
        while (true)
        {
            var one = Sequence();
            isKnown &= one.Length > 0;
            all.AddRange(one);
            if (isUnknown || at == pattern.Length || pattern[at] != '|')
            {
                return isKnown ? [.. all] : [];
            }

            at++;
        }
    }

    // Of all that a sequence needs, the longest tells most.
    private string[] Sequence()
    {
        string[] best = [];
        var run = new StringBuilder();
        while (!isUnknown && at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var (literal, inner) = Atom();
            var (isNeeded, isOnce) = Quantifier();
            if (literal is { } character && isOnce)
            {
                run.Append(character);
                continue;
            }

            best = Better(Better(best, Texts(run)), isNeeded ? inner : []);
            run.Clear();
        }

        return Better(best, Texts(run));
    }

    private (char? Literal, string[] Inner) Atom()
    {
        var current = pattern[at++];
        switch (current)
        {
            case '(':
                return (null, Group());
            case '[':
                at = RegexSize.EndOfClass(pattern, at - 1) + 1;
                return (null, []);
            case '.' or '^' or '$':
                return (null, []);
            case '\\' when at < pattern.Length && !char.IsAsciiLetterOrDigit(pattern[at]):
                return (pattern[at++], []);
            case '\\' when at < pattern.Length && pattern[at] is 'w' or 'W' or 'd' or 'D' or 's' or 'S' or 'b' or 'B' or 'n' or 'r' or 't':
                at++;
                return (null, []);
            case '\\' or '*' or '+' or '?' or '{':
                isUnknown = true;
                return (null, []);
            default:
                return (current, []);
        }
    }

    private string[] Group()
    {
        if (pattern.AsSpan(at).StartsWith("?:"))
        {
            at += 2;
        }
        else if (at < pattern.Length && pattern[at] == '?')
        {
            isUnknown = true;
            return [];
        }

        var inner = Alternatives();
        isUnknown |= at >= pattern.Length || pattern[at] != ')';
        at++;
        return inner;
    }

    private (bool IsNeeded, bool IsOnce) Quantifier()
    {
        if (isUnknown || at >= pattern.Length || pattern[at] is not ('*' or '+' or '?' or '{'))
        {
            return (true, true);
        }

        var mark = pattern[at];
        var end = mark == '{' ? pattern.IndexOf('}', at) : at;
        isUnknown |= end < 0;
        at = Math.Max(at, end) + 1;
        at += at < pattern.Length && pattern[at] == '?' ? 1 : 0;
        return (mark == '+', false);
    }

    private static string[] Texts(StringBuilder run) => run.Length == 0 ? [] : [run.ToString()];

    private static string[] Better(string[] one, string[] other) => Shortest(other) > Shortest(one) ? other : one;

    private static int Shortest(string[] texts) => texts.Length == 0 ? 0 : texts.Min(text => text.Length);
}
