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
        var words = ImmutableArray.CreateBuilder<Word>();
        words.Add(WordReader.Literal("uses", new TextSpan(SpanOf(name).Start, 0)));
        words.Add(WordReader.Literal(version < 0 ? name.Text : name.Text[..version], SpanOf(name)));
        foreach (var input in inputs?.Entries ?? [])
        {
            if (input.Value is YamlScalar { IsEmpty: false } value)
            {
                words.Add(WordReader.Read($"--{input.Name}={TextOf(value).Text.TrimEnd()}", TextSpan.FromBounds(input.Key.Start, value.End)));
            }
        }

        assembly.Builder.Begin();
        assembly.Builder.End(new CallNode { Words = words.ToImmutable(), Span = TextSpan.FromBounds(words.Min(word => word.Span.Start), words.Max(word => word.Span.End)) });
    }

    /// <summary>Writes a cache that the system keeps: a call of <c>uses</c> with the setting's name, <c>--key=value</c> for each key and <c>--path=value</c> for each path.</summary>
    public void Cache(string setting, YamlNode at, IEnumerable<YamlNode> keys, IEnumerable<YamlNode> paths)
    {
        var span = TextSpan.FromBounds(at.Start, at.End);
        var words = ImmutableArray.CreateBuilder<Word>();
        words.Add(WordReader.Literal("uses", new TextSpan(span.Start, 0)));
        words.Add(WordReader.Literal(setting, span));
        words.AddRange(keys.OfType<YamlScalar>().Select(key => WordReader.Read($"--key={TextOf(key).Text.TrimEnd()}", SpanOf(key))));
        // Paths may stand in another step.
        words.AddRange(paths.OfType<YamlScalar>().Select(path => WordReader.Read($"--path={TextOf(path).Text.TrimEnd()}", span)));
        assembly.Builder.Begin();
        assembly.Builder.End(new CallNode { Words = words.ToImmutable(), Span = span });
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
