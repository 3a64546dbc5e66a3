namespace WorkaroundScanner.Syntax.Languages.Go;

/// <content>Operators, brackets and keywords.</content>
internal sealed partial class GoTokenizer
{
    private void ReadOperator(char c)
    {
        var (kind, length) = OperatorAt(c, Peek(1), Peek(2));
        var start = pos;
        pos += length;
        if (kind is GoTokenKind.LeftParenthesis or GoTokenKind.LeftBracket or GoTokenKind.LeftBrace)
        {
            open.Add(Count);
        }
        else if (kind is GoTokenKind.RightParenthesis or GoTokenKind.RightBracket or GoTokenKind.RightBrace && !Close(kind - 1))
        {
            Report(start, "This bracket closes nothing.");
            kind = GoTokenKind.Unknown;
        }
        else if (kind == GoTokenKind.Unknown)
        {
            Report(start, "This character is not known to Go.");
        }

        Add(kind, start, pos);
    }

    /// <summary>Pairs a closing bracket with the last open one of its kind; those that stand open within end before it. False when there is none.</summary>
    private bool Close(GoTokenKind opener)
    {
        // A missing bracket is looked for a few levels up only, so that the time stays linear.
        for (var level = open.Count - 1; level >= Math.Max(0, open.Count - 50); level--)
        {
            if (tokens[open[level]].Kind != opener)
            {
                continue;
            }

            for (var unclosed = level; unclosed < open.Count; unclosed++)
            {
                tokens[open[unclosed]] = tokens[open[unclosed]] with { Partner = Count };
                if (unclosed > level)
                {
                    Report(tokens[open[unclosed]].Start, "This bracket is not closed.");
                }
            }

            open.RemoveRange(level, open.Count - level);
            return true;
        }

        return false;
    }

    private static (GoTokenKind Kind, int Length) OperatorAt(char c, char next, char third) => c switch
    {
        '(' => (GoTokenKind.LeftParenthesis, 1),
        ')' => (GoTokenKind.RightParenthesis, 1),
        '[' => (GoTokenKind.LeftBracket, 1),
        ']' => (GoTokenKind.RightBracket, 1),
        '{' => (GoTokenKind.LeftBrace, 1),
        '}' => (GoTokenKind.RightBrace, 1),
        ',' => (GoTokenKind.Comma, 1),
        ';' => (GoTokenKind.Semicolon, 1),
        '.' => next == '.' && third == '.' ? (GoTokenKind.Ellipsis, 3) : (GoTokenKind.Dot, 1),
        ':' => next == '=' ? (GoTokenKind.Define, 2) : (GoTokenKind.Colon, 1),
        '=' => next == '=' ? (GoTokenKind.Compare, 2) : (GoTokenKind.Assign, 1),
        '!' => next == '=' ? (GoTokenKind.Compare, 2) : (GoTokenKind.Not, 1),
        '~' => (GoTokenKind.Tilde, 1),
        '+' when next == '+' => (GoTokenKind.Increment, 2),
        '-' when next == '-' => (GoTokenKind.Decrement, 2),
        '|' when next == '|' => (GoTokenKind.Or, 2),
        '&' when next == '&' => (GoTokenKind.And, 2),
        '<' when next == '-' => (GoTokenKind.Arrow, 2),
        '<' or '>' when next == c => Assignable(GoTokenKind.Multiply, 2, third),
        '<' or '>' => (GoTokenKind.Compare, next == '=' ? 2 : 1),
        '&' when next == '^' => Assignable(GoTokenKind.Multiply, 2, third),
        '&' => Assignable(GoTokenKind.Ampersand, 1, next),
        '+' or '-' or '|' or '^' => Assignable(GoTokenKind.Add, 1, next),
        '*' => Assignable(GoTokenKind.Star, 1, next),
        '/' or '%' => Assignable(GoTokenKind.Multiply, 1, next),
        _ => (GoTokenKind.Unknown, 1),
    };

    private static (GoTokenKind Kind, int Length) Assignable(GoTokenKind kind, int length, char next) =>
        next == '=' ? (GoTokenKind.AssignOperator, length + 1) : (kind, length);

    private static GoTokenKind NameKind(ReadOnlySpan<char> name) => name switch
    {
        "break" => GoTokenKind.Break,
        "case" => GoTokenKind.Case,
        "chan" => GoTokenKind.Chan,
        "const" => GoTokenKind.Const,
        "continue" => GoTokenKind.Continue,
        "default" => GoTokenKind.Default,
        "defer" => GoTokenKind.Defer,
        "else" => GoTokenKind.Else,
        "fallthrough" => GoTokenKind.Fallthrough,
        "for" => GoTokenKind.For,
        "func" => GoTokenKind.Func,
        "go" => GoTokenKind.Go,
        "goto" => GoTokenKind.Goto,
        "if" => GoTokenKind.If,
        "import" => GoTokenKind.Import,
        "interface" => GoTokenKind.Interface,
        "map" => GoTokenKind.Map,
        "package" => GoTokenKind.Package,
        "range" => GoTokenKind.Range,
        "return" => GoTokenKind.Return,
        "select" => GoTokenKind.Select,
        "struct" => GoTokenKind.Struct,
        "switch" => GoTokenKind.Switch,
        "type" => GoTokenKind.Type,
        "var" => GoTokenKind.Var,
        _ => GoTokenKind.Name,
    };
}
