using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Lowering;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Shell;

/// <summary>The shell front end: sh, bash, ksh, and zsh as far as it goes.</summary>
public sealed class ShellLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "shell";

    /// <inheritdoc/>
    public LanguageMarks Marks => ShellMarks.Value;

    /// <inheritdoc/>
    public FileSummary Summarize(string path, string text, Vocabulary vocabulary) => Summarize(path, text);

    /// <summary>Reads one script; the vocabulary plays no part before linking.</summary>
    public static FileSummary Summarize(string path, string text)
    {
        var source = new ShellSource(text);
        var tree = ShellParser.Parse(text);
        var lines = LineIndex.Of(text);
        var builder = new SummaryBuilder();
        var comments = new CommentCollector();
        new ShellLowering(builder, comments).LowerFile(source, tree);
        return new FileSummary
        {
            Path = path,
            Language = "shell",
            Nodes = builder.ToNodes(),
            Lines = lines,
            CodeLines = comments.CodeLines(text, lines),
            Problems = [.. tree.Errors.Select(error => new Problem(
                error.TooDeep ? "nested-too-deep" : "syntax-error", error.Message, path, lines.LineAt(error.Offset), lines.ColumnAt(error.Offset)))],
        };
    }
}
