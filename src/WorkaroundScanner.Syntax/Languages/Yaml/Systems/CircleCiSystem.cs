using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>CircleCI: jobs, commands and orbs that stand in the file.</summary>
internal sealed class CircleCiSystem : PipelineSystem
{
    private static readonly string[] Nested = ["when", "unless"];

    /// <inheritdoc/>
    public override string Name => "circleci";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        path.IsUnder(".circleci") && root is YamlMapping
        || (root["jobs"] ?? root["commands"])?.Entries.Any(job => HasRun(job.Value["steps"])) == true && root["on"] is null
        || (root["description"] is not null && HasRun(root["steps"]));

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.Angles;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        writer.Variables(root["parameters"], "pipeline.parameters");
        foreach (var executor in root["executors"]?.Entries ?? [])
        {
            writer.Variables(executor.Value["environment"]);
        }

        var uses = (root["workflows"]?.Entries ?? []).SelectMany(workflow => workflow.Value["jobs"]?.Items ?? []).SelectMany(job => job.Entries);
        writer.Matrix(uses.SelectMany(use => use.Value["matrix"]?["parameters"]?.Entries ?? []), "parameters");

        LowerJobs(root, writer);
        foreach (var orb in root["orbs"]?.Entries ?? [])
        {
            LowerJobs(orb.Value, writer);
        }

        if (root["steps"] is { } steps)
        {
            writer.Step(root, "", StepForm.Job, repeats: false, () => LowerSteps(steps, null, new CircleCiCaches(root), writer));
        }
    }

    private static void LowerJobs(YamlNode root, PipelineWriter writer)
    {
        var caches = new CircleCiCaches(root);
        foreach (var job in (root["commands"]?.Entries ?? []).Concat(root["jobs"]?.Entries ?? []))
        {
            writer.Job(job, repeats: false, () =>
            {
                writer.Variables(job.Value["parameters"], "parameters");
                writer.Variables(job.Value["environment"]);
                foreach (var image in job.Value["docker"]?.Items ?? [])
                {
                    writer.Variables(image["environment"]);
                }

                LowerSteps(job.Value["steps"], job.Value["shell"]?.Text, caches, writer);
            });
        }
    }

    private static void LowerSteps(YamlNode? steps, string? shell, CircleCiCaches caches, PipelineWriter writer)
    {
        foreach (var step in steps?.Items ?? [])
        {
            foreach (var key in Nested)
            {
                LowerSteps(step[key]?["steps"], shell, caches, writer);
            }

            if (caches.Lower(step, writer) || step["run"] is not { } run)
            {
                continue;
            }

            writer.Step(step, run["name"]?.Text, StepForm.Step, Retries.AreAsked(run["max_auto_reruns"]), () =>
            {
                writer.Variables(run["environment"]);
                writer.Script(run is YamlScalar ? run : run["command"], run["shell"]?.Text ?? shell);
            });
        }
    }

    private static bool HasRun(YamlNode? steps) => steps?.Items.Any(step => step["run"] is not null) == true;
}
