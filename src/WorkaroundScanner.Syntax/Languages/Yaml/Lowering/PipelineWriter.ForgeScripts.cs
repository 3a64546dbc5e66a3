using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <content>Scripts for a forge's own client.</content>
internal sealed partial class PipelineWriter
{
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
