using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Npm;

/// <summary>The front end for the scripts of a <c>package.json</c>.</summary>
public sealed class NpmLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "npm";

    /// <inheritdoc/>
    public LanguageMarks Marks { get; } = new() { FileNames = ["package.json"] };

    /// <inheritdoc/>
    public FileSummary Summarize(string path, string text, Vocabulary vocabulary)
    {
        var assembly = new SummaryAssembly(path, Name, text);
        var package = PackageScripts.Of(text);
        if (package.FaultAt >= 0)
        {
            assembly.Report(package.FaultAt, package.TooDeep ? "Values are nested too deeply here; what follows is not read." : "This is no JSON; what follows is not read.", package.TooDeep);
        }

        var runners = new ScriptRunners(package.Scripts.Select(script => script.Name).ToHashSet(StringComparer.Ordinal));
        assembly.Builder.Begin();
        foreach (var script in package.Scripts)
        {
            Lower(assembly, script, runners);
        }

        assembly.Builder.End(new ScriptNode { Span = new TextSpan(0, text.Length) });
        return assembly.ToSummary();
    }

    private static void Lower(SummaryAssembly assembly, PackageScript script, ScriptRunners runners)
    {
        var program = new EmbeddedTextBuilder(assembly.Text);
        JsonEscape.AddContent(new EmbeddedText(assembly.Text), script.ValueStart, script.ValueEnd, program);
        var span = TextSpan.FromBounds(script.ValueStart, script.ValueEnd);
        var builder = assembly.Builder;
        builder.Begin();
        builder.Begin();
        if (program.Length > 0)
        {
            assembly.LowerShell(program.ToText(), span, targets: runners.TargetsOf);
        }

        builder.End(new BlockNode { Role = BlockRole.Body, Span = span });
        builder.End(new FunctionNode { Name = script.Name, Form = FunctionForm.Target, Span = TextSpan.FromBounds(script.Start, script.ValueEnd + 1) });
    }
}
