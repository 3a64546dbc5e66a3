using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Reads Python 3, and of Python 2 what differs visibly: print statements, old raises and excepts.</summary>
internal sealed class PythonParser : ICodeParser
{
    /// <inheritdoc/>
    public CodeTree Parse(string text) => new PythonReader(text).Read();
}
