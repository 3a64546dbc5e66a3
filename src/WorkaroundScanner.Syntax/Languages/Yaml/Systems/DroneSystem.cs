using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Drone and Woodpecker: steps with lists of commands, as a list or by name.</summary>
internal sealed class DroneSystem : PipelineSystem
{
    private static readonly string[] StepKeys = ["steps", "pipeline", "services"];

    /// <inheritdoc/>
    public override string Name => "drone";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        root is YamlMapping && (path.Begins(".drone") || path.Begins(".woodpecker") || path.IsUnder(".woodpecker") || path.IsUnder(".drone")
            || (root["kind"]?.Text == "pipeline" && StepsOf(root["steps"]).Any(step => step.Node["commands"] is not null)));

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.DoubledDollar;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        writer.Step(root, root["name"]?.Text, StepForm.Job, repeats: false, () =>
        {
            writer.Variables(root["environment"]);
            foreach (var (name, step) in StepKeys.SelectMany(key => StepsOf(root[key])))
            {
                if (step["commands"] is { } commands)
                {
                    writer.Step(step, name, StepForm.Step, repeats: false, () =>
                    {
                        writer.Variables(step["environment"]);
                        writer.Script(commands);
                    });
                }
            }
        });
    }

    private static IEnumerable<(string? Name, YamlNode Node)> StepsOf(YamlNode? steps) =>
        (steps?.Items ?? []).Select(step => (step["name"]?.Text, step))
            .Concat((steps?.Entries ?? []).Select(step => ((string?)step.Name, step.Value)));
}
