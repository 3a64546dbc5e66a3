using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <content>Steps that use what somebody else wrote: an action is a call of <c>uses</c> with its name and inputs as flags.</content>
internal sealed partial class PipelineWriter
{
    private const string Uses = "uses";

    /// <summary>Writes the use of an action.</summary>
    /// <param name="action">Its name with the version.</param>
    /// <param name="inputs">Its inputs, or null.</param>
    public void Action(YamlScalar action, YamlNode? inputs)
    {
        var version = action.Text.IndexOf('@', StringComparison.Ordinal);
        var span = SpanOf(action);
        assembly.Builder.Begin();
        var words = ImmutableArray.CreateBuilder<Word>();
        words.Add(WordReader.Literal(Uses, new TextSpan(span.Start, 0)));
        words.Add(WordReader.Literal(version < 0 ? action.Text : action.Text[..version], span));
        foreach (var input in inputs?.Entries ?? [])
        {
            if (input.Value is YamlScalar value)
            {
                words.Add(WordReader.Read("--" + input.Name + "=" + TextOf(value).Text, SpanOf(value)));
            }
        }

        assembly.Builder.End(new CallNode { Words = words.ToImmutable(), Span = TextSpan.FromBounds(words.Min(word => word.Span.Start), words.Max(word => word.Span.End)) });
    }

    /// <summary>Writes the calls that a script for the forge's own client makes to start builds again.</summary>
    public void ForgeScript(YamlNode? script)
    {
        if (script is not YamlScalar scalar)
        {
            return;
        }

        var text = TextOf(scalar);
        foreach (var name in (ReadOnlySpan<string>)["reRunWorkflowFailedJobs(", "reRunWorkflow(", "reRunJobForWorkflowRun("])
        {
            var at = text.Text.IndexOf(name, StringComparison.Ordinal);
            if (at >= 0)
            {
                var span = TextSpan.FromBounds(text.HostOffset(at), text.HostEnd(at + name.Length));
                assembly.Builder.Begin();
                assembly.Builder.End(new CallNode { Words = [WordReader.Literal("gh", span), WordReader.Literal("run", span), WordReader.Literal("rerun", span)], Span = span });
                return;
            }
        }
    }
}
