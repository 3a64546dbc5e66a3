using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Reads Ruby.</summary>
internal sealed class RubyParser : ICodeParser
{
    /// <inheritdoc/>
    public CodeTree Parse(string text) => new RubyReader(text).Read();
}
