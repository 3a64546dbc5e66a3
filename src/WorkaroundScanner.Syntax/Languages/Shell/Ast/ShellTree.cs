namespace WorkaroundScanner.Syntax.Languages.Shell.Ast;

/// <summary>A parsed program.</summary>
/// <param name="Statements">Its statements; where something could not be parsed, those around it.</param>
/// <param name="Comments">Each comment from its <c>#</c> to the line's end.</param>
/// <param name="Errors">What could not be parsed.</param>
internal sealed record ShellTree(StatementSyntax[] Statements, (int Start, int End)[] Comments, SyntaxError[] Errors);

/// <summary>A place that could not be parsed.</summary>
/// <param name="Offset">Where it was noticed.</param>
/// <param name="Message">One plain sentence.</param>
/// <param name="TooDeep">Whether the nesting bound was met.</param>
internal sealed record SyntaxError(int Offset, string Message, bool TooDeep = false);
