using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Calls: what is done for its effect, library functions that do what a command does, functions of the repository.</content>
internal sealed partial class CodeLowering
{
    /// <summary>Lowers what is done for its effect.</summary>
    private void LowerEffect(CodeExpression expression)
    {
        switch (expression)
        {
            case CallExpression call when !IsTransparent(call):
                LowerCall(call, discards: true);
                break;
            case AssignExpression assign:
                LowerAssignment(assign.Assignment);
                break;
            case StringExpression { Form: StringForm.Command } command:
                LowerProgram(command);
                break;
            case BinaryExpression { Operator: "and" or "or" } logic:
                LowerCondition(logic);
                break;
            case BinaryExpression chain:
                LowerOperands(chain);
                break;
            case ConditionalExpression choice when HasCall(choice):
                LowerIf(new IfStatement(choice.Start, choice.End, [], choice.Condition, [Statement(choice.Then)], [Statement(choice.Else)]));
                break;
            case FunctionExpression function:
                LowerClosure(function, argument: 0);
                break;
            case CallExpression transparent:
                _ = EntryOf(transparent, out var receiver);
                foreach (var inner in transparent.Arguments.Select(argument => argument.Value).Prepend(receiver).Append(transparent.Block).OfType<CodeExpression>().Where(HasCall))
                {
                    LowerEffect(inner);
                }

                break;
            default:
                foreach (var inner in Parts(expression).Where(HasCall))
                {
                    LowerEffect(inner);
                }

                break;
        }
    }

    // Long chains lean to the left: no recursion on that side.
    private void LowerOperands(BinaryExpression chain)
    {
        var operands = new Stack<CodeExpression>();
        CodeExpression left = chain;
        while (left is BinaryExpression { Operator: not ("and" or "or") } sum)
        {
            operands.Push(sum.Right);
            left = sum.Left;
        }

        operands.Push(left);
        foreach (var operand in operands.Where(HasCall))
        {
            LowerEffect(operand);
        }
    }

    private static ExpressionStatement Statement(CodeExpression value) => new(value.Start, value.End, value);

    private static IEnumerable<CodeExpression> Parts(CodeExpression expression) => expression switch
    {
        BinaryExpression binary => [binary.Left, binary.Right],
        MemberExpression member => [member.Target],
        IndexExpression index => [index.Target, index.Index],
        StringExpression text => text.Parts.Select(part => part.Hole).OfType<CodeExpression>(),
        _ => Inner(expression),
    };

    private static bool HasCall(CodeExpression value) => HoldsCall(value, 0);

    private static bool HoldsCall(CodeExpression value, int depth) => depth < MaxFlattening && value switch
    {
        CallExpression or FunctionExpression or AssignExpression or StringExpression { Form: StringForm.Command } => true,
        ConditionalExpression choice => HoldsCall(choice.Then, depth + 1) || HoldsCall(choice.Else, depth + 1) || HoldsCall(choice.Condition, depth + 1),
        NameExpression or NumberExpression or LiteralExpression => false,
        MemberExpression member => HoldsCall(member.Target, depth + 1),
        _ => Parts(value).Any(part => HoldsCall(part, depth + 1)),
    };

    private void LowerCall(CallExpression call, bool discards)
    {
        if (again is not null && IsCallOf(call, again))
        {
            EndJump(Span(call), JumpKind.Continue, null);
            return;
        }

        var entry = EntryOf(call, out var receiver);
        if (entry is null or { Verb: LibraryVerb.Start } && dialect.GivesErrors && Array.FindIndex(call.Arguments, argument => GivenBuffer(argument.Value) is not null) is >= 0 and var printed)
        {
            LowerPrinting(call, printed);
            return;
        }

        if (entry is { Verb: LibraryVerb.RunShell or LibraryVerb.RunProgram } && call.Arguments is [.. var before, { Value: FunctionExpression { Parameters.Length: > 1 } callback }])
        {
            LowerWithCallback(call with { Arguments = before }, callback);
            return;
        }

        if (entry is { Verb: LibraryVerb.RunProgram } && Named(call, "listeners") is MapExpression listeners && listeners.Entries.Select(one => one.Value).OfType<FunctionExpression>().FirstOrDefault() is { } heard)
        {
            LowerWithCallback(call with { Arguments = [.. call.Arguments.Where(argument => argument.Value is not MapExpression)] }, heard);
            return;
        }

        switch (entry?.Verb)
        {
            case LibraryVerb.RunWords or LibraryVerb.Describe:
                LowerRun(call, call.Arguments.Where(argument => argument.Name.Length == 0).Skip(entry.Position - 1), discards, Span(call), null);
                break;
            case LibraryVerb.RunWordsOrShell:
                LowerWordsOrProgram(call, discards);
                break;
            case LibraryVerb.RunTool:
                LowerRun(call, entry.Words.Skip(1).Select(word => new CodeArgument("", IsSpread: false, Constant(call, word))).Concat(call.Arguments.Skip(entry.Position - 1)), discards, Span(call), null);
                break;
            case LibraryVerb.RunClient:
                LowerRun(call, [new CodeArgument("", IsSpread: false, Constant(call, entry.Words[1])), new CodeArgument("", IsSpread: true, ClientArguments(call)!)], discards, Span(call), null);
                break;
            case LibraryVerb.RunRecord when Record(Argument(call, receiver, entry.Position)) is { Count: > 0 } words:
                LowerRun(call, words, discards, Span(call), null);
                break;
            case LibraryVerb.RunProgram:
                LowerProgramAndList(call, entry, discards);
                break;
            case LibraryVerb.RunList:
                LowerListOrProgram(call, Argument(call, receiver, entry.Position) ?? Named(call, "args", "cmd", "command"), discards);
                break;
            case LibraryVerb.RunShell when entry.Position == 0 && !IsCommandText(receiver, call):
                LowerFunctionCall(call, receiver, discards);
                break;
            case LibraryVerb.RunShell:
                LowerShellCall(call, Argument(call, receiver, entry.Position) is { } text and not MapExpression ? text : Named(call, "script", "command", "cmd", "inline"), discards);
                break;
            case LibraryVerb.RunTemplate when call.Arguments is [{ Value: StringExpression { Form: StringForm.Tagged } template }]:
                LowerProgram(template);
                break;
            case LibraryVerb.Start:
                LowerStart(call, receiver, discards);
                break;
            case LibraryVerb.Command when entry is { Words: ["grep", "$0"] } && call.Arguments is [{ Value: var command }, ..] && IsCommandLine(command):
                // `shell.exec("kubectl get pods")` is no pattern's method.
                LowerFunctionCall(call, receiver, discards);
                break;
            case LibraryVerb.Command:
                LowerCommand(call, entry, receiver, discards);
                break;
            case LibraryVerb.Repeat when Repeated(call) is { } body:
                LowerRepeatedCall(call, body, entry);
                break;
            case LibraryVerb.Inline when Repeated(call) is FunctionExpression inline:
                LowerInlineCall(call, inline, receiver);
                break;
            case LibraryVerb.Exit:
                LowerExit(call, entry);
                break;
            case LibraryVerb.Settings:
            case LibraryVerb.Await when receiver is NameExpression started && Described(started).Count > 0:
                break;
            case null when IsData(call) && call.Arguments is [_, { Value: FunctionExpression listener }, ..] && receiver is not null:
                LowerInline(listener, receiver);
                break;
            default:
                runsOnce |= IsOnce(call);
                LowerFunctionCall(call, receiver, discards);
                break;
        }
    }

    // `"docker ps".execute()`, but not `this.execute("get pods")` or `runner.execute(command)`.
    private bool IsCommandText(CodeExpression? receiver, CallExpression call) => receiver is not (null or NameExpression { Name: "this" or "super" or "self" })
        && !(call.Arguments is [{ Value: var first }, ..] && (IsText(first) || (call.Arguments.Length == 1 && first is not MapExpression && receiver is NameExpression { Name: var runner } && scope.ValueBefore(runner, call.Start) is null)));

    // `$0` is the receiver, `$1` an argument, `$*` all of them.
    private void LowerCommand(CallExpression call, LibraryEntry entry, CodeExpression? receiver, bool discards)
    {
        builder.Begin();
        var words = ImmutableArray.CreateBuilder<Word>();
        var document = entry is { Words: ["echo", ['$', var written]], Output: >= 0 } && (Argument(call, receiver, written - '0') ?? Named(call, "text")) is { } text && Document(text) is not null ? text : null;
        foreach (var word in document is null ? entry.Words : ["cat"])
        {
            if (word == "$*")
            {
                foreach (var argument in call.Arguments.Where(argument => argument.Value is not FunctionExpression))
                {
                    LowerWords(argument.Value, words, argument.IsSpread);
                }
            }
            else if (word is ['$', >= '0' and <= '9' and var digit])
            {
                if ((Argument(call, receiver, digit - '0') ?? Named(call, "text", "data", "json")) is { } value)
                {
                    words.Add(LowerWord(value));
                }
            }
            else
            {
                words.Add(Text(word, Place(call.Start)));
            }
        }

        var redirections = ImmutableArray.CreateBuilder<Redirection>();
        if (document is not null)
        {
            redirections.Add(Input(document));
        }
        else if (entry.Input >= 0 && Argument(call, receiver, entry.Input) is { } input)
        {
            redirections.Add(FileOrInput(input));
        }

        if (entry.Output >= 0 && (Argument(call, receiver, entry.Output) ?? Named(call, "file", "path")) is { } output)
        {
            redirections.Add(new Redirection(Span(output), RedirectionKind.Write, 1, FileOf(output) ?? LowerWord(output), default));
        }

        LowerClosures(call.Arguments);
        builder.End(new CallNode { Words = words.ToImmutable(), Span = Span(call), Redirections = redirections.ToImmutable(), Discards = discards });
    }

    private void LowerFunctionCall(CallExpression call, CodeExpression? receiver, bool discards)
    {
        builder.Begin();
        var words = ImmutableArray.CreateBuilder<Word>(call.Arguments.Length + 1);
        var path = PathOf(call.Callee);
        var position = call.Callee is NameExpression name ? scope.PositionOf(name.Name) : 0;
        var redirections = ImmutableArray<Redirection>.Empty;
        words.Add(position != 0 ? Parameter(position, Span(call.Callee)) : Text(path ?? OfMade(call.Callee) ?? LastName(call.Callee), Span(call.Callee)));
        foreach (var argument in WithoutOptions(call.Arguments))
        {
            if (argument.Value is not FunctionExpression)
            {
                LowerWords(argument.Value, words, argument.IsSpread);
            }
        }

        if ((receiver ?? (path is null ? call.Callee : null)) is { } target && (HasCall(target) || IsValue(target)))
        {
            redirections = [new Redirection(Span(target), RedirectionKind.HereString, 0, LowerWord(target), default)];
        }

        LowerClosures(call.Arguments, call.Arguments.Any(argument => argument.Value is FunctionExpression) ? WrittenBy(call) : null);
        if (call.Block is { } block)
        {
            LowerClosure(block, call.Arguments.Length + 1);
        }

        LowerCommandLines(call);
        builder.End(new CallNode
        {
            Words = words.DrainToImmutable(),
            Span = Span(call),
            CallsFunction = true,
            Discards = discards,
            Redirections = redirections,
            Retries = Named(call, RetryOptions) is NumberExpression { Text: not ("0" or "1") },
        });
    }

    // `Kubectl(context).get(...)`, `Client.instance().run(...)`: a method of what a class makes or hands out.
    private static string? OfMade(CodeExpression callee) => callee is MemberExpression { Target: CallExpression made, Name: var method } && PathOf(made.Callee) is { } maker
        && maker.Split('.').Any(part => part.Length > 0 && char.IsAsciiLetterUpper(part[0])) ? maker + "()." + method : null;

    private static readonly string[] RetryOptions = ["retries", "max_retries", "maxRetries", "retry", "attempts", "max_attempts", "maxAttempts", "tries", "max_tries", "num_retries", "retry_count", "retryCount"];

    // `withTempFile(manifest, async (path) => ...)`: the function is given a file with the text.
    private CodeExpression? WrittenBy(CallExpression call)
    {
        var helper = LastName(call.Callee).Replace("_", "", StringComparison.Ordinal);
        return helper.Contains("tempfile", StringComparison.OrdinalIgnoreCase) || helper.Contains("tmpfile", StringComparison.OrdinalIgnoreCase)
            ? call.Arguments.Select(argument => argument.Value).FirstOrDefault(value => Document(value) is not null)
            : null;
    }

    // Behind a list they say how it is run, not what.
    private CodeArgument[] WithoutOptions(CodeArgument[] arguments)
    {
        var list = Array.FindIndex(arguments, argument => argument.Value is ListExpression || (argument.Value is NameExpression name && scope.ValuesOf(name.Name).Any(IsList)));
        var given = arguments.Length;
        while (list >= 0 && given > list + 1 && IsOption(arguments[given - 1].Value))
        {
            given--;
        }

        return given == arguments.Length ? arguments : arguments[..given];
    }

    private static bool IsOption(CodeExpression value) => value is LiteralExpression { Value: bool }
        || value is NameExpression { Name: "dry_run" or "dryRun" or "dryrun" or "verbose" or "debug" or "quiet" or "check" or "silent" or "capture" or "logger" or "log" or "timeout" };

    // A variable of this file, not a module and not the object itself.
    private bool IsValue(CodeExpression target) => target is NameExpression { Name: var name } && name is not ("self" or "this" or "cls" or "super")
        && name != scope.Receiver && !imported.ContainsKey(name) && (scope.ValueBefore(name, target.Start) is not null || scope.PositionOf(name) != 0);
}
