using System.Buffers;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>The tokens themselves.</summary>
internal sealed partial class Tokenizer
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("$0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> InSingleQuotes = SearchValues.Create("'\\\r\n");
    private static readonly SearchValues<char> InDoubleQuotes = SearchValues.Create("\"\\\r\n");

    private TokenKind Scan()
    {
        if (pos >= text.Length)
        {
            return TokenKind.EndOfFile;
        }

        var c = text[pos];
        if (char.IsAsciiLetter(c) || c is '_' or '$' or '\\' || c >= 128)
        {
            SkipName();
            if (pos == Start)
            {
                pos++;
                return TokenKind.Unknown;
            }

            return char.IsAsciiLetterLower(c) ? WordKind(text.AsSpan(Start, pos - Start)) : TokenKind.Name;
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(At(1))))
        {
            SkipNumber();
            return TokenKind.Number;
        }

        if (c is '\'' or '"')
        {
            return ScanText(c);
        }

        if (c == '#')
        {
            pos++;
            SkipName();
            return pos > Start + 1 ? TokenKind.PrivateName : TokenKind.Unknown;
        }

        var (kind, length) = Punctuator(c);
        pos += length;
        return kind;
    }

    private char At(int ahead) => pos + ahead < text.Length ? text[pos + ahead] : '\0';

    /// <summary>Skips letters, digits and escapes.</summary>
    private void SkipName()
    {
        while (pos < text.Length)
        {
            var run = text.AsSpan(pos).IndexOfAnyExcept(NameCharacters);
            pos = run < 0 ? text.Length : pos + run;
            if (pos >= text.Length)
            {
                return;
            }

            var c = text[pos];
            if (c == '\\' && At(1) == 'u')
            {
                pos += 2;
                if (At(0) == '{')
                {
                    var close = text.AsSpan(pos, Math.Min(10, text.Length - pos)).IndexOf('}');
                    pos += close < 0 ? 1 : close + 1;
                }
            }
            else if (c >= 128 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u200C' or '\u200D' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.LetterNumber))
            {
                pos++;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipNumber()
    {
        if (text[pos] == '0' && (At(1) | 0x20) is 'x' or 'o' or 'b')
        {
            pos += 2;
            SkipName();
            return;
        }

        SkipDigits();
        if (At(0) == '.')
        {
            pos++;
            SkipDigits();
        }

        if ((At(0) | 0x20) == 'e' && (char.IsAsciiDigit(At(1)) || (At(1) is '+' or '-' && char.IsAsciiDigit(At(2)))))
        {
            pos += 2;
            SkipDigits();
        }

        if (At(0) == 'n')
        {
            pos++;
        }
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(At(0)) || At(0) == '_')
        {
            pos++;
        }
    }

    private TokenKind ScanText(char quote)
    {
        HasEscapes = false;
        IsClosed = false;
        var stops = quote == '"' ? InDoubleQuotes : InSingleQuotes;
        pos++;
        while (true)
        {
            var run = text.AsSpan(pos).IndexOfAny(stops);
            if (run < 0)
            {
                pos = text.Length;
                return TokenKind.Text;
            }

            pos += run;
            if (text[pos] == quote)
            {
                pos++;
                IsClosed = true;
                return TokenKind.Text;
            }

            if (text[pos] != '\\')
            {
                return TokenKind.Text;
            }

            HasEscapes = true;
            pos = Math.Min(text.Length, pos + (At(1) == '\r' && At(2) == '\n' ? 3 : 2));
        }
    }

    private (TokenKind Kind, int Length) Punctuator(char c) => c switch
    {
        '(' => (TokenKind.OpenParen, 1),
        ')' => (TokenKind.CloseParen, 1),
        '[' => (TokenKind.OpenBracket, 1),
        ']' => (TokenKind.CloseBracket, 1),
        '{' => (TokenKind.OpenBrace, 1),
        '}' => (TokenKind.CloseBrace, 1),
        ';' => (TokenKind.Semicolon, 1),
        ',' => (TokenKind.Comma, 1),
        '.' => At(1) == '.' && At(2) == '.' ? (TokenKind.Spread, 3) : (TokenKind.Dot, 1),
        ':' => (TokenKind.Colon, 1),
        '`' => (TokenKind.Backtick, 1),
        '@' => (TokenKind.At, 1),
        '~' => (TokenKind.Tilde, 1),
        '>' => (TokenKind.Greater, 1),
        '=' => AfterEquals(),
        '!' => At(1) == '=' ? (TokenKind.Equality, At(2) == '=' ? 3 : 2) : (TokenKind.Not, 1),
        '?' => AfterQuestion(),
        '+' => Arithmetic('+', TokenKind.Plus, TokenKind.Increment),
        '-' => Arithmetic('-', TokenKind.Minus, TokenKind.Decrement),
        '*' => Doubled('*', TokenKind.Star, TokenKind.Power),
        '&' => Doubled('&', TokenKind.Ampersand, TokenKind.And),
        '|' => Doubled('|', TokenKind.Bar, TokenKind.Or),
        '<' => At(1) == '=' ? (TokenKind.LessEquals, 2) : Doubled('<', TokenKind.Less, TokenKind.ShiftLeft),
        '/' => At(1) == '=' ? (TokenKind.AssignOperator, 2) : (TokenKind.Slash, 1),
        '%' => At(1) == '=' ? (TokenKind.AssignOperator, 2) : (TokenKind.Percent, 1),
        '^' => At(1) == '=' ? (TokenKind.AssignOperator, 2) : (TokenKind.Caret, 1),
        _ => (TokenKind.Unknown, 1),
    };

    private (TokenKind Kind, int Length) AfterEquals() => At(1) switch
    {
        '=' => (TokenKind.Equality, At(2) == '=' ? 3 : 2),
        '>' => (TokenKind.Arrow, 2),
        _ => (TokenKind.Assign, 1),
    };

    private (TokenKind Kind, int Length) AfterQuestion() => At(1) switch
    {
        '?' => At(2) == '=' ? (TokenKind.AssignOperator, 3) : (TokenKind.Coalesce, 2),
        '.' when !char.IsAsciiDigit(At(2)) => (TokenKind.OptionalDot, 2),
        _ => (TokenKind.Question, 1),
    };

    private (TokenKind Kind, int Length) Arithmetic(char c, TokenKind one, TokenKind two) =>
        At(1) == c ? (two, 2) : At(1) == '=' ? (TokenKind.AssignOperator, 2) : (one, 1);

    private (TokenKind Kind, int Length) Doubled(char c, TokenKind one, TokenKind two)
    {
        var length = At(1) == c ? 2 : 1;
        return At(length) == '=' ? (TokenKind.AssignOperator, length + 1) : (length == 2 ? two : one, length);
    }

    private static TokenKind WordKind(ReadOnlySpan<char> word) => word.Length is < 2 or > 10 ? TokenKind.Name : word switch
    {
        "break" => TokenKind.Break,
        "case" => TokenKind.Case,
        "catch" => TokenKind.Catch,
        "class" => TokenKind.Class,
        "const" => TokenKind.Const,
        "continue" => TokenKind.Continue,
        "debugger" => TokenKind.Debugger,
        "default" => TokenKind.Default,
        "delete" => TokenKind.Delete,
        "do" => TokenKind.Do,
        "else" => TokenKind.Else,
        "export" => TokenKind.Export,
        "extends" => TokenKind.Extends,
        "false" => TokenKind.False,
        "finally" => TokenKind.Finally,
        "for" => TokenKind.For,
        "function" => TokenKind.Function,
        "if" => TokenKind.If,
        "import" => TokenKind.Import,
        "in" => TokenKind.In,
        "instanceof" => TokenKind.InstanceOf,
        "new" => TokenKind.New,
        "null" => TokenKind.Null,
        "return" => TokenKind.Return,
        "super" => TokenKind.Super,
        "switch" => TokenKind.Switch,
        "this" => TokenKind.This,
        "throw" => TokenKind.Throw,
        "true" => TokenKind.True,
        "try" => TokenKind.Try,
        "typeof" => TokenKind.TypeOf,
        "var" => TokenKind.Var,
        "void" => TokenKind.Void,
        "while" => TokenKind.While,
        "with" => TokenKind.With,
        _ => TokenKind.Name,
    };
}
