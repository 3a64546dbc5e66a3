using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Just;

/// <summary>The front end for justfiles: recipes, variables and modules.</summary>
public sealed class JustLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "just";

    /// <inheritdoc/>
    public LanguageMarks Marks { get; } = new()
    {
        Extensions = [".just", ".justfile"],
        FileNames = ["justfile", "Justfile", ".justfile", "JUSTFILE"],
        Interpreters = ["just"],
        Modes = ["just"],
    };

    /// <inheritdoc/>
    public FileSummary Summarize(string path, string text, Vocabulary vocabulary)
    {
        var assembly = new SummaryAssembly(path, Name, text);
        new JustLowering(assembly, new JustParser(text).Parse()).Lower();
        return assembly.ToSummary();
    }
}
