using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>What variables hold where a command uses them, as far as the text tells.</summary>
internal sealed class VariableValues(Vocabulary vocabulary)
{
    private const int MaxDepth = 5;
    private const int MaxCandidates = 12;

    /// <summary>Behind the first variable fewer are tried, so that their number does not multiply.</summary>
    private const int MaxFurtherCandidates = 3;

    /// <summary>A word as a list of words: variables in it replaced by their values, which split where nothing quotes them.</summary>
    public List<BoundWord> Expand(LinkedFile file, Node at, Word word, int source) => Expand(file, at, word, source, []);

    /// <summary>A word's text with every variable of one known static value replaced, so that two spellings of a file name agree.</summary>
    public static string Canonical(LinkedFile file, Word word) => Canonical(file, word, 0);

    private static string Canonical(LinkedFile file, Word word, int depth)
    {
        if (word.Literal is { } literal)
        {
            return literal;
        }

        return string.Concat(word.Parts.Select(part =>
            depth < MaxDepth && part is VariablePart { Operator: "", AllElements: false } variable
            && file.AssignmentsOf(variable.Name) is [{ Appends: false, Value: { } value }] && !value.Parts.Any(inner => inner is CapturePart or ArithmeticPart)
            && !value.Variables.Contains(variable.Name) && !value.Variables.Any(name => name.Length == 1 && char.IsAsciiDigit(name[0]))
                ? Canonical(file, value, depth + 1)
                : part.Text));
    }

    private List<BoundWord> Expand(LinkedFile file, Node at, Word word, int source, HashSet<AssignmentNode> seen)
    {
        switch (word.Parts)
        {
            case [VariablePart variable] when Value(file, at, variable, source, seen) is { Count: > 0 } value:
                return value;
            case [VariablePart variable, LiteralPart rest, ..] when Value(file, at, variable, source, seen) is { Count: > 0 } value:
                return Continue(value, word, rest, source);
            case [CapturePart] when (LocatedCommand(file, word, seen) ?? PrintedCommand(file, word, seen)) is { } name:
                return [new BoundWord(name, IsStatic: true, source)];
            case [CapturePart capture] when ChosenCommand(file, capture, source, seen) is { Count: > 0 } chosen:
                return chosen;
            // `"$(which aws) --output json"`: the words behind it are the command's.
            case [CapturePart located, LiteralPart flags, ..] when char.IsWhiteSpace(flags.Value.FirstOrDefault()) && LocatedCommand(file, word with { Parts = [located] }, seen) is { } found:
                return Continue([new BoundWord(found, IsStatic: true, source)], word, flags, source);
            case [CapturePart] when ComposedCommand(file, word, seen) is { Count: > 0 } composed:
                return composed;
            default:
                return [new BoundWord(word.Text, word.Literal is not null, source)];
        }
    }

    // `$DOCKER compose up`: the variable is a command line's start. `${TOOL}ctl`: it is a name's start.
    private static List<BoundWord> Continue(List<BoundWord> value, Word word, LiteralPart rest, int source)
    {
        var behind = string.Concat(word.Parts.Skip(1).Select(part => part.Text));
        if (char.IsWhiteSpace(rest.Value.FirstOrDefault()))
        {
            return [.. value, .. Split([new BoundWord(behind, IsStatic: false, source)])];
        }

        return value is [{ IsStatic: true } only] && word.Parts.Length == 2 && !rest.Value.StartsWith('/')
            ? [only with { Text = only.Text + rest.Value }]
            : [new BoundWord(word.Text, IsStatic: false, source)];
    }

    private List<BoundWord>? Value(LinkedFile file, Node at, VariablePart variable, int source, HashSet<AssignmentNode> seen)
    {
        if (variable.Name is [>= '0' and <= '9', ..])
        {
            return OfParameter(file, at, variable, source, seen);
        }

        if (seen.Count >= MaxDepth || variable.Operator is not ("" or ":-" or "-" or ":=" or "=" or ":?" or "?") || variable.Name.Length == 0)
        {
            return null;
        }

        List<BoundWord>? fallback = null;
        List<BoundWord>? added = null;
        foreach (var (where, assignment) in Candidates(file, at, variable.Name).Take(seen.Count == 0 ? MaxCandidates : MaxFurtherCandidates))
        {
            if (!seen.Add(assignment))
            {
                continue;
            }

            var value = Elements(file, at, where, assignment, variable, source, seen);
            seen.Remove(assignment);
            if (value.Count > 0 && value[0].Text.Length > 0 && IsCommand(file, value[0].Text))
            {
                return FromNamedTool(variable.Name, value);
            }

            if (value.Count > 0 && value[0].IsStatic && value[0].Text.Length > 0)
            {
                fallback ??= value;
            }

            added ??= Added(file, variable, source, value);
        }

        if (fallback is null && variable.Operand is { } operand && variable.Operator is ":-" or "-" or ":=" or "=")
        {
            return Split(Expand(file, at, operand!, source, seen));
        }

        return fallback ?? added ?? ToolOfField(file, at, variable.Name, source) ?? ((ToolOfName(variable.Name, file.Summary.Language is "go" or "python" or "javascript", isCommand: source == 0) ?? ToolOfModule(file, variable.Name)) is { } tool ? [new BoundWord(tool, IsStatic: true, source)] : null);
    }

    // `args := flagsOf(options)`, then `args = append(args, "get", "pods")`: behind the command's name what was added says what is asked, whatever the list began with.
    private static List<BoundWord>? Added(LinkedFile file, VariablePart variable, int source, List<BoundWord> value) =>
        source > 0 && variable.AllElements && file.IsProgram && value.FindIndex(word => word.IsStatic) is > 0 and var first ? value[first..] : null;

    // `const cli = require("./helm-bin")`: a module of the repository that is named as the CLI's file says where it is.
    private string? ToolOfModule(LinkedFile file, string name) => file.Summary.Language == "javascript"
        && file.Summary.Imports.FirstOrDefault(import => import.Alias == name && import.Target.StartsWith('.')) is { } module
        && FileNames.BaseName(module.Target).Replace('-', '_') is var said && said.Contains('_', StringComparison.Ordinal)
        ? ToolOfName(said)
        : null;

    // `options.kubectlPath` of an argument; an argument that a program gives a default.
    private List<BoundWord>? OfParameter(LinkedFile file, Node at, VariablePart parameter, int source, HashSet<AssignmentNode> seen) => parameter switch
    {
        { Operator: ['.', .. var field] } when ToolOfName(field) is { } named => [new BoundWord(named, IsStatic: true, source)],
        { Operator: ":-", Operand: { } given } when file.Summary.Language != "shell" => Expand(file, at, given, source, seen),
        _ => null,
    };

    // `r.bin`, where an object of the file or package is made with `bin: "kubectl"`.
    private static List<BoundWord>? ToolOfField(LinkedFile file, Node at, string name, int source)
    {
        var end = name.IndexOf('_', StringComparison.Ordinal);
        if (file.Summary.Language is "shell" || end < 1 || end + 1 == name.Length || IsOfFunction(file, at, name))
        {
            return null;
        }

        var own = file.AssignmentsOf(name[end..]);
        var type = file.Summary.AncestorsOf(at).OfType<ClassNode>().FirstOrDefault();
        var given = own.Any(assignment => type?.Encloses(assignment.Id) == true)
            ? own.Where(assignment => type!.Encloses(assignment.Id))
            : file.Visible.Append(file).SelectMany(seen => seen.AssignmentsOf(name[end..]));
        return given.Select(assignment => assignment.Value?.Literal).Distinct().Take(2).ToList() is [{ } tool] ? [new BoundWord(tool, IsStatic: true, source)] : null;
    }

    // `function_name = f"test-{uid()}"`: a variable of the function, whatever a field called `name` holds.
    private static bool IsOfFunction(LinkedFile file, Node at, string name) =>
        file.AssignmentsOf(name).Any(assignment => file.IsInner(assignment) && file.Owners[assignment.Id] == file.Owners[at.Id]);

    // `kubectl="$ssh node01 -- sudo kubectl"`: the name says which of the commands is meant.
    private List<BoundWord> FromNamedTool(string name, List<BoundWord> value)
    {
        var tool = ToolOfName(name);
        var at = tool is null ? -1 : value.FindIndex(word => FileNames.CommandName(word.Text) == tool);
        return at > 0 ? value[at..] : value;
    }

    private bool IsCommand(LinkedFile file, string text)
    {
        var name = FileNames.CommandName(text);
        return vocabulary.Find(name) is not null || (name.EndsWith(".sh", StringComparison.Ordinal) && vocabulary.Find(name[..^3]) is { IsPlatform: true }) || file.FindDefinition(text) is not null;
    }

    private List<BoundWord> Elements(LinkedFile file, Node at, LinkedFile where, AssignmentNode assignment, VariablePart variable, int source, HashSet<AssignmentNode> seen)
    {
        var words = new List<BoundWord>();
        if (assignment.Elements.Length > 0)
        {
            foreach (var element in assignment.Elements)
            {
                words.AddRange(Expand(where, assignment, element, source, seen));
            }
        }
        else if (assignment.Value is { } value)
        {
            words.AddRange(Expand(where, assignment, value, source, seen));
            words = variable.Quoted && !variable.AllElements && words is [{ Text: var text }] && !text.Contains(' ', StringComparison.Ordinal) ? words : Split(words);
        }

        foreach (var later in where.AdditionsTo(assignment.Name))
        {
            if (later.Id > assignment.Id && (where != file || later.Id < at.Id))
            {
                foreach (var element in later.Elements)
                {
                    words.AddRange(Expand(where, later, element, source, seen));
                }
            }
        }

        return words;
    }

    // `$(which kubectl)`, `$(command -v kubectl)`, `$(type -p "$CLIENT")`.
    private string? LocatedCommand(LinkedFile file, Word value, HashSet<AssignmentNode> seen)
    {
        if (value.Parts is not [CapturePart capture] || file.Summary.Nodes[capture.Node] is not CaptureNode node)
        {
            return null;
        }

        var located = file.Summary.DescendantsOf(node)
            .OfType<CallNode>()
            .Where(call => call.Words[0].Text is "which" or "command" or "type" or "realpath" or "readlink")
            .Select(call => call.Words[^1].Literal ?? (seen.Count < MaxDepth && Expand(file, call, call.Words[^1], -1, seen) is [{ IsStatic: true, Text: var text }] ? text : null))
            .OfType<string>()
            .ToList();
        return located.Find(name => vocabulary.Find(name) is not null) ?? located.FirstOrDefault();
    }

    // `$(detect_engine)`, where that function prints the name of a tool.
    private string? PrintedCommand(LinkedFile file, Word value, HashSet<AssignmentNode> seen)
    {
        if (value.Parts is not [CapturePart capture] || file.Summary.DescendantsOf(file.Summary.Nodes[capture.Node]).OfType<CallNode>().ToList() is not [var call]
            || file.FindDefinition(call.Words[0].Text) is not { Node: FunctionNode function } found)
        {
            return null;
        }

        return found.File.Summary.DescendantsOf(function)
            .OfType<CallNode>()
            .Where(print => print.Words[0].Text is "echo" or "printf")
            .Select(print => print.Words[^1] is { Literal: null, Parts: [VariablePart] } word && seen.Count < MaxDepth ? Expand(found.File, print, word, -1, seen) is [{ IsStatic: true, Text: var text }] ? text : null : print.Words[^1].Literal?.Trim())
            .FirstOrDefault(name => name is not null && vocabulary.Find(name) is { IsPlatform: true });
    }

    // `$(command -v podman > /dev/null && echo podman || echo "$engine compose")`: the first CLI that is said.
    private List<BoundWord>? ChosenCommand(LinkedFile file, CapturePart capture, int source, HashSet<AssignmentNode> seen)
    {
        if (file.IsProgram || seen.Count >= MaxDepth)
        {
            return null;
        }

        var node = file.Summary.Nodes[capture.Node];
        return file.Summary.DescendantsOf(node)
            .OfType<CallNode>()
            .Where(print => print.Words is [{ Text: "echo" }, _] && !IsPiped(file, print, node))
            .Select(print => Split(Expand(file, print, print.Words[1], source, seen)))
            .FirstOrDefault(words => words is [var first, ..] && vocabulary.Find(FileNames.CommandName(first.Text)) is { IsPlatform: true });
    }

    private static bool IsPiped(LinkedFile file, Node print, Node within) =>
        file.Summary.AncestorsOf(print).TakeWhile(up => up.Id > within.Id).Any(up => up is PipelineNode);

    // `generate_compose_command()`, a function of a program that returns `docker-compose -f file`.
    private List<BoundWord>? ComposedCommand(LinkedFile file, Word value, HashSet<AssignmentNode> seen)
    {
        if (file.Summary.Language == "shell" || seen.Count >= MaxDepth || value.Parts is not [CapturePart capture]
            || file.Summary.ChildrenOf(file.Summary.Nodes[capture.Node]).FirstOrDefault() is not CallNode { CallsFunction: true } call
            || file.FindFunction(call.Words[0].Text, call) is not { Node: FunctionNode function } found)
        {
            return null;
        }

        foreach (var print in found.File.Summary.DescendantsOf(function).OfType<CallNode>().Where(print => print.Words is [{ Text: "echo" }, _, ..]))
        {
            if (print.Words.Length > 2)
            {
                // `return ["kubectl", "-n", namespace, *arguments]`
                if (print.Words[1].Literal is { } tool && vocabulary.Find(FileNames.CommandName(tool)) is { IsPlatform: true })
                {
                    return [.. print.Words.Skip(1).SelectMany(word => Given(word, call))];
                }

                continue;
            }

            var words = print.Words[1].Parts is [VariablePart] ? Expand(found.File, print, print.Words[1], -1, seen) : Split([new BoundWord(print.Words[1].Text, IsStatic: false, -1)]);
            var name = words.FindIndex(word => !word.Text.Contains('=', StringComparison.Ordinal));
            if (name >= 0 && vocabulary.Find(FileNames.CommandName(words[name].Text)) is { IsPlatform: true })
            {
                return words[name..];
            }
        }

        return null;
    }

    // A word of a function, as a call of the function fills it in.
    private static IEnumerable<BoundWord> Given(Word word, CallNode call) => word.Parts switch
    {
        [ArgumentsPart all] => call.Words.Skip(Math.Max(1, all.From)).Select(given => new BoundWord(given.Text, given.Literal is not null, -1)),
        [VariablePart { Name: [>= '1' and <= '9' and var digit], Operator: "" }] when digit - '0' < call.Words.Length => [new BoundWord(call.Words[digit - '0'].Text, call.Words[digit - '0'].Literal is not null, -1)],
        _ => [new BoundWord(word.Text, word.Literal is not null, -1)],
    };

    private static List<BoundWord> Split(List<BoundWord> words) =>
        [.. words.SelectMany(word => word.Text.Contains("$(", StringComparison.Ordinal)
            ? [word]
            : word.Text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(text => word with { Text = text, IsStatic = !text.Contains('$', StringComparison.Ordinal) }))];

    // Nearest first: before the use in the same function or at top level, then anywhere in the file, then where the file can see.
    private static IEnumerable<(LinkedFile File, AssignmentNode Node)> Candidates(LinkedFile file, Node at, string name)
    {
        // A function's own variable hides the others of its name; one of the shell from where it is set on.
        var owner = file.Owners[at.Id];
        var own = owner >= 0 && file.Scopes.In(owner, name) is { Count: > 0 } hiding
            && (file.IsProgram || hiding.Any(assignment => assignment.Local || assignment.Id < at.Id))
            ? hiding
            : file.Scopes.SeenFrom(at, name);
        for (var i = own.Count - 1; i >= 0; i--)
        {
            if (own[i].Id < at.Id && !own[i].Appends)
            {
                yield return (file, own[i]);
            }
        }

        foreach (var later in own)
        {
            if (later.Id > at.Id && !later.Appends)
            {
                yield return (file, later);
            }
        }

        foreach (var held in own.Count == 0 ? file.HeldByModules(name) : [])
        {
            yield return held;
        }

        foreach (var seen in own.Count > 0 && owner >= 0 && file.Owners[own[0].Id] == owner ? [] : file.Visible)
        {
            if (seen == file)
            {
                continue;
            }

            foreach (var assignment in seen.AssignmentsOf(name))
            {
                if (!seen.IsProgram || assignment is not { Local: true, Kept: false })
                {
                    yield return (seen, assignment);
                }
            }
        }
    }

    /// <summary>The tool that a variable's name promises where its value is not to be seen: <c>KUBECTL</c>, <c>DOCKER_CMD</c>, <c>HELM_BIN</c>.</summary>
    private string? ToolOfName(string name, bool isMember = false, bool isCommand = false)
    {
        var text = name.ToLowerInvariant().Trim('_');
        var whole = text.Length;
        foreach (var suffix in (ReadOnlySpan<string>)["_cmd", "_bin", "_exe", "_command", "_binary", "_binary_name", "binaryname", "cmd", "_path", "path", "bin", "binary", "executable"])
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal) && text.Length > suffix.Length)
            {
                text = text[..^suffix.Length];
                break;
            }
        }

        foreach (var candidate in (ReadOnlySpan<string>)[text, text.Replace('_', '-'), isMember ? text[(text.LastIndexOf('_') + 1)..] : text])
        {
            if (vocabulary.Find(candidate) is { } tool && (!tool.CommandPositionOnly || (isCommand && text.Length < whole)) && (tool.IsPlatform || tool.Classes.Any(name => name is "json" or "template" or "scrape" or "massage")))
            {
                return candidate;
            }
        }

        return null;
    }
}
