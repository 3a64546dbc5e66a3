using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Processes that are started: their words, programs, input and output.</content>
internal sealed partial class CodeLowering
{
    private static StringExpression Constant(CallExpression call, string text) =>
        new(call.Start, call.Start, [new StringPart(new Embedding.EmbeddedText(text, [.. Enumerable.Repeat(call.Start, text.Length + 1)]), null)], StringForm.Text);

    // `Command{Command: "kubectl", Args: args}`, in place or in a variable.
    private List<CodeArgument> Record(CodeExpression? record)
    {
        var value = record is NameExpression name ? scope.ValueBefore(name.Name, name.Start) : record;
        value = value is UnaryExpression { Operator: "&" } address ? address.Operand : value;
        if ((value as MapExpression ?? (value as CallExpression)?.Arguments.Select(argument => argument.Value).OfType<MapExpression>().FirstOrDefault()) is not { } fields)
        {
            return [];
        }

        var words = new List<CodeArgument>();
        foreach (var (key, field) in fields.Entries)
        {
            switch (key switch { NameExpression named => named.Name, StringExpression { Parts: [{ Text: { } text }] } => text.Text, _ => "" })
            {
                case "Command" or "Path" or "Name" or "command" or "cmd" or "Cmd" or "executable" or "bin" or "binary" or "program":
                    words.Insert(0, new CodeArgument("", IsSpread: field is ListExpression || (field is NameExpression list && scope.ValuesOf(list.Name).Any(IsList)), field));
                    break;
                case "Args" or "Arguments" or "args" or "arguments" or "argv":
                    words.Add(new CodeArgument("", IsSpread: true, field));
                    break;
                default:
                    break;
            }
        }

        return words;
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
            LowerProgram(program);
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

    // `system "kubectl get pods | sort"`, `system env, "kubectl", "get"`: one text is a program, several are words; maps are environment and options.
    private void LowerWordsOrProgram(CallExpression call, bool discards)
    {
        var given = call.Arguments.Where(argument => argument.Name.Length == 0 && !IsMap(argument.Value)).ToList();
        if (given is [{ Value: NameExpression { Name: "env" or "environment" } }, _, ..])
        {
            given.RemoveAt(0);
        }

        if (given is [{ IsSpread: false, Value: var only }] && IsText(only))
        {
            LowerProgram(only);
        }
        else
        {
            LowerRun(call, given, discards, Span(call), null);
        }
    }

    private bool IsMap(CodeExpression value) => value is MapExpression || (value is NameExpression name && scope.PositionOf(name.Name) == 0 && scope.ValueBefore(name.Name, name.Start) is MapExpression);

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
            case CallExpression split when EntryOf(split, out var receiver) is { Verb: LibraryVerb.Value or LibraryVerb.Command } && IsText(Unwrapped(split) is var inner && inner != split ? inner : receiver ?? split):
                LowerShellCall(call, receiver is not null && EntryOf(split, out _) is { Verb: LibraryVerb.Command } ? receiver : Unwrapped(split), discards);
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

        LowerProgram(text);
    }

    // `cmd.Run()`, `exec.Command(...).Output()`: the description's words, where it is started.
    private void LowerStart(CallExpression call, CodeExpression? receiver, bool discards)
    {
        switch (receiver)
        {
            case NameExpression name when Described(name) is { Count: > 0 } described:
                if (Buffer(name.Name, call.Start) is { } buffer)
                {
                    builder.Begin();
                    var printed = LowerCaptured(call, described[^1], () => LowerDescribed(call, name.Name, described, discards: false));
                    builder.End(new AssignmentNode { Span = Span(call), Name = Name(buffer), Value = printed, Local = !scope.IsFile });
                    break;
                }

                LowerDescribed(call, name.Name, described, discards);
                break;
            case CallExpression inner:
                LowerCall(inner, discards);
                break;
            case NameExpression name when Buffer(name.Name, call.Start) is { } output:
                // A function of the repository has described it: its call stands for the process.
                LowerGivenProcess(call, receiver, discards);
                builder.Begin();
                builder.End(new AssignmentNode { Span = Span(call), Name = Name(output), Value = Variable(name.Name, Span(name)), Local = !scope.IsFile });
                break;
            default:
                LowerGivenProcess(call, receiver, discards);
                break;
        }
    }

    // `cmd.Stdout = &out`: what the process prints arrives in the variable.
    private string? Buffer(string described, int at) => scope.ValueBefore(described + ".Stdout", at) switch
    {
        NameExpression name => name.Name,
        UnaryExpression { Operand: NameExpression name } => name.Name,
        _ => null,
    };

    // `runner.Run("docker", args, exec.Stdout(buf))`: the option says that what is printed arrives in a variable of the function.
    private NameExpression? GivenBuffer(CodeExpression option) => option is CallExpression { Callee: MemberExpression { Name: "Stdout" or "WithStdout" } or NameExpression { Name: "Stdout" or "WithStdout" }, Arguments: [{ Value: var written }] }
        && (written is UnaryExpression { Operand: var behind } ? behind : written) is NameExpression name && scope.PositionOf(name.Name) == 0 && scope.ValueBefore(name.Name, name.Start) is not null
            ? name
            : null;

    private void LowerPrinting(CallExpression call, int option)
    {
        var buffer = GivenBuffer(call.Arguments[option].Value)!;
        builder.Begin();
        var printed = LowerCaptured(call, call, () => LowerCall(call with { Arguments = [.. call.Arguments[..option], .. call.Arguments[(option + 1)..]] }, discards: false));
        builder.End(new AssignmentNode { Span = Span(call), Name = Name(buffer.Name), Value = printed, Local = !scope.IsFile });
    }

    // `if fast { cmd = exec.Command(...) } else { cmd = exec.Command(...) }`: which one runs was chosen before.
    private void LowerDescribed(CodeExpression start, string name, List<CallExpression> described, bool discards, int at = 0)
    {
        if (at == described.Count - 1)
        {
            var position = EntryOf(described[at], out _)!.Position;
            LowerRun(start, described[at].Arguments.Skip(position - 1), discards, Span(described[at]), name);
            return;
        }

        builder.Begin();
        LowerBlock([], BlockRole.Condition, start.Start);
        builder.Begin();
        LowerDescribed(start, name, [described[at]], discards);
        builder.End(new BlockNode { Role = BlockRole.Then, Span = Span(described[at]) });
        builder.Begin();
        LowerDescribed(start, name, described, discards, at + 1);
        builder.End(new BlockNode { Role = BlockRole.Else, Span = Span(described[^1]) });
        builder.End(new ConditionalNode { Span = Span(start) });
    }

    /// <summary>Ends a call with the words of a process.</summary>
    private void LowerRun(CodeExpression start, IEnumerable<CodeArgument> arguments, bool discards, TextSpan span, string? described)
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
        var redirections = Redirections(start, described);
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
                    assembly.LowerShell(code.Place(program), Span(text), i + 2);
                }

                return;
            }
        }
    }

    private ImmutableArray<Redirection> Redirections(CodeExpression start, string? described)
    {
        var redirections = ImmutableArray.CreateBuilder<Redirection>();
        var call = start as CallExpression;
        var input = (call is null ? null : Named(call, "input")) ?? (described is null ? null : scope.ValueBefore(described + ".Stdin", start.End));
        if (input is not null)
        {
            redirections.Add(Input(Unwrapped(input)));
        }

        if (call is not null && Named(call, "stdout") is { } output && FileOf(output) is { } written)
        {
            redirections.Add(new Redirection(Span(output), RedirectionKind.Write, 1, written, default));
        }

        if (call is not null && Named(call, "stdin") is { } source)
        {
            redirections.Add(FileOrInput(source));
        }

        return redirections.ToImmutable();
    }

    private Redirection FileOrInput(CodeExpression source) => FileOf(source) is { } read
        ? new Redirection(Span(source), RedirectionKind.Read, 0, read, default)
        : Input(source);

    // A text of several lines that is written in place is a here-document.
    private Redirection Input(CodeExpression input)
    {
        return Document(input) is { } document
            ? new Redirection(Span(input), RedirectionKind.HereDocument, 0, LowerWord(document.Value), document.IsElsewhere ? default : Span(document.Text))
            : new Redirection(Span(input), RedirectionKind.HereString, 0, LowerWord(input), default);
    }

    // The text of several lines that a value is, or that it fills in: the value, and where the text stands.
    private (CodeExpression Value, StringExpression Text, bool IsElsewhere)? Document(CodeExpression input)
    {
        var value = input;
        var elsewhere = false;
        for (var depth = 0; depth < 6; depth++)
        {
            switch (value)
            {
                case StringExpression text:
                    return code.Text.AsSpan(text.Start, text.End - text.Start).Contains('\n') ? (text, text, elsewhere) : null;
                case NameExpression { Name: var name } when scope.PositionOf(name) == 0 && scope.ValuesOf(name) is [var only]:
                    value = only;
                    elsewhere |= !scope.IsFile && scope.IsOfFile(name);
                    break;
                case CallExpression call when EntryOf(call, out var receiver) is { Verb: LibraryVerb.Value } entry && Argument(call, receiver, entry.Position) is { } same:
                    value = same;
                    break;
                case CallExpression call when EntryOf(call, out var receiver) is { Verb: LibraryVerb.Format } entry && Argument(call, receiver, entry.Position) is { } format:
                    return Document(format) is { } filled ? (call, filled.Text, elsewhere || filled.IsElsewhere) : null;
                case BinaryExpression { Operator: "%", Left: var left } percent:
                    return Document(left) is { } replaced ? (percent, replaced.Text, elsewhere || replaced.IsElsewhere) : null;
                default:
                    return null;
            }
        }

        return null;
    }

    // A file that the library names; what it is called is asked of the handle.
    private bool IsTemporary(NameExpression handle) => scope.ValueBefore(handle.Name, handle.Start) is CallExpression call && EntryOf(call, out _) is { Verb: LibraryVerb.Open, Position: 0 };

    /// <summary>The file that a handle stands for, or null.</summary>
    private Word? FileOf(CodeExpression handle)
    {
        handle = handle is MemberExpression { Name: "file", Target: NameExpression temporary } && IsTemporary(temporary) ? temporary : handle;
        var opened = handle is NameExpression { Name: var name } ? scope.ValueBefore(name, handle.Start) : handle;
        if (opened is not CallExpression call || EntryOf(call, out var receiver) is not { Verb: LibraryVerb.Open } entry)
        {
            return null;
        }

        return (entry.Words is ["$0"] ? receiver : entry.Position > 0 ? Argument(call, null, entry.Position) : null) is { } path
            ? LowerWord(path)
            : Variable(LastName(handle) + ".name", Span(handle));
    }
}
