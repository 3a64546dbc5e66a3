using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>What functions are handed over: closures, and texts that may be programs.</content>
internal sealed partial class CodeLowering
{
    /// <summary>Functions within functions as deep as nobody writes them; each of them takes many calls of the lowering.</summary>
    private const int MaxClosures = 32;

    private int closures;

    // `require.Eventually(t, check, timeout, tick)`: what is surely a function goes before what is only a name.
    private CodeExpression? Repeated(CallExpression call)
    {
        var values = call.Arguments.Select(argument => argument.Value).ToList();
        return (CodeExpression?)call.Block
            ?? values.Find(value => value is FunctionExpression)
            ?? values.Find(value => value is NameExpression name && (defined.Contains(name.Name) || scope.ValueBefore(name.Name, name.Start) is FunctionExpression))
            ?? values.Find(value => value is NameExpression or MemberExpression);
    }

    private void LowerRepeatedCall(CallExpression call, CodeExpression body, LibraryEntry library)
    {
        var outer = (scope, closure);
        if (body is FunctionExpression function)
        {
            scope = CodeScope.OfClosure(scope, function);
            closure = Closure.Repeated;
            LowerRepeated(dialect.LastIsResult ? WithResult(function.Body) : function.Body, call, library);
        }
        else
        {
            closure = Closure.Repeated;
            LowerRepeated([new JumpStatement(body.Start, body.End, CodeJumpKind.Return, new CallExpression(body.Start, body.End, body, HandedOn(call, body), null))], call, library);
        }

        (scope, closure) = outer;
    }

    // `retrying(run, command)`: what stands behind the function is given to it, where an object that only repeats is called.
    private CodeArgument[] HandedOn(CallExpression call, CodeExpression body) => call.Callee is CallExpression || (call.Callee is NameExpression name && scope.ValueBefore(name.Name, name.Start) is CallExpression)
        ? [.. call.Arguments.SkipWhile(argument => !ReferenceEquals(argument.Value, body)).Skip(1)]
        : [];

    // `start().then(answer => ...)`, `child.stdout.on("data", line => ...)`: what came before arrives in the parameter.
    private void LowerInline(FunctionExpression function, CodeExpression? given)
    {
        var names = given is null ? [] : Taken(function, 0);
        if (names.Count > 0)
        {
            LowerGiven(names, given!);
        }
        else if (given is not null && HasCall(given))
        {
            LowerEffect(given);
        }

        LowerBody(function);
    }

    // `exec("kubectl get pods", (error, stdout) => ...)`
    private void LowerWithCallback(CallExpression call, FunctionExpression callback)
    {
        LowerGiven([.. Enumerable.Range(0, callback.Parameters.Length).SelectMany(at => Taken(callback, at))], call);
        LowerBody(callback);
    }

    private void LowerBody(FunctionExpression function)
    {
        var outer = scope;
        scope = CodeScope.OfClosure(scope, function);
        LowerStatements(function.Body);
        scope = outer;
    }

    // The names of a parameter; those of a pattern are declared at the body's beginning.
    private static List<string> Taken(FunctionExpression function, int parameter) => function.Parameters.ElementAtOrDefault(parameter) switch
    {
        null => [],
        { Name.Length: > 0 } one => [one.Name],
        _ => [.. function.Body.OfType<AssignStatement>().TakeWhile(declared => declared.Value is null).SelectMany(declared => declared.Targets).SelectMany(Named)],
    };

    private static IEnumerable<string> Named(CodeExpression pattern) => pattern switch
    {
        NameExpression name => [name.Name],
        MapExpression map => map.Entries.SelectMany(entry => Named(entry.Value)),
        ListExpression list => list.Items.SelectMany(Named),
        _ => [],
    };

    private void LowerGiven(List<string> names, CodeExpression value)
    {
        builder.Begin();
        builder.End(new AssignmentNode { Span = Span(value), Name = Name(names[0]), Value = LowerWord(value), Local = !scope.IsFile });
        foreach (var name in names.Skip(1))
        {
            builder.Begin();
            builder.End(new AssignmentNode { Span = Place(value.End), Name = Name(name), Value = Variable(names[0], Place(value.End)), Local = !scope.IsFile });
        }
    }

    // What a process prints arrives piece by piece.
    private static bool IsData(CallExpression call) => call is
    {
        Callee: MemberExpression { Name: "on" or "once" or "addListener", Target: MemberExpression { Name: "stdout" or "stderr" or "all" } },
        Arguments: [{ Value: StringExpression { Parts: [{ Text.Text: "data" or "line" }] } }, ..],
    };

    private void LowerClosure(FunctionExpression function, int argument, CodeExpression? written = null)
    {
        if (closures == MaxClosures)
        {
            ReportTooDeep(function);
            return;
        }

        closures++;
        var outer = (scope, closure);
        scope = CodeScope.OfClosure(scope, function);
        closure = Closure.Plain;
        builder.Begin();
        if (written is not null && function.Parameters is [{ Name.Length: > 0 } file, ..])
        {
            builder.Begin();
            var span = Span(written);
            var input = Input(written);
            builder.End(new CallNode { Words = [Text("cat", span)], Span = span, Redirections = [input, new Redirection(span, RedirectionKind.Write, 1, Variable(file.Name, span), default)] });
        }

        LowerStatements(dialect.LastIsResult ? WithResult(function.Body) : function.Body);
        builder.End(new ScriptNode { Span = Span(function), Argument = argument });
        (scope, closure) = outer;
        closures--;
    }

    // `run_command(f"kubectl apply -f {path}")`: a program, if the function runs it.
    private void LowerCommandLines(CallExpression call)
    {
        for (var i = 0; i < call.Arguments.Length && i < 6; i++)
        {
            if (call.Arguments[i].Value is NameExpression or MapExpression or CallExpression && Record(call.Arguments[i].Value) is { Count: > 1 } words && words[0].Value is StringExpression)
            {
                builder.Begin();
                LowerRun(call, words, discards: false, Span(call.Arguments[i].Value), null);
                builder.End(new ScriptNode { Argument = i + 1, Span = Span(call.Arguments[i].Value), OnlyIfRun = true });
                continue;
            }

            if (call.Arguments[i].Value is var text and not FunctionExpression && IsCommandLine(text) && Program(text) is { } program)
            {
                assembly.LowerIfRun(code.Place(program), Span(text), i + 1);
            }
        }
    }

    private bool IsCommandLine(CodeExpression text)
    {
        // One word alone is no line.
        if (!MayBeText(text) || text is StringExpression { Parts: [{ Text: { } only }] } && only.Text.AsSpan().IndexOfAny(" \t\n") < 0)
        {
            return false;
        }

        var parts = new List<StringPart>();
        if (!Flatten(text, parts, 0, resolve: true) || parts is not [{ Text: { } first }, ..])
        {
            // `f"{compose} up"`: the command's beginning stands in a variable.
            return parts is [{ Hole: NameExpression }, { Text: { } rest }, ..] && rest.Text.StartsWith(' ');
        }

        var start = first.Text.AsSpan().TrimStart();
        var end = start.IndexOfAny(" \t\n");
        var word = end < 0 ? start : start[..end];
        return end > 0 && word.Length < 40 && (vocabulary.Find(word.ToString()) is { IsPlatform: true } || word is "sudo" or "bash" or "cd" or "set" or "timeout" or "env" or "export" or "for" or "until" or "while" or "echo" or "cat" or "printf");
    }

    // Most arguments are names of which nothing is known, and numbers.
    private bool MayBeText(CodeExpression value) => value switch
    {
        NameExpression name => scope.PositionOf(name.Name) == 0 && scope.ValuesOf(name.Name).Count > 0,
        StringExpression or BinaryExpression or CallExpression or ConditionalExpression => true,
        _ => false,
    };

    private void LowerClosures(CodeArgument[] arguments, CodeExpression? written = null)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i].Value is FunctionExpression function)
            {
                LowerClosure(function, i + 1, written);
            }
        }
    }
}
