using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
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
        var source = new EmbeddedText(text);
        var tree = ShellParser.Parse(text);
        var lines = LineIndex.Of(text);
        var builder = new SummaryBuilder();
        var comments = new CommentCollector();
        var lowering = new ShellLowering(builder, comments);
        lowering.LowerFile(source, tree);
        IEnumerable<SyntaxError> errors = lowering.TooDeepAt < 0
            ? tree.Errors
            : tree.Errors.Append(new SyntaxError(lowering.TooDeepAt, "Programs in strings are nested too deeply here; what lies deeper is not read.", TooDeep: true));
        return new FileSummary
        {
            Path = path,
            Language = "shell",
            Nodes = builder.ToNodes(),
            Lines = lines,
            CodeLines = comments.CodeLines(text, lines),
            Problems = [.. errors.Select(error => Problem(error, path, lines))],
        };
    }

    // What is nested too deeply is left out, so results may be missing; any other construct that can't be parsed costs only itself.
    private static Problem Problem(SyntaxError error, string path, LineIndex lines) => new(
        error.TooDeep ? "nested-too-deep" : "syntax-error",
        error.Message,
        path,
        lines.LineAt(error.Offset),
        lines.ColumnAt(error.Offset),
        Incomplete: error.TooDeep);
}
