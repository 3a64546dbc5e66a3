using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Azure Pipelines, and their templates.</summary>
internal sealed class AzureSystem : PipelineSystem
{
    private static readonly string[] Strategies = ["runOnce", "rolling", "canary"];
    private static readonly string[] StepKeys = ["script", "bash", "pwsh", "powershell", "task", "template", "checkout", "publish", "download"];

    /// <inheritdoc/>
    public override string Name => "azure";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        root is YamlMapping && root["apiVersion"] is null
        && (path.Name.Contains("azure-pipelines", StringComparison.Ordinal) || path.IsUnder(".azure-pipelines") || path.IsUnder(".azuredevops") || path.IsUnder(".vsts-ci") || HasShape(root));

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.Expression | TemplateForms.Macro;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        writer.Variables(root["parameters"], "parameters");
        writer.Variables(root["variables"]);
        foreach (var stage in Flat(root["stages"]))
        {
            writer.Variables(stage["variables"]);
            LowerJobs(stage["jobs"], IsWindows(stage) ?? IsWindows(root), writer);
        }

        LowerJobs(root["jobs"], IsWindows(root), writer);
        if (root["steps"] is { } steps)
        {
            writer.Step(root, "", StepForm.Job, repeats: false, () => LowerSteps(steps, IsWindows(root) ?? false, writer));
        }
    }

    private static void LowerJobs(YamlNode? jobs, bool? windows, PipelineWriter writer)
    {
        foreach (var job in Flat(jobs))
        {
            var name = (job["job"] ?? job["deployment"] ?? job["displayName"])?.Text;
            writer.Step(job, name, StepForm.Job, repeats: false, () =>
            {
                writer.Variables(job["variables"]);
                writer.Matrix((job["strategy"]?["matrix"]?.Entries ?? []).SelectMany(row => row.Value.Entries));
                var onWindows = IsWindows(job) ?? windows ?? false;
                LowerSteps(job["steps"], onWindows, writer);
                foreach (var strategy in Strategies)
                {
                    LowerPhases(job["strategy"]?[strategy], onWindows, writer);
                }
            });
        }
    }

    private static void LowerPhases(YamlNode? phases, bool windows, PipelineWriter writer)
    {
        foreach (var phase in phases?.Entries ?? [])
        {
            LowerSteps(phase.Value["steps"], windows, writer);
            if (phase.Name == "on")
            {
                LowerSteps(phase.Value["failure"]?["steps"], windows, writer);
                LowerSteps(phase.Value["success"]?["steps"], windows, writer);
            }
        }
    }

    private static void LowerSteps(YamlNode? steps, bool windows, PipelineWriter writer)
    {
        foreach (var step in Flat(steps))
        {
            var name = (step["displayName"] ?? step["name"])?.Text;
            writer.Step(step, name, StepForm.Step, Retries.AreAsked(step["retryCountOnTaskFailure"]), () =>
            {
                writer.Variables(step["env"]);
                writer.Script(windows ? step["bash"] : step["bash"] ?? step["script"]);
                if (step["task"]?.Text is { } task && step["inputs"] is { } inputs)
                {
                    LowerTask(task, inputs, windows, writer);
                }
            });
        }
    }

    private static void LowerTask(string task, YamlNode inputs, bool windows, PipelineWriter writer)
    {
        var version = task.IndexOf('@', StringComparison.Ordinal);
        switch ((version < 0 ? task : task[..version]).ToLowerInvariant())
        {
            case "bash":
                LowerInline(inputs, "script", "filePath", writer);
                break;
            case "cmdline" when !windows:
                writer.Script(inputs["script"]);
                break;
            case "shellscript":
                writer.Script(inputs["scriptPath"], inputs["args"]);
                break;
            case "pythonscript" when inputs["script"] is { } script:
                writer.Script(script, "python");
                break;
            case "azurecli" when inputs["scriptType"]?.Text is null or "bash" or "sh" or "Bash" && !windows:
                LowerInline(inputs, "inlineScript", "scriptPath", writer);
                break;
            default:
                break;
        }
    }

    private static void LowerInline(YamlNode inputs, string inline, string file, PipelineWriter writer)
    {
        if (inputs[inline] is { } script)
        {
            writer.Script(script);
        }
        else
        {
            writer.Script(inputs[file], inputs["arguments"]);
        }
    }

    /// <summary>The items, those under <c>${{ if }}</c> and <c>${{ each }}</c> included.</summary>
    private static IEnumerable<YamlNode> Flat(YamlNode? list)
    {
        foreach (var item in list?.Items ?? [])
        {
            if (item.Entries.Length > 0 && item.Entries[0].Name.StartsWith("${{", StringComparison.Ordinal))
            {
                foreach (var entry in item.Entries)
                {
                    foreach (var inner in Flat(entry.Value))
                    {
                        yield return inner;
                    }
                }
            }
            else if (item is YamlMapping)
            {
                yield return item;
            }
        }
    }

    private static bool? IsWindows(YamlNode node)
    {
        var pool = node["pool"];
        var image = (pool?["vmImage"] ?? pool?["name"] ?? pool)?.Text;
        return image is null ? null : image.Contains("windows", StringComparison.OrdinalIgnoreCase) || image.StartsWith("vs20", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasShape(YamlNode root) =>
        Flat(root["stages"]).Any(stage => stage["stage"] is not null || stage["template"] is not null || stage["jobs"] is YamlSequence)
        || Flat(root["jobs"]).Any(job => job["job"] is not null || job["deployment"] is not null || (job["template"] is not null && job["plan"] is null))
        || Flat(root["steps"]).Any(step => (step["task"]?.Text ?? "").Contains('@', StringComparison.Ordinal) || step["bash"] is not null || step["checkout"] is not null
            || ((root["parameters"] ?? root["pool"] ?? root["trigger"]) is not null && step["name"] is null && StepKeys.Any(key => step[key] is not null)));
}
