using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Values without operators: names, literals, brackets, and statements that stand as values.</summary>
internal sealed partial class RubyReader
{
    private CodeExpression ReadPrimary()
    {
        var start = tokens.Start;
        switch (tokens.Kind)
        {
            case RubyToken.Label when around.IsColonTaken:
                tokens.SplitLabel();
                return ReadName();
            case RubyToken.Name or RubyToken.Constant or RubyToken.Variable or RubyToken.Self or RubyToken.Super or RubyToken.Yield:
                return ReadName();
            case RubyToken.Number:
                var number = NameOfToken();
                tokens.Next();
                return new NumberExpression(start, tokens.PreviousEnd, number);
            case RubyToken.Nil or RubyToken.True or RubyToken.False:
                bool? literal = tokens.Kind == RubyToken.Nil ? null : tokens.Kind == RubyToken.True;
                tokens.Next();
                return new LiteralExpression(start, tokens.PreviousEnd, literal);
            case RubyToken.Quote:
                return ReadQuoted();
            case RubyToken.Backtick:
                return ReadDelimited(tokens.End, '`', '`', isPlain: false, StringForm.Command);
            case RubyToken.Colon:
                return ReadSymbol();
            case RubyToken.Question:
                return ReadCharacter();
            case RubyToken.Slash or RubyToken.OperatorAssign when text[start] == '/':
                return ReadDelimited(start + 1, '/', '/', isPlain: false, StringForm.Pattern);
            case RubyToken.Percent or RubyToken.OperatorAssign when text[start] == '%' && IsPercentLiteral(start + 1):
                return ReadPercentLiteral();
            case RubyToken.ShiftLeft when IsHereDocument(start):
                return ReadHereDocument();
            case RubyToken.OpenParenthesis:
                return ReadParenthesis();
            case RubyToken.OpenBracket:
                tokens.Next();
                var items = ReadArguments(RubyToken.CloseBracket);
                return new ListExpression(start, EndFrom(start), [.. items.Select(ItemOf)]);
            case RubyToken.OpenBrace:
                return ReadHash();
            case RubyToken.Arrow:
                return ReadLambda();
            case RubyToken.DoubleColon:
                tokens.NextMember();
                return ReadName();
            case RubyToken.If or RubyToken.Unless:
                return ReadIf();
            case RubyToken.While or RubyToken.Until:
                return ReadWhile();
            case RubyToken.For:
                return ReadFor();
            case RubyToken.Case:
                return ReadCase();
            case RubyToken.Begin:
                return ReadBegin();
            case RubyToken.Def:
                return ReadMethod();
            case RubyToken.Class or RubyToken.Module:
                return ReadClass();
            case RubyToken.Return or RubyToken.Break or RubyToken.Next or RubyToken.Redo or RubyToken.Retry:
                return ReadJump();
            default:
                Report("A value is expected here.");
                return new OpaqueExpression(start, start, []);
        }
    }

    private NameExpression ReadName()
    {
        var (start, end) = (tokens.Start, tokens.End);
        var name = NameOfToken();
        tokens.Next();
        return new NameExpression(start, end, name);
    }

    /// <summary>An element of a list: spread, or a pair where keys stand in the list.</summary>
    private static CodeExpression ItemOf(CodeArgument argument) => argument switch
    {
        { IsSpread: true } => new SpreadExpression(argument.Value.Start, argument.Value.End, argument.Value),
        { Name: "" or "&" or "**" } => argument.Value,
        _ => new MapExpression(argument.Value.Start, argument.Value.End, [(null, argument.Value)]),
    };

    private CodeExpression ReadParenthesis()
    {
        var start = tokens.Start;
        tokens.Next();
        if (around.IsPattern)
        {
            var pattern = ReadPattern();
            Expect(RubyToken.CloseParenthesis, "This bracket is not closed.");
            return pattern;
        }

        var mark = statements.Count;
        var saved = around;
        around = default;
        ReadStatements();
        around = saved;
        Expect(RubyToken.CloseParenthesis, "This bracket is not closed.");
        var inner = statements.TakeFrom(mark);
        return ValueOf(start, inner);
    }

    /// <summary>The value of statements in brackets.</summary>
    private CodeExpression ValueOf(int start, CodeStatement[] inner) => inner switch
    {
        [] => new LiteralExpression(start, EndFrom(start), null),
        [ExpressionStatement only] => only.Expression,
        [AssignStatement assign] => new AssignExpression(assign.Start, assign.End, assign),
        [var only] => Compound(only),
        _ => Compound(new BlockStatement(start, EndFrom(start), [], inner)),
    };

    private MapExpression ReadHash()
    {
        var start = tokens.Start;
        tokens.Next();
        var mark = entries.Count;
        var saved = around;
        around = new Surroundings { IsPattern = around.IsPattern };
        SkipNewlines();
        while (tokens.Kind != RubyToken.CloseBrace && !IsAtCloser)
        {
            var entry = ReadEntry();
            entries.Push(entry);
            SkipNewlines();
            if (!Accept(RubyToken.Comma))
            {
                break;
            }

            SkipNewlines();
        }

        around = saved;
        Expect(RubyToken.CloseBrace, "This bracket is not closed.");
        return new MapExpression(start, EndFrom(start), entries.TakeFrom(mark));
    }

    private (CodeExpression? Key, CodeExpression Value) ReadEntry()
    {
        var start = tokens.Start;
        if (Accept(RubyToken.DoubleStar))
        {
            Accept(RubyToken.Nil);
            var spread = ReadSpreadValue(start, "**");
            return (null, new SpreadExpression(start, EndFrom(start), spread));
        }

        if (tokens.Kind == RubyToken.Label)
        {
            pieces.AddHost(start, tokens.End - 1);
            var name = new StringExpression(start, tokens.End - 1, pieces.TakeParts(), StringForm.Text);
            return (name, ReadLabelled().Value);
        }

        var key = ReadExpression();
        SkipNewlines();
        if (!Accept(RubyToken.Rocket) && !(key is StringExpression && Accept(RubyToken.Colon)))
        {
            Report("A key must be followed by its value.");
            return (null, key);
        }

        SkipNewlines();
        return (key, ReadExpression());
    }

    /// <summary><c>return x</c> and the like; as a part of a value they stand in a function of their own.</summary>
    private CodeExpression ReadJump()
    {
        var start = tokens.Start;
        var kind = tokens.Kind switch
        {
            RubyToken.Return => CodeJumpKind.Return,
            RubyToken.Break => CodeJumpKind.Break,
            RubyToken.Retry => CodeJumpKind.Retry,
            _ => CodeJumpKind.Continue,
        };
        tokens.Next();
        CodeExpression? value = null;
        if (BeginsValue || tokens.Kind == RubyToken.Star || (tokens.Kind == RubyToken.Label && !around.IsColonTaken))
        {
            var valueStart = tokens.Start;
            var given = ReadCommandArguments();
            value = given is [{ IsSpread: false, Value: var only }] ? only : new ListExpression(valueStart, EndFrom(valueStart), [.. given.Select(ItemOf)]);
        }

        return Compound(new JumpStatement(start, EndFrom(start), kind, value));
    }
}
