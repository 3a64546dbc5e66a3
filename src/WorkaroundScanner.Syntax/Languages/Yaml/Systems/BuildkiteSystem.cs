using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Buildkite pipelines.</summary>
internal sealed class BuildkiteSystem : PipelineSystem
{
    /// <inheritdoc/>
    public override string Name => "buildkite";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        (path.IsUnder(".buildkite") && (root["steps"] ?? (root as YamlSequence)) is not null)
        || root["steps"]?.Items.Any(step => step["label"] is not null && (step["command"] ?? step["commands"] ?? step["plugins"]) is not null) == true;

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.DoubledDollar;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        writer.Variables(root["env"]);
        LowerSteps(root is YamlSequence ? root : root["steps"], writer);
    }

    private static void LowerSteps(YamlNode? steps, PipelineWriter writer)
    {
        foreach (var step in steps?.Items ?? [])
        {
            if (step["steps"] is { } group)
            {
                LowerSteps(group, writer);
                continue;
            }

            if (step["command"] is null && step["commands"] is null)
            {
                continue;
            }

            var name = (step["label"] ?? step["name"] ?? step["key"])?.Text;
            writer.Step(step, name, StepForm.Step, Retries.AreAsked(step["retry"]?["automatic"]), () =>
            {
                writer.Variables(step["env"]);
                writer.Script(step["command"]);
                writer.Script(step["commands"]);
            });
        }
    }
}
