using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Assignments, choices and operators.</content>
internal sealed partial class GroovyReader
{
    private const int LowestPrecedence = 1;

    /// <summary>Reads a value.</summary>
    /// <param name="isOpen">Whether a call without parentheses may stand here.</param>
    private CodeExpression ReadExpression(bool isOpen = false)
    {
        var start = Start;
        var value = ReadChoice(isOpen);
        if (Kind is not (GroovyTokenKind.Assign or GroovyTokenKind.AssignOperator))
        {
            return value;
        }

        var operation = TextOf(tokens[at++]);
        PassNewlines();
        var targets = value is ListExpression list ? list.Items : [value];
        var assigned = ReadDeeper(isOpen: true);
        var isConstant = operation == "=" && targets is [NameExpression name] && IsConstantName(name.Name);
        return new AssignExpression(start, EndFrom(start), new AssignStatement(start, EndFrom(start), targets, operation, assigned, isConstant));
    }

    private OpaqueExpression TooDeep()
    {
        ReportTooDeep(Start);
        var start = Start;
        while (at < limit && Kind is not (GroovyTokenKind.Newline or GroovyTokenKind.Semicolon or GroovyTokenKind.Comma))
        {
            at = Math.Min(Next(at), limit);
        }

        return new OpaqueExpression(start, EndFrom(start), []);
    }

    private static bool IsConstantName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_')
            {
                return false;
            }
        }

        return name.Length > 1 && name != "_";
    }

    /// <summary>Reads <c>a ? b : c</c> and <c>a ?: b</c>.</summary>
    private CodeExpression ReadChoice(bool isOpen)
    {
        var start = Start;
        var condition = ReadBinary(LowestPrecedence, isOpen);
        if (Continues() == GroovyTokenKind.Elvis)
        {
            PassNewlines();
            at++;
            PassNewlines();
            var other = ReadDeeper();
            return new BinaryExpression(start, EndFrom(start), "??", condition, other);
        }

        if (Continues() != GroovyTokenKind.Question)
        {
            return condition;
        }

        PassNewlines();
        at++;
        PassNewlines();
        var then = ReadDeeper();
        PassNewlines();
        if (!Take(GroovyTokenKind.Colon))
        {
            Report(Start, "A colon is expected behind the first choice.");
            return new OpaqueExpression(start, EndFrom(start), [condition, then]);
        }

        PassNewlines();
        var otherwise = ReadDeeper();
        return new ConditionalExpression(start, EndFrom(start), condition, then, otherwise);
    }

    /// <summary>Reads a value that stands in another one without brackets.</summary>
    private CodeExpression ReadDeeper(bool isOpen = false)
    {
        if (depth >= MaximumDepth)
        {
            return TooDeep();
        }

        depth++;
        var value = ReadExpression(isOpen);
        depth--;
        return value;
    }

    /// <summary>What goes on with a value: the next token, or the first one of the next line where that can't begin a statement.</summary>
    private GroovyTokenKind Continues() => Kind == GroovyTokenKind.Newline && KindAfter(1) is GroovyTokenKind.Question or GroovyTokenKind.Elvis or GroovyTokenKind.Or or GroovyTokenKind.And
        or GroovyTokenKind.Equality or GroovyTokenKind.Regex or GroovyTokenKind.Compare or GroovyTokenKind.Pipe or GroovyTokenKind.Shift or GroovyTokenKind.Less or GroovyTokenKind.Greater
        ? KindAfter(1)
        : Kind;

    private CodeExpression ReadBinary(int lowest, bool isOpen)
    {
        var start = Start;
        var outer = chain;
        chain = 0;
        var left = ReadUnary(isOpen);
        var mark = expressions.Count;
        while (Precedence(Continues()) is var precedence && precedence >= lowest)
        {
            left = BoundChain(left, start);
            PassNewlines();
            left = ReadOperation(left, start, precedence);
            chain++;
        }

        chain = Math.Max(outer, chain);
        return JoinChain(left, start, mark);
    }

    private CodeExpression ReadOperation(CodeExpression left, int start, int precedence)
    {
        var token = tokens[at++];
        PassNewlines();
        if (token.Kind == GroovyTokenKind.As)
        {
            PassType();
            return left;
        }

        CodeExpression right;
        if (token.Kind is GroovyTokenKind.Instanceof or GroovyTokenKind.NotInstanceof)
        {
            var type = Start;
            PassType();
            right = new NameExpression(type, EndFrom(type), names.Of(text.AsSpan(type, EndFrom(type) - type)));
        }
        else
        {
            right = ReadRight(precedence);
        }

        return new BinaryExpression(start, EndFrom(start), OperatorText(token), left, right);
    }

    private CodeExpression ReadRight(int precedence)
    {
        if (depth >= MaximumDepth)
        {
            return TooDeep();
        }

        depth++;
        var right = ReadBinary(precedence + 1, isOpen: false);
        depth--;
        return right;
    }

    /// <summary>Puts a chain that has grown too long aside and begins another one.</summary>
    private CodeExpression BoundChain(CodeExpression value, int start)
    {
        if (chain < MaximumChain)
        {
            return value;
        }

        ReportTooDeep(Start);
        expressions.Push(value);
        chain = 0;
        return new OpaqueExpression(start, EndFrom(start), []);
    }

    /// <summary>Puts the pieces of a chain that was too long side by side.</summary>
    private CodeExpression JoinChain(CodeExpression value, int start, int mark)
    {
        if (expressions.Count == mark)
        {
            return value;
        }

        chain = MaximumChain;
        expressions.Push(value);
        return new OpaqueExpression(start, EndFrom(start), expressions.TakeFrom(mark));
    }

    private static int Precedence(GroovyTokenKind kind) => kind switch
    {
        GroovyTokenKind.Or => LowestPrecedence,
        GroovyTokenKind.And => 2,
        GroovyTokenKind.Pipe => 3,
        GroovyTokenKind.Caret => 4,
        GroovyTokenKind.Ampersand => 5,
        GroovyTokenKind.Regex => 6,
        GroovyTokenKind.Equality => 7,
        GroovyTokenKind.Less or GroovyTokenKind.Greater or GroovyTokenKind.Compare or GroovyTokenKind.In or GroovyTokenKind.NotIn
            or GroovyTokenKind.Instanceof or GroovyTokenKind.NotInstanceof or GroovyTokenKind.As => 8,
        GroovyTokenKind.Shift or GroovyTokenKind.Range => 9,
        GroovyTokenKind.Add => 10,
        GroovyTokenKind.Star or GroovyTokenKind.Multiply => 11,
        GroovyTokenKind.Power => 12,
        _ => 0,
    };

    private string OperatorText(GroovyToken token) => token.Kind switch
    {
        GroovyTokenKind.Or => "or",
        GroovyTokenKind.And => "and",
        GroovyTokenKind.Not => "not",
        GroovyTokenKind.NotIn => "not in",
        GroovyTokenKind.Range => "..",
        _ => TextOf(token) switch { "===" => "is", "!==" => "is not", var other => other },
    };

    private CodeExpression ReadUnary(bool isOpen)
    {
        if (Kind is not (GroovyTokenKind.Not or GroovyTokenKind.Add or GroovyTokenKind.Tilde or GroovyTokenKind.Increment or GroovyTokenKind.Decrement or GroovyTokenKind.Star))
        {
            return ReadPrimary(isOpen);
        }

        if (depth >= MaximumDepth)
        {
            return TooDeep();
        }

        var token = tokens[at++];
        depth++;
        var operand = ReadUnary(isOpen: false);
        depth--;
        return token.Kind switch
        {
            GroovyTokenKind.Increment or GroovyTokenKind.Decrement => Step(token.Start, token, operand),
            GroovyTokenKind.Star => new SpreadExpression(token.Start, EndFrom(token.Start), operand),
            _ => new UnaryExpression(token.Start, EndFrom(token.Start), OperatorText(token), operand),
        };
    }

    private AssignExpression Step(int start, GroovyToken token, CodeExpression target)
    {
        var end = EndFrom(start);
        var one = new NumberExpression(token.Start, token.End, "1");
        return new AssignExpression(start, end, new AssignStatement(start, end, [target], token.Kind == GroovyTokenKind.Increment ? "+=" : "-=", one, IsConstant: false));
    }
}
