using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>The front end for Python.</summary>
public sealed class PythonLanguage : CodeLanguage
{
    private static readonly CodeDialect Knowledge = new(PythonLibrary.Table);

    /// <inheritdoc/>
    public override string Name => "python";

    /// <inheritdoc/>
    public override LanguageMarks Marks { get; } = new()
    {
        Extensions = [".py", ".pyw"],
        FileNames = ["SConstruct", "SConscript", "wscript"],
        Interpreters = ["python", "python2", "python3", "pypy", "pypy3", "uv", "uvx"],
        Modes = ["python"],
    };

    private protected override ICodeParser Parser { get; } = new PythonParser();

    private protected override CodeDialect Dialect => Knowledge;
}
