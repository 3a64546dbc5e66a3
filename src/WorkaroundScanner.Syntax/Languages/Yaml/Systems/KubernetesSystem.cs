using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Kubernetes manifests, Helm templates of them, and Prow jobs: containers at any depth, scripts in config maps, commands of node set-ups.</summary>
internal sealed class KubernetesSystem : PipelineSystem
{
    private static readonly string[] ProwKeys = ["presubmits", "postsubmits", "periodics"];
    private static readonly string[] CommandLists = ["preKubeadmCommands", "postKubeadmCommands", "preRKE2Commands", "postRKE2Commands", "runcmd", "bootcmd"];
    private static readonly string[] DataKeys = ["data", "stringData"];

    /// <inheritdoc/>
    public override string Name => "kubernetes";

    /// <summary>The notations in a manifest: references to variables, and those of Helm where the file looks like one of its templates.</summary>
    public static TemplateForms TemplatesOf(bool isHelm) =>
        TemplateForms.CapitalReference | (isHelm ? TemplateForms.Braces : TemplateForms.None);

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        (root["apiVersion"] is not null && root["kind"] is not null) || ProwKeys.Any(key => root[key] is not null);

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplatesOf(isHelm);

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        if (root["kind"]?.Text != "CustomResourceDefinition")
        {
            Walk(root, writer);
        }
    }

    /// <summary>Writes every container and script below a node.</summary>
    public static void Walk(YamlNode node, PipelineWriter writer)
    {
        if (Containers.IsContainer(node))
        {
            Containers.Lower(node, writer);
            return;
        }

        if (node["kind"]?.Text is "ConfigMap" or "Secret")
        {
            LowerData(node, writer);
            return;
        }

        foreach (var entry in node.Entries)
        {
            if (CommandLists.Contains(entry.Name))
            {
                writer.Script(entry.Value);
            }
            else
            {
                Walk(entry.Value, writer);
            }
        }

        foreach (var item in node.Items)
        {
            Walk(item, writer);
        }
    }

    private static void LowerData(YamlNode map, PipelineWriter writer)
    {
        foreach (var entry in DataKeys.SelectMany(key => map[key]?.Entries ?? []))
        {
            if (entry.Value is YamlScalar { Text: { } text } && (IsScriptName(entry.Name) || text.StartsWith("#!", StringComparison.Ordinal)))
            {
                writer.Script(entry.Value);
            }
            else
            {
                writer.Program(entry.Value, LanguageOf(entry.Name));
            }
        }
    }

    private static CodeLanguage? LanguageOf(string name) => Interpreters.LanguageOf(name[(name.LastIndexOf('.') + 1)..] switch
    {
        "py" => "python",
        "rb" => "ruby",
        "js" => "node",
        _ => "",
    });

    private static bool IsScriptName(string name) => name.EndsWith(".sh", StringComparison.Ordinal) || name.EndsWith(".bash", StringComparison.Ordinal);
}
