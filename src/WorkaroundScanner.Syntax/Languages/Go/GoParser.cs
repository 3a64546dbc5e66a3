using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <summary>Reads Go.</summary>
internal sealed class GoParser : ICodeParser
{
    /// <inheritdoc/>
    public CodeTree Parse(string text) => new GoReader(text).ReadFile();
}
