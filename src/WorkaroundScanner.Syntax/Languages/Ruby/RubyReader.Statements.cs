using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Statements, and the conditions and loops behind them.</summary>
internal sealed partial class RubyReader
{
    /// <summary>Where the statement that is being read begins: an assignment there may have several values.</summary>
    private int statementStart = -1;

    /// <summary>Reads statements onto the stack, up to what closes the list.</summary>
    private void ReadStatements()
    {
        while (true)
        {
            while (tokens.Kind is RubyToken.Newline or RubyToken.Semicolon)
            {
                tokens.Next();
            }

            if (IsAtCloser)
            {
                return;
            }

            var start = tokens.Start;
            ReadStatement();
            if (!IsAtStatementEnd)
            {
                Report("This can't be read as a part of the statement.");
                if (tokens.Start == start)
                {
                    SkipToken();
                }

                SkipLine();
            }
        }
    }

    /// <summary>The statements up to a closer.</summary>
    private CodeStatement[] ReadBlock()
    {
        var mark = statements.Count;
        var saved = around;
        around = default;
        ReadStatements();
        around = saved;
        return statements.TakeFrom(mark);
    }

    private void ReadStatement()
    {
        if (tokens.Kind is RubyToken.Alias or RubyToken.Undef)
        {
            SkipNames();
            return;
        }

        var outer = chain;
        chain = 0;
        var start = tokens.Start;
        statementStart = start;
        var expression = tokens.Kind == RubyToken.Star ? ReadSpread() : ReadCondition();
        if (tokens.Kind == RubyToken.Comma || expression is SpreadExpression || (tokens.Kind == RubyToken.Assign && expression is ListExpression))
        {
            expression = ReadTargets(start, expression);
        }

        if (tokens.Kind is RubyToken.Rocket or RubyToken.In && !around.IsPattern)
        {
            tokens.Next();
            ReadPattern();
        }

        var isBlock = ReferenceEquals(expression, compound) && isBegin;
        var statement = StatementOf(start, expression);
        var links = 0;
        while (tokens.Kind is RubyToken.If or RubyToken.Unless or RubyToken.While or RubyToken.Until or RubyToken.Rescue)
        {
            if (++links + chain > MaximumChain)
            {
                ReportChain();
                statements.Push(statement);
                statement = new BlockStatement(start, EndFrom(start), [], []);
                links = 0;
                chain = 0;
            }

            statement = ReadModifier(start, statement, isBlock);
            isBlock = false;
        }

        chain = Math.Max(outer, chain + links);
        statements.Push(statement);
    }

    /// <summary><c>x if y</c> and the like.</summary>
    private CodeStatement ReadModifier(int start, CodeStatement statement, bool isBlock)
    {
        var kind = tokens.Kind;
        tokens.Next();
        SkipNewlines();
        if (kind == RubyToken.Rescue)
        {
            var handlerStart = tokens.Start;
            var handler = StatementOf(handlerStart, ReadCondition());
            return new TryStatement(start, tokens.PreviousEnd, [statement], [[handler]], [], []);
        }

        var condition = ReadCondition();
        if (kind is RubyToken.If or RubyToken.Unless)
        {
            return new IfStatement(start, tokens.PreviousEnd, [], kind == RubyToken.If ? condition : Not(condition), [statement], []);
        }

        CodeStatement[] body = isBlock && statement is BlockStatement block ? block.Body : [statement];
        return new LoopStatement(start, tokens.PreviousEnd, kind == RubyToken.While ? CodeLoopForm.While : CodeLoopForm.Until, [], null, condition, isBlock, body);
    }

    private static UnaryExpression Not(CodeExpression condition) => new(condition.Start, condition.End, "not", condition);

    /// <summary>Behind <c>alias</c> and <c>undef</c> any word or operator is a name, so that they end with their line.</summary>
    private void SkipNames()
    {
        var rest = text.AsSpan(tokens.End, tokens.Limit - tokens.End);
        var length = rest.IndexOfAny("\n;#}");
        tokens.Resume(length < 0 ? tokens.Limit : tokens.End + length);
    }

    /// <summary>Values joined by <c>and</c> and <c>or</c>.</summary>
    private CodeExpression ReadCondition()
    {
        var outer = chain;
        chain = 0;
        var start = tokens.Start;
        var left = ReadNot();
        var links = 0;
        while (tokens.Kind is RubyToken.And or RubyToken.Or)
        {
            var written = tokens.Kind == RubyToken.And ? "and" : "or";
            tokens.Next();
            SkipNewlines();
            var right = ReadNot();
            if (++links + chain > MaximumChain)
            {
                ReportChain();
                links = 0;
                chain = 0;
                left = new OpaqueExpression(start, tokens.PreviousEnd, []);
            }
            else
            {
                left = new BinaryExpression(start, tokens.PreviousEnd, written, left, right);
            }
        }

        chain = Math.Max(outer, chain + links);
        return left;
    }

    private CodeExpression ReadNot()
    {
        var start = tokens.Start;
        if (tokens.Kind != RubyToken.Not)
        {
            return ReadExpression();
        }

        if (!Enter())
        {
            return ReadTooDeep();
        }

        tokens.Next();
        var operand = ReadNot();
        Leave();
        return new UnaryExpression(start, EndFrom(start), "not", operand);
    }

    /// <summary><c>a, *b = …</c>, of which the first target was read.</summary>
    private CodeExpression ReadTargets(int start, CodeExpression first)
    {
        var mark = expressions.Count;
        expressions.Push(first);
        while (Accept(RubyToken.Comma) && tokens.Kind is not (RubyToken.Assign or RubyToken.CloseParenthesis))
        {
            SkipNewlines();
            var next = tokens.Kind == RubyToken.Star ? ReadSpread() : ReadTarget();
            expressions.Push(next);
        }

        if (!Accept(RubyToken.Assign))
        {
            if (tokens.Kind != RubyToken.CloseParenthesis)
            {
                Report("Names with commas between them must be assigned to.");
            }

            return new ListExpression(start, tokens.PreviousEnd, expressions.TakeFrom(mark));
        }

        foreach (var written in expressions.TakeFrom(mark))
        {
            PushTargets(written);
        }

        var targets = expressions.TakeFrom(mark);
        SkipNewlines();
        var value = ReadRightSide();
        return new AssignExpression(start, EndFrom(start), new AssignStatement(start, EndFrom(start), targets, "=", value, IsConstant: false));
    }

    /// <summary>The places that a value is taken apart into, inner lists and stars undone.</summary>
    private void PushTargets(CodeExpression target)
    {
        switch (target)
        {
            case ListExpression list:
                foreach (var item in list.Items)
                {
                    PushTargets(item);
                }

                break;
            case SpreadExpression spread:
                PushTargets(spread.Value);
                break;
            default:
                Declare(target);
                expressions.Push(target);
                break;
        }
    }

    private SpreadExpression ReadSpread()
    {
        var start = tokens.Start;
        tokens.Next();
        var value = BeginsValue ? ReadTarget() : new NameExpression(start, tokens.PreviousEnd, "*");
        return new SpreadExpression(start, EndFrom(start), value);
    }

    /// <summary>What a statement assigns: one value or several, with what is taken instead if they fail.</summary>
    private CodeExpression ReadRightSide()
    {
        var start = tokens.Start;
        statementStart = start;
        var value = ReadRightItem();
        if (tokens.Kind == RubyToken.Comma || value is SpreadExpression)
        {
            var mark = expressions.Count;
            expressions.Push(value);
            while (Accept(RubyToken.Comma))
            {
                SkipNewlines();
                var next = ReadRightItem();
                expressions.Push(next);
            }

            value = new ListExpression(start, EndFrom(start), expressions.TakeFrom(mark));
        }

        if (Accept(RubyToken.Rescue))
        {
            var otherwise = ReadExpression();
            value = new OpaqueExpression(start, EndFrom(start), [value, otherwise]);
        }

        return value;
    }

    private CodeExpression ReadRightItem()
    {
        var start = tokens.Start;
        if (!Accept(RubyToken.Star))
        {
            return ReadExpression();
        }

        var value = ReadExpression();
        return new SpreadExpression(start, EndFrom(start), value);
    }
}
