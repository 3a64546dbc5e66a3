using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Containers as Kubernetes describes them, which several systems share.</summary>
internal static class Containers
{
    private static readonly string[] Hooks = ["postStart", "preStop"];
    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    /// <summary>Whether a mapping describes a container that says what it runs.</summary>
    public static bool IsContainer(YamlNode node) =>
        node is YamlMapping && (((Holds(node["command"]) || Holds(node["args"])) && (node["image"] ?? node["name"] ?? node["env"]) is not null) || HasExec(node));

    private static bool Holds(YamlNode? words) => words is YamlScalar { IsEmpty: false } or YamlSequence { IsEmpty: false };

    private static bool HasExec(YamlNode node) =>
        node["image"] is YamlScalar && (Hooks.Any(hook => node["lifecycle"]?[hook]?["exec"] is not null) || Probes.Any(probe => node[probe]?["exec"] is not null));

    /// <summary>Writes a container's environment and what it runs.</summary>
    public static void Lower(YamlNode? container, PipelineWriter writer, bool repeats = false)
    {
        if (container is not YamlMapping)
        {
            return;
        }

        writer.Step(container, container["name"]?.Text, StepForm.Container, repeats, () => LowerContent(container, writer));
    }

    /// <summary>Writes a container's environment and what it runs, inside the step that is open.</summary>
    public static void LowerContent(YamlNode container, PipelineWriter writer)
    {
        writer.Variables(container["env"]);
        LowerCommand(container["command"], container["args"], container["image"], writer);
        foreach (var hook in Hooks)
        {
            LowerExec(container["lifecycle"]?[hook], writer);
        }

        foreach (var probe in Probes)
        {
            LowerExec(container[probe], writer);
        }
    }

    /// <summary>Writes a command with its arguments; arguments alone are a call of the image's tool where the image is named for one.</summary>
    public static void LowerCommand(YamlNode? command, YamlNode? arguments, YamlNode? image, PipelineWriter writer)
    {
        if (command is YamlScalar { IsEmpty: false } text)
        {
            writer.Script(text, arguments);
        }
        else if (command is { IsEmpty: false })
        {
            writer.Command(null, arguments is null ? [command] : [command, arguments]);
        }
        else if (arguments is { IsEmpty: false })
        {
            var tool = PipelineWriter.ToolOfImage(image?.Text ?? "");
            var isTool = image is not null && writer.IsTool(tool);
            if (arguments is YamlScalar line && !isTool)
            {
                // Flags alone go to a program that only its image knows.
                writer.Script(line.Text.StartsWith('-') ? null : line);
            }
            else if (arguments is YamlScalar && isTool)
            {
                writer.ToolWithArguments((tool, image!), arguments);
            }
            else
            {
                writer.Command(isTool ? (tool, image!) : null, [arguments]);
            }
        }
    }

    private static void LowerExec(YamlNode? hook, PipelineWriter writer)
    {
        if (hook?["exec"]?["command"] is { IsEmpty: false } command)
        {
            writer.Command(null, [command]);
        }
    }
}
