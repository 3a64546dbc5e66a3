using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Argo Workflows.</summary>
internal sealed class ArgoSystem : PipelineSystem
{
    private static readonly string[] ContainerLists = ["initContainers", "sidecars"];

    /// <inheritdoc/>
    public override string Name => "argo";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        root["apiVersion"]?.Text?.StartsWith("argoproj.io/", StringComparison.Ordinal) == true
        && root["kind"]?.Text is "Workflow" or "WorkflowTemplate" or "ClusterWorkflowTemplate" or "CronWorkflow";

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.Braces | TemplateForms.CapitalReference;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        var spec = root["spec"]?["workflowSpec"] ?? root["spec"];
        if (spec is null)
        {
            return;
        }

        writer.Variables(spec["arguments"]?["parameters"], "workflow.parameters");
        var general = Retries.AreAsked(spec["retryStrategy"]) || Retries.AreAsked(spec["templateDefaults"]?["retryStrategy"]);
        foreach (var template in spec["templates"]?.Items ?? [])
        {
            LowerTemplate(template, template["name"]?.Text, general, writer);
        }
    }

    private static void LowerTemplate(YamlNode template, string? name, bool general, PipelineWriter writer)
    {
        var repeats = template["retryStrategy"] is { } own ? Retries.AreAsked(own) || own.IsEmpty : general;
        writer.Step(template, name, StepForm.Job, repeats, () =>
        {
            writer.Variables(template["inputs"]?["parameters"], "inputs.parameters");
            foreach (var list in ContainerLists)
            {
                LowerAll(template[list], writer);
            }

            LowerAll(template["containerSet"]?["containers"], writer);
            Containers.Lower(template["container"], writer);
            LowerScript(template["script"], writer);
            foreach (var task in (template["dag"]?["tasks"]?.Items ?? []).Concat((template["steps"]?.Items ?? []).SelectMany(group => group.Items)))
            {
                if (task["inline"] is { } inline)
                {
                    LowerTemplate(inline, task["name"]?.Text, general, writer);
                }
            }
        });
    }

    private static void LowerAll(YamlNode? containers, PipelineWriter writer)
    {
        foreach (var container in containers?.Items ?? [])
        {
            Containers.Lower(container, writer);
        }
    }

    private static void LowerScript(YamlNode? script, PipelineWriter writer)
    {
        if (script is not YamlMapping)
        {
            return;
        }

        writer.Step(script, script["name"]?.Text, StepForm.Container, repeats: false, () =>
        {
            writer.Variables(script["env"]);
            writer.Script(script["source"], script["command"]?.Text ?? script["command"]?.Items.FirstOrDefault()?.Text);
        });
    }
}
