using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Statements of one line.</summary>
internal sealed partial class PythonReader
{
    /// <summary>Reads a compound statement, or a line of simple ones, onto the stack of statements.</summary>
    private void ReadStatement()
    {
        if (!TryReadCompound())
        {
            ReadLine();
        }
    }

    /// <summary>Reads simple statements up to the line's end.</summary>
    private void ReadLine()
    {
        while (true)
        {
            var start = tokens.Start;
            ReadSimple();
            if (!IsAtLineEnd && tokens.Kind != PythonToken.Semicolon)
            {
                Report("This can't be read as a part of the statement.");
                if (tokens.Start == start && !tokens.RestartLine())
                {
                    tokens.Next();
                }

                SkipLine();
                if (!IsAtLineEnd && tokens.Kind != PythonToken.Semicolon)
                {
                    return;
                }
            }

            if (Accept(PythonToken.Newline) || !Accept(PythonToken.Semicolon) || Accept(PythonToken.Newline))
            {
                return;
            }
        }
    }

    private void ReadSimple()
    {
        var start = tokens.Start;
        switch (tokens.Kind)
        {
            case PythonToken.Pass or PythonToken.Newline or PythonToken.Semicolon:
                Accept(PythonToken.Pass);
                break;
            case PythonToken.Break or PythonToken.Continue:
                var kind = tokens.Kind == PythonToken.Break ? CodeJumpKind.Break : CodeJumpKind.Continue;
                tokens.Next();
                statements.Push(new JumpStatement(start, tokens.PreviousEnd, kind, null));
                break;
            case PythonToken.Return:
                tokens.Next();
                var value = BeginsValue ? ReadValues() : null;
                statements.Push(new JumpStatement(start, tokens.PreviousEnd, CodeJumpKind.Return, value));
                break;
            case PythonToken.Raise:
                ReadRaise();
                break;
            case PythonToken.Import:
                ReadImport();
                break;
            case PythonToken.From:
                ReadFromImport();
                break;
            case PythonToken.Global or PythonToken.Nonlocal:
                tokens.Next();
                while (Accept(PythonToken.Name) && Accept(PythonToken.Comma))
                {
                }

                break;
            case PythonToken.Del:
                tokens.Next();
                var deleted = ReadValues();
                statements.Push(new ExpressionStatement(start, tokens.PreviousEnd, new OpaqueExpression(start, tokens.PreviousEnd, [deleted])));
                break;
            case PythonToken.Assert:
                tokens.Next();
                var condition = ReadExpression();
                statements.Push(new ExpressionStatement(start, tokens.PreviousEnd, condition));
                if (Accept(PythonToken.Comma))
                {
                    ReadExpression();
                }

                break;
            case PythonToken.Name when TryReadWordStatement():
                break;
            default:
                ReadAssignment();
                break;
        }
    }

    /// <summary>Statements whose first word is a keyword only here: <c>print x</c> and <c>exec x</c> of Python 2, <c>type X = y</c>.</summary>
    private bool TryReadWordStatement()
    {
        var start = tokens.Start;
        if (tokens.Is("print") || tokens.Is("exec"))
        {
            if (tokens.Peek() is not (PythonToken.String or PythonToken.Name or PythonToken.Number or PythonToken.Backquote or PythonToken.None or PythonToken.True or PythonToken.False))
            {
                return false;
            }

            var callee = new NameExpression(start, tokens.End, NameOfToken());
            tokens.Next();
            var value = ReadValues();
            CodeArgument[] printed = value is ListExpression list ? [.. list.Items.Select(item => new CodeArgument("", false, item))] : [new CodeArgument("", false, value)];
            statements.Push(new ExpressionStatement(start, tokens.PreviousEnd, new CallExpression(start, tokens.PreviousEnd, callee, printed, null)));
            return true;
        }

        if (!tokens.Is("type") || tokens.Peek() != PythonToken.Name)
        {
            return false;
        }

        tokens.Next();
        var name = new NameExpression(tokens.Start, tokens.End, NameOfToken());
        tokens.Next();
        SkipTypeParameters();
        Expect(PythonToken.Assign, "A type's name must be followed by '='.");
        var type = ReadExpression();
        statements.Push(new AssignStatement(start, tokens.PreviousEnd, [name], "=", type, IsConstant: false));
        return true;
    }

    private void ReadRaise()
    {
        var start = tokens.Start;
        tokens.Next();
        var value = BeginsValue ? ReadValues() : null;
        if (Accept(PythonToken.From))
        {
            ReadExpression();
        }

        statements.Push(new JumpStatement(start, tokens.PreviousEnd, CodeJumpKind.Throw, value));
    }

    /// <summary>An expression, or an assignment of any kind.</summary>
    private void ReadAssignment()
    {
        var start = tokens.Start;
        var first = ReadValues();
        if (Accept(PythonToken.Colon))
        {
            ReadExpression();
            var value = Accept(PythonToken.Assign) ? ReadValues() : null;
            statements.Push(Assign(start, first, "=", value));
        }
        else if (tokens.Kind == PythonToken.AugmentedAssign)
        {
            var written = NameOfToken();
            tokens.Next();
            var value = ReadValues();
            statements.Push(Assign(start, first, written, value));
        }
        else if (tokens.Kind == PythonToken.Assign)
        {
            statements.Push(ReadAssignedValues(start, first));
        }
        else if (tokens.PreviousEnd > start)
        {
            statements.Push(new ExpressionStatement(start, tokens.PreviousEnd, first));
        }
    }

    /// <summary><c>a = b = value</c> is an assignment to <c>a</c> whose value is the one to <c>b</c>.</summary>
    private AssignStatement ReadAssignedValues(int start, CodeExpression first)
    {
        var mark = expressions.Count;
        expressions.Push(first);
        while (Accept(PythonToken.Assign))
        {
            var next = ReadValues();
            expressions.Push(next);
        }

        var values = expressions.TakeFrom(mark);
        if (values.Length > MaximumDepth)
        {
            ReportChain();
            return new AssignStatement(start, tokens.PreviousEnd, values[..^1], "=", values[^1], IsConstant: false);
        }

        var value = values[^1];
        for (var i = values.Length - 2; i > 0; i--)
        {
            var inner = Assign(values[i].Start, values[i], "=", value);
            value = new AssignExpression(inner.Start, inner.End, inner);
        }

        chain += values.Length - 2;
        return Assign(start, first, "=", value);
    }

    private AssignStatement Assign(int start, CodeExpression target, string written, CodeExpression? value)
    {
        var targets = Targets(target);
        var isConstant = written == "=" && value is not null && targets is [NameExpression { Name: var name }] && IsInCapitals(name);
        return new AssignStatement(start, tokens.PreviousEnd, targets, written, value, isConstant);
    }

    /// <summary>The places that a value is taken apart into, inner lists and stars undone.</summary>
    private CodeExpression[] Targets(CodeExpression target)
    {
        if (target is not (ListExpression or SpreadExpression))
        {
            return [target];
        }

        var mark = expressions.Count;
        PushTargets(target);
        return expressions.TakeFrom(mark);
    }

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
                expressions.Push(target);
                break;
        }
    }

    private static bool IsInCapitals(string name)
    {
        var hasLetter = false;
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character))
            {
                hasLetter = true;
            }
            else if (character != '_' && !char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return hasLetter;
    }
}
