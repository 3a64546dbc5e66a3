using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <summary>Writes what systems find in a file as constructs: jobs, steps, variables, scripts and calls. What an alias brings back is written once.</summary>
/// <param name="assembly">The file's summary.</param>
/// <param name="scalars">Decodes scalars.</param>
/// <param name="vocabulary">The tools known by name.</param>
internal sealed partial class PipelineWriter(SummaryAssembly assembly, ScalarReader scalars, Vocabulary vocabulary)
{
    private readonly HashSet<YamlNode> steps = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<YamlNode> written = new(ReferenceEqualityComparer.Instance);
    private HoleFiller holes = new(assembly.Text, TemplateForms.None);

    /// <summary>Path from the scanned root.</summary>
    public string Path => assembly.Path;

    /// <summary>The file.</summary>
    public string FileText => assembly.Text;

    /// <summary>Sets the notations by which values are filled into scripts.</summary>
    public void UseTemplates(TemplateForms forms) => holes = new HoleFiller(assembly.Text, forms);

    /// <summary>Writes a job: the entry of its name.</summary>
    public void Job(YamlEntry entry, bool repeats, Action content) =>
        Step(entry.Value, entry.Name, StepForm.Job, repeats, content, entry.Key.Start);

    /// <summary>Writes a job, a step or a container, unless an alias brought it before.</summary>
    /// <param name="node">What it is written from.</param>
    /// <param name="name">Its name; null where it has none.</param>
    /// <param name="form">What it is.</param>
    /// <param name="repeats">Whether the system runs it again when it fails.</param>
    /// <param name="content">Writes what is inside.</param>
    /// <param name="start">Where it begins, if before the node.</param>
    public void Step(YamlNode node, string? name, StepForm form, bool repeats, Action content, int start = int.MaxValue)
    {
        if (!steps.Add(node))
        {
            return;
        }

        assembly.Builder.Begin();
        content();
        var begin = start < node.Start ? start : node.Start;
        assembly.Builder.End(new StepNode { Name = name ?? "", Form = form, Repeats = repeats, Span = TextSpan.FromBounds(begin, node.End) });
    }

    /// <summary>Writes a script: a scalar's text, or the lines of a list one after the other. One that begins with <c>#!</c> is in the language that it asks for.</summary>
    public void Script(YamlNode? node)
    {
        if (node is not null)
        {
            Script([node]);
        }
    }

    /// <summary>Writes a script of lines, or lists of lines, that follow each other.</summary>
    public void Script(IEnumerable<YamlNode> nodes)
    {
        var lines = new List<YamlScalar>();
        foreach (var node in nodes)
        {
            CollectLines(node, lines, depth: 0);
        }

        if (lines.Count == 0)
        {
            return;
        }

        var program = TextOf(lines[0]);
        if (!Shells.IsShellProgram(program.Text))
        {
            if (Interpreters.LanguageOfProgram(program.Text) is { } language)
            {
                Lower(holes.FillProgram(scalars.Read(lines[0])), language);
            }

            return;
        }

        if (lines.Count > 1)
        {
            program = Join(program, lines);
        }

        LowerShell(program, program.HostSpan());
    }

    /// <summary>Writes a call of a tool whose arguments are one line of words.</summary>
    public void ToolWithArguments((string Name, YamlNode At) tool, YamlNode? arguments)
    {
        var builder = new EmbeddedTextBuilder(assembly.Text);
        builder.AddInstead(tool.Name, SpanOf(tool.At).Start, tool.At.End);
        if (arguments is YamlScalar scalar && !scalar.IsEmpty)
        {
            builder.AddInstead(" ", scalar.Content, scalar.Content);
            Append(builder, scalar);
        }

        var program = builder.ToText();
        LowerShell(program, program.HostSpan());
    }

    /// <summary>Writes a script that is put together from words that stand apart, such as a file and its arguments.</summary>
    /// <param name="command">The first word.</param>
    /// <param name="arguments">What follows it; null for nothing.</param>
    public void Script(YamlNode? command, YamlNode? arguments)
    {
        if (command is not YamlScalar first || first.IsEmpty)
        {
            return;
        }

        var builder = new EmbeddedTextBuilder(assembly.Text);
        Append(builder, first);
        foreach (var argument in arguments is YamlScalar ? [arguments] : arguments?.Items ?? [])
        {
            if (argument is YamlScalar scalar && !scalar.IsEmpty)
            {
                builder.AddInstead(" ", scalar.Content, scalar.Content);
                Append(builder, scalar);
            }
        }

        var program = builder.ToText();
        LowerShell(program, program.HostSpan());
    }

    /// <summary>Writes a command that is given word by word: a shell's program as a script, anything else as a call.</summary>
    /// <param name="tool">The tool behind the first word where an image brings it, else null.</param>
    /// <param name="words">The words.</param>
    public void Command((string Name, YamlNode At)? tool, IEnumerable<YamlNode> words)
    {
        var argv = words.SelectMany(word => word.Items.IsEmpty ? [word] : word.Items).ToList();
        var isNew = false;
        foreach (var word in argv)
        {
            isNew |= written.Add(word);
        }

        if (!isNew)
        {
            return;
        }

        var texts = argv.ConvertAll(word => word is YamlScalar scalar ? TextOf(scalar) : OpaqueText(word));
        if (tool is null && (texts[0].Text.Length == 0 || texts[0].Text[0] == '-'))
        {
            return;
        }

        var values = texts.ConvertAll(text => text.Text);
        var shell = values.FindIndex(Shells.IsShell);
        var program = shell < 0 ? -1 : Shells.ProgramOf(values, shell);
        if (tool is not null && (IsTool(values[0]) || Shells.IsShell(values[0])))
        {
            tool = null;
        }

        if (shell == 0 && program > 0)
        {
            LowerProgram(texts[program], argv[program]);
            return;
        }

        if (tool is null && argv is [_, { Text: "-c" or "-e" }, YamlScalar text, ..] && Interpreters.LanguageOf(values[0]) is { } language)
        {
            Lower(holes.FillProgram(scalars.Read(text)), language);
            return;
        }

        assembly.Builder.Begin();
        if (program > 0)
        {
            LowerProgram(texts[program], argv[program], argument: program + (tool is null ? 0 : 1));
        }

        var call = ImmutableArray.CreateBuilder<Word>(argv.Count + 1);
        if (tool is var (name, at))
        {
            call.Add(WordReader.Literal(name, SpanOf(at)));
        }

        for (var i = 0; i < argv.Count; i++)
        {
            call.Add(WordReader.Read(values[i], SpanOf(argv[i])));
        }

        assembly.Builder.End(new CallNode { Words = call.ToImmutable(), Span = TextSpan.FromBounds(call.Min(word => word.Span.Start), call.Max(word => word.Span.End)) });
    }

    /// <summary>The tool that an image is named for: <c>gcr.io/cloud-builders/kubectl:v1</c> is <c>kubectl</c>.</summary>
    public static string ToolOfImage(string image)
    {
        var name = image.AsSpan(image.LastIndexOf('/') + 1);
        var tag = name.IndexOfAny(':', '@');
        return (tag < 0 ? name : name[..tag]).ToString();
    }

    /// <summary>Whether the vocabulary has a tool of this name.</summary>
    public bool IsTool(string name) => vocabulary.Find(name) is not null;

    /// <summary>A scalar's text with its holes named.</summary>
    private EmbeddedText TextOf(YamlScalar scalar) => holes.Fill(scalars.Read(scalar));

    // `- {{ x }}` without quotes is a mapping to YAML; its value is a hole all the same.
    private EmbeddedText OpaqueText(YamlNode node)
    {
        var builder = new EmbeddedTextBuilder(assembly.Text);
        builder.AddHole(assembly.Text[node.Start..Math.Min(node.End, node.Start + 100)], node.Start, node.End);
        return builder.ToText();
    }

    private void Append(EmbeddedTextBuilder builder, YamlScalar scalar)
    {
        var text = TextOf(scalar);
        builder.Add(text, 0, text.Text.AsSpan().TrimEnd("\r\n").Length);
    }

    private EmbeddedText Join(EmbeddedText first, List<YamlScalar> lines)
    {
        var builder = new EmbeddedTextBuilder(assembly.Text);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = i == 0 ? first : TextOf(lines[i]);
            builder.Add(text, 0, text.Text.Length);
            if (!text.Text.EndsWith('\n'))
            {
                builder.AddInstead("\n", lines[i].End, lines[i].End);
            }
        }

        return builder.ToText();
    }

    private void LowerProgram(EmbeddedText program, YamlNode node, int argument = -1)
    {
        if (Shells.IsShellProgram(program.Text))
        {
            LowerShell(program, argument < 0 ? program.HostSpan() : SpanOf(node), argument);
        }
    }

    private void LowerShell(EmbeddedText program, TextSpan span, int argument = -1)
    {
        if (!string.IsNullOrWhiteSpace(program.Text))
        {
            assembly.LowerShell(program, span, argument);
        }
    }

    private static TextSpan SpanOf(YamlNode node) => TextSpan.FromBounds(node is YamlScalar scalar ? scalar.Content : node.Start, node.End);
}
