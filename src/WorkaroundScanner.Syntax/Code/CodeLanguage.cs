using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Syntax.Code.Knowledge;
using WorkaroundScanner.Syntax.Code.Lowering;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Code;

/// <summary>A front end for a programming language: its parser, what is known of its libraries, and the lowering that all of them share.</summary>
public abstract class CodeLanguage : ILanguage
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract LanguageMarks Marks { get; }

    private protected abstract ICodeParser Parser { get; }

    private protected abstract CodeDialect Dialect { get; }

    /// <inheritdoc/>
    public FileSummary Summarize(string path, string text, Vocabulary vocabulary)
    {
        var assembly = new SummaryAssembly(path, Name, text);
        new CodeLowering(assembly, Dialect, vocabulary).LowerFile(Parser.Parse(text));
        return assembly.ToSummary();
    }
}
