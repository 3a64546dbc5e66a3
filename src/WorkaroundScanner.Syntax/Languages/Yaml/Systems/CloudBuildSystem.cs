using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Google Cloud Build: each step's image brings its tool.</summary>
internal sealed class CloudBuildSystem : PipelineSystem
{
    /// <inheritdoc/>
    public override string Name => "cloudbuild";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        root["steps"]?.Items.Any(step => step["name"] is YamlScalar && step["uses"] is null && step["image"] is null && (step["args"] ?? step["entrypoint"] ?? (path.Name.Contains("cloudbuild", StringComparison.Ordinal) ? step["script"] : null)) is not null) == true
        && root["apiVersion"] is null;

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.DoubledDollar;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        writer.Variables(root["substitutions"]);
        writer.Variables(root["options"]?["env"]);
        foreach (var step in root["steps"]?.Items ?? [])
        {
            writer.Step(step, step["id"]?.Text, StepForm.Step, repeats: false, () => LowerStep(step, writer));
        }
    }

    private static void LowerStep(YamlNode step, PipelineWriter writer)
    {
        writer.Variables(step["env"]);
        writer.Script(step["script"]);
        var arguments = step["args"];
        if (step["entrypoint"] is { IsEmpty: false } entrypoint)
        {
            writer.Command(null, arguments is null ? [entrypoint] : [entrypoint, arguments]);
        }
        else if (step["name"] is YamlScalar image && arguments is { IsEmpty: false })
        {
            writer.Command((PipelineWriter.ToolOfImage(image.Text), image), [arguments]);
        }
    }
}
