using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <content>Targets and components: what is run by its name.</content>
internal sealed partial class PipelineWriter
{
    /// <summary>Writes a target with what it depends on.</summary>
    /// <param name="entry">Its name and what it holds.</param>
    /// <param name="dependencies">The names of the targets that run before it.</param>
    /// <param name="body">Writes what it runs.</param>
    public void Target(YamlEntry entry, IEnumerable<YamlNode> dependencies, Action body)
    {
        var span = TextSpan.FromBounds(entry.Key.Start, Math.Max(entry.Key.End, entry.Value.End));
        assembly.Builder.Begin();
        foreach (var dependency in dependencies)
        {
            TargetCall(dependency);
        }

        assembly.Builder.Begin();
        body();
        assembly.Builder.End(new BlockNode { Role = BlockRole.Body, Span = TextSpan.FromBounds(Math.Min(entry.Value.Start, span.End), span.End) });
        assembly.Builder.End(new FunctionNode { Name = entry.Name, Form = FunctionForm.Target, Span = span });
    }

    /// <summary>Writes the use of a component that is kept elsewhere, such as an action: a call of <c>uses</c> with its name, without its version, and <c>--input=value</c> for each input.</summary>
    public void ComponentCall(YamlScalar name, YamlNode? inputs)
    {
        var version = name.Text.IndexOf('@', StringComparison.Ordinal);
        var words = new List<Word>();
        foreach (var input in inputs?.Entries ?? [])
        {
            if (input.Value is YamlScalar { IsEmpty: false } value)
            {
                words.Add(InputWord(input.Name, value, TextSpan.FromBounds(input.Key.Start, value.End)));
            }
        }

        var spans = words.Select(word => word.Span).Append(SpanOf(name)).ToList();
        Uses(version < 0 ? name.Text : name.Text[..version], SpanOf(name), words, TextSpan.FromBounds(spans.Min(span => span.Start), spans.Max(span => span.End)));
    }

    /// <summary>Writes a cache that the system keeps: a call of <c>uses</c> with the setting's name, <c>--key=value</c> for each key and <c>--path=value</c> for each path.</summary>
    public void Cache(string setting, YamlNode at, IEnumerable<YamlNode> keys, IEnumerable<YamlNode> paths)
    {
        var span = TextSpan.FromBounds(at.Start, at.End);
        // Paths may stand in another step.
        Uses(setting, span, [.. keys.OfType<YamlScalar>().Select(key => InputWord("key", key, SpanOf(key))), .. paths.OfType<YamlScalar>().Select(path => InputWord("path", path, span))], span);
    }

    private Word InputWord(string name, YamlScalar value, TextSpan span) => WordReader.Read($"--{name}={TextOf(value).Text.TrimEnd()}", span);

    private void Uses(string name, TextSpan at, IEnumerable<Word> inputs, TextSpan span)
    {
        assembly.Builder.Begin();
        assembly.Builder.End(new CallNode { Words = [WordReader.Literal("uses", new TextSpan(at.Start, 0)), WordReader.Literal(name, at), .. inputs], Span = span });
    }

    /// <summary>Writes a call of a target.</summary>
    public void TargetCall(YamlNode name)
    {
        if (name is YamlScalar { IsEmpty: false } scalar)
        {
            assembly.Builder.Begin();
            assembly.Builder.End(new CallNode { CallsFunction = true, Words = [WordOf(scalar)], Span = SpanOf(scalar) });
        }
    }
}
