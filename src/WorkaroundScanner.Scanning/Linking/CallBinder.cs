using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Finds what one call runs: takes prefixes off, replaces variables, looks names up.</summary>
internal sealed partial class CallBinder(Repository repository, Vocabulary vocabulary, VariableValues values)
{
    private const int MaxPrefixes = 8;
    private const string HttpClass = "http";

    /// <summary>Binds a call; what its definition reaches is added later.</summary>
    public BoundCall Bind(LinkedFile file, CallNode call) => WithAddress(file, call.CallsFunction ? BindFunction(file, call) : BindCommand(file, call));

    // A request to a platform's own host goes around its CLI. The address may stand in a variable.
    private BoundCall WithAddress(LinkedFile file, BoundCall call) => !vocabulary.ApiHosts.IsEmpty && call.Tool is { IsPlatform: false } tool && tool.Classes.Contains(HttpClass)
        && call.Node.Words.Skip(1).Select(word => vocabulary.ApiHosts.PlatformOf(VariableValues.Canonical(file, word))).FirstOrDefault(platform => platform is not null) is { } platform
            ? call with { Addresses = platform }
            : call;

    /// <summary>Binds a call that runs the text which another function of the repository puts together; null where that is no platform's CLI.</summary>
    public BoundCall? BindComposed(LinkedFile file, CallNode call, CallNode composing, LinkedFile defining, Definition composer, Prefix prefix)
    {
        var function = defining.Summary.Nodes[composer.Node];
        foreach (var print in defining.Summary.DescendantsOf(function).OfType<CallNode>().Where(print => print.Words is [{ Text: "echo" }, _]))
        {
            var text = values.Expand(defining, print, print.Words[1], source: -1);
            if (text.Count > 0 && PlatformTool(FileNames.CommandName(text[0].Text)) is { } tool)
            {
                var words = text.SelectMany(word => word.Text is ['$', >= '1' and <= '9' and var digit] && digit - '0' < composing.Words.Length
                    ? Cut(composing.Words[digit - '0'].Text, source: -1)
                    : [word]).ToList();
                return Tool(call, words, 0, tool, [prefix]);
            }
        }

        return null;
    }

    private BoundCall BindCommand(LinkedFile file, CallNode call)
    {
        var words = new List<BoundWord>(call.Words.Length);
        for (var i = 0; i < call.Words.Length; i++)
        {
            AddWord(words, file, call, i, commandPosition: i == 0);
        }

        return BindFrom(file, call, words, 0, []);
    }

    private BoundCall BindFrom(LinkedFile file, CallNode call, List<BoundWord> words, int from, ImmutableArray<Prefix> outer)
    {
        var prefixes = outer.ToBuilder();
        for (var at = from; at < words.Count && prefixes.Count < MaxPrefixes;)
        {
            if (at > 0 && !words[at].IsStatic && words[at].Source >= 0)
            {
                at = ExpandInPlace(file, call, words, at);
            }

            var name = CommandName(words[at]);
            if (FindDefinition(file, call, name, words[at]) is { } found)
            {
                var traits = found.Traits;
                if (traits.RunsArguments && CommandBehind(file, call, words, at) is var inner and > 0)
                {
                    prefixes.Add(new Prefix(name, traits.Repeats || (!HasBody(found) && HelperTraits.NamePromisesRepetition(name)), found.Definition));
                    at = inner;
                    continue;
                }

                return new BoundCall { Node = call, Words = [.. words.Skip(at)], Definition = found.Definition, Prefixes = prefixes.ToImmutable() };
            }

            if (PlatformTool(name) is { } tool)
            {
                return Tool(call, words, at, tool, prefixes.ToImmutable());
            }

            if (Prefixes.Behind(words, at, name) is var next and > 0 && next < words.Count
                && (!Prefixes.OnlyBeforeTools(name) || IsCommandAt(file, call, words, next)))
            {
                prefixes.Add(new Prefix(name, Repeats: false, Definition: null));
                at = next;
                continue;
            }

            if (HelperTraits.NamePromisesRepetition(name) && CommandBehind(file, call, words, at) is var applied and > 0)
            {
                prefixes.Add(new Prefix(name, Repeats: true, Definition: null));
                at = applied;
                continue;
            }

            if (vocabulary.Find(name) is null && Script(file, call, words, at) is null && ToolInFront.Behind(words, at, name, PlatformTool) is var fronted and > 0)
            {
                prefixes.Add(new Prefix(name, Repeats: false, Definition: null));
                at = fronted;
                continue;
            }

            return Other(file, call, words, at, name, prefixes.ToImmutable());
        }

        return new BoundCall { Node = call, Words = [.. words], Prefixes = prefixes.ToImmutable() };
    }

    // `kubectl.sh` is a repository's own front of kubectl.
    private Tool? PlatformTool(string name)
    {
        var bare = name.EndsWith(".sh", StringComparison.Ordinal) ? name[..^3] : name;
        return vocabulary.Find(bare) is { IsPlatform: true } tool && (bare == name || !tool.CommandPositionOnly) ? tool : null;
    }

    private BoundCall Other(LinkedFile file, CallNode call, List<BoundWord> words, int at, string name, ImmutableArray<Prefix> prefixes)
    {
        if (vocabulary.Find(name) is { } general)
        {
            return Tool(call, words, at, general, prefixes);
        }

        var script = Script(file, call, words, at);
        return new BoundCall { Node = call, Words = [.. words.Skip(at)], Definition = script, Prefixes = prefixes };
    }

    private Definition? Script(LinkedFile file, CallNode call, List<BoundWord> words, int at)
    {
        var source = words[at].Source;
        if (source < 0 || source >= call.Words.Length)
        {
            return null;
        }

        // A variable's value names the script as well as the script's own name does.
        var word = call.Words[source].Parts is [VariablePart { Name: var name }]
            ? file.AssignmentsOf(name).Select(assignment => assignment.Value).FirstOrDefault(value => value is not null) ?? call.Words[source]
            : call.Words[source];
        var text = word.Text;
        var runnable = text.Contains('/', StringComparison.Ordinal) || (at > 0 && text.EndsWith(".sh", StringComparison.Ordinal));
        return runnable && repository.Resolve(file, word) is { } script && script != file
            ? new Definition(script.Path, 0, FileNames.BaseName(script.Path))
            : null;
    }

    private static bool HasBody((Definition Definition, HelperTraits Traits) found) => found.Definition.Node > 0;

    private (Definition Definition, HelperTraits Traits)? FindDefinition(LinkedFile file, CallNode call, string name, BoundWord word)
    {
        if (!word.IsStatic || word.Text.Contains('/', StringComparison.Ordinal) || file.FindDefinition(name) is not { } found)
        {
            return null;
        }

        // In a program, a process of a CLI's name is no function of that name.
        if (!call.CallsFunction && file.IsProgram && vocabulary.Find(name) is { IsPlatform: true })
        {
            return null;
        }

        // Inside `kubectl() { kubectl "$@"; }` the name means the tool that is shadowed.
        if (found.File == file && found.Node.Encloses(call.Id) && vocabulary.Find(name) is not null)
        {
            return null;
        }

        return (new Definition(found.File.Path, found.Node.Id, name), found.File.TraitsOf(found.Node));
    }

    private void AddWord(List<BoundWord> words, LinkedFile file, CallNode call, int index, bool commandPosition)
    {
        var word = call.Words[index];
        if (commandPosition || Spreads(word))
        {
            words.AddRange(values.Expand(file, call, word, index));
        }
        else
        {
            words.Add(new BoundWord(word.Text, word.Literal is not null, index));
        }
    }

    private static bool Spreads(Word word)
    {
        foreach (var part in word.Parts)
        {
            if (part is VariablePart { AllElements: true })
            {
                return true;
            }
        }

        return false;
    }

    // Behind a prefix a variable stands in command position too.
    private int ExpandInPlace(LinkedFile file, CallNode call, List<BoundWord> words, int at)
    {
        var source = words[at].Source;
        if (source < call.Words.Length && words[at].Text == call.Words[source].Text)
        {
            var expanded = values.Expand(file, call, call.Words[source], source);
            words.RemoveAt(at);
            words.InsertRange(at, expanded);
        }

        return at;
    }

    private static string CommandName(BoundWord word) => FileNames.CommandName(word.Text);

    private bool IsCommandAt(LinkedFile file, CallNode call, List<BoundWord> words, int at)
    {
        if (!words[at].IsStatic && words[at].Source < call.Words.Length)
        {
            var expanded = values.Expand(file, call, call.Words[words[at].Source], words[at].Source);
            return expanded.Count > 0 && IsCommandName(file, CommandName(expanded[0]));
        }

        return IsCommandName(file, CommandName(words[at])) || Prefixes.Behind(words, at, CommandName(words[at])) > 0;
    }

    private bool IsCommandName(LinkedFile file, string name) =>
        PlatformTool(name) is not null || file.FindDefinition(name) is not null;

    // A helper's own parameters (a count, a delay) come before the command that it runs.
    private int CommandBehind(LinkedFile file, CallNode call, List<BoundWord> words, int helper)
    {
        SplitCommandLine(file, words, helper + 1);
        // `tries 1 5 10 -- kubectl apply -f .`: where they end is said.
        if (words.FindIndex(helper + 1, word => word.Text == "--") is > 0 and var end && end + 1 < words.Count && IsCommandAt(file, call, words, end + 1))
        {
            return end + 1;
        }

        const int parameters = 6;
        for (var i = helper + 1; i < Math.Min(words.Count, helper + 1 + parameters); i++)
        {
            if (IsCommandAt(file, call, words, i))
            {
                return i;
            }
        }

        return -1;
    }

    // `run "kubectl apply -f x"`: the helper is given the whole command as one word.
    private void SplitCommandLine(LinkedFile file, List<BoundWord> words, int at)
    {
        if (at < words.Count && words[at].Text is var text && text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && IsCommandName(file, FileNames.CommandName(text[..space])))
        {
            var source = words[at].Source;
            words.RemoveAt(at);
            words.InsertRange(at, Cut(text, source: -1));
            words[at] = words[at] with { Source = source };
        }
    }

    /// <summary>A text that is a command line as words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">The index of the written word that it came from; -1 for none.</param>
    public static IEnumerable<BoundWord> Cut(string text, int source) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => new BoundWord(part, IsStatic: !part.Contains('$', StringComparison.Ordinal), source));

    /// <summary>A call of a tool whose name stands at an index of the words.</summary>
    public static BoundCall Tool(CallNode call, List<BoundWord> words, int at, Tool tool, ImmutableArray<Prefix> prefixes)
    {
        var arguments = CommandArguments.Read(words, at, tool);
        var capability = tool.Capabilities.FirstOrDefault(capability => capability.Commands.Any(pattern => pattern.Matches(arguments.Subcommand)));
        var role = (tool.IsPlatform ? ConventionalRole.OfRequest(arguments.Flags) : null)
            ?? capability?.Role
            ?? (tool is { IsPlatform: true, DefaultRole: Role.Unknown } ? ConventionalRole.Of(arguments.Subcommand, Role.Unknown) : tool.DefaultRole);
        return new BoundCall
        {
            Node = call,
            Words = [.. words.Skip(at)],
            Tool = tool,
            Capability = capability,
            Role = role,
            Subcommand = arguments.Subcommand,
            Flags = arguments.Flags,
            HasStructuredOutput = arguments.Flags.Any(flag => tool.StructuredOutput.Any(pattern => Wildcard.Matches(pattern, flag))),
            Prefixes = prefixes,
            Reaches = tool.IsPlatform ? [new ReachedCall(tool, capability, role)] : [],
            Steps = FilterProgram.Steps(tool, words, at),
        };
    }
}
