using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>
/// Literal texts of which one stands in every match of a regular expression. Most texts hold none of them, and to look for these costs
/// much less than to try the expression.
/// </summary>
internal sealed class RegexPieces
{
    /// <summary>Shorter pieces stand in too many texts.</summary>
    private const int LeastLength = 3;

    private readonly SearchValues<string> pieces;
    private readonly bool ignoresCase;

    private RegexPieces(string[] pieces, bool ignoresCase)
    {
        this.pieces = SearchValues.Create(pieces, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        this.ignoresCase = ignoresCase;
        All = [.. pieces];
    }

    /// <summary>The pieces. None holds a blank, so that a text of several words can be asked word by word.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>The pieces of a valid expression; null where none tells anything.</summary>
    public static RegexPieces? Of(string pattern)
    {
        const string anyCase = "(?i)";
        var ignoresCase = pattern.StartsWith(anyCase, StringComparison.Ordinal);
        var reader = new Reader(ignoresCase ? pattern[anyCase.Length..] : pattern);
        return reader.Read() is { } found ? new RegexPieces(found, ignoresCase) : null;
    }

    /// <summary>Whether one of them stands in the text. Beyond ASCII letters have more forms than two, and anything may stand there.</summary>
    public bool MayStandIn(string text) => text.AsSpan().ContainsAny(pieces) || (ignoresCase && !Ascii.IsValid(text));

    /// <summary>Reads an expression; what it does not know it gives up.</summary>
    private sealed class Reader(string pattern)
    {
        /// <summary>Behind a backslash: classes, blanks and borders of one letter.</summary>
        private const string SimpleEscapes = "wWsSdDbBnrtfvAzZG";

        private int at;
        private bool isStrange;

        public string[]? Read() => Alternatives() is { } found && at == pattern.Length && !isStrange ? found : null;

        /// <summary>One of several alternatives is met: each has to have its pieces.</summary>
        private string[]? Alternatives()
        {
            var all = Sequence();
            while (Take("|"))
            {
                all = Sequence() is { } more && all is not null ? [.. all, .. more] : null;
            }

            return all;
        }

        /// <summary>All that stands in a row is met: any of it will do, and long pieces are rare.</summary>
        private string[]? Sequence()
        {
            string[]? best = null;
            var literal = new StringBuilder();
            while (at < pattern.Length && pattern[at] is not ('|' or ')'))
            {
                var (character, group) = Atom();
                var (isOptional, isRepeated) = Repetition();
                literal.Append(isOptional ? null : character);
                if (character is null || isOptional || isRepeated)
                {
                    best = Longer(Longer(best, literal), isOptional ? null : group);
                    literal.Clear();
                }
            }

            return Longer(best, literal);
        }

        private static string[]? Longer(string[]? best, StringBuilder literal) => Longer(best, literal.Length >= LeastLength ? [literal.ToString()] : null);

        private static string[]? Longer(string[]? best, string[]? other) => best is null || (other is not null && Shortest(other) > Shortest(best)) ? other : best;

        private static int Shortest(string[] pieces) => pieces.Min(piece => piece.Length);

        /// <summary>One character, or what a group holds; neither where it may be one of several.</summary>
        private (string? Character, string[]? Group) Atom()
        {
            var first = pattern[at];
            if (first == '(')
            {
                return (null, Group());
            }

            if (first == '[')
            {
                at = RegexSize.EndOfClass(pattern, at) + 1;
                return default;
            }

            at++;
            return (first == '\\' ? Escaped() : first is '.' or '^' or '$' ? null : Solid(first), null);
        }

        private string? Escaped()
        {
            var character = at < pattern.Length ? pattern[at++] : '\0';
            isStrange |= char.IsAsciiLetterOrDigit(character) && !SimpleEscapes.Contains(character);
            return char.IsAsciiLetterOrDigit(character) ? null : Solid(character);
        }

        private static string? Solid(char character) => char.IsWhiteSpace(character) ? null : character.ToString();

        private string[]? Group()
        {
            if (!Take("(?:"))
            {
                isStrange |= Take("(?");
                at++;
            }

            var held = Alternatives();
            isStrange |= !Take(")");
            return held;
        }

        private (bool IsOptional, bool IsRepeated) Repetition()
        {
            var start = at;
            var isOptional = Take("*") || Take("?") || Take("{0");
            var isRepeated = !isOptional && (Take("+") || Take("{"));
            if (at > start && pattern[start] == '{')
            {
                at = pattern.IndexOf('}', at) + 1;
                isStrange |= at == 0;
            }

            Take("?");
            return (isOptional, isRepeated);
        }

        private bool Take(string expected)
        {
            if (!pattern.AsSpan(Math.Min(at, pattern.Length)).StartsWith(expected, StringComparison.Ordinal))
            {
                return false;
            }

            at += expected.Length;
            return true;
        }
    }
}
