using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <content>What a system does by itself: files that it writes, and what it runs again.</content>
internal sealed partial class PipelineWriter
{
    /// <summary>Writes what is run until it answers as is asked for: <c>until command; do :; done</c>.</summary>
    public void Until(YamlNode at, Action condition)
    {
        var span = TextSpan.FromBounds(at.Start, at.End);
        assembly.Builder.Begin();
        assembly.Builder.Begin();
        condition();
        assembly.Builder.End(new BlockNode { Role = BlockRole.Condition, Span = span });
        assembly.Builder.Begin();
        assembly.Builder.End(new BlockNode { Role = BlockRole.Body, Span = new TextSpan(span.End, 0) });
        assembly.Builder.End(new LoopNode { Form = LoopForm.Until, Span = span });
    }

    /// <summary>Writes a template that is filled in: <c>j2 source &gt; target</c>.</summary>
    public void Rendered(YamlEntry at, YamlScalar source, YamlScalar target) => File(at, target, ["j2"], [WordOf(source)], RedirectionKind.Write);

    /// <summary>Writes a text that becomes a file: <c>cat &lt;&lt;EOF &gt; target</c>.</summary>
    public void Written(YamlEntry at, YamlScalar text, YamlScalar target) =>
        File(at, target, ["cat"], [], RedirectionKind.Write, new Redirection(SpanOf(text), RedirectionKind.HereDocument, 0, WordOf(text), SpanOf(text)));

    /// <summary>Writes a file that is edited where it is: <c>sed -i target</c>.</summary>
    public void Edited(YamlEntry at, YamlScalar target) => File(at, target, ["sed", "-i", "-"], [WordOf(target)], null);

    private void File(YamlEntry at, YamlScalar target, ReadOnlySpan<string> command, ImmutableArray<Word> operands, RedirectionKind? output, params ReadOnlySpan<Redirection> input)
    {
        var span = TextSpan.FromBounds(at.Key.Start, Math.Max(at.Key.End, at.Value.End));
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (var word in command)
        {
            words.Add(WordReader.Literal(word, new TextSpan(span.Start, 0)));
        }

        words.AddRange(operands);
        ImmutableArray<Redirection> redirections = [.. input];
        if (output is { } kind)
        {
            redirections = redirections.Add(new Redirection(SpanOf(target), kind, 1, WordOf(target), default));
        }

        assembly.Builder.Begin();
        assembly.Builder.End(new CallNode { Words = words.ToImmutable(), Redirections = redirections, Span = span });
    }
}
