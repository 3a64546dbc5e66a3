using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Code;

/// <summary>Reads one programming language. Never throws: what can't be parsed costs itself and leaves an error.</summary>
internal interface ICodeParser
{
    /// <summary>Parses a file, in time linear to its length and on a bounded stack.</summary>
    CodeTree Parse(string text);
}
