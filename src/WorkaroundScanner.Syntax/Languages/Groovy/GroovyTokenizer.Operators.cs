namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Operators, brackets and keywords.</content>
internal sealed partial class GroovyTokenizer
{
    private void ReadOperator(char c)
    {
        var (kind, length) = OperatorAt(c, Peek(1), Peek(2));
        var start = pos;
        pos += length;
        switch (kind)
        {
            case GroovyTokenKind.LeftParenthesis or GroovyTokenKind.LeftBracket or GroovyTokenKind.LeftBrace:
                open.Add(Count);
                break;
            case GroovyTokenKind.RightBrace when ClosesHole():
                Add(GroovyTokenKind.HoleEnd, start, pos);
                ReadStringText();
                return;
            case GroovyTokenKind.RightParenthesis or GroovyTokenKind.RightBracket or GroovyTokenKind.RightBrace when !Close(kind - 1):
                Report(start, "This bracket closes nothing.");
                kind = GroovyTokenKind.Unknown;
                break;
            case GroovyTokenKind.Unknown:
                Report(start, "This character is not known to Groovy.");
                break;
        }

        Add(kind, start, pos);
    }

    /// <summary>Whether the innermost open brace belongs to a hole, which then is closed.</summary>
    private bool ClosesHole()
    {
        for (var level = open.Count - 1; level >= Math.Max(0, open.Count - 50); level--)
        {
            if (tokens[open[level]].Kind == GroovyTokenKind.LeftBrace)
            {
                return false;
            }

            if (tokens[open[level]].Kind == GroovyTokenKind.HoleBegin)
            {
                CloseTo(level);
                return true;
            }
        }

        return false;
    }

    /// <summary>Pairs a closing bracket with the last open one of its kind in the same hole; those that stand open within end before it. False when there is none.</summary>
    private bool Close(GroovyTokenKind opener)
    {
        // A missing bracket is looked for a few levels up only, so that the time stays linear.
        for (var level = open.Count - 1; level >= Math.Max(0, open.Count - 50); level--)
        {
            var kind = tokens[open[level]].Kind;
            if (kind == opener)
            {
                CloseTo(level);
                return true;
            }

            // A brace is closed by nothing but a brace: a stray parenthesis does not end the block around it.
            if (kind is GroovyTokenKind.HoleBegin or GroovyTokenKind.LeftBrace)
            {
                return false;
            }
        }

        return false;
    }

    private void CloseTo(int level)
    {
        for (var unclosed = level; unclosed < open.Count; unclosed++)
        {
            tokens[open[unclosed]] = tokens[open[unclosed]] with { Partner = Count };
            if (unclosed > level)
            {
                Report(tokens[open[unclosed]].Start, "This bracket is not closed.");
            }
        }

        open.RemoveRange(level, open.Count - level);
    }

    private (GroovyTokenKind Kind, int Length) OperatorAt(char c, char next, char third) => c switch
    {
        '(' => (GroovyTokenKind.LeftParenthesis, 1),
        ')' => (GroovyTokenKind.RightParenthesis, 1),
        '[' => (GroovyTokenKind.LeftBracket, 1),
        ']' => (GroovyTokenKind.RightBracket, 1),
        '{' => (GroovyTokenKind.LeftBrace, 1),
        '}' => (GroovyTokenKind.RightBrace, 1),
        ',' => (GroovyTokenKind.Comma, 1),
        ';' => (GroovyTokenKind.Semicolon, 1),
        '@' => (GroovyTokenKind.At, 1),
        '~' => (GroovyTokenKind.Tilde, 1),
        ':' => next == ':' ? (GroovyTokenKind.DoubleColon, 2) : (GroovyTokenKind.Colon, 1),
        '.' => DotAt(next, third),
        '?' => next == '.' && !char.IsAsciiDigit(third) ? (GroovyTokenKind.SafeDot, 2) : next == ':' ? (GroovyTokenKind.Elvis, 2) : next == '=' ? (GroovyTokenKind.AssignOperator, 2) : (GroovyTokenKind.Question, 1),
        '=' when next == '=' => third switch { '~' => (GroovyTokenKind.Regex, 3), '=' => (GroovyTokenKind.Equality, 3), _ => (GroovyTokenKind.Equality, 2) },
        '=' => next == '~' ? (GroovyTokenKind.Regex, 2) : (GroovyTokenKind.Assign, 1),
        '!' => NotAt(next, third),
        '<' when next == '=' => third == '>' ? (GroovyTokenKind.Equality, 3) : (GroovyTokenKind.Compare, 2),
        '<' when next == '<' => third == '=' ? (GroovyTokenKind.AssignOperator, 3) : (GroovyTokenKind.Shift, 2),
        '<' => (GroovyTokenKind.Less, 1),
        '>' when next == '=' => (GroovyTokenKind.Compare, 2),
        '>' when next == '>' && third is '=' or '>' => third == '=' ? (GroovyTokenKind.AssignOperator, 3) : (GroovyTokenKind.Shift, 3),
        '>' => next == '>' ? (GroovyTokenKind.Shift, 2) : (GroovyTokenKind.Greater, 1),
        '-' when next == '>' => (GroovyTokenKind.Arrow, 2),
        '+' when next == '+' => (GroovyTokenKind.Increment, 2),
        '-' when next == '-' => (GroovyTokenKind.Decrement, 2),
        '|' when next == '|' => (GroovyTokenKind.Or, 2),
        '&' when next == '&' => (GroovyTokenKind.And, 2),
        '*' when next == '.' && IsNameStart(third) => (GroovyTokenKind.SpreadDot, 2),
        '*' when next == '*' => Assignable(GroovyTokenKind.Power, 2, third),
        '*' => Assignable(GroovyTokenKind.Star, 1, next),
        '+' or '-' => Assignable(GroovyTokenKind.Add, 1, next),
        '/' or '%' => Assignable(GroovyTokenKind.Multiply, 1, next),
        '|' => Assignable(GroovyTokenKind.Pipe, 1, next),
        '&' => Assignable(GroovyTokenKind.Ampersand, 1, next),
        '^' => Assignable(GroovyTokenKind.Caret, 1, next),
        _ => (GroovyTokenKind.Unknown, 1),
    };

    private static (GroovyTokenKind Kind, int Length) DotAt(char next, char third) => next switch
    {
        '.' => third switch { '.' => (GroovyTokenKind.Ellipsis, 3), '<' => (GroovyTokenKind.Range, 3), _ => (GroovyTokenKind.Range, 2) },
        '&' => (GroovyTokenKind.PointerDot, 2),
        '@' => (GroovyTokenKind.FieldDot, 2),
        _ => (GroovyTokenKind.Dot, 1),
    };

    private (GroovyTokenKind Kind, int Length) NotAt(char next, char third)
    {
        if (next == '=')
        {
            return (GroovyTokenKind.Equality, third == '=' ? 3 : 2);
        }

        return IsAt("!in") && !IsNamePart(Peek(3)) ? (GroovyTokenKind.NotIn, 3)
            : IsAt("!instanceof") && !IsNamePart(Peek(11)) ? (GroovyTokenKind.NotInstanceof, 11)
            : (GroovyTokenKind.Not, 1);
    }

    private static (GroovyTokenKind Kind, int Length) Assignable(GroovyTokenKind kind, int length, char next) =>
        next == '=' ? (GroovyTokenKind.AssignOperator, length + 1) : (kind, length);

    private static GroovyTokenKind NameKind(ReadOnlySpan<char> name) => name switch
    {
        "as" => GroovyTokenKind.As,
        "in" => GroovyTokenKind.In,
        "instanceof" => GroovyTokenKind.Instanceof,
        "def" or "final" or "static" or "private" or "public" or "protected" or "abstract" or "transient" or "volatile" or "native" or "strictfp" => GroovyTokenKind.Modifier,
        "int" or "void" or "boolean" or "long" or "char" or "byte" or "short" or "float" or "double" => GroovyTokenKind.Primitive,
        "synchronized" => GroovyTokenKind.Synchronized,
        "class" or "interface" => GroovyTokenKind.Class,
        "enum" => GroovyTokenKind.Enum,
        "extends" => GroovyTokenKind.Extends,
        "implements" => GroovyTokenKind.Implements,
        "throws" => GroovyTokenKind.Throws,
        "import" => GroovyTokenKind.Import,
        "package" => GroovyTokenKind.Package,
        "if" => GroovyTokenKind.If,
        "else" => GroovyTokenKind.Else,
        "for" => GroovyTokenKind.For,
        "while" => GroovyTokenKind.While,
        "do" => GroovyTokenKind.Do,
        "switch" => GroovyTokenKind.Switch,
        "case" => GroovyTokenKind.Case,
        "default" => GroovyTokenKind.Default,
        "try" => GroovyTokenKind.Try,
        "catch" => GroovyTokenKind.Catch,
        "finally" => GroovyTokenKind.Finally,
        "return" => GroovyTokenKind.Return,
        "throw" => GroovyTokenKind.Throw,
        "break" => GroovyTokenKind.Break,
        "continue" => GroovyTokenKind.Continue,
        "assert" => GroovyTokenKind.Assert,
        "new" => GroovyTokenKind.New,
        "this" => GroovyTokenKind.This,
        "super" => GroovyTokenKind.Super,
        "true" => GroovyTokenKind.True,
        "false" => GroovyTokenKind.False,
        "null" => GroovyTokenKind.Null,
        _ => GroovyTokenKind.Name,
    };
}
