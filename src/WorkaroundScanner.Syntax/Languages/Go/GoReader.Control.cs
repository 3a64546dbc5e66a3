using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <content>Branches and loops.</content>
internal sealed partial class GoReader
{
    private void ReadIf()
    {
        var outer = chain;
        chain = 0;
        var branches = new List<(int Start, CodeStatement[] Before, CodeExpression Condition, CodeStatement[] Then)>(1);
        CodeStatement[] rest = [];
        while (true)
        {
            var start = tokens[at++].Start;
            var (before, condition) = ReadHeader();
            branches.Add((start, before, condition ?? Missing("A condition is expected here."), ReadBlock()));
            if (!Take(GoTokenKind.Else))
            {
                break;
            }

            if (Kind != GoTokenKind.If)
            {
                rest = ReadBlock();
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
    private void PushBranches(List<(int Start, CodeStatement[] Before, CodeExpression Condition, CodeStatement[] Then)> branches, CodeStatement[] rest)
    {
        for (var i = branches.Count - 1; i >= 0; i--)
        {
            var (start, before, condition, then) = branches[i];
            rest = [new IfStatement(start, End, before, condition, then, rest)];
        }

        statements.Push(rest[0]);
    }

    /// <summary>Reads what stands between <c>if</c> or <c>switch</c> and the brace: an initial statement and a value, both of which may be missing.</summary>
    private (CodeStatement[] Before, CodeExpression? Value) ReadHeader()
    {
        var wasHeader = isHeader;
        isHeader = true;
        var mark = statements.Count;
        CodeStatement[] before = [];
        if (Kind is not (GoTokenKind.LeftBrace or GoTokenKind.Semicolon))
        {
            ReadSimple();
        }

        if (Take(GoTokenKind.Semicolon))
        {
            before = statements.TakeFrom(mark);
            if (Kind != GoTokenKind.LeftBrace)
            {
                ReadSimple();
            }
        }

        isHeader = wasHeader;
        return (before, statements.Count > mark ? TakeAsValue(mark) : null);
    }

    private void ReadSwitch()
    {
        var start = tokens[at++].Start;
        var (before, subject) = ReadHeader();
        var cases = ReadCases(isSelect: false);
        var statement = new SwitchStatement(start, End, subject, cases) { TakesConditions = subject is null };
        statements.Push(before.Length == 0 ? statement : new BlockStatement(start, End, before, [statement]));
    }

    private void ReadSelect()
    {
        var start = tokens[at++].Start;
        var cases = ReadCases(isSelect: true);
        statements.Push(new SwitchStatement(start, End, null, cases));
    }

    private CodeCase[] ReadCases(bool isSelect)
    {
        if (Kind != GoTokenKind.LeftBrace)
        {
            Report(Start, "A block in braces is expected here.");
            return [];
        }

        var open = at;
        if (!Enter(out var frame))
        {
            return [];
        }

        var cases = new List<CodeCase>();
        while (Kind is GoTokenKind.Case or GoTokenKind.Default)
        {
            var start = Start;
            var patterns = tokens[at++].Kind == GoTokenKind.Default ? [] : ReadPatterns(isSelect);
            if (!Take(GoTokenKind.Colon))
            {
                Report(Start, "A colon is expected behind a case.");
            }

            var body = ReadStatements(isCase: true);
            cases.Add(new CodeCase(start, body.Length > 0 ? body[^1].End : End, patterns, body));
        }

        Leave(frame, open);
        return [.. cases];
    }

    private CodeExpression[] ReadPatterns(bool isSelect)
    {
        if (isSelect)
        {
            var first = statements.Count;
            ReadSimple();
            return [TakeAsValue(first)];
        }

        var mark = expressions.Count;
        do
        {
            expressions.Push(ReadExpression());
        }
        while (Take(GoTokenKind.Comma));

        return expressions.TakeFrom(mark);
    }

    private void ReadFor()
    {
        var token = tokens[at++];
        var wasHeader = isHeader;
        isHeader = true;
        var loop = ReadForHeader(token);
        isHeader = wasHeader;
        var body = ReadBlock();
        if (loop.Post is not null)
        {
            body = [.. body, loop.Post];
        }

        var statement = new LoopStatement(token.Start, End, loop.Form, loop.Variables, loop.Items, loop.Condition, ConditionLast: false, body);
        statements.Push(loop.Before is null ? statement : new BlockStatement(token.Start, End, [loop.Before], [statement]));
    }

    private ForHeader ReadForHeader(in GoToken keyword)
    {
        if (Kind == GoTokenKind.LeftBrace)
        {
            return new ForHeader(CodeLoopForm.While, Condition: new LiteralExpression(keyword.Start, keyword.End, true));
        }

        if (RangeAt() is >= 0 and var range)
        {
            return ReadRange(range);
        }

        var mark = statements.Count;
        if (Kind != GoTokenKind.Semicolon)
        {
            ReadSimple();
        }

        if (!Take(GoTokenKind.Semicolon))
        {
            return new ForHeader(CodeLoopForm.While, Condition: TakeAsValue(mark));
        }

        var first = statements.Count > mark ? statements.Top : null;
        var condition = Kind is GoTokenKind.Semicolon or GoTokenKind.LeftBrace ? null : ReadExpression();
        statements.Drop(mark);
        Take(GoTokenKind.Semicolon);
        if (Kind != GoTokenKind.LeftBrace)
        {
            ReadSimple();
        }

        var post = statements.Count > mark ? statements.Top : null;
        statements.Drop(mark);
        return ClassicLoop(keyword, first, condition, post);
    }

    /// <summary>A loop with a step counts; one without, or whose step is a call, goes on while its condition holds.</summary>
    private static ForHeader ClassicLoop(in GoToken keyword, CodeStatement? first, CodeExpression? condition, CodeStatement? post)
    {
        var variables = first is AssignStatement start ? Names(start.Targets) : [];
        var before = first is AssignStatement { Value: { } value } && !Calls(value) ? null : first;
        return post is AssignStatement step && !(step.Value is { } next && Calls(next))
            ? new ForHeader(CodeLoopForm.Counted, variables, Items: condition, Before: before)
            : new ForHeader(CodeLoopForm.While, variables, Condition: condition ?? new LiteralExpression(keyword.Start, keyword.End, true), Before: before, Post: post);
    }

    /// <summary>Whether a loop's first or next value comes from a call that may matter; the sizes of things do not.</summary>
    private static bool Calls(CodeExpression value) => value switch
    {
        CallExpression call => call.Callee is not NameExpression { Name: "len" or "cap" or "min" or "max" or "make" or "int" or "int32" or "int64" or "uint64" },
        ListExpression list => Array.Exists(list.Items, Calls),
        _ => false,
    };

    /// <summary>The number of the token <c>range</c> of this header, or -1.</summary>
    private int RangeAt()
    {
        for (var i = at; i < limit; i++)
        {
            switch (tokens[i].Kind)
            {
                case GoTokenKind.Range:
                    return i;
                case GoTokenKind.LeftParenthesis or GoTokenKind.LeftBracket:
                    i = tokens[i].Partner;
                    break;
                case GoTokenKind.Semicolon or GoTokenKind.LeftBrace:
                    return -1;
            }
        }

        return -1;
    }

    private ForHeader ReadRange(int range)
    {
        var mark = expressions.Count;
        while (at < range && Kind is not (GoTokenKind.Define or GoTokenKind.Assign))
        {
            expressions.Push(ReadExpression());
            if (!Take(GoTokenKind.Comma))
            {
                break;
            }
        }

        var variables = Names(expressions.TakeFrom(mark));
        at = range + 1;
        var items = ReadExpression();
        return new ForHeader(variables.Length < 2 && IsCount(items) ? CodeLoopForm.Counted : CodeLoopForm.ForEach, variables, Items: items);
    }

    // `range 5`, `range maxAttempts`: a number, or what is named for one.
    private static bool IsCount(CodeExpression items) => items is NumberExpression
        || ((items as NameExpression)?.Name ?? (items as MemberExpression)?.Name) is { } name
            && Counts.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && BeginsWord(name, name.Length - word.Length));

    // `entries` and `account` are no counts.
    private static bool BeginsWord(string name, int at) => at == 0 || char.IsUpper(name[at]) || !char.IsLetter(name[at - 1]);

    private static readonly string[] Counts = ["attempts", "tries", "retries", "count", "times", "maxRetry", "iterations"];

    private static string[] Names(CodeExpression[] targets) => [.. targets.OfType<NameExpression>().Select(name => name.Name).Where(name => name != "_")];

    /// <summary>What stands between <c>for</c> and the brace.</summary>
    private sealed record ForHeader(CodeLoopForm Form, string[]? LoopVariables = null, CodeExpression? Items = null, CodeExpression? Condition = null, CodeStatement? Before = null, CodeStatement? Post = null)
    {
        public string[] Variables => LoopVariables ?? [];
    }
}
