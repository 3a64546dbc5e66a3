using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Concourse pipelines and task files.</summary>
internal sealed class ConcourseSystem : PipelineSystem
{
    private static readonly string[] Nested =
        ["do", "in_parallel", "aggregate", "steps", "try", "on_success", "on_failure", "on_error", "on_abort", "ensure"];

    /// <inheritdoc/>
    public override string Name => "concourse";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        root["jobs"]?.Items.Any(job => job["plan"] is not null) == true
        || (root["platform"] is YamlScalar && root["run"] is YamlMapping)
        || (root["run"]?["path"] is YamlScalar && (root["image_resource"] ?? root["inputs"] ?? root["outputs"]) is not null);

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.DoubleParentheses;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        foreach (var job in root["jobs"]?.Items ?? [])
        {
            writer.Step(job, job["name"]?.Text, StepForm.Job, repeats: false, () =>
            {
                LowerSteps(job["plan"], writer);
                LowerNested(job, writer);
            });
        }

        if (root["run"] is YamlMapping)
        {
            writer.Step(root, "", StepForm.Container, repeats: false, () => LowerTask(root, writer));
        }
    }

    private static void LowerSteps(YamlNode? steps, PipelineWriter writer)
    {
        if (steps is YamlMapping)
        {
            LowerStep(steps, writer);
        }

        foreach (var step in steps?.Items ?? [])
        {
            LowerStep(step, writer);
        }
    }

    private static void LowerStep(YamlNode step, PipelineWriter writer)
    {
        if (step["config"] is { } task && step["task"] is { } name)
        {
            writer.Step(step, name.Text, StepForm.Step, Retries.AreAsked(step["attempts"]) && step["attempts"]?.Text != "1", () =>
            {
                writer.Variables(step["params"]);
                LowerTask(task, writer);
            });
        }

        LowerNested(step, writer);
    }

    private static void LowerNested(YamlNode step, PipelineWriter writer)
    {
        foreach (var key in Nested)
        {
            LowerSteps(step[key], writer);
        }
    }

    private static void LowerTask(YamlNode task, PipelineWriter writer)
    {
        writer.Variables(task["params"]);
        if (task["run"] is { } run && run["path"] is { } path)
        {
            writer.Command(null, run["args"] is { } arguments ? [path, arguments] : [path]);
        }
    }
}
