using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>GitHub workflows and composite actions.</summary>
internal sealed class GitHubSystem : PipelineSystem
{
    /// <summary>Inputs of actions that hold a script.</summary>
    private static readonly string[] ScriptInputs = ["command", "run", "script", "inlineScript"];

    /// <inheritdoc/>
    public override string Name => "github";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        path.IsUnder(".github/workflows") && root["jobs"] is not null
        || (path.Name is "action.yml" or "action.yaml" && root["runs"] is not null)
        || (root["jobs"] is YamlMapping jobs && (root["on"] ?? root["true"]) is not null && jobs.Entries.Any(job => job.Value["runs-on"] is not null || job.Value["uses"] is not null));

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.Expression;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        writer.Variables(root["env"]);
        foreach (var trigger in (string[])["workflow_call", "workflow_dispatch"])
        {
            writer.Variables(root["on"]?[trigger]?["inputs"], "inputs");
        }

        var shell = root["defaults"]?["run"]?["shell"]?.Text;
        foreach (var job in root["jobs"]?.Entries ?? [])
        {
            writer.Job(job, repeats: false, () => LowerJob(job.Value, shell, writer));
        }

        if (root["runs"] is YamlMapping action)
        {
            writer.Step(action, root["name"]?.Text, StepForm.Job, repeats: false, () =>
            {
                writer.Variables(root["inputs"], "inputs");
                LowerSteps(action["steps"], shell, writer);
            });
        }
    }

    private static void LowerJob(YamlNode job, string? shell, PipelineWriter writer)
    {
        writer.Variables(job["env"]);
        LowerMatrix(job["strategy"]?["matrix"], writer);

        var own = job["defaults"]?["run"]?["shell"]?.Text ?? shell;
        var runner = job["runs-on"]?.Text ?? job["runs-on"]?.Items.FirstOrDefault()?.Text ?? "";
        LowerSteps(job["steps"], own ?? (runner.StartsWith("windows", StringComparison.OrdinalIgnoreCase) ? "pwsh" : null), writer);
    }

    private static void LowerMatrix(YamlNode? matrix, PipelineWriter writer)
    {
        var axes = matrix?.Entries ?? [];
        var rows = matrix?["include"]?.Items ?? [];
        writer.Matrix(axes.Where(axis => axis.Name is not ("include" or "exclude")).Concat(rows.SelectMany(row => row.Entries)), "matrix");
    }

    private static void LowerSteps(YamlNode? steps, string? shell, PipelineWriter writer)
    {
        foreach (var step in steps?.Items ?? [])
        {
            var action = ActionOf(step["uses"]?.Text ?? "");
            var repeats = action.Contains("retry", StringComparison.OrdinalIgnoreCase);
            writer.Step(step, step["name"]?.Text ?? step["id"]?.Text, StepForm.Step, repeats, () =>
            {
                writer.Variables(step["env"]);
                writer.Script(step["run"], step["shell"]?.Text ?? shell ?? (IsForWindows(step) ? "pwsh" : null));
                LowerAction(step, action, writer);
            });
        }
    }

    private static bool IsForWindows(YamlNode step) =>
        step["if"]?.Text is { } condition && condition.Contains("runner.os == 'Windows'", StringComparison.OrdinalIgnoreCase) && !condition.Contains("||", StringComparison.Ordinal);

    /// <summary>An action's name without its owner and version: <c>nick-fields/retry@v3</c> is <c>retry</c>.</summary>
    private static string ActionOf(string uses)
    {
        var version = uses.IndexOf('@', StringComparison.Ordinal);
        var name = version < 0 ? uses : uses[..version];
        return name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    private static void LowerAction(YamlNode step, string action, PipelineWriter writer)
    {
        if (step["uses"] is not YamlScalar uses)
        {
            return;
        }

        var inputs = step["with"];
        if (uses.Text.StartsWith("docker://", StringComparison.Ordinal))
        {
            var tool = inputs?["entrypoint"] is { Text: { } entrypoint } at ? (entrypoint, at) : (PipelineWriter.ToolOfImage(uses.Text), uses);
            writer.ToolWithArguments(tool, inputs?["args"]);
        }
        else if (ToolOf(action) is { Length: > 0 } tool && writer.IsTool(tool) && inputs?["args"] is { } arguments)
        {
            writer.ToolWithArguments((tool, uses), arguments);
        }
        else if (inputs is not null && action != "github-script" && ScriptInputs.Any(input => inputs[input] is not null))
        {
            foreach (var input in ScriptInputs)
            {
                writer.Script(inputs[input], inputs["shell"]?.Text);
            }
        }
        else
        {
            writer.Program(action == "github-script" ? inputs?["script"] : null, Interpreters.LanguageOf("node"));
            writer.ComponentCall(uses, inputs);
        }
    }

    private static string ToolOf(string action) => action[(action.LastIndexOf('/') + 1)..];
}
