using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Taskfiles: each task is a target, whose commands may run other tasks.</summary>
internal sealed class TaskfileSystem : PipelineSystem
{
    private static readonly string[] Checks = ["preconditions", "status"];

    /// <inheritdoc/>
    public override string Name => "taskfile";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        root["tasks"] is YamlMapping tasks
        && (path.Begins("taskfile") || (root["version"] is YamlScalar && tasks.Entries.Any(task => (task.Value["cmds"] ?? task.Value["cmd"]) is not null)));

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.Braces;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        writer.Variables(root["vars"]);
        writer.Variables(root["env"]);
        foreach (var task in root["tasks"]?.Entries ?? [])
        {
            writer.Target(task, TasksOf(task.Value["deps"]), () => LowerBody(task.Value, writer));
        }
    }

    private static void LowerBody(YamlNode task, PipelineWriter writer)
    {
        writer.Variables(task["vars"]);
        writer.Variables(task["env"]);
        foreach (var check in Checks.SelectMany(key => task[key]?.Items ?? []))
        {
            writer.Script(check["sh"] ?? check);
        }

        // A task can also be its one command, or the list of its commands.
        LowerCommands(task is YamlMapping ? (task["cmds"] ?? task["cmd"]) : task, writer);
    }

    private static void LowerCommands(YamlNode? commands, PipelineWriter writer)
    {
        var lines = new List<YamlNode>();
        foreach (var item in commands is YamlSequence ? commands.Items : commands is null ? [] : [commands])
        {
            var command = item["defer"] ?? item;
            if (command["task"] is { } other)
            {
                writer.Script(lines);
                lines.Clear();
                writer.TargetCall(other);
            }
            else
            {
                lines.Add(command["cmd"] ?? command["sh"] ?? command);
            }
        }

        writer.Script(lines);
    }

    private static IEnumerable<YamlNode> TasksOf(YamlNode? dependencies) => (dependencies?.Items ?? []).Select(item => item["task"] ?? item);
}
