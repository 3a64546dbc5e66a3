using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <summary>The front end for Groovy and Jenkins pipelines.</summary>
public sealed class GroovyLanguage : CodeLanguage
{
    private static readonly CodeDialect Knowledge = new(GroovyLibrary.Table, LastIsResult: true, SharesFolder: true);

    /// <inheritdoc/>
    public override string Name => "groovy";

    /// <inheritdoc/>
    public override LanguageMarks Marks { get; } = new()
    {
        Extensions = [".groovy", ".jenkinsfile", ".jenkins"],
        FileNames = ["Jenkinsfile"],
        NamePrefixes = ["Jenkinsfile"],
        Interpreters = ["groovy"],
        Modes = ["groovy", "jenkinsfile"],
    };

    private protected override ICodeParser Parser { get; } = new GroovyParser();

    private protected override CodeDialect Dialect => Knowledge;
}
