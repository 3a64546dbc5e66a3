using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <summary>The front end for Go.</summary>
public sealed class GoLanguage : CodeLanguage
{
    private static readonly CodeDialect Knowledge = new(GoLibrary.Table, GivesErrors: true, SharesFolder: true);

    /// <inheritdoc/>
    public override string Name => "go";

    /// <inheritdoc/>
    public override LanguageMarks Marks { get; } = new()
    {
        Extensions = [".go"],
        Modes = ["go"],
    };

    private protected override ICodeParser Parser { get; } = new GoParser();

    private protected override CodeDialect Dialect => Knowledge;
}
