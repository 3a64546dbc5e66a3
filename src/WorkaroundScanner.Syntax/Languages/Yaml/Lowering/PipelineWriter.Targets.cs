using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <content>Targets: tasks that are run by their names.</content>
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
