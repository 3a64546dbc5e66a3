using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Conditional values, operators and assignments.</summary>
internal sealed partial class RubyReader
{
    private const int RangeRank = 1;
    private const int BarRank = 7;
    private const int PowerRank = 13;

    /// <summary>Whether the token begins a value, with or without an operator before it.</summary>
    private bool BeginsValue => tokens.Kind is RubyToken.Name or RubyToken.Constant or RubyToken.Variable or RubyToken.Number or RubyToken.Quote or RubyToken.Backtick
        or RubyToken.OpenParenthesis or RubyToken.OpenBracket or RubyToken.OpenBrace or RubyToken.Arrow or RubyToken.Exclamation or RubyToken.Tilde or RubyToken.Minus or RubyToken.Plus
        or RubyToken.Nil or RubyToken.True or RubyToken.False or RubyToken.Self or RubyToken.Super or RubyToken.Yield or RubyToken.Not or RubyToken.Defined or RubyToken.Case
        or RubyToken.Begin or RubyToken.Def or RubyToken.Colon or RubyToken.DoubleColon or RubyToken.Percent or RubyToken.Slash or RubyToken.ShiftLeft or RubyToken.Question;

    private bool BeginsArgument => BeginsValue || tokens.Kind is RubyToken.Label or RubyToken.Star or RubyToken.DoubleStar or RubyToken.Ampersand or RubyToken.If or RubyToken.Unless
        or RubyToken.While or RubyToken.Class or RubyToken.Range or RubyToken.Caret;

    /// <summary>A value with all its operators but <c>and</c>, <c>or</c> and <c>not</c>. Everything that nests comes through here.</summary>
    private CodeExpression ReadExpression()
    {
        if (!Enter())
        {
            return ReadTooDeep();
        }

        var start = tokens.Start;
        var value = ReadBinary(around.IsBarTaken ? BarRank + 1 : RangeRank);
        if (tokens.Kind == RubyToken.Question)
        {
            value = ReadChoice(start, value);
        }

        Leave();
        return value;
    }

    private ConditionalExpression ReadChoice(int start, CodeExpression condition)
    {
        tokens.Next();
        SkipNewlines();
        var saved = around;
        around.IsColonTaken = true;
        var then = ReadExpression();
        around = saved;
        SkipNewlines();
        Expect(RubyToken.Colon, "A choice between two values needs a colon.");
        SkipNewlines();
        var otherwise = ReadExpression();
        return new ConditionalExpression(start, EndFrom(start), condition, then, otherwise);
    }

    /// <summary>Operators of at least a rank. Operators in a row are read in a loop, so that only the tree gets deep, and that to a bound.</summary>
    private CodeExpression ReadBinary(int lowest)
    {
        var outer = chain;
        chain = 0;
        var start = tokens.Start;
        var left = ReadOperand();
        var links = 0;
        while (Rank(tokens.Kind) is var rank && rank >= lowest)
        {
            var written = ReadOperator();
            var right = ReadRight(rank);
            links++;
            if (links + chain > MaximumChain)
            {
                left = ReadRest(start, left, right, lowest);
                break;
            }

            left = new BinaryExpression(start, EndFrom(start), written, left, right);
        }

        chain = Math.Max(outer, chain + links);
        return left;
    }

    private CodeExpression ReadRight(int rank)
    {
        if (rank == RangeRank)
        {
            return BeginsValue ? ReadBinary(RangeRank + 1) : new LiteralExpression(tokens.PreviousEnd, tokens.PreviousEnd, null);
        }

        SkipNewlines();
        return rank == PowerRank ? ReadNested(PowerRank) : ReadBinary(rank + 1);
    }

    /// <summary>Operators of at least a rank, one level deeper.</summary>
    private CodeExpression ReadNested(int lowest)
    {
        if (!Enter())
        {
            return ReadTooDeep();
        }

        var value = ReadBinary(lowest);
        Leave();
        return value;
    }

    /// <summary>A chain beyond its bound: what is left of it is kept as a flat list of values.</summary>
    private OpaqueExpression ReadRest(int start, CodeExpression left, CodeExpression right, int lowest)
    {
        ReportChain();
        var mark = expressions.Count;
        expressions.Push(left);
        expressions.Push(right);
        while (Rank(tokens.Kind) is var rank && rank >= lowest)
        {
            ReadOperator();
            var next = ReadRight(rank);
            expressions.Push(next);
        }

        return new OpaqueExpression(start, EndFrom(start), expressions.TakeFrom(mark));
    }

    private static int Rank(RubyToken kind) => kind switch
    {
        RubyToken.Range => RangeRank,
        RubyToken.OrOr => 2,
        RubyToken.AndAnd => 3,
        RubyToken.Equality => 5,
        RubyToken.Comparison => 6,
        RubyToken.Bar or RubyToken.Caret => BarRank,
        RubyToken.Ampersand => 8,
        RubyToken.ShiftLeft or RubyToken.ShiftRight => 9,
        RubyToken.Plus or RubyToken.Minus => 10,
        RubyToken.Star or RubyToken.Slash or RubyToken.Percent => 11,
        RubyToken.DoubleStar => PowerRank,
        _ => 0,
    };

    /// <summary>Steps over an operator and gives its one spelling.</summary>
    private string ReadOperator()
    {
        var written = tokens.Kind switch { RubyToken.AndAnd => "and", RubyToken.OrOr => "or", _ => NameOfToken() };
        tokens.Next();
        return written;
    }

    /// <summary>A value with the operators before it and the assignment behind it.</summary>
    private CodeExpression ReadOperand()
    {
        var start = tokens.Start;
        string written;
        switch (tokens.Kind)
        {
            case RubyToken.Exclamation or RubyToken.Not:
                written = "not";
                break;
            case RubyToken.Minus or RubyToken.Plus or RubyToken.Tilde or RubyToken.Defined:
                written = NameOfToken();
                break;
            case RubyToken.Caret when around.IsPattern:
                tokens.Next();
                return ReadTarget();
            case RubyToken.Range:
                var range = NameOfToken();
                tokens.Next();
                var to = BeginsValue ? ReadNested(RangeRank + 1) : new LiteralExpression(tokens.PreviousEnd, tokens.PreviousEnd, null);
                return new BinaryExpression(start, EndFrom(start), range, new LiteralExpression(start, start, null), to);
            default:
                var target = ReadPostfix();
                return tokens.Kind is RubyToken.Assign or RubyToken.OperatorAssign && target is NameExpression or MemberExpression or IndexExpression ? ReadAssignment(start, target) : target;
        }

        tokens.Next();
        var operand = ReadNested(written == "defined?" ? RangeRank + 1 : PowerRank);
        return written == "-" && operand is NumberExpression number ? number with { Start = start, Text = "-" + number.Text } : new UnaryExpression(start, EndFrom(start), written, operand);
    }

    /// <summary>A value without operators, one level deeper: what is assigned to.</summary>
    private CodeExpression ReadTarget()
    {
        if (!Enter())
        {
            return ReadTooDeep();
        }

        var target = ReadPostfix();
        Leave();
        return target;
    }

    private CodeExpression ReadAssignment(int start, CodeExpression target)
    {
        var written = NameOfToken();
        Declare(target);
        var isStatement = statementStart == start;
        tokens.Next();
        SkipNewlines();
        if (!Enter())
        {
            return ReadTooDeep();
        }

        var value = isStatement ? ReadRightSide() : ReadExpression();
        Leave();
        var isConstant = written == "=" && target is NameExpression { Name: var name } && char.IsUpper(name[0]);
        return new AssignExpression(start, EndFrom(start), new AssignStatement(start, EndFrom(start), [target], written, value, isConstant));
    }

    private void Declare(CodeExpression target)
    {
        if (target is NameExpression name)
        {
            variables.Add(name.Name);
        }
    }
}
