namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Names, keywords and operators.</summary>
internal sealed partial class PythonTokenizer
{
    private void ReadToken()
    {
        while (state.Position < state.Limit)
        {
            var current = text[state.Position];
            switch (current)
            {
                case ' ' or '\t' or '\f' or '\u00A0' or '\uFEFF':
                    state.Position++;
                    break;
                case '\\' when At(1) is '\n' or '\r':
                    state.Position += At(1) == '\r' && At(2) == '\n' ? 3 : 2;
                    break;
                case '#':
                    SkipComment();
                    break;
                case '\n' or '\r' when state.Brackets > 0:
                    state.Position++;
                    if (state.Floor == 0 && BeginsStatement())
                    {
                        EndLine();
                        return;
                    }

                    break;
                case '\n' or '\r':
                    EndLine();
                    state.Position += current == '\r' && At(1) == '\n' ? 2 : 1;
                    return;
                default:
                    ReadVisible(current);
                    return;
            }
        }

        ReadEnd();
    }

    private void EndLine()
    {
        Set(PythonToken.Newline, state.Position);
        state.Brackets = 0;
        state.IsLineStart = true;
    }

    /// <summary>The end of the text closes the line and every block that is open.</summary>
    private void ReadEnd()
    {
        if (state.Floor == 0 && state.Kind is not (PythonToken.Newline or PythonToken.Dedent or PythonToken.End))
        {
            EndLine();
        }
        else
        {
            Set(PythonToken.End, state.Position);
        }
    }

    private char At(int distance) => state.Position + distance < state.Limit ? text[state.Position + distance] : '\0';

    private void ReadVisible(char current)
    {
        if (IsNameStart(current))
        {
            if (!TryReadString())
            {
                ReadName();
            }
        }
        else if (char.IsAsciiDigit(current) || (current == '.' && char.IsAsciiDigit(At(1))))
        {
            ReadNumber();
        }
        else if (current is '"' or '\'')
        {
            TryReadString();
        }
        else
        {
            ReadOperator(current);
        }
    }

    private static bool IsNameStart(char character) =>
        char.IsAsciiLetter(character) || character == '_' || (character >= 0x80 && (char.IsLetter(character) || char.IsSurrogate(character)));

    private static bool IsNamePart(char character) =>
        char.IsAsciiLetterOrDigit(character) || character == '_' || (character >= 0x80 && !char.IsWhiteSpace(character) && !char.IsPunctuation(character) && character != '\uFEFF');

    private int NameEnd(int at)
    {
        while (at < state.Limit && IsNamePart(text[at]))
        {
            at++;
        }

        return at;
    }

    private void ReadName()
    {
        var end = NameEnd(state.Position + 1);
        Set(Keyword(text.AsSpan(state.Position, end - state.Position)), end);
    }

    private void ReadNumber()
    {
        var at = state.Position;
        var digits = text.AsSpan(at, Math.Min(2, state.Limit - at));
        if (digits is "0x" or "0X" or "0b" or "0B" or "0o" or "0O")
        {
            Set(PythonToken.Number, NameEnd(at));
            return;
        }

        at = DigitsEnd(at);
        if (at < state.Limit && text[at] == '.')
        {
            at = DigitsEnd(at + 1);
        }

        if (at < state.Limit && text[at] is 'e' or 'E')
        {
            var exponent = at + 1 < state.Limit && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
            at = exponent < state.Limit && char.IsAsciiDigit(text[exponent]) ? DigitsEnd(exponent) : at;
        }

        Set(PythonToken.Number, at < state.Limit && text[at] is 'j' or 'J' or 'l' or 'L' ? at + 1 : at);
    }

    private int DigitsEnd(int at)
    {
        while (at < state.Limit && (char.IsAsciiDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private void ReadOperator(char current)
    {
        var kind = current switch
        {
            '(' => PythonToken.OpenParenthesis,
            ')' => PythonToken.CloseParenthesis,
            '[' => PythonToken.OpenBracket,
            ']' => PythonToken.CloseBracket,
            '{' => PythonToken.OpenBrace,
            '}' => PythonToken.CloseBrace,
            ',' => PythonToken.Comma,
            ';' => PythonToken.Semicolon,
            '~' => PythonToken.Tilde,
            '`' => PythonToken.Backquote,
            _ => PythonToken.Unknown,
        };
        if (kind == PythonToken.Unknown)
        {
            ReadLongOperator(current);
            return;
        }

        if (kind is PythonToken.OpenParenthesis or PythonToken.OpenBracket or PythonToken.OpenBrace)
        {
            state.Brackets++;
        }
        else if (kind is PythonToken.CloseParenthesis or PythonToken.CloseBracket or PythonToken.CloseBrace)
        {
            state.Brackets = Math.Max(state.Floor, state.Brackets - 1);
        }

        Set(kind, state.Position + 1);
    }

    private void ReadLongOperator(char current)
    {
        var next = At(1);
        var doubled = next == current && current is '*' or '/' or '<' or '>';
        var length = doubled && next == current ? 2 : 1;
        if (current == '.' && next == '.' && At(2) == '.')
        {
            Set(PythonToken.Ellipsis, state.Position + 3);
        }
        else if (current == ':' && next == '=')
        {
            Set(PythonToken.Walrus, state.Position + 2);
        }
        else if (current == '-' && next == '>')
        {
            Set(PythonToken.Arrow, state.Position + 2);
        }
        else if ((current is '=' or '!' or '<' or '>' && length == 1 && next == '=') || (current == '<' && next == '>'))
        {
            Set(PythonToken.Comparison, state.Position + 2);
        }
        else if (current is '+' or '-' or '*' or '/' or '%' or '@' or '&' or '|' or '^' or '<' or '>' && At(length) == '=')
        {
            Set(PythonToken.AugmentedAssign, state.Position + length + 1);
        }
        else
        {
            Set(ShortOperator(current, length), state.Position + length);
        }
    }

    private static PythonToken ShortOperator(char current, int length) => current switch
    {
        '.' => PythonToken.Dot,
        ':' => PythonToken.Colon,
        '=' => PythonToken.Assign,
        '@' => PythonToken.At,
        '+' => PythonToken.Plus,
        '-' => PythonToken.Minus,
        '*' => length == 2 ? PythonToken.DoubleStar : PythonToken.Star,
        '/' or '%' => PythonToken.Slash,
        '&' => PythonToken.Ampersand,
        '|' => PythonToken.Bar,
        '^' => PythonToken.Caret,
        '<' or '>' => length == 2 ? PythonToken.Shift : PythonToken.Comparison,
        '!' => PythonToken.Exclamation,
        _ => PythonToken.Unknown,
    };

    /// <summary>Whether the line that begins here starts with a word that only a statement can start with, so that a bracket before it was never closed.</summary>
    private bool BeginsStatement()
    {
        var at = state.Position;
        while (at < state.Limit && text[at] is ' ' or '\t')
        {
            at++;
        }

        if (at == state.Limit || !char.IsAsciiLetterLower(text[at]))
        {
            return false;
        }

        return Keyword(text.AsSpan(at, NameEnd(at) - at)) is PythonToken.Def or PythonToken.Class or PythonToken.Return or PythonToken.While or PythonToken.With or PythonToken.Try
            or PythonToken.Except or PythonToken.Finally or PythonToken.Raise or PythonToken.Pass or PythonToken.Break or PythonToken.Continue or PythonToken.Del
            or PythonToken.Assert or PythonToken.Global or PythonToken.Nonlocal or PythonToken.Import or PythonToken.Elif;
    }

    private static PythonToken Keyword(ReadOnlySpan<char> word) => word.Length is < 2 or > 8 ? PythonToken.Name : word switch
    {
        "and" => PythonToken.And,
        "as" => PythonToken.As,
        "assert" => PythonToken.Assert,
        "break" => PythonToken.Break,
        "class" => PythonToken.Class,
        "continue" => PythonToken.Continue,
        "def" => PythonToken.Def,
        "del" => PythonToken.Del,
        "elif" => PythonToken.Elif,
        "else" => PythonToken.Else,
        "except" => PythonToken.Except,
        "False" => PythonToken.False,
        "finally" => PythonToken.Finally,
        "for" => PythonToken.For,
        "from" => PythonToken.From,
        "global" => PythonToken.Global,
        "if" => PythonToken.If,
        "import" => PythonToken.Import,
        "in" => PythonToken.In,
        "is" => PythonToken.Is,
        "lambda" => PythonToken.Lambda,
        "None" => PythonToken.None,
        "nonlocal" => PythonToken.Nonlocal,
        "not" => PythonToken.Not,
        "or" => PythonToken.Or,
        "pass" => PythonToken.Pass,
        "raise" => PythonToken.Raise,
        "return" => PythonToken.Return,
        "True" => PythonToken.True,
        "try" => PythonToken.Try,
        "while" => PythonToken.While,
        "with" => PythonToken.With,
        "yield" => PythonToken.Yield,
        _ => PythonToken.Name,
    };
}
