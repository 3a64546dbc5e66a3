using System.Buffers;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Line ends, numbers and operators.</summary>
internal sealed partial class RubyTokenizer
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>Whether a character may stand in a name.</summary>
    public static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_' || (character >= 0x80 && character != '\uFEFF' && !char.IsWhiteSpace(character));

    /// <summary>The offset behind a method's name that begins here, with <c>?</c> or <c>!</c>.</summary>
    public int NameEnd(int at)
    {
        var start = at;
        var length = text.AsSpan(at, Math.Max(0, state.Limit - at)).IndexOfAnyExcept(NameCharacters);
        at = length < 0 ? Math.Max(at, state.Limit) : at + length;
        while (at < state.Limit && IsNamePart(text[at]))
        {
            at++;
        }

        return at > start && at < state.Limit && text[at] is '?' or '!' && !(at + 1 < state.Limit && text[at + 1] == '=' && !(at + 2 < state.Limit && text[at + 2] is '=' or '~' or '>')) ? at + 1 : at;
    }

    /// <summary>Reads what stands behind a dot or <c>def</c>: any word is a name there, and so are operators.</summary>
    public void NextMember()
    {
        state.PreviousEnd = Math.Max(state.PreviousEnd, state.End);
        state.HasSpaceBefore = false;
        SkipBlanks();
        while (state.Position < state.Limit && text[state.Position] is '\n' or '#')
        {
            if (text[state.Position] == '#')
            {
                SkipComment();
            }
            else
            {
                state.Position = BehindLine(state.Position);
            }

            SkipBlanks();
        }

        var at = state.Position;
        if (at < state.Limit && IsNamePart(text[at]))
        {
            Set(char.IsAsciiLetterUpper(text[at]) ? RubyToken.Constant : RubyToken.Name, NameEnd(at));
        }
        else if (OperatorEnd(at) is var end && end > at)
        {
            Set(RubyToken.Name, end);
        }
        else
        {
            ReadToken();
        }
    }

    /// <summary>The offset behind an operator that may be a method's name; the same offset if there is none.</summary>
    public int OperatorEnd(int at)
    {
        var rest = text.AsSpan(at, Math.Min(3, state.Limit - at));
        foreach (var name in (ReadOnlySpan<string>)["[]=", "<=>", "===", "**", "[]", "==", "=~", "!=", "!~", "<<", ">>", "<=", ">=", "+@", "-@", "+", "-", "*", "/", "%", "<", ">", "!", "~", "^", "&", "|", "`"])
        {
            if (rest.StartsWith(name, StringComparison.Ordinal))
            {
                return at + name.Length;
            }
        }

        return at;
    }

    private char At(int distance) => state.Position + distance < state.Limit ? text[state.Position + distance] : '\0';

    private void ReadToken()
    {
        while (state.Position < state.Limit)
        {
            var current = text[state.Position];
            switch (current)
            {
                case ' ' or '\t' or '\r' or '\f' or '\v' or '\u00A0':
                    state.Position++;
                    state.HasSpaceBefore = true;
                    break;
                case '\\' when At(1) == '\n' || (At(1) == '\r' && At(2) == '\n'):
                    state.Position = BehindLine(state.Position + (At(1) == '\n' ? 1 : 2));
                    state.HasSpaceBefore = true;
                    break;
                case '#':
                    SkipComment();
                    break;
                case '\n':
                    if (EndsLine())
                    {
                        return;
                    }

                    state.HasSpaceBefore = true;
                    break;
                default:
                    ReadVisible(current);
                    return;
            }
        }

        Set(RubyToken.EndOfFile, state.Position);
    }

    /// <summary>Steps over a line break and what means nothing behind it; false if the next line goes on with a dot, <c>&amp;&amp;</c> or <c>||</c>.</summary>
    private bool EndsLine()
    {
        var start = state.Position;
        state.Position = BehindLine(start);
        SkipLines();
        if ((At(0), At(1)) is ('&', '.' or '&') or ('|', '|') or ('.', not '.'))
        {
            return false;
        }

        state.Kind = RubyToken.Newline;
        state.Start = start;
        state.End = start + 1;
        return true;
    }

    private void ReadVisible(char current)
    {
        if (char.IsAsciiLetter(current) || current == '_' || (current >= 0x80 && IsNamePart(current)))
        {
            ReadName(current);
        }
        else if (char.IsAsciiDigit(current))
        {
            ReadNumber();
        }
        else if (current is '@' or '$')
        {
            ReadVariable(current);
        }
        else
        {
            ReadOperator(current);
        }
    }

    private void ReadName(char first)
    {
        var end = NameEnd(state.Position);
        if (end < state.Limit && text[end] == ':' && !(end + 1 < state.Limit && text[end + 1] == ':'))
        {
            Set(RubyToken.Label, end + 1);
            return;
        }

        var word = text.AsSpan(state.Position, end - state.Position);
        Set(char.IsUpper(first) ? RubyToken.Constant : Keyword(word), end);
    }

    private void ReadVariable(char sigil)
    {
        var at = state.Position + 1;
        if (sigil == '@' && At(1) == '@')
        {
            at++;
        }

        var end = at;
        while (end < state.Limit && IsNamePart(text[end]))
        {
            end++;
        }

        if (sigil == '$' && end == at && end < state.Limit && !char.IsWhiteSpace(text[end]))
        {
            end += text[end] == '-' && end + 1 < state.Limit ? 2 : 1;
        }

        Set(end == at ? RubyToken.Unknown : RubyToken.Variable, end);
    }

    private void ReadNumber()
    {
        var at = state.Position;
        var isDecimal = !(text[at] == '0' && char.IsAsciiLetter(At(1)) && At(1) is not ('e' or 'E' or 'r' or 'i'));
        at = DigitsEnd(at, isDecimal);
        if (isDecimal && at + 1 < state.Limit && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at = DigitsEnd(at + 1, isDecimal);
        }

        if (isDecimal && at + 1 < state.Limit && text[at] is 'e' or 'E')
        {
            var exponent = text[at + 1] is '+' or '-' ? at + 2 : at + 1;
            at = exponent < state.Limit && char.IsAsciiDigit(text[exponent]) ? DigitsEnd(exponent, isDecimal) : at;
        }

        Set(RubyToken.Number, at < state.Limit && text[at] is 'r' or 'i' && !(at + 1 < state.Limit && IsNamePart(text[at + 1])) ? at + 1 : at);
    }

    private int DigitsEnd(int at, bool isDecimal)
    {
        while (at < state.Limit && (char.IsAsciiDigit(text[at]) || text[at] == '_' || (!isDecimal && char.IsAsciiLetterOrDigit(text[at]))))
        {
            at++;
        }

        return at;
    }

    private void ReadOperator(char current)
    {
        var next = At(1);
        var kind = current switch
        {
            '(' => RubyToken.OpenParenthesis,
            ')' => RubyToken.CloseParenthesis,
            '[' => RubyToken.OpenBracket,
            ']' => RubyToken.CloseBracket,
            '{' => RubyToken.OpenBrace,
            '}' => RubyToken.CloseBrace,
            ',' => RubyToken.Comma,
            ';' => RubyToken.Semicolon,
            '~' => RubyToken.Tilde,
            '?' => RubyToken.Question,
            '"' or '\'' => RubyToken.Quote,
            '`' => RubyToken.Backtick,
            ':' when next != ':' => RubyToken.Colon,
            '.' when next != '.' => RubyToken.Dot,
            _ => RubyToken.Unknown,
        };
        if (kind != RubyToken.Unknown)
        {
            Set(kind, state.Position + 1);
            return;
        }

        var (longer, length) = LongOperator(current, next, At(2));
        Set(longer, state.Position + length);
    }

    private static (RubyToken Kind, int Length) LongOperator(char current, char next, char third) => (current, next) switch
    {
        (':', ':') => (RubyToken.DoubleColon, 2),
        ('.', '.') => (RubyToken.Range, third == '.' ? 3 : 2),
        ('&', '.') => (RubyToken.Dot, 2),
        ('&', '&') => third == '=' ? (RubyToken.OperatorAssign, 3) : (RubyToken.AndAnd, 2),
        ('|', '|') => third == '=' ? (RubyToken.OperatorAssign, 3) : (RubyToken.OrOr, 2),
        ('*', '*') => third == '=' ? (RubyToken.OperatorAssign, 3) : (RubyToken.DoubleStar, 2),
        ('<', '<') => third == '=' ? (RubyToken.OperatorAssign, 3) : (RubyToken.ShiftLeft, 2),
        ('>', '>') => third == '=' ? (RubyToken.OperatorAssign, 3) : (RubyToken.ShiftRight, 2),
        ('<', '=') => third == '>' ? (RubyToken.Equality, 3) : (RubyToken.Comparison, 2),
        ('>', '=') => (RubyToken.Comparison, 2),
        ('=', '=') => (RubyToken.Equality, third == '=' ? 3 : 2),
        ('=', '~') or ('!', '=') or ('!', '~') => (RubyToken.Equality, 2),
        ('=', '>') => (RubyToken.Rocket, 2),
        ('-', '>') => (RubyToken.Arrow, 2),
        ('+' or '-' or '*' or '/' or '%' or '&' or '|' or '^', '=') => (RubyToken.OperatorAssign, 2),
        ('=', _) => (RubyToken.Assign, 1),
        ('+', _) => (RubyToken.Plus, 1),
        ('-', _) => (RubyToken.Minus, 1),
        ('*', _) => (RubyToken.Star, 1),
        ('/', _) => (RubyToken.Slash, 1),
        ('%', _) => (RubyToken.Percent, 1),
        ('&', _) => (RubyToken.Ampersand, 1),
        ('|', _) => (RubyToken.Bar, 1),
        ('^', _) => (RubyToken.Caret, 1),
        ('!', _) => (RubyToken.Exclamation, 1),
        ('<' or '>', _) => (RubyToken.Comparison, 1),
        _ => (RubyToken.Unknown, 1),
    };
}
