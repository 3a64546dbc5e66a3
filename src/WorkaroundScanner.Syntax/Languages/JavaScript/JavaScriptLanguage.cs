using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Languages.JavaScript;

/// <summary>The front end for JavaScript and TypeScript.</summary>
public sealed class JavaScriptLanguage : CodeLanguage
{
    private static readonly CodeDialect Knowledge = new(JavaScriptLibrary.Table);

    /// <inheritdoc/>
    public override string Name => "javascript";

    /// <inheritdoc/>
    public override LanguageMarks Marks { get; } = new()
    {
        Extensions = [".js", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts"],
        Interpreters = ["node", "nodejs", "bun", "deno", "ts-node", "tsx", "zx"],
        Modes = ["javascript", "typescript", "js", "ts"],
    };

    private protected override ICodeParser Parser { get; } = new JavaScriptParser();

    private protected override CodeDialect Dialect => Knowledge;
}
