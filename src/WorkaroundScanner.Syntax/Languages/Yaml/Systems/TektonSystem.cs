using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Tekton tasks and pipelines, also those inside runs.</summary>
internal sealed class TektonSystem : PipelineSystem
{
    /// <inheritdoc/>
    public override string Name => "tekton";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) => root["apiVersion"]?.Text?.StartsWith("tekton.dev/", StringComparison.Ordinal) == true;

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) =>
        TemplateForms.DottedReference | TemplateForms.CapitalReference | KubernetesSystem.TemplatesOf(isHelm);

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        if (root["spec"] is not { } spec)
        {
            return;
        }

        var name = root["metadata"]?["name"]?.Text;
        writer.Variables(spec["params"], "params");
        LowerTask(spec, name, repeats: name is not null && writer.Documents.Any(document => RunsAgain(document, name)), writer);
        LowerTask(spec["taskSpec"], name, repeats: Retries.AreAsked(spec["retries"]), writer);
        foreach (var pipeline in (YamlNode?[])[spec, spec["pipelineSpec"]])
        {
            writer.Variables(pipeline?["params"], "params");
            LowerTasks(pipeline?["tasks"], writer);
            LowerTasks(pipeline?["finally"], writer);
        }
    }

    // A pipeline beside the task says how often it tries it.
    private static bool RunsAgain(YamlNode document, string task) =>
        (document["spec"]?["tasks"]?.Items ?? []).Any(use => use["taskRef"]?["name"]?.Text == task && Retries.AreAsked(use["retries"]));

    private static void LowerTasks(YamlNode? tasks, PipelineWriter writer)
    {
        foreach (var task in tasks?.Items ?? [])
        {
            LowerTask(task["taskSpec"], task["name"]?.Text, Retries.AreAsked(task["retries"]), writer);
        }
    }

    private static void LowerTask(YamlNode? task, string? name, bool repeats, PipelineWriter writer)
    {
        if (task is null || (task["steps"] ?? task["script"] ?? task["command"]) is null)
        {
            return;
        }

        writer.Step(task, name, StepForm.Job, repeats, () =>
        {
            writer.Variables(task["params"] ?? task["inputs"]?["params"], "params");
            writer.Variables(task["stepTemplate"]?["env"]);
            if (task["steps"] is null)
            {
                LowerStep(task, writer);
            }

            foreach (var step in (task["steps"]?.Items ?? []).Concat(task["sidecars"]?.Items ?? []))
            {
                writer.Step(step, step["name"]?.Text, StepForm.Step, repeats: false, () => LowerStep(step, writer));
            }
        });
    }

    private static void LowerStep(YamlNode step, PipelineWriter writer)
    {
        writer.Variables(step["env"]);
        writer.Script(step["script"]);
        Containers.LowerContent(step, writer);
    }
}
