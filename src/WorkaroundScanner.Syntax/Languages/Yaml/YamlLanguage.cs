using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Systems;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml;

/// <summary>The YAML front end: pipelines, manifests and playbooks, and the shell in them.</summary>
public sealed class YamlLanguage : ILanguage
{
    private static readonly string[] HelmMarks = [".Values.", ".Release.", ".Chart.", "{{- ", "{{ include "];

    /// <inheritdoc/>
    public string Name => "yaml";

    /// <inheritdoc/>
    public LanguageMarks Marks { get; } = new() { Extensions = [".yml", ".yaml"] };

    /// <inheritdoc/>
    public bool IsData => true;

    /// <inheritdoc/>
    public bool MayHoldCommands(ReadOnlySpan<char> text) => CommandKeys.StandIn(text);

    /// <inheritdoc/>
    public FileSummary Summarize(string path, string text, Vocabulary vocabulary)
    {
        var file = YamlFile.Read(text);
        var assembly = new SummaryAssembly(path, Name, text);
        foreach (var fault in file.Faults)
        {
            assembly.Report(fault.Id, fault.Offset, fault.Message, fault.Incomplete);
        }

        YamlComments.Collect(file, assembly.Comments);
        assembly.Builder.Begin();
        Lower(file, new PipelineWriter(assembly, new ScalarReader(text, file.Structure), vocabulary));
        assembly.Builder.End(new ScriptNode { Span = new TextSpan(0, text.Length) });
        return assembly.ToSummary();
    }

    private static void Lower(YamlFile file, PipelineWriter writer)
    {
        var path = new YamlPath(writer.Path);
        var masked = file.IsMasked ? TemplateForms.Braces | TemplateForms.Statements | TemplateForms.Percent : TemplateForms.None;
        var isHelm = HelmMarks.Any(mark => writer.FileText.Contains(mark, StringComparison.Ordinal));
        writer.UseDocuments(file.Documents);
        foreach (var document in file.Documents)
        {
            Lower(YamlSystems.Of(path, document), document);
        }

        foreach (var block in file.Blocks)
        {
            Lower(UnknownSystem.Instance, block);
        }

        void Lower(PipelineSystem system, YamlNode document)
        {
            writer.UseTemplates(system.Templates(isHelm) | masked);
            system.Lower(document, writer);
        }
    }
}
