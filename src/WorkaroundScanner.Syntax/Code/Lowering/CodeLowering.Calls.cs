using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Calls: processes that are started, library functions that do what a command does, functions of the repository.</content>
internal sealed partial class CodeLowering
{
    private readonly List<ImportStatement> imports = [];

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
                LowerProgram(command, discards: true);
                break;
            case BinaryExpression { Operator: "and" or "or" } logic:
                LowerCondition(logic);
                break;
            case ConditionalExpression choice when HasCall(choice):
                LowerIf(new IfStatement(choice.Start, choice.End, [], choice.Condition, [Statement(choice.Then)], [Statement(choice.Else)]));
                break;
            case FunctionExpression function:
                LowerClosure(function, argument: 0);
                break;
            case CallExpression transparent:
                _ = EntryOf(transparent.Callee, out var receiver);
                foreach (var inner in transparent.Arguments.Select(argument => argument.Value).Prepend(receiver).OfType<CodeExpression>().Where(HasCall))
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
        _ => Parts(value).Any(part => HoldsCall(part, depth + 1)),
    };

    /// <summary>The dotted name of a value that is one, or null.</summary>
    private static string? PathOf(CodeExpression value)
    {
        switch (value)
        {
            case NameExpression name:
                return name.Name;
            case MemberExpression member:
                var path = member.Name;
                for (var depth = 0; depth < 12; depth++)
                {
                    if (member.Target is NameExpression head)
                    {
                        return head.Name + "." + path;
                    }

                    if (member.Target is not MemberExpression next)
                    {
                        return null;
                    }

                    path = next.Name + "." + path;
                    member = next;
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>What the library says of a callee.</summary>
    private LibraryEntry? EntryOf(CodeExpression callee, out CodeExpression? receiver)
    {
        receiver = (callee as MemberExpression)?.Target;
        if (PathOf(callee) is { } path)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            var head = dot < 0 ? path : path[..dot];
            var imported = FullName(head);
            if (library.Find(imported is null ? path : imported + (dot < 0 ? "" : path[dot..])) is { } entry && (imported is not null || !defined.Contains(head)))
            {
                return entry;
            }

            if (imported is not null && dot >= 0 && path.IndexOf('.', dot + 1) < 0 && !IsValueImport(head))
            {
                return null;
            }
        }

        return callee is MemberExpression method ? library.FindMethod(method.Name) : null;
    }

    private readonly HashSet<string> defined = new(StringComparer.Ordinal);

    private string? FullName(string head)
    {
        foreach (var import in imports)
        {
            if (import.Alias == head && import.Alias.Length > 0)
            {
                return Module(import);
            }

            foreach (var (name, alias) in import.Names)
            {
                if ((alias.Length > 0 ? alias : name) == head)
                {
                    return Module(import) + "." + name;
                }
            }
        }

        return null;
    }

    // A name taken out of a module may be a value with methods; the module itself is none.
    private bool IsValueImport(string head) => imports.Any(import => import.Alias != head && import.Names.Any(name => (name.As.Length > 0 ? name.As : name.Name) == head));

    private static string Module(ImportStatement import) => import.Module.StartsWith("node:", StringComparison.Ordinal) ? import.Module[5..] : import.Module;

    private bool IsTransparent(CallExpression call) => EntryOf(call.Callee, out _) is
    {
        Verb: LibraryVerb.Value or LibraryVerb.Environment or LibraryVerb.Arguments or LibraryVerb.Format or LibraryVerb.Join or LibraryVerb.Test,
    };

    private static CodeExpression? Argument(CallExpression call, CodeExpression? receiver, int position) =>
        position == 0 ? receiver : call.Arguments.Where(argument => argument.Name.Length == 0).ElementAtOrDefault(position - 1)?.Value;

    private static CodeExpression? Named(CallExpression call, params ReadOnlySpan<string> names)
    {
        foreach (var argument in call.Arguments)
        {
            if (names.Contains(argument.Name))
            {
                return argument.Value;
            }

            if (argument.Value is MapExpression options && argument.Name.Length == 0)
            {
                foreach (var (key, value) in options.Entries)
                {
                    var text = key is StringExpression { Parts: [{ Text: { } literal }] } ? literal.Text : key is NameExpression name ? name.Name : "";
                    if (names.Contains(text))
                    {
                        return value;
                    }
                }
            }
        }

        return null;
    }

    // `cmd := exec.Command(...)`: what a name describes, at a place.
    private CallExpression? Described(NameExpression name) =>
        scope.ValueBefore(name.Name, name.Start) is CallExpression call && EntryOf(call.Callee, out _) is { Verb: LibraryVerb.Describe } ? call : null;

    private void LowerCall(CallExpression call, bool discards)
    {
        var entry = EntryOf(call.Callee, out var receiver);
        switch (entry?.Verb)
        {
            case LibraryVerb.RunWords or LibraryVerb.Describe:
                LowerRun(call, call.Arguments.Where(argument => argument.Name.Length == 0).Skip(entry.Position - 1), discards, Span(call), null);
                break;
            case LibraryVerb.RunTool:
                LowerRun(call, call.Arguments.Skip(entry.Position - 1).Prepend(new CodeArgument("", IsSpread: false, Constant(call, entry.Words[1]))), discards, Span(call), null);
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
            case LibraryVerb.RunShell:
                LowerShellCall(call, Argument(call, receiver, entry.Position) is { } text and not MapExpression ? text : Named(call, "script", "command", "cmd", "inline"), discards);
                break;
            case LibraryVerb.Start:
                LowerStart(call, receiver, discards);
                break;
            case LibraryVerb.Command:
                LowerCommand(call, entry, receiver, discards);
                break;
            case LibraryVerb.Repeat when Repeated(call) is { } body:
                LowerRepeatedCall(call, body);
                break;
            case LibraryVerb.Inline when Repeated(call) is FunctionExpression inline:
                LowerInline(inline);
                break;
            default:
                LowerFunctionCall(call, receiver, discards);
                break;
        }
    }

    private static StringExpression Constant(CallExpression call, string text) =>
        new(call.Start, call.Start, [new StringPart(new Embedding.EmbeddedText(text, [.. Enumerable.Repeat(call.Start, text.Length + 1)]), null)], StringForm.Text);

    // `Command{Command: "kubectl", Args: args}`, in place or in a variable.
    private List<CodeArgument> Record(CodeExpression? record)
    {
        var value = record is NameExpression name ? scope.ValueBefore(name.Name, name.Start) : record;
        var fields = value as MapExpression ?? (value as CallExpression)?.Arguments.Select(argument => argument.Value).OfType<MapExpression>().FirstOrDefault();
        var words = new List<CodeArgument>();
        foreach (var (key, field) in fields?.Entries ?? [])
        {
            switch (key is NameExpression named ? named.Name : "")
            {
                case "Command" or "Path" or "Name":
                    words.Insert(0, new CodeArgument("", IsSpread: false, field));
                    break;
                case "Args" or "Arguments":
                    words.Add(new CodeArgument("", IsSpread: true, field));
                    break;
                default:
                    break;
            }
        }

        return words;
    }

    private static CodeExpression? Repeated(CallExpression call) =>
        (CodeExpression?)call.Block
        ?? call.Arguments.Select(argument => argument.Value).FirstOrDefault(value => value is FunctionExpression)
        ?? call.Arguments.Select(argument => argument.Value).FirstOrDefault(value => value is NameExpression or MemberExpression);

    private void LowerRepeatedCall(CallExpression call, CodeExpression body)
    {
        var outer = (scope, closure);
        if (body is FunctionExpression function)
        {
            scope = CodeScope.OfClosure(scope, function);
            closure = Closure.Repeated;
            LowerRepeated(dialect.LastIsResult ? WithResult(function.Body) : function.Body, Span(call));
        }
        else
        {
            closure = Closure.Repeated;
            LowerRepeated([new JumpStatement(body.Start, body.End, CodeJumpKind.Return, new CallExpression(body.Start, body.End, body, [], null))], Span(call));
        }

        (scope, closure) = outer;
    }

    private void LowerInline(FunctionExpression function)
    {
        var outer = scope;
        scope = CodeScope.OfClosure(scope, function);
        LowerStatements(function.Body);
        scope = outer;
    }

    private void LowerClosure(FunctionExpression function, int argument)
    {
        var outer = (scope, closure);
        scope = CodeScope.OfClosure(scope, function);
        closure = Closure.Plain;
        builder.Begin();
        LowerStatements(dialect.LastIsResult ? WithResult(function.Body) : function.Body);
        builder.End(new ScriptNode { Span = Span(function), Argument = argument });
        (scope, closure) = outer;
    }

    private void LowerProgramAndList(CallExpression call, LibraryEntry entry, bool discards)
    {
        var program = Argument(call, null, entry.Position);
        var list = call.Arguments.ElementAtOrDefault(entry.Position)?.Value;
        if (program is null)
        {
            LowerFunctionCall(call, null, discards);
        }
        else if (list is null or MapExpression && program is StringExpression { Parts: [{ Text: { } text }, ..] } && text.Text.Contains(' ', StringComparison.Ordinal))
        {
            LowerProgram(program, discards);
        }
        else
        {
            var words = new List<CodeArgument> { new("", IsSpread: false, program) };
            if (list is not null and not MapExpression and not FunctionExpression)
            {
                words.Add(new CodeArgument("", IsSpread: true, list));
            }

            LowerRun(call, words, discards, Span(call), null);
        }
    }

    private void LowerListOrProgram(CallExpression call, CodeExpression? command, bool discards)
    {
        switch (command)
        {
            case null:
                LowerFunctionCall(call, null, discards);
                break;
            case NameExpression { Name: var name } when scope.PositionOf(name) == 0 && scope.ValuesOf(name) is [var known, ..] && known is not ListExpression && !IsList(known) && IsText(known):
                LowerShellCall(call, command, discards);
                break;
            case CallExpression split when EntryOf(split.Callee, out var receiver) is { Verb: LibraryVerb.Value or LibraryVerb.Command } && IsText(Unwrapped(split) is var inner && inner != split ? inner : receiver ?? split):
                LowerShellCall(call, receiver is not null && EntryOf(split.Callee, out _) is { Verb: LibraryVerb.Command } ? receiver : Unwrapped(split), discards);
                break;
            case var text when IsText(text):
                LowerShellCall(call, text, discards);
                break;
            default:
                LowerRun(call, [new CodeArgument("", IsSpread: true, command)], discards, Span(call), null);
                break;
        }
    }

    private bool IsText(CodeExpression value) => Flatten(value, [], 0, resolve: true);

    private void LowerShellCall(CallExpression call, CodeExpression? text, bool discards)
    {
        if (text is null)
        {
            LowerFunctionCall(call, null, discards);
            return;
        }

        LowerProgram(text, discards);
    }

    // `cmd.Run()`, `exec.Command(...).Output()`: the description's words, where it is started.
    private void LowerStart(CallExpression call, CodeExpression? receiver, bool discards)
    {
        switch (receiver)
        {
            case NameExpression name when Described(name) is { } described:
                var position = EntryOf(described.Callee, out _)!.Position;
                LowerRun(call, described.Arguments.Skip(position - 1), discards, Span(described), name.Name);
                break;
            case CallExpression inner:
                LowerCall(inner, discards);
                break;
            default:
                LowerFunctionCall(call, receiver, discards);
                break;
        }
    }

    /// <summary>Ends a call with the words of a process.</summary>
    private void LowerRun(CallExpression call, IEnumerable<CodeArgument> arguments, bool discards, TextSpan span, string? described)
    {
        builder.Begin();
        var words = ImmutableArray.CreateBuilder<Word>();
        var given = arguments.ToList();
        foreach (var argument in given)
        {
            LowerWords(argument.Value, words, argument.IsSpread);
        }

        if (words.Count == 0)
        {
            words.Add(Text("", span));
        }

        LowerShellArgument(words, given);
        var redirections = Redirections(call, described);
        builder.End(new CallNode { Words = words.ToImmutable(), Span = span, Redirections = redirections, Discards = discards });
    }

    // `["bash", "-c", "..."]`: the program is a script of its own.
    private void LowerShellArgument(ImmutableArray<Word>.Builder words, List<CodeArgument> given)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Text is "sh" or "bash" or "/bin/sh" or "/bin/bash" or "zsh" or "dash" && words[i + 1].Text is ['-', .., 'c'] or "-lc" or "-ec")
            {
                var flat = given.SelectMany(argument => argument is { IsSpread: true, Value: ListExpression list } ? list.Items : [argument.Value]).ToList();
                if (flat.ElementAtOrDefault(i + 2) is { } text && Program(text) is { } program)
                {
                    assembly.LowerShell(program, Span(text), i + 2);
                }

                return;
            }
        }
    }

    private ImmutableArray<Redirection> Redirections(CallExpression call, string? described)
    {
        var redirections = ImmutableArray.CreateBuilder<Redirection>();
        var input = Named(call, "input") ?? (described is null ? null : scope.ValueBefore(described + ".Stdin", call.End));
        if (input is not null)
        {
            redirections.Add(Input(Unwrapped(input)));
        }

        if (Named(call, "stdout") is { } output && FileOf(output) is { } written)
        {
            redirections.Add(new Redirection(Span(output), RedirectionKind.Write, 1, written, default));
        }

        if (Named(call, "stdin") is { } source)
        {
            redirections.Add(FileOf(source) is { } read
                ? new Redirection(Span(source), RedirectionKind.Read, 0, read, default)
                : Input(source));
        }

        return redirections.ToImmutable();
    }

    // A text of several lines that is written in place is a here-document.
    private Redirection Input(CodeExpression input)
    {
        var written = input is NameExpression { Name: var name } && scope.PositionOf(name) == 0 && scope.ValuesOf(name) is [StringExpression only] ? only : input;
        var isDocument = written is StringExpression text && assembly.Text.AsSpan(text.Start, text.End - text.Start).Contains('\n');
        return new Redirection(Span(input), isDocument ? RedirectionKind.HereDocument : RedirectionKind.HereString, 0, LowerWord(isDocument ? written : input), isDocument ? Span(written) : default);
    }

    /// <summary>The file that a handle stands for, or null.</summary>
    private Word? FileOf(CodeExpression handle)
    {
        var opened = handle is NameExpression { Name: var name } ? scope.ValueBefore(name, handle.Start) : handle;
        if (opened is not CallExpression call || EntryOf(call.Callee, out _) is not { Verb: LibraryVerb.Open } entry)
        {
            return null;
        }

        return entry.Position > 0 && Argument(call, null, entry.Position) is { } path
            ? LowerWord(path)
            : Variable(LastName(handle) + ".name", Span(handle));
    }

    // `$0` is the receiver, `$1` an argument, `$*` all of them.
    private void LowerCommand(CallExpression call, LibraryEntry entry, CodeExpression? receiver, bool discards)
    {
        builder.Begin();
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (var word in entry.Words)
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
                if (Argument(call, receiver, digit - '0') is { } value)
                {
                    words.Add(LowerWord(value));
                }
            }
            else
            {
                words.Add(Text(word, new TextSpan(call.Start, 0)));
            }
        }

        var redirections = ImmutableArray.CreateBuilder<Redirection>();
        if (entry.Input >= 0 && Argument(call, receiver, entry.Input) is { } input)
        {
            redirections.Add(FileOf(input) is { } read
                ? new Redirection(Span(input), RedirectionKind.Read, 0, read, default)
                : Input(input));
        }

        if (entry.Output >= 0 && (Argument(call, receiver, entry.Output) ?? Named(call, "file", "path")) is { } output)
        {
            redirections.Add(new Redirection(Span(output), RedirectionKind.Write, 1, FileOf(output) ?? LowerWord(output), default));
        }

        var argumentIndex = 0;
        foreach (var argument in call.Arguments)
        {
            argumentIndex++;
            if (argument.Value is FunctionExpression function)
            {
                LowerClosure(function, argumentIndex);
            }
        }

        builder.End(new CallNode { Words = words.ToImmutable(), Span = Span(call), Redirections = redirections.ToImmutable(), Discards = discards });
    }

    private void LowerFunctionCall(CallExpression call, CodeExpression? receiver, bool discards)
    {
        builder.Begin();
        var words = ImmutableArray.CreateBuilder<Word>();
        var path = PathOf(call.Callee);
        var position = call.Callee is NameExpression name ? scope.PositionOf(name.Name) : 0;
        var redirections = ImmutableArray<Redirection>.Empty;
        words.Add(position != 0 ? Parameter(position, Span(call.Callee)) : Text(path ?? LastName(call.Callee), Span(call.Callee)));
        foreach (var argument in call.Arguments)
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

        LowerClosures(call);
        LowerCommandLines(call);
        builder.End(new CallNode
        {
            Words = words.ToImmutable(),
            Span = Span(call),
            CallsFunction = true,
            Discards = discards,
            Redirections = redirections,
        });
    }

    // A variable of this file, not a module and not the object itself.
    private bool IsValue(CodeExpression target) => target is NameExpression { Name: var name } && name is not ("self" or "this" or "cls" or "super")
        && name != scope.Receiver && FullName(name) is null && (scope.ValueBefore(name, target.Start) is not null || scope.PositionOf(name) != 0);

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
                assembly.LowerIfRun(program, Span(text), i + 1);
            }
        }
    }

    private bool IsCommandLine(CodeExpression text)
    {
        var parts = new List<StringPart>();
        if (!Flatten(text, parts, 0, resolve: true) || parts is not [{ Text: { } first }, ..])
        {
            // `f"{compose} up"`: the command's beginning stands in a variable.
            return parts is [{ Hole: NameExpression }, { Text: { } rest }, ..] && rest.Text.StartsWith(' ');
        }

        var start = first.Text.AsSpan().TrimStart();
        var end = start.IndexOfAny(" \t\n");
        var word = end < 0 ? start : start[..end];
        return end > 0 && word.Length < 40 && (vocabulary.Find(word.ToString()) is { IsPlatform: true } || word is "sudo" or "bash" or "cd" or "set" or "timeout" or "env" or "export" or "for" or "until" or "while" or "echo");
    }

    private void LowerClosures(CallExpression call)
    {
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i].Value is FunctionExpression function)
            {
                LowerClosure(function, i + 1);
            }
        }

        if (call.Block is { } block)
        {
            LowerClosure(block, call.Arguments.Length + 1);
        }
    }
}
