using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <summary>
/// Reads shell programs: POSIX sh and bash as a whole, ksh and zsh as far as they share their syntax.
/// What can't be parsed costs itself and leaves an error; the rest of the program is read all the same.
/// </summary>
internal static class ShellParser
{
    /// <summary>Parses a program; offsets are those of the text.</summary>
    public static ShellTree Parse(string text) => Parse(new EmbeddedText(text));

    /// <summary>Parses a program that stands in a host file; offsets are those of the source's text, while sources inside the tree map to the host.</summary>
    public static ShellTree Parse(EmbeddedText source) => new Parser(source).ParseProgram();
}
