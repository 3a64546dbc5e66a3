using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Calls, with and without parentheses, and closures.</content>
internal sealed partial class GroovyReader
{
    private CallExpression ReadCall(CodeExpression callee, int start, bool isNew = false)
    {
        var open = at;
        if (!Enter(out var outerLimit))
        {
            return new CallExpression(start, EndFrom(start), callee, [], null, isNew);
        }

        var mark = arguments.Count;
        while (at < limit)
        {
            ReadArgument();
            if (!Take(GroovyTokenKind.Comma))
            {
                break;
            }
        }

        var read = arguments.TakeFrom(mark);
        Leave(outerLimit, open);
        return new CallExpression(start, EndFrom(start), callee, read, null, isNew);
    }

    private void ReadArgument()
    {
        var (key, value, _) = ReadEntry();
        var name = key switch
        {
            NameExpression word => word.Name,
            StringExpression { Parts: [{ Text: { } plain }] } => plain.Text,
            _ => "",
        };
        arguments.Push(value is SpreadExpression spread ? new CodeArgument(name, IsSpread: true, spread.Value) : new CodeArgument(name, IsSpread: false, value));
    }

    /// <summary>Reads a closure behind a call or name: the block of that call.</summary>
    private CallExpression ReadBlockCall(CodeExpression value, int start)
    {
        var callee = value is CallExpression { Block: null } call ? call.Callee : value;
        var block = ReadClosure(RunsPerTurn(callee));
        return value is CallExpression { Block: null } open
            ? open with { End = EndFrom(start), Block = block }
            : new CallExpression(start, EndFrom(start), value, [], block);
    }

    private static bool RunsPerTurn(CodeExpression callee) =>
        callee is MemberExpression { Name: "each" or "eachWithIndex" or "reverseEach" or "eachEntry" or "eachLine" or "eachFile" or "eachFileRecurse" or "eachFileMatch" or "eachMatch" or "times" or "upto" or "downto" or "step" };

    /// <summary>Whether an argument of a call without parentheses begins here, on the same line as its name.</summary>
    private bool BeginsArgument(CodeExpression callee)
    {
        if (IsWord(Kind) && KindAfter(1) == GroovyTokenKind.Colon && KindAfter(2) != GroovyTokenKind.Colon)
        {
            return true;
        }

        return Kind switch
        {
            GroovyTokenKind.Name or GroovyTokenKind.Number or GroovyTokenKind.PlainString or GroovyTokenKind.StringBegin or GroovyTokenKind.New or GroovyTokenKind.This
                or GroovyTokenKind.Super or GroovyTokenKind.True or GroovyTokenKind.False or GroovyTokenKind.Null or GroovyTokenKind.Not => true,
            GroovyTokenKind.LeftBracket => IsMapArgument(callee),
            _ => false,
        };
    }

    /// <summary>Reads <c>name argument, key: argument</c>, and <c>name a other b</c>, which is <c>name(a).other(b)</c>.</summary>
    private CodeExpression ReadCommand(CodeExpression callee, int start)
    {
        CodeExpression value = ReadCommandArguments(callee, start);
        while (Kind == GroovyTokenKind.Name)
        {
            if (++chain >= MaximumChain)
            {
                ReportTooDeep(Start);
                break;
            }

            var name = TextOf(tokens[at++]);
            value = new MemberExpression(start, EndFrom(start), value, name);
            if (BeginsArgument(value))
            {
                value = ReadCommandArguments(value, start);
            }
        }

        return value;
    }

    // Arguments without brackets nest as those in brackets do.
    private CallExpression ReadCommandArguments(CodeExpression callee, int start)
    {
        if (depth >= MaximumDepth)
        {
            return new CallExpression(start, EndFrom(start), callee, [new CodeArgument("", IsSpread: false, TooDeep())], null);
        }

        depth++;
        var mark = arguments.Count;
        do
        {
            PassNewlines();
            ReadArgument();
        }
        while (Take(GroovyTokenKind.Comma));

        var read = arguments.TakeFrom(mark);
        var block = Kind == GroovyTokenKind.LeftBrace ? ReadClosure(runsPerTurn: false) : null;
        depth--;
        return new CallExpression(start, Math.Max(EndFrom(start), read[^1].Value.End), callee, read, block);
    }

    /// <summary>Reads <c>new Type(…)</c>, an array, or an object with a body of its own.</summary>
    private CodeExpression ReadNew()
    {
        var start = tokens[at++].Start;
        CodeExpression type = IsWord(Kind) ? ReadName() : Missing("A type is expected here.") with { Start = End, End = End };
        while (Kind == GroovyTokenKind.Dot && IsWord(KindAfter(1)) && chain < MaximumChain)
        {
            at++;
            var name = TextOf(tokens[at++]);
            type = new MemberExpression(type.Start, End, type, name);
            chain++;
        }

        if (Kind == GroovyTokenKind.Less)
        {
            PassTypeArguments();
        }

        if (Kind == GroovyTokenKind.LeftBracket)
        {
            return ReadNewArray(start);
        }

        var call = Kind == GroovyTokenKind.LeftParenthesis ? ReadCall(type, start, isNew: true) : new CallExpression(start, EndFrom(start), type, [], null, IsNew: true);
        if (Kind != GroovyTokenKind.LeftBrace)
        {
            return call;
        }

        var body = Start;
        var members = ReadMembers();
        return call with { End = EndFrom(start), Block = new FunctionExpression(body, EndFrom(body), [], members) };
    }

    private OpaqueExpression ReadNewArray(int start)
    {
        var mark = expressions.Count;
        while (Kind is GroovyTokenKind.LeftBracket)
        {
            expressions.Push(ReadListOrMap());
        }

        if (Kind == GroovyTokenKind.LeftBrace)
        {
            PassBrackets();
        }

        return new OpaqueExpression(start, EndFrom(start), expressions.TakeFrom(mark));
    }

    /// <summary>Reads a closure.</summary>
    /// <param name="runsPerTurn">Whether it is the body of a loop, so that a return in it ends the turn only.</param>
    private FunctionExpression ReadClosure(bool runsPerTurn)
    {
        var open = at;
        var start = Start;
        if (!Enter(out var outerLimit))
        {
            return new FunctionExpression(start, EndFrom(start), [], []);
        }

        var wasTurn = isTurn;
        isTurn = runsPerTurn;
        var parameters = ArrowAt() is >= 0 and var arrow ? ReadParametersUpTo(arrow) : [];
        var body = ReadStatements();
        isTurn = wasTurn;
        Leave(outerLimit, open);
        return new FunctionExpression(start, EndFrom(start), parameters, body);
    }

    /// <summary>The number of the arrow behind the parameters of the closure that was just entered, or -1.</summary>
    private int ArrowAt()
    {
        for (var i = at; i < limit; i = Next(i))
        {
            var kind = tokens[i].Kind;
            if (kind == GroovyTokenKind.Arrow)
            {
                return i;
            }

            if (kind is GroovyTokenKind.Semicolon or GroovyTokenKind.LeftBrace or GroovyTokenKind.Return or GroovyTokenKind.If
                || (kind == GroovyTokenKind.Newline && i > at && i + 1 < limit && tokens[i - 1].Kind != GroovyTokenKind.Comma && tokens[i + 1].Kind != GroovyTokenKind.Arrow))
            {
                return -1;
            }
        }

        return -1;
    }

    private CodeParameter[] ReadParametersUpTo(int end)
    {
        var outerLimit = limit;
        limit = end;
        var parameters = ReadParameters();
        limit = outerLimit;
        at = end + 1;
        return parameters;
    }

    /// <summary>Reads <c>x -> value</c> or <c>(x, y) -> { … }</c>.</summary>
    private FunctionExpression ReadLambda(int arrow)
    {
        var start = Start;
        CodeParameter[] parameters;
        if (Kind == GroovyTokenKind.LeftParenthesis && Enter(out var outerLimit))
        {
            var open = at - 1;
            parameters = ReadParameters();
            Leave(outerLimit, open);
        }
        else
        {
            parameters = Kind == GroovyTokenKind.Name ? [new CodeParameter(TextOf(tokens[at]), false, null)] : [];
        }

        at = arrow + 1;
        PassNewlines();
        if (Kind == GroovyTokenKind.LeftBrace)
        {
            var closure = ReadClosure(runsPerTurn: false);
            return closure with { Start = start, Parameters = parameters };
        }

        var value = ReadDeeper();
        return new FunctionExpression(start, EndFrom(start), parameters, [new JumpStatement(value.Start, EndFrom(value.Start), CodeJumpKind.Return, value)]);
    }
}
