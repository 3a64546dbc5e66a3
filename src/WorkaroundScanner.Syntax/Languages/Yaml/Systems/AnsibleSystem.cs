using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Ansible playbooks and files of tasks.</summary>
internal sealed class AnsibleSystem : PipelineSystem
{
    private const int Looked = 20;
    private static readonly string[] TaskLists = ["pre_tasks", "tasks", "post_tasks", "handlers"];
    private static readonly string[] Blocks = ["block", "rescue", "always"];
    private static readonly string[] Modules = ["shell", "command", "raw", "script"];
    private static readonly string[] Collections = ["", "ansible.builtin.", "ansible.legacy."];
    private static readonly string[] Editing = ["lineinfile", "replace", "blockinfile"];
    private static readonly string[] OtherModules =
    [
        "set_fact", "debug", "include_tasks", "import_tasks", "include_role", "import_role", "include", "block", "template", "copy", "file", "package", "service",
        "systemd", "stat", "fail", "assert", "uri", "lineinfile", "replace", "blockinfile", "import_playbook", "include_vars", "get_url", "wait_for", "k8s", "k8s_info",
    ];

    /// <inheritdoc/>
    public override string Name => "ansible";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) => root is YamlSequence && root.Items.Take(Looked).Any(IsPlayOrTask);

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.Braces | TemplateForms.Statements;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        foreach (var item in root.Items)
        {
            if (item["hosts"] is null)
            {
                LowerTask(item, writer);
                continue;
            }

            writer.Step(item, item["name"]?.Text, StepForm.Job, repeats: false, () =>
            {
                writer.Variables(item["vars"]);
                writer.Variables(item["environment"]);
                foreach (var list in TaskLists)
                {
                    LowerTasks(item[list], writer);
                }
            });
        }
    }

    private static bool IsPlayOrTask(YamlNode item) =>
        item["hosts"] is not null
        || item.Entries.Any(entry => (Modules.Contains(entry.Name) && item["id"] is null) || OtherModules.Contains(entry.Name) || entry.Name.Contains(".builtin.", StringComparison.Ordinal));

    private static void LowerTasks(YamlNode? tasks, PipelineWriter writer)
    {
        foreach (var task in tasks?.Items ?? [])
        {
            LowerTask(task, writer);
        }
    }

    private static void LowerTask(YamlNode task, PipelineWriter writer)
    {
        if (Blocks.Any(key => task[key] is not null))
        {
            writer.Step(task, task["name"]?.Text, StepForm.Job, repeats: false, () =>
            {
                writer.Variables(task["vars"]);
                writer.Variables(task["environment"]);
                foreach (var key in Blocks)
                {
                    LowerTasks(task[key], writer);
                }
            });
            return;
        }

        if (CommandOf(task) is { } command)
        {
            LowerStep(task, writer, () =>
            {
                if (task["until"] is not null || Retries.AreAsked(task["retries"]))
                {
                    writer.Until(task, () => LowerCommand(command, task["args"], writer));
                }
                else
                {
                    LowerCommand(command, task["args"], writer);
                }
            });
        }
        else if (FileOf(task) is { } write)
        {
            LowerStep(task, writer, () => write(writer));
        }
    }

    private static void LowerStep(YamlNode task, PipelineWriter writer, Action content) => writer.Step(task, task["name"]?.Text, StepForm.Step, repeats: false, () =>
    {
        writer.Variables(task["vars"]);
        writer.Variables(task["environment"]);
        content();
    });

    // What writes a file: a template that is filled in, a text, a file that is edited where it is.
    private static Action<PipelineWriter>? FileOf(YamlNode task)
    {
        foreach (var entry in task.Entries)
        {
            var module = entry.Name[(entry.Name.LastIndexOf('.') + 1)..];
            var (source, content, target) = (entry.Value["src"] as YamlScalar, entry.Value["content"] as YamlScalar, (entry.Value["dest"] ?? entry.Value["path"]) as YamlScalar);
            if (target is null)
            {
                continue;
            }

            if (module == "template" && source is not null)
            {
                return writer => writer.Rendered(entry, source, target);
            }

            if (module == "copy" && content is not null)
            {
                return writer => writer.Written(entry, content, target);
            }

            if (Editing.Contains(module))
            {
                return writer => writer.Edited(entry, target);
            }
        }

        return null;
    }

    private static YamlNode? CommandOf(YamlNode task)
    {
        foreach (var collection in Collections)
        {
            foreach (var module in Modules)
            {
                if (task[collection + module] is { } command)
                {
                    return command;
                }
            }
        }

        return (task["local_action"] ?? task["action"]) is YamlMapping action && Modules.Contains(action["module"]?.Text ?? "") ? action : null;
    }

    private static void LowerCommand(YamlNode command, YamlNode? arguments, PipelineWriter writer)
    {
        var text = command is YamlScalar { IsEmpty: false } ? command : command["cmd"] ?? command["_raw_params"] ?? arguments?["cmd"];
        writer.Script(text, (command["executable"] ?? arguments?["executable"])?.Text);
        if (text is null && (command["argv"] ?? arguments?["argv"]) is { } words)
        {
            writer.Command(null, [words]);
        }
    }
}
