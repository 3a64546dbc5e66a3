using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>What a name means: modules that are imported, and what their functions do.</content>
internal sealed partial class CodeLowering
{
    // A context, a name for the log.
    private const int MostBeforeTool = 3;
    private static readonly List<CallExpression> Nothing = [];

    /// <summary>The call that was asked for last, where, and what was said of it.</summary>
    private (CallExpression? Call, CodeScope? Scope, LibraryEntry? Entry, CodeExpression? Receiver) last;

    /// <summary>What names mean that an import brought, by their full names; the first import of a name counts.</summary>
    private readonly Dictionary<string, string> imported = new(StringComparer.Ordinal);

    /// <summary>Names taken out of modules: they may be values with methods, as a module itself is none.</summary>
    private readonly HashSet<string> importedValues = new(StringComparer.Ordinal);

    /// <summary>The dotted name of a value that is one, or null.</summary>
    private static string? PathOf(CodeExpression value) => value switch
    {
        NameExpression name => name.Name,
        MemberExpression member => member.Path,
        _ => null,
    };

    // `data.status.phase`: a field of what a call gave is a part of it. A field that is given a value itself is a variable of its own.
    private string? AnswerOf(MemberExpression member)
    {
        if (PathOf(member) is not { } path || path.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot))
        {
            return null;
        }

        var owner = member.Target is NameExpression head ? head.Name : path[..dot];
        return owner is not ("self" or "this" or "cls" or "super") && scope.TakesAnswer(owner) && !imported.ContainsKey(owner) && scope.ValueBefore(FieldOf(path, dot), member.Start) is null ? owner : null;
    }

    private static string FieldOf(string path, int dot) => path.IndexOf('.', dot + 1) is > 0 and var next ? path[..next] : path;

    /// <summary>What the library says of a call. What only chooses among values, or changes a field of data, searches no text for people.</summary>
    private LibraryEntry? EntryOf(CallExpression call, out CodeExpression? receiver)
    {
        // The same call is asked for several times in a row.
        if (!ReferenceEquals(last.Call, call) || !ReferenceEquals(last.Scope, scope))
        {
            last = (call, scope, FindEntry(call, out receiver), receiver);
        }

        receiver = last.Receiver;
        return last.Entry;
    }

    private LibraryEntry? FindEntry(CallExpression call, out CodeExpression? receiver)
    {
        var entry = EntryOf(call.Callee, out receiver) ?? Lookup(call);
        entry = ClientCall(call, entry) ?? entry ?? Describing(call) ?? OfCommand(call);
        // `images.Execute("docker", "push", tag)`: a template is filled in from data, into a writer; neither stands there as a text.
        if (entry is { Verb: LibraryVerb.Command, Words: ["envsubst", ..], Output: > 0 } && call is { Callee: MemberExpression, Arguments: [{ Value: StringExpression }, ..] })
        {
            return null;
        }

        if (entry is { Verb: LibraryVerb.Open, Words: ["$0"] })
        {
            return OpensItself(call) ? entry : null;
        }

        if (entry is not { Verb: LibraryVerb.Command, Words: ["grep" or "sed" or "split", ..], Input: >= 0 and var input })
        {
            return entry;
        }

        // `api.replace({ resource })`, `runner.exec({ command })`: no text is given, and no pattern.
        if (call is { Callee: MemberExpression, Arguments: [{ Value: MapExpression }] } && entry.Words[0] != "split")
        {
            return null;
        }

        if (TakesLineEndsOff(call, receiver, entry))
        {
            return entry with { Verb = LibraryVerb.Value, Position = input };
        }

        // `items.findAll { it.ready }`
        var chooses = entry.Words[0] == "grep" && (call.Block is not null || call.Arguments is [{ Value: FunctionExpression }]);
        return chooses || (Argument(call, receiver, input) is { } text && IsField(text)) ? entry with { Verb = LibraryVerb.Value, Position = input } : entry;
    }

    // `answer.replace("\n", "")`, `answer.replace(/\s+$/, "")`, `answer.delete("\n")`: the text stays what it was.
    private static bool TakesLineEndsOff(CallExpression call, CodeExpression? receiver, LibraryEntry entry) =>
        entry.Words is ["sed", [.., var pattern], [.., var instead]]
        && Argument(call, receiver, pattern - '0') is StringExpression { Parts: [{ Text: { } text }] } && LineEnds.Fit(text.Text)
        && Argument(call, receiver, instead - '0') is null or StringExpression { Parts: [] or [{ Text.Text: "" }] };

    // `(folder / "values.yaml").open("w")`, where `archive.open("values.yaml")` opens something inside.
    private static bool OpensItself(CallExpression call) => call.Arguments is [{ Name: "" or "mode", Value: StringExpression { Parts: [{ Text: { } mode }] } }, ..]
        ? mode.Text.Length is > 0 and < 4 && mode.Text.All("rwaxbt+".Contains)
        : call is { Arguments: [], Callee: MemberExpression { Target: BinaryExpression { Operator: "/" } } };

    // `dexec.CommandContext(ctx, "kubectl", "get", "pods")`: what is named as Go's own function describes a process, where one of its first words is a platform's CLI.
    private LibraryEntry? Describing(CallExpression call)
    {
        if (call.Callee is not MemberExpression { Name: "Command" or "CommandContext" })
        {
            return null;
        }

        for (var i = 0; i < Math.Min(call.Arguments.Length, MostBeforeTool); i++)
        {
            if (call.Arguments[i].Value is StringExpression { Parts: [{ Text: { } name }] } && vocabulary.Find(name.Text) is { IsPlatform: true })
            {
                return new LibraryEntry(LibraryVerb.Describe, i + 1, [], Input: -1, Output: -1, GivesStatus: false);
            }
        }

        return null;
    }

    // `helm = local["helm"]`, `helm = sh.Command("helm")`: what describes a command is called to run it.
    private LibraryEntry? OfCommand(CallExpression call)
    {
        var described = call.Callee is NameExpression name ? scope.ValueBefore(name.Name, name.Start) : null;
        var (owner, command) = described switch
        {
            IndexExpression index => (index.Target, index.Index),
            CallExpression { Arguments: [{ Value: var only }] } made => (made.Callee, only),
            _ => (null, null),
        };
        return command is StringExpression { Parts: [{ Text: { } tool }] } && PathOf(owner!) is { } path && Named(path) is { Verb: LibraryVerb.Describe }
            ? new LibraryEntry(LibraryVerb.RunTool, 1, ["1", tool.Text], Input: -1, Output: -1, GivesStatus: false)
            : null;
    }

    // `data["status"]`, `answer.metadata.name`: a field of data, where `result["stdout"]` and `result.stdout` are the text itself.
    private bool IsField(CodeExpression value) => value switch
    {
        IndexExpression { Index: StringExpression { Parts: [{ Text: { } key }], Form: not StringForm.Pattern } } index =>
            !IsOutputMember(key.Text) && PathOf(Indexed(index)) is { } path && library.Find(path) is null,
        MemberExpression member => !IsOutputMember(member.Name) && AnswerOf(member) is not null,
        _ => false,
    };

    // `data` of `data["items"][0]["status"]`.
    private static CodeExpression Indexed(CodeExpression value)
    {
        while (value is IndexExpression index)
        {
            value = index.Target;
        }

        return value;
    }

    /// <summary>What the library says of a callee.</summary>
    private LibraryEntry? EntryOf(CodeExpression callee, out CodeExpression? receiver)
    {
        receiver = (callee as MemberExpression)?.Target;
        if (PathOf(callee) is { } path)
        {
            if (Named(path) is { } entry)
            {
                return entry;
            }

            if (path.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot && path.IndexOf('.', dot + 1) < 0
                && imported.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(path.AsSpan(0, dot)) && !importedValues.Contains(path[..dot]))
            {
                return null;
            }
        }

        return callee switch
        {
            // `require("child_process").execSync`
            MemberExpression { Target: CallExpression { Callee: NameExpression { Name: "require" }, Arguments: [{ Value: StringExpression { Parts: [{ Text: { } module }] } }] } } member =>
                library.Find(ModuleName(module.Text) + "." + member.Name),
            // `self.count()` is what the class itself says it is.
            MemberExpression { Target: NameExpression { Name: "self" or "this" or "cls" } } own when ownMethods.Contains(own.Name) => null,
            MemberExpression method => library.FindMethod(method.Name),
            CallExpression made => Made(made),
            NameExpression name when scope.ValueBefore(name.Name, name.Start) is CallExpression made => Made(made),
            _ => null,
        };
    }

    // What is known of a name by the imports, and not by what a variable holds.
    private LibraryEntry? Named(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? path : path.AsSpan(0, dot);
        if (!imported.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(head, out var full))
        {
            return defined.GetAlternateLookup<ReadOnlySpan<char>>().Contains(head) ? null : library.Find(path);
        }

        var entry = library.Find(dot < 0 ? full : string.Concat(full, path.AsSpan(dot)));
        // What a module of the repository calls `memoize` does as the library of that name, and what is called a sampler wherever it comes from.
        return entry is null && library.Find(path) is { } local && (local.Verb is LibraryVerb.Memoise ? full.StartsWith('.') : local is { Verb: LibraryVerb.Repeat, AwaitsState: true } && char.IsAsciiLetterUpper(path[0])) ? local : entry;
    }

    // `$({ cwd })` makes another function that does the same, `Retrying(stop=...)` one that tries what it is given again.
    private LibraryEntry? Made(CallExpression made) => PathOf(made.Callee) is { } path && Named(path) is { } entry
        && (entry.Verb == LibraryVerb.RunTemplate ? made.Arguments is [{ Value: MapExpression }] : entry.Verb == LibraryVerb.Repeat && made.Arguments.All(argument => argument.Name.Length > 0)) ? entry : null;

    private static string ModuleName(string module) => module.StartsWith("node:", StringComparison.Ordinal) ? module[5..] : module;

    private readonly HashSet<string> defined = new(StringComparer.Ordinal);

    /// <summary>The methods of the class that is lowered.</summary>
    private HashSet<string> ownMethods = [];

    private void Import(ImportStatement import)
    {
        last = default;
        var module = ModuleName(import.Module);
        if (import.Alias.Length > 0)
        {
            imported.TryAdd(import.Alias, module);
        }

        foreach (var (name, alias) in import.Names)
        {
            var known = alias.Length > 0 ? alias : name;
            imported.TryAdd(known, module + "." + name);
            if (known != import.Alias)
            {
                importedValues.Add(known);
            }
        }
    }

    private bool IsTransparent(CallExpression call) => EntryOf(call, out _) is
    {
        Verb: LibraryVerb.Value or LibraryVerb.Environment or LibraryVerb.Arguments or LibraryVerb.Format or LibraryVerb.Join or LibraryVerb.Place or LibraryVerb.Test,
    };

    private static CodeExpression? Argument(CallExpression call, CodeExpression? receiver, int position) =>
        position == 0 ? receiver : call.Arguments.Where(argument => argument.Name.Length == 0).ElementAtOrDefault(position - 1)?.Value;

    private static CodeExpression? Named(CallExpression call, params ReadOnlySpan<string> names)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Name.Length > 0 && names.Contains(argument.Name))
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

    /// <summary>What a name describes at a place, as <c>cmd := exec.Command(...)</c> does: one of these, the last one surely where it is alone.</summary>
    private List<CallExpression> Described(NameExpression name)
    {
        List<CallExpression>? described = null;
        foreach (var value in scope.ValuesBefore(name.Name, name.Start))
        {
            if (value is CallExpression call && EntryOf(call, out _) is { Verb: LibraryVerb.Describe })
            {
                (described ??= []).Add(call);
            }
        }

        return described ?? Nothing;
    }
}
