namespace WorkaroundScanner.Syntax.Code.Ast;

/// <summary>A piece of a program in a programming language. Five languages share these trees: a parser keeps what decides what runs, and leaves out the rest.</summary>
/// <param name="Start">The offset of its first character in the file.</param>
/// <param name="End">The first offset behind it, trailing blanks and comments left out.</param>
internal abstract record CodeSyntax(int Start, int End);

/// <summary>A parsed file.</summary>
/// <param name="Statements">Its statements; where something could not be parsed, those around it.</param>
/// <param name="Comments">Each comment, its marks included.</param>
/// <param name="Errors">What could not be parsed.</param>
internal sealed record CodeTree(CodeStatement[] Statements, (int Start, int End)[] Comments, CodeError[] Errors);

/// <summary>A place that could not be parsed.</summary>
/// <param name="Offset">Where it was noticed.</param>
/// <param name="Message">One plain sentence.</param>
/// <param name="TooDeep">Whether the nesting bound was met.</param>
internal sealed record CodeError(int Offset, string Message, bool TooDeep = false);
