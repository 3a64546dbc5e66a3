using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Bitbucket Pipelines: steps at any depth below branches, stages and parallel groups.</summary>
internal sealed class BitbucketSystem : PipelineSystem
{
    private static readonly string[] Scripts = ["script", "after-script"];

    /// <inheritdoc/>
    public override string Name => "bitbucket";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) => path.Begins("bitbucket-pipelines") && root is YamlMapping;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        Walk(root["definitions"], writer);
        Walk(root["pipelines"], writer);
    }

    private static void Walk(YamlNode? node, PipelineWriter writer)
    {
        foreach (var entry in node?.Entries ?? [])
        {
            if (entry.Name == "step" && Scripts.Any(key => entry.Value[key] is not null))
            {
                LowerStep(entry.Value, writer);
            }
            else
            {
                Walk(entry.Value, writer);
            }
        }

        foreach (var item in node?.Items ?? [])
        {
            Walk(item, writer);
        }
    }

    private static void LowerStep(YamlNode step, PipelineWriter writer) =>
        writer.Step(step, step["name"]?.Text, StepForm.Step, repeats: false, () =>
        {
            foreach (var key in Scripts)
            {
                writer.Script(step[key]);
            }
        });
}
