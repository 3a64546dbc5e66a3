using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Statements with blocks.</summary>
internal sealed partial class PythonReader
{
    private bool TryReadCompound()
    {
        switch (tokens.Kind)
        {
            case PythonToken.If:
                ReadIf();
                return true;
            case PythonToken.While:
                ReadWhile();
                return true;
            case PythonToken.For:
                ReadFor(tokens.Start);
                return true;
            case PythonToken.Try:
                ReadTry();
                return true;
            case PythonToken.With:
                ReadWith(tokens.Start);
                return true;
            case PythonToken.Def or PythonToken.Class or PythonToken.At:
                ReadDefinition();
                return true;
            case PythonToken.Name when tokens.Is("async"):
                return TryReadAsync();
            case PythonToken.Name when tokens.Is("match") && IsMatch():
                ReadMatch();
                return true;
            default:
                return false;
        }
    }

    private bool TryReadAsync()
    {
        var start = tokens.Start;
        switch (tokens.Peek())
        {
            case PythonToken.Def:
                ReadDefinition();
                return true;
            case PythonToken.For:
                tokens.Next();
                ReadFor(start);
                return true;
            case PythonToken.With:
                tokens.Next();
                ReadWith(start);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A colon and what hangs on it: an indented block, or the rest of the line.</summary>
    private CodeStatement[] ReadBody()
    {
        if (!Accept(PythonToken.Colon))
        {
            Report("A colon is expected here.");
            SkipLine();
        }

        var mark = statements.Count;
        if (!Enter())
        {
            SkipBody();
            return [];
        }

        if (!Accept(PythonToken.Newline))
        {
            ReadLine();
        }
        else if (Accept(PythonToken.Indent))
        {
            ReadBlock();
        }
        else
        {
            Report("A block is expected here.");
        }

        Leave();
        return statements.TakeFrom(mark);
    }

    private void ReadBlock()
    {
        while (tokens.Kind is not (PythonToken.Dedent or PythonToken.End))
        {
            if (tokens.Kind == PythonToken.Indent)
            {
                Report("This line is indented without a reason.");
                tokens.Next();
                if (Enter())
                {
                    ReadBlock();
                    Leave();
                }
                else
                {
                    SkipBlock();
                }
            }
            else
            {
                ReadStatement();
            }
        }

        Accept(PythonToken.Dedent);
    }

    private void SkipBody()
    {
        while (!IsAtLineEnd)
        {
            tokens.Next();
        }

        if (Accept(PythonToken.Newline) && Accept(PythonToken.Indent))
        {
            SkipBlock();
        }
    }

    private void SkipBlock()
    {
        for (var open = 1; open > 0 && tokens.Kind != PythonToken.End; tokens.Next())
        {
            open += tokens.Kind switch { PythonToken.Indent => 1, PythonToken.Dedent => -1, _ => 0 };
        }
    }

    private void ReadIf()
    {
        var outer = chain;
        chain = 0;
        List<(int Start, CodeExpression Condition, CodeStatement[] Body, int End)> branches = [];
        do
        {
            var start = tokens.Start;
            tokens.Next();
            var condition = ReadNamed();
            var body = ReadBody();
            branches.Add((start, condition, body, tokens.PreviousEnd));
        }
        while (tokens.Kind == PythonToken.Elif);
        CodeStatement[] rest = Accept(PythonToken.Else) ? ReadBody() : [];
        var end = tokens.PreviousEnd;
        if (branches.Count + chain > MaximumChain)
        {
            ReportChain();
            foreach (var (start, condition, body, branchEnd) in branches)
            {
                statements.Push(new IfStatement(start, branchEnd, [], condition, body, []));
            }

            branches.Clear();
        }

        for (var i = branches.Count - 1; i >= 0; i--)
        {
            rest = [new IfStatement(branches[i].Start, end, [], branches[i].Condition, branches[i].Body, rest)];
        }

        chain = Math.Max(outer, chain + branches.Count);
        foreach (var statement in rest)
        {
            statements.Push(statement);
        }
    }

    private void ReadTry()
    {
        var start = tokens.Start;
        tokens.Next();
        var body = ReadBody();
        List<CodeStatement[]> handlers = [];
        while (Accept(PythonToken.Except))
        {
            Accept(PythonToken.Star);
            if (tokens.Kind != PythonToken.Colon)
            {
                ReadValues();
                if (Accept(PythonToken.As))
                {
                    ReadTargets();
                }
            }

            handlers.Add(ReadBody());
        }

        CodeStatement[] otherwise = Accept(PythonToken.Else) ? ReadBody() : [];
        CodeStatement[] last = Accept(PythonToken.Finally) ? ReadBody() : [];
        statements.Push(new TryStatement(start, tokens.PreviousEnd, body, [.. handlers], otherwise, last));
    }

    private void ReadWith(int start)
    {
        tokens.Next();
        var mark = statements.Count;
        var isInBrackets = tokens.Kind == PythonToken.OpenParenthesis && HasItemsInBrackets();
        if (isInBrackets)
        {
            tokens.Next();
        }

        do
        {
            ReadWithItem();
        }
        while (Accept(PythonToken.Comma) && BeginsValue);
        if (isInBrackets)
        {
            Expect(PythonToken.CloseParenthesis, "The list behind 'with' is not closed.");
        }

        var before = statements.TakeFrom(mark);
        var body = ReadBody();
        statements.Push(new BlockStatement(start, tokens.PreviousEnd, before, body));
    }

    private void ReadWithItem()
    {
        var start = tokens.Start;
        var value = ReadExpression();
        var target = Accept(PythonToken.As) ? ReadTarget() : null;
        var end = Math.Max(start, tokens.PreviousEnd);
        statements.Push(target is null ? new ExpressionStatement(start, end, value) : new AssignStatement(start, end, Targets(target), "=", value, IsConstant: false));
    }

    /// <summary>Whether the bracket behind <c>with</c> holds items with names, and not a value.</summary>
    private bool HasItemsInBrackets()
    {
        var saved = tokens.Save();
        var open = 0;
        var found = false;
        do
        {
            open += tokens.Kind switch
            {
                PythonToken.OpenParenthesis or PythonToken.OpenBracket or PythonToken.OpenBrace => 1,
                PythonToken.CloseParenthesis or PythonToken.CloseBracket or PythonToken.CloseBrace => -1,
                _ => 0,
            };
            found |= open == 1 && tokens.Kind == PythonToken.As;
            tokens.Next();
        }
        while (open > 0 && !IsAtLineEnd);
        tokens.Restore(saved);
        return found;
    }
}
