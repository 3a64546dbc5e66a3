using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Lowering;

namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>One file's summary while its front end puts it together: constructs, comments, problems, and the programs in shell that stand in it.</summary>
/// <param name="path">Path from the scanned root, with <c>/</c>.</param>
/// <param name="language">The front end's name.</param>
/// <param name="text">The decoded file.</param>
internal sealed class SummaryAssembly(string path, string language, string text)
{
    private const int MaximumProblems = 100;
    private readonly List<Problem> problems = [];
    private readonly List<Import> imports = [];
    private readonly LineIndex lines = LineIndex.Of(text);

    /// <summary>Path from the scanned root.</summary>
    public string Path => path;

    /// <summary>The decoded file.</summary>
    public string Text => text;

    /// <summary>Where lines begin.</summary>
    public LineIndex Lines => lines;

    /// <summary>Numbers the constructs.</summary>
    public SummaryBuilder Builder { get; } = new();

    /// <summary>Collects comments.</summary>
    public CommentCollector Comments { get; } = new();

    /// <summary>Lowers a program in shell as a script node inside the construct that is open.</summary>
    /// <param name="program">The program, mapped to this file.</param>
    /// <param name="span">The span of the script node: the embedded text as it stands in the host.</param>
    /// <param name="argument">For a program in a call's argument, that argument's index; else -1.</param>
    /// <param name="targets">Which words of a command name targets of this file, where it has such.</param>
    public void LowerShell(EmbeddedText program, TextSpan span, int argument = -1, TargetWords? targets = null)
    {
        var lowering = new ShellLowering(Builder, Comments, targets);
        Report(lowering, program, lowering.LowerProgram(program, span, argument));
    }

    /// <summary>Lowers statements in shell into the construct that is open, without a script node of their own: a function's body, an assignment.</summary>
    /// <param name="program">The statements, mapped to this file.</param>
    /// <param name="targets">Which words of a command name targets of this file, where it has such.</param>
    public void LowerStatements(EmbeddedText program, TargetWords? targets = null)
    {
        var lowering = new ShellLowering(Builder, Comments, targets);
        Report(lowering, program, lowering.LowerBare(program));
    }

    /// <summary>Lowers an argument's text as a program that counts only where the function which takes it turns out to run it; what can't be parsed of it is no problem, for it may be prose.</summary>
    /// <param name="program">The text, mapped to this file.</param>
    /// <param name="span">The argument as it stands in the file.</param>
    /// <param name="argument">The argument's index.</param>
    public void LowerIfRun(EmbeddedText program, TextSpan span, int argument)
    {
        Builder.Begin();
        _ = new ShellLowering(Builder, new CommentCollector()).LowerBare(program);
        Builder.End(new ScriptNode { Argument = argument, Span = span, OnlyIfRun = true });
    }

    /// <summary>Notes what could not be read; what is nested too deeply may cost results, anything else costs only itself.</summary>
    /// <param name="offset">Where, in this file.</param>
    /// <param name="message">One plain sentence.</param>
    /// <param name="tooDeep">Whether a bound on depth was met.</param>
    public void Report(int offset, string message, bool tooDeep = false) =>
        Report(tooDeep ? "nested-too-deep" : "syntax-error", offset, message, incomplete: tooDeep);

    /// <summary>Notes what could not be read.</summary>
    /// <param name="id">The problem's stable word.</param>
    /// <param name="offset">Where, in this file.</param>
    /// <param name="message">One plain sentence.</param>
    /// <param name="incomplete">Whether results may be missing because of it.</param>
    public void Report(string id, int offset, string message, bool incomplete)
    {
        if (problems.Count < MaximumProblems || incomplete)
        {
            problems.Add(new Problem(id, message, path, lines.LineAt(offset), lines.ColumnAt(offset), incomplete));
        }
    }

    private void Report(ShellLowering lowering, EmbeddedText program, IReadOnlyList<SyntaxError> errors)
    {
        foreach (var error in errors)
        {
            Report(program.HostOffset(Math.Clamp(error.Offset, 0, program.Text.Length)), error.Message, error.TooDeep);
        }

        if (lowering.TooDeepAt >= 0)
        {
            Report(lowering.TooDeepAt, "Programs in strings are nested too deeply here; what lies deeper is not read.", tooDeep: true);
        }
    }

    /// <summary>Notes a file or module that this one takes definitions from.</summary>
    public void Add(Import import) => imports.Add(import);

    /// <summary>The summary; the outermost construct must be a script over the whole file.</summary>
    public FileSummary ToSummary() => new()
    {
        Path = path,
        Language = language,
        Nodes = Builder.ToNodes(),
        Lines = lines,
        CodeLines = Comments.CodeLines(text, lines),
        Problems = [.. problems],
        Imports = [.. imports],
    };
}
