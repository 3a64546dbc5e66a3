using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Hooks of pre-commit.</summary>
internal sealed class PreCommitSystem : PipelineSystem
{
    /// <inheritdoc/>
    public override string Name => "pre-commit";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) => path.Begins(".pre-commit");

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        foreach (var hook in root.Items.Concat((root["repos"]?.Items ?? []).SelectMany(repository => repository["hooks"]?.Items ?? [])))
        {
            // In these two languages the entry is a pattern or a message.
            if (hook["entry"] is YamlScalar entry && hook["language"]?.Text is not ("pygrep" or "fail"))
            {
                writer.Step(hook, (hook["name"] ?? hook["id"])?.Text, StepForm.Step, repeats: false, () => writer.Script(entry, hook["args"]));
            }
        }
    }
}
