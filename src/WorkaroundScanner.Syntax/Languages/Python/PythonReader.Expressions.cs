using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Values: lists without brackets, conditions, operators.</summary>
internal sealed partial class PythonReader
{
    private const int OrRank = 1;
    private const int AndRank = 2;
    private const int NotRank = 3;
    private const int ComparisonRank = 4;
    private const int TargetRank = 5;
    private const int SignRank = 11;
    private const int PowerRank = 12;

    private bool BeginsValue => tokens.Kind is PythonToken.Name or PythonToken.Number or PythonToken.String or PythonToken.OpenParenthesis or PythonToken.OpenBracket
        or PythonToken.OpenBrace or PythonToken.Minus or PythonToken.Plus or PythonToken.Tilde or PythonToken.Not or PythonToken.Lambda or PythonToken.None or PythonToken.True
        or PythonToken.False or PythonToken.Ellipsis or PythonToken.Star or PythonToken.Yield or PythonToken.Backquote;

    /// <summary>One value, or several with commas as a list; <c>yield</c> is its value.</summary>
    private CodeExpression ReadValues() => ReadValues(withNames: false);

    /// <summary>The same where <c>:=</c> may stand.</summary>
    private CodeExpression ReadNamedValues() => ReadValues(withNames: true);

    private CodeExpression ReadValues(bool withNames)
    {
        var start = tokens.Start;
        if (Accept(PythonToken.Yield))
        {
            Accept(PythonToken.From);
            if (!BeginsValue)
            {
                return new LiteralExpression(start, tokens.PreviousEnd, null);
            }

            start = tokens.Start;
        }

        var first = ReadItem(withNames);
        if (tokens.Kind != PythonToken.Comma)
        {
            return first;
        }

        var mark = expressions.Count;
        expressions.Push(first);
        while (Accept(PythonToken.Comma) && BeginsValue)
        {
            var next = ReadItem(withNames);
            expressions.Push(next);
        }

        return new ListExpression(start, tokens.PreviousEnd, expressions.TakeFrom(mark));
    }

    /// <summary>An element of a list, with a star or without.</summary>
    private CodeExpression ReadItem(bool withNames)
    {
        var start = tokens.Start;
        if (!Accept(PythonToken.Star))
        {
            var item = withNames ? ReadNamed() : ReadExpression();
            SkipPatternName();
            return item;
        }

        var value = ReadNested(TargetRank);
        return new SpreadExpression(start, tokens.PreviousEnd, value);
    }

    /// <summary>What a loop or comprehension assigns to.</summary>
    private CodeExpression ReadTargets()
    {
        var start = tokens.Start;
        var mark = expressions.Count;
        do
        {
            var target = ReadTarget();
            expressions.Push(target);
        }
        while (Accept(PythonToken.Comma) && BeginsValue);
        return expressions.Count == mark + 1 ? expressions.TakeFrom(mark)[0] : new ListExpression(start, tokens.PreviousEnd, expressions.TakeFrom(mark));
    }

    private CodeExpression ReadTarget()
    {
        Accept(PythonToken.Star);
        return ReadNested(TargetRank);
    }

    /// <summary>A value that may be given a name on the way.</summary>
    private CodeExpression ReadNamed()
    {
        var start = tokens.Start;
        var target = ReadExpression();
        if (!Accept(PythonToken.Walrus))
        {
            return target;
        }

        var value = ReadExpression();
        return new AssignExpression(start, tokens.PreviousEnd, new AssignStatement(start, tokens.PreviousEnd, [target], "=", value, IsConstant: false));
    }

    /// <summary>A value with its condition, or a lambda.</summary>
    private CodeExpression ReadExpression()
    {
        var start = tokens.Start;
        if (!Enter())
        {
            return ReadTooDeep();
        }

        var value = tokens.Kind == PythonToken.Lambda ? ReadLambda() : ReadBinary(OrRank);
        if (!isInPattern && Accept(PythonToken.If))
        {
            var condition = ReadBinary(OrRank);
            Expect(PythonToken.Else, "A conditional value needs an 'else'.");
            var otherwise = ReadExpression();
            value = new ConditionalExpression(start, tokens.PreviousEnd, condition, value, otherwise);
        }

        Leave();
        return value;
    }

    private FunctionExpression ReadLambda()
    {
        var start = tokens.Start;
        tokens.Next();
        var parameters = ReadParameters(PythonToken.Colon);
        Expect(PythonToken.Colon, "A lambda's parameters must be followed by a colon.");
        var bodyStart = tokens.Start;
        var value = tokens.Kind == PythonToken.Yield ? ReadValues() : ReadExpression();
        var end = Math.Max(bodyStart, tokens.PreviousEnd);
        return new FunctionExpression(start, end, parameters, [new JumpStatement(bodyStart, end, CodeJumpKind.Return, value)]);
    }

    /// <summary>Operators of at least a rank. Operators in a row are read in a loop, so that only the tree gets deep, and that to a bound.</summary>
    private CodeExpression ReadBinary(int lowest)
    {
        var outer = chain;
        chain = 0;
        var start = tokens.Start;
        var left = ReadOperand();
        CodeExpression? compared = null;
        var links = 0;
        while (BinaryRank() is var rank && rank >= lowest)
        {
            var written = ReadOperator();
            var right = ReadRight(rank);
            links++;
            if (links + chain > MaximumChain)
            {
                left = ReadRest(start, left, right, lowest);
                break;
            }

            var end = tokens.PreviousEnd;
            if (rank == ComparisonRank && compared is not null)
            {
                left = new BinaryExpression(start, end, "and", left, new BinaryExpression(compared.Start, end, written, Again(compared), right));
            }
            else
            {
                left = new BinaryExpression(start, end, written, left, right);
            }

            compared = rank == ComparisonRank ? right : null;
        }

        chain = Math.Max(outer, chain + links);
        return left;
    }

    /// <summary>What stands behind an operator; powers are the only ones that nest to the right.</summary>
    private CodeExpression ReadRight(int rank) => rank == PowerRank ? ReadNested(PowerRank) : ReadBinary(rank + 1);

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

    private OpaqueExpression ReadTooDeep()
    {
        var start = tokens.Start;
        SkipToCloser();
        return new OpaqueExpression(start, Math.Max(start, tokens.PreviousEnd), []);
    }

    /// <summary>A chain beyond its bound: what is left of it is kept as a flat list of values.</summary>
    private OpaqueExpression ReadRest(int start, CodeExpression left, CodeExpression right, int lowest)
    {
        ReportChain();
        var mark = expressions.Count;
        expressions.Push(left);
        expressions.Push(right);
        while (BinaryRank() is var rank && rank >= lowest)
        {
            ReadOperator();
            var next = ReadRight(rank);
            expressions.Push(next);
        }

        return new OpaqueExpression(start, tokens.PreviousEnd, expressions.TakeFrom(mark));
    }

    /// <summary>The middle of <c>a &lt; b &lt; c</c> is evaluated once: where it stands for the second time, only a plain value is repeated.</summary>
    private static CodeExpression Again(CodeExpression value) => value switch
    {
        NameExpression name => new NameExpression(name.Start, name.End, name.Name),
        NumberExpression number => new NumberExpression(number.Start, number.End, number.Text),
        _ => new OpaqueExpression(value.Start, value.End, []),
    };

    private int BinaryRank() => tokens.Kind switch
    {
        PythonToken.Or => OrRank,
        PythonToken.And => AndRank,
        PythonToken.Comparison or PythonToken.In or PythonToken.Is => ComparisonRank,
        PythonToken.Not => tokens.Peek() == PythonToken.In ? ComparisonRank : 0,
        PythonToken.Bar => 5,
        PythonToken.Caret => 6,
        PythonToken.Ampersand => 7,
        PythonToken.Shift => 8,
        PythonToken.Plus or PythonToken.Minus => 9,
        PythonToken.Star or PythonToken.Slash or PythonToken.At => 10,
        PythonToken.DoubleStar => PowerRank,
        _ => 0,
    };

    /// <summary>Steps over an operator and gives its one spelling.</summary>
    private string ReadOperator()
    {
        var kind = tokens.Kind;
        var written = tokens.Span is "<>" ? "!=" : NameOfToken();
        tokens.Next();
        if (kind == PythonToken.Not)
        {
            tokens.Next();
            return "not in";
        }

        return kind == PythonToken.Is && Accept(PythonToken.Not) ? "is not" : written;
    }

    /// <summary>A value with the operators before it.</summary>
    private CodeExpression ReadOperand()
    {
        var start = tokens.Start;
        var (written, rank) = tokens.Kind switch
        {
            PythonToken.Not => ("not", NotRank),
            PythonToken.Minus => ("-", SignRank),
            PythonToken.Plus => ("+", SignRank),
            PythonToken.Tilde => ("~", SignRank),
            PythonToken.Name when tokens.Is("await") && IsAwait() => ("await", SignRank),
            _ => ("", 0),
        };
        if (rank == 0)
        {
            return ReadPostfix();
        }

        tokens.Next();
        var operand = ReadNested(rank == SignRank ? PowerRank : rank);
        return written == "await" ? operand : new UnaryExpression(start, tokens.PreviousEnd, written, operand);
    }

    private bool IsAwait() => tokens.Peek() is PythonToken.Name or PythonToken.OpenParenthesis or PythonToken.OpenBracket or PythonToken.String or PythonToken.Number;
}
