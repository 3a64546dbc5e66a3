using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Travis CI and AWS CodeBuild: phases with lists of commands.</summary>
internal sealed class ScriptListSystem : PipelineSystem
{
    private static readonly string[] TravisPhases =
        ["before_install", "install", "before_script", "script", "after_success", "after_failure", "before_deploy", "after_deploy", "after_script"];

    /// <inheritdoc/>
    public override string Name => "script-list";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        root is YamlMapping && (path.Begins(".travis") || root["phases"]?.Entries.Any(phase => phase.Value["commands"] is not null) == true);

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        writer.Step(root, "", StepForm.Job, repeats: false, () =>
        {
            writer.Variables(root["env"]?["global"]);
            writer.Variables(root["env"]?["variables"]);
            LowerPhases(root, writer);
            foreach (var phase in root["phases"]?.Entries ?? [])
            {
                writer.Script(phase.Value["commands"]);
                writer.Script(phase.Value["finally"]);
            }
        });

        foreach (var job in (root["jobs"] ?? root["matrix"])?["include"]?.Items ?? [])
        {
            writer.Step(job, job["name"]?.Text, StepForm.Job, repeats: false, () => LowerPhases(job, writer));
        }
    }

    private static void LowerPhases(YamlNode node, PipelineWriter writer)
    {
        foreach (var phase in TravisPhases)
        {
            writer.Script(node[phase]);
        }
    }
}
