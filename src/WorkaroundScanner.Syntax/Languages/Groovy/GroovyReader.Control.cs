using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Branches, loops and tries.</content>
internal sealed partial class GroovyReader
{
    private CodeExpression ReadCondition()
    {
        if (Kind == GroovyTokenKind.LeftParenthesis && Enter(out var outerLimit))
        {
            var open = at - 1;
            var value = at < limit ? ReadExpression(isOpen: true) : Missing("A condition is expected here.");
            Leave(outerLimit, open);
            return value;
        }

        return Missing("A condition in parentheses is expected here.");
    }

    private void ReadIf()
    {
        var outer = chain;
        chain = 0;
        var branches = new List<(int Start, CodeExpression Condition, CodeStatement[] Then)>(1);
        CodeStatement[] rest = [];
        while (true)
        {
            var start = tokens[at++].Start;
            branches.Add((start, ReadCondition(), ReadBody()));
            if (!TakeBehindNewlines(GroovyTokenKind.Else))
            {
                break;
            }

            if (Kind != GroovyTokenKind.If)
            {
                rest = ReadBody();
                break;
            }

            if (chain + branches.Count >= MaximumChain)
            {
                ReportTooDeep(Start);
                PushBranches(branches, []);
                branches.Clear();
            }
        }

        chain = Math.Max(outer, chain + branches.Count);
        PushBranches(branches, rest);
    }

    /// <summary>Puts branches on the statements, each in the else of the one before it.</summary>
    private void PushBranches(List<(int Start, CodeExpression Condition, CodeStatement[] Then)> branches, CodeStatement[] rest)
    {
        var end = End;
        for (var i = branches.Count - 1; i >= 0; i--)
        {
            var (start, condition, then) = branches[i];
            rest = [new IfStatement(start, Math.Max(start, end), [], condition, then, rest)];
        }

        statements.Push(rest[0]);
    }

    /// <summary>Reads a loop's body; a return in it leaves more than the loop's turn.</summary>
    private CodeStatement[] ReadLoopBody()
    {
        var wasTurn = isTurn;
        isTurn = false;
        var body = ReadBody();
        isTurn = wasTurn;
        return body;
    }

    private void ReadWhile()
    {
        var start = tokens[at++].Start;
        var condition = ReadCondition();
        var body = ReadLoopBody();
        statements.Push(new LoopStatement(start, EndFrom(start), CodeLoopForm.While, [], null, condition, ConditionLast: false, body));
    }

    private void ReadDo()
    {
        var start = tokens[at++].Start;
        var body = ReadLoopBody();
        var condition = TakeBehindNewlines(GroovyTokenKind.While) ? ReadCondition() : Missing("A do loop ends with its condition.");
        statements.Push(new LoopStatement(start, EndFrom(start), CodeLoopForm.While, [], null, condition, ConditionLast: true, body));
    }

    private void ReadFor()
    {
        var start = tokens[at++].Start;
        var open = at;
        var header = new ForHeader(CodeLoopForm.ForEach);
        if (Kind != GroovyTokenKind.LeftParenthesis)
        {
            Report(Start, "A for loop has its header in parentheses.");
        }
        else if (Enter(out var outerLimit))
        {
            header = ReadForHeader(start);
            Leave(outerLimit, open);
        }

        var body = ReadLoopBody();
        if (header.Post is not null)
        {
            body = [.. body, header.Post];
        }

        var end = EndFrom(start);
        var loop = new LoopStatement(start, end, header.Form, header.Variables ?? [], header.Items, header.Condition, ConditionLast: false, body);
        statements.Push(header.Before is null ? loop : new BlockStatement(start, end, [header.Before], [loop]));
    }

    private ForHeader ReadForHeader(int start)
    {
        var separator = at;
        while (separator < limit && tokens[separator].Kind is not (GroovyTokenKind.In or GroovyTokenKind.Colon or GroovyTokenKind.Semicolon or GroovyTokenKind.Question))
        {
            separator = Next(separator);
        }

        if (separator < limit && separator > at && tokens[separator].Kind is GroovyTokenKind.In or GroovyTokenKind.Colon)
        {
            var variable = TextOf(tokens[separator - 1]);
            at = separator + 1;
            var items = ReadExpression();
            return new ForHeader(items is BinaryExpression { Operator: ".." } ? CodeLoopForm.Counted : CodeLoopForm.ForEach, [variable], Items: items);
        }

        var mark = statements.Count;
        if (Kind != GroovyTokenKind.Semicolon)
        {
            ReadStatement();
        }

        var first = statements.Count > mark ? statements.Top : null;
        if (!Take(GroovyTokenKind.Semicolon))
        {
            Report(Start, "A for loop runs over something, or has semicolons.");
            statements.Drop(mark);
            return new ForHeader(CodeLoopForm.ForEach, Before: first);
        }

        var condition = Kind is GroovyTokenKind.Semicolon or GroovyTokenKind.End ? null : ReadExpression();
        statements.Drop(mark);
        Take(GroovyTokenKind.Semicolon);
        if (at < limit)
        {
            ReadExpressionStatement();
        }

        var post = statements.Count > mark ? statements.Top : null;
        statements.Drop(mark);
        return ClassicLoop(start, first, condition, post);
    }

    /// <summary>A loop with a step counts; one without, or whose step is a call, goes on while its condition holds.</summary>
    private static ForHeader ClassicLoop(int start, CodeStatement? first, CodeExpression? condition, CodeStatement? post)
    {
        string[] variables = first is AssignStatement { Targets: [NameExpression name] } ? [name.Name] : [];
        var before = first is AssignStatement { Value: not CallExpression } ? null : first;
        return post is AssignStatement { Value: not CallExpression }
            ? new ForHeader(CodeLoopForm.Counted, variables, Items: condition, Before: before)
            : new ForHeader(CodeLoopForm.While, variables, Condition: condition ?? new LiteralExpression(start, start, true), Before: before, Post: post);
    }

    private void ReadSwitch()
    {
        var start = tokens[at++].Start;
        var subject = ReadCondition();
        PassNewlines();
        var cases = ReadCases();
        statements.Push(new SwitchStatement(start, EndFrom(start), subject, cases));
    }

    /// <summary>Reads a switch that stands as a value; its arms are passed over.</summary>
    private OpaqueExpression ReadSwitchValue()
    {
        var start = tokens[at++].Start;
        var subject = ReadCondition();
        if (Kind == GroovyTokenKind.LeftBrace)
        {
            PassBrackets();
        }

        return new OpaqueExpression(start, EndFrom(start), [subject]);
    }

    private CodeCase[] ReadCases()
    {
        var open = at;
        if (Kind != GroovyTokenKind.LeftBrace)
        {
            Report(Start, "A block in braces is expected here.");
            return [];
        }

        if (!Enter(out var outerLimit))
        {
            return [];
        }

        var cases = new List<CodeCase>();
        PassNewlines();
        while (BeginsCase())
        {
            var start = Start;
            CodeExpression[] patterns = tokens[at++].Kind == GroovyTokenKind.Default ? [] : [ReadExpression()];
            if (Kind is GroovyTokenKind.Colon or GroovyTokenKind.Arrow)
            {
                at++;
            }
            else
            {
                Report(Start, "A colon is expected behind a case.");
            }

            var body = ReadStatements(isCase: true);
            cases.Add(new CodeCase(start, body.Length > 0 ? Math.Max(start, body[^1].End) : EndFrom(start), patterns, body));
        }

        Leave(outerLimit, open);
        return [.. cases];
    }

    private void ReadTry()
    {
        var start = tokens[at++].Start;
        var mark = statements.Count;
        if (Kind == GroovyTokenKind.LeftParenthesis && Enter(out var outerLimit))
        {
            var open = at - 1;
            while (at < limit)
            {
                ReadStatement();
                if (!Take(GroovyTokenKind.Semicolon))
                {
                    break;
                }
            }

            Leave(outerLimit, open);
        }

        var resources = statements.TakeFrom(mark);
        var body = ReadBlock();
        var handlers = new List<CodeStatement[]>();
        while (TakeBehindNewlines(GroovyTokenKind.Catch))
        {
            if (Kind == GroovyTokenKind.LeftParenthesis)
            {
                PassBrackets();
            }

            handlers.Add(ReadBlock());
        }

        var last = TakeBehindNewlines(GroovyTokenKind.Finally) ? ReadBlock() : [];
        var end = EndFrom(start);
        var statement = new TryStatement(start, end, body, [.. handlers], [], last);
        statements.Push(resources.Length == 0 ? statement : new BlockStatement(start, end, resources, [statement]));
    }

    /// <summary>What stands in a for loop's parentheses.</summary>
    private sealed record ForHeader(CodeLoopForm Form, string[]? Variables = null, CodeExpression? Items = null, CodeExpression? Condition = null, CodeStatement? Before = null, CodeStatement? Post = null);
}
