using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>docker-compose files.</summary>
internal sealed class ComposeSystem : PipelineSystem
{
    /// <inheritdoc/>
    public override string Name => "compose";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        root["services"] is YamlMapping services && root["apiVersion"] is null
        && (path.Name.Contains("compose", StringComparison.Ordinal) || services.Entries.Any(service => (service.Value["image"] ?? service.Value["build"]) is not null));

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.DoubledDollar;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        foreach (var service in root["services"]?.Entries ?? [])
        {
            writer.Step(service.Value, service.Name, StepForm.Container, repeats: false, () => LowerService(service.Value, writer), service.Key.Start);
        }
    }

    private static void LowerService(YamlNode service, PipelineWriter writer)
    {
        writer.Variables(service["environment"]);
        Containers.LowerCommand(service["entrypoint"], service["command"], service["image"], writer);
        LowerTest(service["healthcheck"]?["test"], writer);
    }

    private static void LowerTest(YamlNode? test, PipelineWriter writer)
    {
        if (test is YamlScalar)
        {
            writer.Script(test);
        }
        else if (test?.Items is [{ Text: "CMD-SHELL" }, var script, ..])
        {
            writer.Script(script);
        }
        else if (test?.Items is [{ Text: "CMD" }, .. var words])
        {
            writer.Command(null, words);
        }
    }
}
