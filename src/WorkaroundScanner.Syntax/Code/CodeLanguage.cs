using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Text;
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
        Lower(new EmbeddedText(text), new TextSpan(0, text.Length), assembly, vocabulary);
        return assembly.ToSummary();
    }

    /// <summary>Lowers a program as a script node inside the construct that is open.</summary>
    /// <param name="program">The program, mapped to its file: the file itself, or a text that stands in one.</param>
    /// <param name="span">What the script takes of the file.</param>
    /// <param name="assembly">The file's summary.</param>
    /// <param name="vocabulary">The tools known by name.</param>
    internal void Lower(EmbeddedText program, TextSpan span, SummaryAssembly assembly, Vocabulary vocabulary) =>
        new CodeLowering(assembly, Dialect, vocabulary, program).LowerProgram(Parser.Parse(program.Text), span);
}
