using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

namespace WorkaroundScanner.Syntax.Languages.JavaScript;

/// <summary>Reads JavaScript and TypeScript, both with JSX: types are left out, so that one parser does for all.</summary>
internal sealed class JavaScriptParser : ICodeParser
{
    /// <inheritdoc/>
    public CodeTree Parse(string text) => new Parser(text).ParseProgram();
}
