using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Values made by operators.</summary>
internal sealed partial class Parser
{
    /// <summary>Precedence of comparisons, which <c>as</c> shares.</summary>
    private const int Comparing = 8;

    /// <summary>Values separated by commas.</summary>
    private CodeExpression ParseExpression()
    {
        var start = tokens.Start;
        var first = ParseAssign();
        if (Kind != TokenKind.Comma)
        {
            return first;
        }

        var mark = expressions.Count;
        expressions.Push(first);
        while (Accept(TokenKind.Comma))
        {
            expressions.Push(ParseAssign());
        }

        return new OpaqueExpression(start, EndFrom(start), expressions.TakeFrom(mark));
    }

    /// <summary>One value.</summary>
    private CodeExpression ParseAssign()
    {
        if (IsTooDeep)
        {
            return SkipDeepValue();
        }

        depth++;
        var outer = chain;
        chain = 0;
        lastArrow = null;
        var value = tokens.Is("yield") ? ParseYield() : ParseAssignment();
        chain = Math.Max(outer, chain);
        depth--;
        return value;
    }

    private CodeExpression ParseYield()
    {
        var start = tokens.Start;
        tokens.Next();
        Accept(TokenKind.Star);
        if (Kind == TokenKind.Arrow)
        {
            return FinishArrow(start, [new CodeParameter("yield", IsRest: false, null)], statements.Count);
        }

        var isBare = tokens.IsAfterLineBreak || Kind is TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.EndOfFile or TokenKind.In;
        return isBare ? new LiteralExpression(start, EndFrom(start), null) : ParseAssign();
    }

    private CodeExpression ParseAssignment()
    {
        var start = tokens.Start;
        var target = ParseConditional();
        if (Kind is not (TokenKind.Assign or TokenKind.AssignOperator) || IsArrow(target))
        {
            return target;
        }

        var op = TokenText();
        tokens.Next();
        var keepsPattern = coverAt == depth;
        var value = ParseAssign();
        lastArrow = null;
        var end = EndFrom(start);
        var targets = keepsPattern || op != "=" ? [target] : TargetsOf(target, null);
        return new AssignExpression(start, end, new AssignStatement(start, end, targets, op, value, IsConstant: false));
    }

    private CodeExpression ParseConditional()
    {
        var start = tokens.Start;
        var condition = ParseBinary();
        if (Kind != TokenKind.Question || IsArrow(condition) || tokens.PeekCharacter() is ':' or ',' or ')' or '=')
        {
            return condition;
        }

        tokens.Next();
        var outer = colonAt;
        colonAt = depth + 1;
        var then = ParseAssign();
        colonAt = outer;
        Expect(TokenKind.Colon, "a colon");
        var otherwise = ParseAssign();
        return new ConditionalExpression(start, EndFrom(start), condition, then, otherwise);
    }

    private bool IsArrow(CodeExpression value) => ReferenceEquals(value, lastArrow);

    /// <summary>Operands and operators, by precedence and without recursion.</summary>
    private CodeExpression ParseBinary()
    {
        var start = tokens.Start;
        var floor = operations.Count;
        var segment = segments.Count;
        var left = ParseUnary();
        while (!IsArrow(left))
        {
            if (Kind == TokenKind.Greater)
            {
                tokens.ExtendGreater();
            }

            var isAs = IsAs();
            var precedence = isAs ? Comparing : Precedence();
            if (precedence == 0)
            {
                break;
            }

            while (operations.Count > floor && (operations.Top.Precedence > precedence || (operations.Top.Precedence == precedence && (Kind != TokenKind.Power || operations.Count - floor > MaximumDepth))))
            {
                left = Join(left);
            }

            if (isAs)
            {
                tokens.Next();
                SkipTypeOrReport();
                continue;
            }

            operations.Push(new Operation(left, Operator(), precedence, operations.Count == floor ? start : left.Start));
            tokens.Next();
            left = ParseUnary();
        }

        while (operations.Count > floor)
        {
            left = Join(left);
        }

        return Gathered(start, left, segment);
    }

    /// <summary>Joins the operand read last with the operation on the stack.</summary>
    private BinaryExpression Join(CodeExpression right)
    {
        var (left, op, _, start) = operations.Top;
        operations.Drop(operations.Count - 1);
        return new BinaryExpression(start, Math.Max(right.End, left.End), op, Linked(left), right);
    }

    /// <summary>What another link of a chain is put on: what is there, or, where the chain is long, nothing; what is there is then kept aside.</summary>
    private CodeExpression Linked(CodeExpression left)
    {
        chain++;
        if (chain <= MaximumChain)
        {
            return left;
        }

        segments.Push(left);
        chain = 1;
        return new OpaqueExpression(left.Start, left.Start, []);
    }

    /// <summary>A chain with the pieces that were kept aside.</summary>
    private CodeExpression Gathered(int start, CodeExpression last, int mark)
    {
        if (segments.Count == mark)
        {
            return last;
        }

        segments.Push(last);
        chain = MaximumChain;
        return new OpaqueExpression(start, EndFrom(start), segments.TakeFrom(mark));
    }

    private bool IsAs() => Kind == TokenKind.Name && !tokens.IsAfterLineBreak && tokens.Slice is "as" or "satisfies";

    private int Precedence() => Kind switch
    {
        TokenKind.Coalesce => 1,
        TokenKind.Or => 2,
        TokenKind.And => 3,
        TokenKind.Bar => 4,
        TokenKind.Caret => 5,
        TokenKind.Ampersand => 6,
        TokenKind.Equality => 7,
        TokenKind.Less or TokenKind.LessEquals or TokenKind.Greater or TokenKind.GreaterEquals or TokenKind.InstanceOf => Comparing,
        TokenKind.In => inEndsAt == depth ? 0 : Comparing,
        TokenKind.ShiftLeft or TokenKind.ShiftRight => 9,
        TokenKind.Plus or TokenKind.Minus => 10,
        TokenKind.Star or TokenKind.Slash or TokenKind.Percent => 11,
        TokenKind.Power => 12,
        _ => 0,
    };

    /// <summary>The operator as the trees of all languages spell it.</summary>
    private string Operator() => Kind switch
    {
        TokenKind.And => "and",
        TokenKind.Or => "or",
        TokenKind.Equality => tokens.Slice[0] == '!' ? "!=" : "==",
        _ => TokenText(),
    };

    private CodeExpression ParseUnary()
    {
        var start = tokens.Start;
        switch (Kind)
        {
            case TokenKind.Not or TokenKind.Tilde or TokenKind.Plus or TokenKind.Minus or TokenKind.TypeOf or TokenKind.Void or TokenKind.Delete:
                var op = Kind == TokenKind.Not ? "not" : TokenText();
                return ParseOperand() is { } operand ? new UnaryExpression(start, EndFrom(start), op, operand) : SkipDeepValue();
            case TokenKind.Increment or TokenKind.Decrement:
                var isUp = Kind == TokenKind.Increment;
                var signEnd = tokens.End;
                return ParseOperand() is { } place ? Step(start, place, isUp, start, signEnd) : SkipDeepValue();
            case TokenKind.Name when tokens.Is("await") && IsOperand(tokens.Peek().Kind):
                return ParseOperand() ?? SkipDeepValue();
            default:
                return ParsePostfix();
        }
    }

    /// <summary>What a sign in front belongs to; null where it lies too deep.</summary>
    private CodeExpression? ParseOperand()
    {
        if (IsTooDeep)
        {
            return null;
        }

        tokens.Next();
        depth++;
        var operand = ParseUnary();
        depth--;
        return operand;
    }

    private static bool IsOperand(TokenKind kind) => kind is TokenKind.Name or TokenKind.PrivateName or TokenKind.Number or TokenKind.Text or TokenKind.Backtick
        or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Function or TokenKind.New or TokenKind.This or TokenKind.Super
        or TokenKind.Class or TokenKind.Import or TokenKind.Not or TokenKind.TypeOf or TokenKind.Void or TokenKind.Null or TokenKind.True or TokenKind.False or TokenKind.Less;

    /// <summary><c>i++</c> and its kin.</summary>
    private AssignExpression Step(int start, CodeExpression place, bool isUp, int signStart, int signEnd)
    {
        var end = EndFrom(start);
        var one = new NumberExpression(signStart, signEnd, "1");
        return new AssignExpression(start, end, new AssignStatement(start, end, [place], isUp ? "+=" : "-=", one, IsConstant: false));
    }
}
