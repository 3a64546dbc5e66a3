using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <content>Operators and operands.</content>
internal sealed partial class GoReader
{
    private const int LowestPrecedence = 1;

    private CodeExpression ReadExpression() => ReadBinary(LowestPrecedence);

    /// <summary>Reads one value or several, which make a list.</summary>
    private CodeExpression ReadValues()
    {
        var start = Start;
        var first = ReadExpression();
        if (Kind != GoTokenKind.Comma)
        {
            return first;
        }

        var mark = expressions.Count;
        expressions.Push(first);
        while (Take(GoTokenKind.Comma))
        {
            expressions.Push(ReadExpression());
        }

        return new ListExpression(start, End, expressions.TakeFrom(mark));
    }

    private CodeExpression ReadBinary(int lowest)
    {
        var start = Start;
        var outer = chain;
        chain = 0;
        var left = ReadUnary();
        var mark = expressions.Count;
        while (Precedence(Kind) is var precedence && precedence >= lowest)
        {
            left = BoundChain(left, start);
            var operation = OperatorText(tokens[at++]);
            var right = ReadBinary(precedence + 1);
            left = new BinaryExpression(start, End, operation, left, right);
            chain++;
        }

        chain = Math.Max(outer, chain);
        return JoinChain(left, start, mark);
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
        return new OpaqueExpression(start, End, []);
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
        return new OpaqueExpression(start, End, expressions.TakeFrom(mark));
    }

    private static int Precedence(GoTokenKind kind) => kind switch
    {
        GoTokenKind.Or => LowestPrecedence,
        GoTokenKind.And => 2,
        GoTokenKind.Compare => 3,
        GoTokenKind.Add => 4,
        GoTokenKind.Star or GoTokenKind.Ampersand or GoTokenKind.Multiply => 5,
        _ => 0,
    };

    private string OperatorText(in GoToken token) => token.Kind switch
    {
        GoTokenKind.Or => "or",
        GoTokenKind.And => "and",
        GoTokenKind.Not => "not",
        _ => TextOf(token),
    };

    /// <summary>Reads a value with its prefixes; addresses and what they point to are the same here.</summary>
    private CodeExpression ReadUnary()
    {
        while (Kind is GoTokenKind.Star or GoTokenKind.Ampersand or GoTokenKind.Tilde)
        {
            at++;
        }

        if (Kind is not (GoTokenKind.Add or GoTokenKind.Not or GoTokenKind.Arrow) || (Kind == GoTokenKind.Arrow && KindAfter(1) == GoTokenKind.Chan))
        {
            return ReadPrimary();
        }

        if (depth >= MaximumDepth)
        {
            ReportTooDeep(Start);
            while (Kind is GoTokenKind.Add or GoTokenKind.Not or GoTokenKind.Arrow or GoTokenKind.Star or GoTokenKind.Ampersand)
            {
                at++;
            }

            return ReadPrimary();
        }

        var token = tokens[at++];
        depth++;
        var operand = ReadUnary();
        depth--;
        return new UnaryExpression(token.Start, End, OperatorText(token), operand);
    }

    private CodeExpression ReadOperand()
    {
        switch (Kind)
        {
            case GoTokenKind.Name:
                return ReadNameOrLiteral();
            case GoTokenKind.Number or GoTokenKind.Rune:
                var token = tokens[at++];
                return new NumberExpression(token.Start, token.End, TextOf(token));
            case GoTokenKind.String or GoTokenKind.RawString:
                return ReadString();
            case GoTokenKind.LeftParenthesis:
                return ReadParenthesized();
            case GoTokenKind.Func:
                return ReadFunctionValue();
            case GoTokenKind.LeftBracket or GoTokenKind.Map or GoTokenKind.Chan or GoTokenKind.Arrow or GoTokenKind.Struct or GoTokenKind.Interface:
                return ReadTypeValue();
            default:
                return Missing("A value is expected here.");
        }
    }

    private CodeExpression ReadNameOrLiteral()
    {
        var name = ReadName();
        return name.Name switch
        {
            "true" => new LiteralExpression(name.Start, name.End, true),
            "false" => new LiteralExpression(name.Start, name.End, false),
            "nil" => new LiteralExpression(name.Start, name.End, null),
            _ => name,
        };
    }

    private CodeExpression ReadParenthesized()
    {
        var open = at;
        if (!Enter(out var frame))
        {
            return new OpaqueExpression(tokens[open].Start, End, []);
        }

        var value = ReadExpression();
        Leave(frame, open);
        return value;
    }

    private CodeExpression ReadFunctionValue()
    {
        var start = tokens[at++].Start;
        var parameters = ReadSignature();
        if (Kind != GoTokenKind.LeftBrace)
        {
            return new NameExpression(start, End, "func");
        }

        var body = ReadBlock();
        return new FunctionExpression(start, End, parameters, body);
    }
}
