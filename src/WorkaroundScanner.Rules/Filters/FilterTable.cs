using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>Every key that a filter may hold. To add one is to add a row.</summary>
internal static class FilterTable
{
    /// <summary>The key that names tools; models are indexed by it.</summary>
    public const string Tool = "tool";

    /// <summary>The key that names functions, variables, files and others.</summary>
    public const string Name = "name";

    /// <summary>The word for every CLI of a platform.</summary>
    public const string AnyPlatform = "platform";

    private static readonly ValueShape Roles = ValueShape.Choice(EnumWords.All<Role>());
    private static readonly ValueShape NodeRoles = ValueShape.Choice(EnumWords.All<BlockRole>());
    private static readonly ValueShape Forms = ValueShape.Choice(EnumWords.All<LoopForm>());
    private static readonly ValueShape FunctionForms = ValueShape.Choice(EnumWords.All<FunctionForm>());
    private static readonly ValueShape StepForms = ValueShape.Choice(EnumWords.All<StepForm>());
    private static readonly ValueShape Targets = ValueShape.Choice(EnumWords.All<JumpKind>());

    /// <summary>The rows, by kind of part.</summary>
    public static ImmutableArray<FilterKey> Rows { get; } =
    [
        OnCall(Tool, ValueShape.Tools, "the call runs one of these tools, a tool of one of these classes, or any platform's CLI",
            words => call => IsTool(call, words), call => call.Name),
        OnCall("not-tool", ValueShape.Tools, "the call runs none of these",
            words => call => !IsTool(call, words), call => call.Name),
        OnCall("platform", ValueShape.Platforms, "the call runs a CLI of one of these platforms",
            words => call => call.Tool?.Platform is { } platform && Has(words, platform), call => call.Tool?.Platform ?? "no platform"),
        OnCall("role", Roles, "what the call asks of the platform",
            words => call => Has(words, EnumWords.Of(call.Role)), call => EnumWords.Of(call.Role)),
        OnCall("capability", ValueShape.Capabilities, "the call belongs to one of these capabilities",
            words => call => call.Capability is { } capability && Has(words, capability.Name), call => call.Capability?.Name ?? "no capability"),
        OnCall("command", ValueShape.Commands, "the call's subcommand begins with these words",
            words => Subcommand(words), call => string.Join(' ', call.Subcommand)),
        OnCall("not-command", ValueShape.Commands, "the call's subcommand begins with none of these words",
            words => Without(Subcommand(words)), call => string.Join(' ', call.Subcommand)),
        OnCall("flag", ValueShape.Flags, "a flag of the call fits, its value joined by `=`; several flags in one text must all be there",
            words => FlagTest.On(call => call.Flags, words), call => call.Flags.Length == 0 ? "no flags" : string.Join(' ', call.Flags)),
        OnCall("without-flag", ValueShape.Flags, "no flag of the call fits",
            words => Without(FlagTest.On(call => call.Flags, words)), call => string.Join(' ', call.Flags)),
        OnCall("argument", ValueShape.Wildcards, "a word of the call behind its name fits, flags included",
            words => call => AnyArgument(call, words), call => string.Join(' ', call.Words.Skip(1).Select(word => word.Text))),
        OnCall("without-argument", ValueShape.Wildcards, "no word of the call behind its name fits",
            words => call => !AnyArgument(call, words), call => string.Join(' ', call.Words.Skip(1).Select(word => word.Text))),
        OnCall("output", ValueShape.Choice("text", "structured"), "whether flags ask for output made for programs",
            words => call => Has(words, OutputOf(call)), OutputOf),
        OnCall("reaches", ValueShape.Tools, "running the call leads to a call of one of these CLIs, itself included",
            words => LeadsTo(reached => IsTool(reached.Tool, words)), ReachesOf),
        OnCall("reaches-role", Roles, "running the call leads to a platform call with one of these roles",
            words => LeadsTo(reached => Has(words, EnumWords.Of(reached.Role))), ReachesOf),
        OnCall("reaches-only", Roles, "running the call leads to platform calls, all of them with one of these roles",
            words =>
            {
                var others = LeadsTo(reached => !Has(words, EnumWords.Of(reached.Role)));
                return call => call.Reaches.Length > 0 && !others(call);
            },
            ReachesOf),
        OnCall("prefix", ValueShape.Prefixes, "a command before the command has such a name, or repeats what fails",
            words => call => call.Prefixes.Any(prefix => (prefix.Repeats && Has(words, "repeating")) || Fits(words, prefix.Name)),
            call => call.Prefixes.Length == 0 ? "no prefix" : string.Join(' ', call.Prefixes.Select(prefix => prefix.Name))),
        OnCall("repeated-by", ValueShape.Wildcards, "a command before the command repeats what fails, and has such a name",
            words => call => call.Prefixes.Any(prefix => prefix.Repeats && Fits(words, prefix.Name)),
            call => call.Prefixes.Length == 0 ? "no prefix" : string.Join(' ', call.Prefixes.Select(prefix => prefix.Name))),
        OnCall("heredoc", ValueShape.Choice("dynamic", "static", "filled"), "the call takes a here-document or here-string, with or without dynamic parts, or one with text and dynamic parts; a printed text of several lines with dynamic parts is one too",
            words => call => HereTexts(call).Any(kind => Has(words, kind)), call => HereTexts(call).FirstOrDefault("no here-document")),
        OnCall("discards", ValueShape.Truth, "whether what the call prints is thrown away",
            words => call => Has(words, Truth(Discards(call))), call => Truth(Discards(call))),
        OnCall("steps", ValueShape.Count, "the program of a jq or yq call applies at least this many filters",
            words => call => call.Steps >= Number(words), call => $"{call.Steps} steps"),
        OnCall("flags", ValueShape.Count, "the call has at least this many flags",
            words => call => call.Flags.Length >= Number(words), call => $"{call.Flags.Length} flags"),
        OnCall("whole-variable", ValueShape.Wildcards, "a word of the call behind its name is nothing but a variable of such a name",
            words => call => call.Node.Words.Skip(1).Any(word => word.Parts is [VariablePart { Operator: "" or ":-" } variable] && Fits(words, variable.Name)),
            call => string.Join(' ', call.Node.Words.Skip(1).SelectMany(word => word.Variables))),
        OnCall("variables", ValueShape.Count, "the call's words behind its name hold at least this many different variables",
            words => call => VariablesOf(call).Count() >= Number(words), call => $"{VariablesOf(call).Count()} variables"),
        OnCall("addresses", ValueShape.AnyPlatform, "the call is a request to an API host of one of these platforms, or of any",
            words => call => call.Addresses is { } platform && (Has(words, AnyPlatform) || Has(words, platform)), call => call.Addresses ?? "no platform's host"),
        OnCall("environment", ValueShape.Wildcards, "a variable of such a name is set for this call only",
            words => call => call.Node.Environment.Any(variable => Fits(words, variable.Name)),
            call => call.Node.Environment.Length == 0 ? "no variable" : string.Join(' ', call.Node.Environment.Select(variable => variable.Name))),
        OnCall("defined", ValueShape.Truth, "whether the call runs a function, alias or script of the repository",
            words => call => Has(words, Truth(call.Definition is not null)), call => Truth(call.Definition is not null)),
        new("own", PartKinds.Of(PartKind.Call), ValueShape.Truth, "whether the call runs its command itself or through a function of the same object or file, not through another object's method",
            words => (in element) => element.Call is { } call && Has(words, Truth(IsOwn(element.Model.Summary, call))),
            (in element) => element.Call is { } call ? Truth(IsOwn(element.Model.Summary, call)) : "no call"),
        OnCall("own-command", ValueShape.Truth, "whether the call itself says its subcommand, not a function that it calls",
            words => call => Has(words, Truth(SaysItself(call, call.Subcommand.FirstOrDefault("")))), call => Truth(SaysItself(call, call.Subcommand.FirstOrDefault("")))),
        OnCall("own-flag", ValueShape.Flags, "as `flag`, where the call itself says the flag, not a function that it calls",
            words => FlagTest.On(call => [.. OwnFlags(call)], words), call => string.Join(' ', OwnFlags(call))),
        new("matches", PartKinds.Of(PartKind.Arm, PartKind.Call, PartKind.Assignment, PartKind.Test), ValueShape.Regexes,
            "a regular expression finds something in the text: a call's words, an assignment's value, a test's comparisons, an arm's patterns",
            AnyRegex, TextOf),
        new(Name, PartKinds.Of(PartKind.Function, PartKind.Class, PartKind.Step, PartKind.Alias, PartKind.Call, PartKind.Assignment, PartKind.Value, PartKind.File), ValueShape.Wildcards,
            "the name of a function, class, step, alias, command or variable, or the path of a file, fits",
            words => (in element) => Fits(words, NameOf(element)), NameOf),
        new("not-name", PartKinds.Of(PartKind.Function, PartKind.Class), ValueShape.Wildcards, "the name of the function or class does not fit",
            words => (in element) => !Fits(words, NameOf(element)), NameOf),
        On<FunctionNode>("form", PartKind.Function, FunctionForms, "what the function is in its language",
            words => function => Has(words, EnumWords.Of(function.Form)), function => EnumWords.Of(function.Form)),
        new("reaches", PartKinds.Of(PartKind.Function), ValueShape.Tools, "a call in the function leads to a call of one of these CLIs",
            words => (in element) => ReachedIn(element).Any(reached => IsTool(reached.Tool, words)),
            (in element) => ReachedIn(element).Any() ? string.Join(", ", ReachedIn(element).Select(reached => reached.Tool.Name).Distinct(StringComparer.Ordinal)) : "no platform call"),
        On<FunctionNode>("memoises", PartKind.Function, ValueShape.Truth, "whether the function's results are kept and given again",
            words => function => Has(words, Truth(function.Memoises)), function => Truth(function.Memoises)),
        On<FunctionNode>("exposed", PartKind.Function, ValueShape.Truth, "whether the program offers the function as a command of its own",
            words => function => Has(words, Truth(function.Exposed)), function => Truth(function.Exposed)),
        new("inner", PartKinds.Of(PartKind.Function), ValueShape.Truth, "whether another method of the function's class calls it",
            words => (in element) => Has(words, Truth(IsInner(element))), (in element) => Truth(IsInner(element))),
        On<StepNode>("form", PartKind.Step, StepForms, "what the step is",
            words => step => Has(words, EnumWords.Of(step.Form)), step => EnumWords.Of(step.Form)),
        On<StepNode>("repeats", PartKind.Step, ValueShape.Truth, "whether the system runs the step again when it fails",
            words => step => Has(words, Truth(step.Repeats)), step => Truth(step.Repeats)),
        new("language", PartKinds.Of(PartKind.Script, PartKind.Function, PartKind.Class, PartKind.Call, PartKind.Test), ValueShape.Wildcards, "the file is written in one of these languages",
            words => (in element) => Fits(words, element.Model.Summary.Language), (in element) => element.Model.Summary.Language),
        On<LoopNode>("form", PartKind.Loop, Forms, "how the loop decides to go on",
            words => loop => Has(words, EnumWords.Of(loop.Form)), loop => EnumWords.Of(loop.Form)),
        On<LoopNode>("endless", PartKind.Loop, ValueShape.Truth, "whether the loop's header alone never ends it",
            words => loop => Has(words, Truth(loop.Endless)), loop => Truth(loop.Endless)),
        On<TestNode>("operator", PartKind.Test, ValueShape.Operators, "a comparison has one of these operators",
            words => test => test.Comparisons.Any(comparison => Has(words, comparison.Operator)),
            test => string.Join(' ', test.Comparisons.Select(comparison => comparison.Operator))),
        On<AssignmentNode>("counts", PartKind.Assignment, ValueShape.Truth, "whether the new value is arithmetic on the old one",
            words => assignment => Has(words, Truth(assignment.Counts)), assignment => Truth(assignment.Counts)),
        On<AssignmentNode>("appends", PartKind.Assignment, ValueShape.Truth, "whether the value is added to the old one",
            words => assignment => Has(words, Truth(assignment.Appends)), assignment => Truth(assignment.Appends)),
        On<AssignmentNode>("kept", PartKind.Assignment, ValueShape.Truth, "whether a function of a program keeps the value when it returns, in a field or a variable of the file",
            words => assignment => Has(words, Truth(assignment.Kept)), assignment => Truth(assignment.Kept)),
        On<AssignmentNode>("value", PartKind.Assignment, ValueShape.Wildcards, "the value's text fits",
            words => assignment => assignment.Value is { } value && Fits(words, value.Text), assignment => assignment.Value?.Text ?? "no value"),
        On<ListNode>("joined", PartKind.List, ValueShape.Choice("and", "or"), "how the two commands are joined",
            words => list => Has(words, list.IsOr ? "or" : "and"), list => list.IsOr ? "or" : "and"),
        On<BlockNode>("role", PartKind.Block, NodeRoles, "what the block is to the construct around it",
            words => block => Has(words, EnumWords.Of(block.Role)), block => EnumWords.Of(block.Role)),
        On<JumpNode>("to", PartKind.Jump, Targets, "where the jump goes",
            words => jump => Has(words, EnumWords.Of(jump.Target)), jump => EnumWords.Of(jump.Target)),
        On<DispatchNode>("subject", PartKind.Dispatch, ValueShape.Wildcards, "the text of the compared word fits",
            words => dispatch => Fits(words, dispatch.Subject.Text), dispatch => dispatch.Subject.Text),
        On<ArmNode>("pattern", PartKind.Arm, ValueShape.Wildcards, "the text of one of the arm's patterns fits",
            words => arm => arm.Patterns.Any(pattern => Fits(words, pattern.Text)), arm => string.Join('|', arm.Patterns.Select(pattern => pattern.Text))),
        On<CaptureNode>("as-file", PartKind.Capture, ValueShape.Truth, "whether the commands' output is handed on as a file name",
            words => capture => Has(words, Truth(capture.AsFile)), capture => Truth(capture.AsFile)),
        new("negated", PartKinds.Of(PartKind.Pipeline, PartKind.Test), ValueShape.Truth, "whether the pipeline, or a comparison of the test, is negated",
            words => (in element) => Has(words, Truth(IsNegated(element.Node))), (in element) => Truth(IsNegated(element.Node))),
    ];

    /// <summary>The rows by name; one name may mean something of its own for another kind.</summary>
    public static ILookup<string, FilterKey> ByName { get; } = Rows.ToLookup(row => row.Name, StringComparer.Ordinal);

    /// <summary>Whether a tool is one of those named by name, alias or class, or as any platform's.</summary>
    public static bool IsTool(Tool? tool, ImmutableArray<string> words)
    {
        if (tool is null)
        {
            return false;
        }

        foreach (var word in words)
        {
            if (word == tool.Name || (word == AnyPlatform && tool.IsPlatform) || Has(tool.Classes, word) || Has(tool.Aliases, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTool(BoundCall call, ImmutableArray<string> words) => IsTool(call.Tool, words);

    private static bool Has(ImmutableArray<string> words, string wanted)
    {
        foreach (var word in words)
        {
            if (word == wanted)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(ImmutableArray<string> wildcards, string text)
    {
        foreach (var wildcard in wildcards)
        {
            if (Wildcard.Matches(wildcard, text))
            {
                return true;
            }
        }

        return false;
    }

    private static Func<BoundCall, bool> Without(Func<BoundCall, bool> met) => call => !met(call);

    private static Func<BoundCall, bool> Subcommand(ImmutableArray<string> words)
    {
        ImmutableArray<CommandPattern> patterns = [.. words.Select(CommandPattern.Parse)];
        return call => patterns.Any(pattern => pattern.Matches(call.Subcommand));
    }

    private static bool AnyArgument(BoundCall call, ImmutableArray<string> words)
    {
        for (var at = 1; at < call.Words.Length; at++)
        {
            if (Fits(words, call.Words[at].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static Func<BoundCall, bool> LeadsTo(Func<ReachedCall, bool> wanted) => call => call.Reaches.Any(wanted);

    private static string OutputOf(BoundCall call) => call.HasStructuredOutput ? "structured" : "text";

    private static string ReachesOf(BoundCall call) => call.Reaches.Length == 0
        ? "no platform call"
        : string.Join(", ", call.Reaches.Select(reached => $"{reached.Tool.Name} ({EnumWords.Of(reached.Role)})").Distinct(StringComparer.Ordinal));

    private static IEnumerable<ReachedCall> ReachedIn(in ElementView element)
    {
        var model = element.Model;
        return model.Summary.DescendantsOf(element.Node!).Select(node => model.CallAt(node.Id)).OfType<BoundCall>().SelectMany(call => call.Reaches);
    }

    private static bool IsInner(in ElementView element)
    {
        if (element.Node is not FunctionNode { Owner.Length: > 0 } method)
        {
            return false;
        }

        var model = element.Model;
        return model.Summary.Nodes.OfType<FunctionNode>()
            .Where(other => other.Owner == method.Owner && other.Id != method.Id)
            .SelectMany(other => model.Summary.DescendantsOf(other))
            .Any(node => model.CallAt(node.Id) is { Definition: { } definition } && definition.Node == method.Id && definition.Path == model.Summary.Path);
    }

    private static IEnumerable<string> HereTexts(BoundCall call) => call.Node.Redirections
        .Where(redirection => !call.Node.CallsFunction && redirection.Kind is RedirectionKind.HereDocument or RedirectionKind.HereString)
        .SelectMany(KindsOf)
        .Concat(PrintsLines(call.Node) ? ["dynamic", "filled"] : []);

    // `echo "kind: Pod ..."` over several lines; what a function of a program returns is what it prints: `return f"""kind: Pod ..."""`.
    private static bool PrintsLines(CallNode call) => call is { CallsFunction: false, Words: [{ Literal: "echo" }, { Literal: null, Parts: var parts }] }
        && parts.Any(part => part is LiteralPart { Value: var text } && text.AsSpan().Trim().Contains('\n'));

    // A variable that is handed on was filled elsewhere.
    private static string[] KindsOf(Redirection redirection) => redirection.Target.Literal is not null ? ["static"]
        : redirection.Kind == RedirectionKind.HereString && redirection.Target.Parts.All(part => part is VariablePart) ? ["dynamic"] : ["dynamic", "filled"];

    private static bool Discards(BoundCall call) => call.Node.Redirections
        .Any(redirection => redirection is { Kind: RedirectionKind.Write, Descriptor: not 2, Target.Literal: "/dev/null" });

    private static int Number(ImmutableArray<string> words) => int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> VariablesOf(BoundCall call) => call.Node.Words.Skip(1).SelectMany(word => word.Variables).Distinct(StringComparer.Ordinal);

    private static bool SaysItself(BoundCall call, string text) => call.Definition is null || call.Words.Skip(1).Any(word => word.Source >= 0 && word.Text == text);

    // A flag may have been joined with its value.
    private static IEnumerable<string> OwnFlags(BoundCall call) => call.Flags
        .Where(flag => SaysItself(call, flag) || (flag.IndexOf('=', StringComparison.Ordinal) is > 0 and var name && SaysItself(call, flag[..name])));

    private static string Truth(bool value) => value ? "true" : "false";

    private static bool IsNegated(Node? node) => node switch
    {
        PipelineNode pipeline => pipeline.Negated,
        TestNode test => test.Comparisons.Any(comparison => comparison.Negated),
        _ => false,
    };

    private static string NameOf(in ElementView element) => element.Node switch
    {
        FunctionNode function => function.Name,
        ClassNode type => type.Name,
        StepNode step => step.Name,
        AliasNode alias => alias.Name,
        AssignmentNode assignment => assignment.Name,
        CallNode => element.Call?.Name ?? "",
        _ => element.Symbol?.Name ?? "",
    };

    private static string TextOf(in ElementView element) => element.Node switch
    {
        AssignmentNode assignment => assignment.Value?.Text ?? "",
        TestNode test => ElementText.Of(test),
        ArmNode arm => string.Join('|', arm.Patterns.Select(pattern => pattern.Text)),
        _ => element.Call is { } call ? ElementText.Of(call) : "",
    };

    // `self.run(...)` and `run(...)`, not `client.run(...)`. In Go a method names the object itself.
    private static bool IsOwn(FileSummary summary, BoundCall call) => !call.Borrows
        && (call is not { Definition: not null, Node: { CallsFunction: true, Words: [{ Text: var name }, ..] } }
            || name.LastIndexOf('.') is var dot && (dot < 0 || name[..dot] is "self" or "this" or "super" or "cls" || IsReceiver(summary, call.Node, name[..dot])));

    private static bool IsReceiver(FileSummary summary, CallNode call, string name) =>
        summary.AncestorsOf(call).OfType<FunctionNode>().Any(function => function.Receiver.Length > 0 && function.Receiver == name);

    private static ElementTest AnyRegex(ImmutableArray<string> words)
    {
        RegexPattern[] patterns = [.. words.Select(word => new RegexPattern(word))];
        return (in element) =>
        {
            if (element.Call is { } call && !MayMatch(patterns, call))
            {
                return false;
            }

            var text = TextOf(element);
            return Array.Exists(patterns, pattern => pattern.IsMatch(text));
        };
    }

    // Most calls are told by their words, before these are joined.
    private static bool MayMatch(RegexPattern[] patterns, BoundCall call)
    {
        foreach (var pattern in patterns)
        {
            foreach (var word in call.Words)
            {
                if (pattern.MayMatchAround(word.Text))
                {
                    return true;
                }
            }
        }

        return call.Words.Length == 0;
    }

    private static FilterKey OnCall(string name, ValueShape shape, string meaning, Func<ImmutableArray<string>, Func<BoundCall, bool>> test, Func<BoundCall, string> show) =>
        new(name, PartKinds.Of(PartKind.Call), shape, meaning,
            words =>
            {
                var meets = test(words);
                return (in element) => element.Call is { } call && meets(call);
            },
            (in element) => element.Call is { } call ? show(call) : "no call");

    private static FilterKey On<T>(string name, PartKind kind, ValueShape shape, string meaning, Func<ImmutableArray<string>, Func<T, bool>> test, Func<T, string> show)
        where T : Node =>
        new(name, PartKinds.Of(kind), shape, meaning,
            words =>
            {
                var meets = test(words);
                return (in element) => element.Node is T node && meets(node);
            },
            (in element) => element.Node is T node ? show(node) : "");
}
