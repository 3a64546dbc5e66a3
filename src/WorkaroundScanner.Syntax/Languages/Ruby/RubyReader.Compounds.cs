using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Statements with blocks.</summary>
internal sealed partial class RubyReader
{
    /// <summary>The line's end or <c>then</c> behind a condition, or <c>do</c> behind a loop's.</summary>
    private void SkipThen(RubyToken word)
    {
        while (tokens.Kind is RubyToken.Newline or RubyToken.Semicolon)
        {
            tokens.Next();
        }

        Accept(word);
    }

    private CodeExpression ReadHeader(bool isDoTaken)
    {
        var saved = around;
        around = new Surroundings { IsDoTaken = isDoTaken };
        var condition = ReadCondition();
        around = saved;
        return condition;
    }

    private void ExpectEnd() => Expect(RubyToken.End, "An 'end' is missing.");

    private CodeExpression ReadIf()
    {
        var outer = chain;
        chain = 0;
        var first = tokens.Start;
        List<(int Start, CodeExpression Condition, CodeStatement[] Body)> branches = [];
        do
        {
            var start = tokens.Start;
            var isNegated = tokens.Kind == RubyToken.Unless;
            tokens.Next();
            var condition = ReadHeader(isDoTaken: false);
            SkipThen(RubyToken.Then);
            var body = ReadBlock();
            branches.Add((start, isNegated ? Not(condition) : condition, body));
        }
        while (tokens.Kind == RubyToken.Elsif);
        CodeStatement[] rest = Accept(RubyToken.Else) ? ReadBlock() : [];
        ExpectEnd();
        var end = EndFrom(first);
        if (branches.Count + chain > MaximumChain)
        {
            ReportChain();
            chain = outer;
            return Compound(new BlockStatement(first, end, [], [.. branches.Select(branch => new IfStatement(branch.Start, end, [], branch.Condition, branch.Body, []))]));
        }

        chain = Math.Max(outer, chain + branches.Count);
        for (var i = branches.Count - 1; i > 0; i--)
        {
            rest = [new IfStatement(branches[i].Start, end, [], branches[i].Condition, branches[i].Body, rest)];
        }

        return Compound(new IfStatement(first, end, [], branches[0].Condition, branches[0].Body, rest));
    }

    private CodeExpression ReadWhile()
    {
        var start = tokens.Start;
        var form = tokens.Kind == RubyToken.While ? CodeLoopForm.While : CodeLoopForm.Until;
        tokens.Next();
        var condition = ReadHeader(isDoTaken: true);
        SkipThen(RubyToken.Do);
        var body = ReadBlock();
        ExpectEnd();
        return Compound(new LoopStatement(start, EndFrom(start), form, [], null, condition, false, body));
    }

    private CodeExpression ReadFor()
    {
        var start = tokens.Start;
        tokens.Next();
        var mark = expressions.Count;
        do
        {
            Accept(RubyToken.Star);
            var target = ReadTarget();
            PushTargets(target);
        }
        while (Accept(RubyToken.Comma));
        string[] loopVariables = [.. expressions.TakeFrom(mark).OfType<NameExpression>().Select(name => name.Name)];
        Expect(RubyToken.In, "A loop's variables must be followed by 'in'.");
        var items = ReadHeader(isDoTaken: true);
        SkipThen(RubyToken.Do);
        var body = ReadBlock();
        ExpectEnd();
        var form = IsNumbers(items) ? CodeLoopForm.Counted : CodeLoopForm.ForEach;
        return Compound(new LoopStatement(start, EndFrom(start), form, loopVariables, items, null, false, body));
    }

    private CodeExpression ReadBegin()
    {
        var start = tokens.Start;
        tokens.Next();
        var body = ReadBody();
        ExpectEnd();
        return Compound(body is [TryStatement attempt] ? attempt with { Start = start, End = EndFrom(start) } : new BlockStatement(start, EndFrom(start), [], body), isBegin: true);
    }

    /// <summary>Statements with their handlers, up to <c>end</c>: with handlers, one statement that tries them.</summary>
    private CodeStatement[] ReadBody()
    {
        var start = tokens.Start;
        var body = ReadBlock();
        if (tokens.Kind is not (RubyToken.Rescue or RubyToken.Else or RubyToken.Ensure))
        {
            return body;
        }

        List<CodeStatement[]> handlers = [];
        while (Accept(RubyToken.Rescue))
        {
            ReadRescued();
            SkipThen(RubyToken.Then);
            handlers.Add(ReadBlock());
        }

        CodeStatement[] otherwise = Accept(RubyToken.Else) ? ReadBlock() : [];
        CodeStatement[] last = Accept(RubyToken.Ensure) ? ReadBlock() : [];
        start = Math.Min(start, tokens.PreviousEnd);
        return [new TryStatement(start, tokens.PreviousEnd, body, [.. handlers], otherwise, last)];
    }

    /// <summary>The classes that a handler takes, and its variable.</summary>
    private void ReadRescued()
    {
        while (!IsAtStatementEnd && tokens.Kind is not (RubyToken.Then or RubyToken.Rocket))
        {
            var start = tokens.Start;
            Accept(RubyToken.Star);
            ReadExpression();
            if (!Accept(RubyToken.Comma) || tokens.Start == start)
            {
                break;
            }

            SkipNewlines();
        }

        if (Accept(RubyToken.Rocket))
        {
            Declare(ReadTarget());
        }
    }

    private CodeExpression ReadCase()
    {
        var start = tokens.Start;
        tokens.Next();
        var subject = IsAtStatementEnd ? null : ReadHeader(isDoTaken: false);
        SkipThen(RubyToken.Then);
        List<CodeCase> cases = [];
        while (tokens.Kind is RubyToken.When or RubyToken.In or RubyToken.Else)
        {
            cases.Add(ReadBranch());
        }

        ExpectEnd();
        return Compound(new SwitchStatement(start, EndFrom(start), subject, [.. cases]) { TakesConditions = subject is null });
    }

    private CodeCase ReadBranch()
    {
        var start = tokens.Start;
        var kind = tokens.Kind;
        tokens.Next();
        CodeExpression[] patterns = [];
        CodeExpression? guard = null;
        if (kind == RubyToken.When)
        {
            patterns = ReadWhen();
        }
        else if (kind == RubyToken.In)
        {
            patterns = CodePattern.AlternativesOf(ReadPattern());
            var isNegated = tokens.Kind == RubyToken.Unless;
            guard = Accept(RubyToken.If) || Accept(RubyToken.Unless) ? ReadHeader(isDoTaken: false) : null;
            guard = guard is not null && isNegated ? Not(guard) : guard;
        }

        SkipThen(RubyToken.Then);
        var body = ReadBlock();
        if (guard is not null)
        {
            body = [new IfStatement(guard.Start, EndFrom(guard.Start), [], guard, body, [])];
        }

        return new CodeCase(start, EndFrom(start), patterns, body);
    }

    private CodeExpression[] ReadWhen()
    {
        var mark = expressions.Count;
        var saved = around;
        around = default;
        do
        {
            SkipNewlines();
            var value = ReadRightItem();
            expressions.Push(value);
        }
        while (Accept(RubyToken.Comma));
        around = saved;
        return expressions.TakeFrom(mark);
    }

    /// <summary>What <c>in</c> compares with; calls in it are none.</summary>
    private CodeExpression ReadPattern()
    {
        var start = tokens.Start;
        var saved = around;
        around = new Surroundings { IsPattern = true };
        var mark = arguments.Count;
        do
        {
            var item = ReadArgument();
            arguments.Push(item);
        }
        while (Accept(RubyToken.Comma) && BeginsArgument);
        around = saved;
        var items = arguments.TakeFrom(mark);
        return items is [{ Name: "", Value: var only }] ? only : new ListExpression(start, EndFrom(start), [.. items.Select(item => item.Value)]);
    }
}
