using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>
/// Writes a command model as indented text, in which every line is a construct and a line of the file at once:
/// <code>
/// l: loop while
///   block body
///     c: call kubectl apply -f x.yaml // prefix=retry!
///     # a comment is no code line
/// --
/// value v
/// file f $d/out.yaml
/// l repeats-while-fails c
/// </code>
/// <c>behind=2</c> says that the first two words stand in a definition. A name before a colon is for the relations behind the two hyphens. The file's own script is put around everything.
/// </summary>
internal sealed class ModelNotation
{
    private readonly SummaryBuilder builder = new();
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<int, BoundCall> calls = [];
    private readonly List<(int Indent, string Text, TextSpan Span)> lines = [];
    private readonly Vocabulary vocabulary;
    private int next;

    private ModelNotation(Vocabulary vocabulary) => this.vocabulary = vocabulary;

    public static CommandModel Read(string text, Vocabulary? vocabulary = null) =>
        new ModelNotation(vocabulary ?? Vocabularies.VocabularyLoader.BuiltIn.Vocabulary).Build(text.ReplaceLineEndings("\n"));

    private CommandModel Build(string text)
    {
        text += '\n';
        var cut = text.IndexOf("\n--\n", StringComparison.Ordinal);
        var file = cut < 0 ? text : text[..(cut + 1)];
        var index = LineIndex.Of(file);
        var code = new LineSet.Builder();
        for (var line = 1; line <= index.Count; line++)
        {
            var span = index.SpanOf(line);
            var content = file.Substring(span.Start, span.Length);
            var trimmed = content.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                continue;
            }

            code.Add(line);
            if (trimmed[0] != '|')
            {
                var indent = content.Length - content.TrimStart().Length;
                lines.Add((indent, trimmed, new TextSpan(span.Start + indent, trimmed.Length)));
            }
        }

        ids["script"] = builder.Begin();
        while (next < lines.Count)
        {
            ReadNode(file, index);
        }

        builder.End(new ScriptNode { Span = new TextSpan(0, file.Length) });
        var nodes = builder.ToNodes();
        var summary = new FileSummary { Path = "ci/run.sh", Language = "shell", Nodes = nodes, Lines = index, CodeLines = code.ToLineSet() };
        var (symbols, relations) = ReadRelations(cut < 0 ? "" : text[(cut + 4)..], nodes.Length);
        return new CommandModel(summary, [.. nodes.Select(node => calls.GetValueOrDefault(node.Id))], symbols, relations);
    }

    private void ReadNode(string file, LineIndex index)
    {
        var (indent, text, span) = lines[next++];
        var id = builder.Begin();
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && !text[..colon].Contains(' ', StringComparison.Ordinal))
        {
            ids[text[..colon]] = id;
            text = text[(colon + 2)..];
        }

        var last = span;
        while (next < lines.Count && lines[next].Indent > indent)
        {
            last = lines[next].Span;
            ReadNode(file, index);
            last = lines[next - 1].Span;
        }

        var halves = text.Split(" // ", 2);
        var words = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var notes = halves.Length == 1 ? [] : halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var whole = TextSpan.FromBounds(span.Start, last.End);
        builder.End(NodeOf(id, words[0], words[1..], notes, whole, index, file));
    }

    private Node NodeOf(int id, string kind, string[] words, string[] notes, TextSpan span, LineIndex index, string file)
    {
        string Word(int at) => words.ElementAtOrDefault(at) ?? "";
        bool Has(string note) => words.Contains(note) || notes.Contains(note);
        switch (kind)
        {
            case "function": return new FunctionNode { Span = span, Name = Word(0), Form = words.Length > 1 ? Parse<FunctionForm>(Word(1)) : default, Memoises = notes.Contains("memoises"), Exposed = notes.Contains("exposed") };
            case "class": return new ClassNode { Span = span, Name = Word(0) };
            case "step": return new StepNode { Span = span, Name = Word(0), Form = Parse<StepForm>(Word(1)), Repeats = notes.Contains("repeats") };
            case "alias": return new AliasNode { Span = span, Name = Word(0) };
            case "loop": return new LoopNode { Span = span, Form = Parse<LoopForm>(Word(0)), Endless = Has("endless"), Variable = "i" };
            case "conditional": return new ConditionalNode { Span = span };
            case "dispatch": return new DispatchNode { Span = span, Subject = Literal(Word(0)) };
            case "arm": return new ArmNode { Span = span, Patterns = [.. words.Select(Literal)] };
            case "block": return new BlockNode { Span = span, Role = Parse<BlockRole>(Word(0)) };
            case "pipeline": return new PipelineNode { Span = span, Negated = Has("negated") };
            case "list": return new ListNode { Span = span, IsOr = Has("or") };
            case "capture": return new CaptureNode { Span = span, AsFile = Has("as-file") };
            case "test": return new TestNode { Span = span, Comparisons = [new Comparison(Word(0), Literal(Word(1)), words.Length > 2 ? Literal(Word(2)) : null, Has("// negated"))] };
            case "jump": return new JumpNode { Span = span, Target = Parse<JumpKind>(Word(0)) };
            case "assignment": return new AssignmentNode { Span = span, Name = Word(0), Value = Literal(Word(1)), Counts = notes.Contains("counts"), Appends = notes.Contains("appends"), Kept = notes.Contains("kept") };
            case "call": return CallOf(id, words, notes, span, index, file);
            default: throw new FormatException($"The notation knows no `{kind}`.");
        }
    }

    private CallNode CallOf(int id, string[] words, string[] notes, TextSpan span, LineIndex index, string file)
    {
        var heredoc = notes.FirstOrDefault(note => note.StartsWith("heredoc=", StringComparison.Ordinal));
        var node = new CallNode
        {
            Span = span,
            Words = [.. words.Select(Literal)],
            Environment = [.. Notes(notes, "env").Select(name => (name, Literal("x")))],
            Redirections =
            [
                .. heredoc is null ? Array.Empty<Redirection>() : [HereDocument(heredoc == "heredoc=dynamic", span, index, file)],
                .. notes.Contains("silent") ? [new Redirection(span, RedirectionKind.Write, 1, Literal("/dev/null"), default)] : Array.Empty<Redirection>(),
            ],
        };
        calls[id] = Bind(node, words, notes);
        return node;
    }

    /// <summary>The lines below that begin with a bar are the body.</summary>
    private static Redirection HereDocument(bool dynamic, TextSpan span, LineIndex index, string file)
    {
        int first = index.LineAt(span.Start) + 1, last = first;
        while (last <= index.Count && file.Substring(index.SpanOf(last).Start, index.SpanOf(last).Length).TrimStart().StartsWith('|'))
        {
            last++;
        }

        var body = last == first ? default : TextSpan.FromBounds(index.SpanOf(first).Start, index.SpanOf(last - 1).End);
        var target = new Word(span, dynamic ? [new VariablePart("x", "", null, false, true)] : [new LiteralPart("x", true)]);
        return new Redirection(span, RedirectionKind.HereDocument, 0, target, body);
    }

    private BoundCall Bind(CallNode node, string[] words, string[] notes)
    {
        var tool = vocabulary.Find(words[0]);
        var subcommand = ImmutableArray.CreateBuilder<string>();
        var flags = ImmutableArray.CreateBuilder<string>();
        for (var at = 1; at < words.Length; at++)
        {
            var takesValue = tool?.ValueFlags.Contains(words[at]) == true && at + 1 < words.Length;
            if (!words[at].StartsWith('-'))
            {
                subcommand.Add(words[at]);
            }
            else
            {
                flags.Add(takesValue ? $"{words[at]}={words[++at]}" : words[at]);
            }
        }

        var commands = subcommand.ToImmutable();
        var capability = tool?.Capabilities.FirstOrDefault(candidate => candidate.Commands.Any(pattern => pattern.Matches(commands)));
        var role = capability?.Role ?? tool?.DefaultRole ?? Role.Unknown;
        var reached = Notes(notes, "reaches").Select(Reached);
        var behind = Notes(notes, "behind").Select(int.Parse).FirstOrDefault();
        return new BoundCall
        {
            Node = node,
            Words = [.. words.Select((word, at) => new BoundWord(word, true, at < behind ? -1 : at))],
            Tool = tool,
            Capability = capability,
            Role = role,
            Subcommand = commands,
            Flags = flags.ToImmutable(),
            HasStructuredOutput = tool?.StructuredOutput.Any(pattern => flags.Any(flag => Wildcard.Matches(pattern, flag))) == true,
            Steps = Notes(notes, "steps").Select(int.Parse).FirstOrDefault(),
            Prefixes = [.. Notes(notes, "prefix").Select(name => new Prefix(name.TrimEnd('!'), name.EndsWith('!'), null))],
            Definition = notes.Contains("defined") ? new Definition("lib.sh", 1, words[0]) : null,
            Addresses = Notes(notes, "addresses").FirstOrDefault(),
            Reaches = tool is { IsPlatform: true } ? [new ReachedCall(tool, capability, role), .. reached] : [.. reached],
        };
    }

    private ReachedCall Reached(string text)
    {
        var pieces = text.Split(':');
        return new ReachedCall(vocabulary.Find(pieces[0])!, null, pieces.Length > 1 ? Parse<Role>(pieces[1]) : Role.Unknown);
    }

    private (ImmutableArray<Element> Symbols, RelationTable Relations) ReadRelations(string text, int firstId)
    {
        var symbols = ImmutableArray.CreateBuilder<Element>();
        var relations = new RelationTable.Builder();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ');
            if (words[0] is "value" or "file")
            {
                ids[words[1]] = firstId + symbols.Count;
                symbols.Add(new Element(ids[words[1]], words[0] == "file" ? ElementKind.File : ElementKind.Value, words.ElementAtOrDefault(2) ?? words[1]));
            }
            else
            {
                relations.Add(Parse<Relation>(words[1]), ids[words[0]], ids[words[2]]);
            }
        }

        return (symbols.ToImmutable(), relations.ToTable());
    }

    private static T Parse<T>(string word)
        where T : struct, Enum =>
        EnumWords.TryParse<T>(word, out var value) ? value : throw new FormatException($"The notation knows no `{word}`.");

    private static IEnumerable<string> Notes(string[] notes, string name) =>
        notes.Where(note => note.StartsWith(name + "=", StringComparison.Ordinal)).SelectMany(note => note[(name.Length + 1)..].Split(','));

    private static Word Literal(string text) =>
        new(default, text.Length == 0 ? [] : [text[0] == '$' ? new VariablePart(text[1..], "", null, false, false) : new LiteralPart(text, false)]);
}
