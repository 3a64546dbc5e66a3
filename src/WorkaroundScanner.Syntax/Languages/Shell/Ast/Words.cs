using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Shell.Ast;

/// <summary>A word: its parts in order.</summary>
internal sealed class ShellWord : ShellSyntax
{
    public required WordPartSyntax[] Parts { get; init; }
}

/// <summary>A piece of a word.</summary>
internal abstract class WordPartSyntax : ShellSyntax;

/// <summary>Unquoted text as written, escapes and continuations included.</summary>
internal sealed class LiteralSyntax : WordPartSyntax;

/// <summary><c>'...'</c>, or <c>$'...'</c> where <see cref="Ansi"/>; the span includes the quotes.</summary>
internal sealed class SingleQuotedSyntax : WordPartSyntax
{
    public bool Ansi { get; init; }

    public bool Unterminated { get; init; }
}

/// <summary><c>"..."</c> or <c>$"..."</c>. Its literals keep their escapes as written.</summary>
internal sealed class DoubleQuotedSyntax : WordPartSyntax
{
    public required WordPartSyntax[] Parts { get; init; }
}

/// <summary><c>$name</c>, <c>${name}</c> and every <c>${...}</c> form.</summary>
internal sealed class ParameterExpansionSyntax : WordPartSyntax
{
    /// <summary>The parameter: a name, a number, or one of <c>@ * # ? - $ ! _</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The subscript's text, or null.</summary>
    public string? Index { get; init; }

    /// <summary>The expansions in the subscript.</summary>
    public WordPartSyntax[] IndexExpansions { get; init; } = [];

    /// <summary>Empty, or one of <c>:- - := = :? ? :+ + # ## % %% / // /# /% ^ ^^ , ,, @ :</c> (the last is a substring).</summary>
    public string Operator { get; init; } = "";

    /// <summary>The default, the pattern, or the substring's offset.</summary>
    public ShellWord? Operand { get; init; }

    /// <summary>The replacement, or the substring's length.</summary>
    public ShellWord? Second { get; init; }

    /// <summary><c>${#name}</c></summary>
    public bool IsLength { get; init; }

    /// <summary><c>${!name}</c></summary>
    public bool IsIndirect { get; init; }
}

/// <summary><c>$(...)</c>, or backticks.</summary>
internal sealed class CommandSubstitutionSyntax : WordPartSyntax
{
    public required StatementSyntax[] Statements { get; init; }

    public bool Backticks { get; init; }

    /// <summary>For backticks with escapes in them, the unescaped text that the statements' offsets belong to; else null: the surrounding text.</summary>
    public EmbeddedText? Source { get; init; }
}

/// <summary><c>&lt;(...)</c> or <c>&gt;(...)</c>.</summary>
internal sealed class ProcessSubstitutionSyntax : WordPartSyntax
{
    public required StatementSyntax[] Statements { get; init; }

    public bool IsOutput { get; init; }
}

/// <summary><c>$((...))</c> or <c>$[...]</c>: kept as text with the expansions found in it.</summary>
internal sealed class ArithmeticExpansionSyntax : WordPartSyntax
{
    public required ArithmeticSyntax Expression { get; init; }
}

/// <summary>Arithmetic text and the expansions (command substitutions included) found in it.</summary>
internal sealed class ArithmeticSyntax : ShellSyntax
{
    public required WordPartSyntax[] Expansions { get; init; }
}

/// <summary><c>@(a|b)</c> and the other extended patterns: kept as text with the expansions found in it.</summary>
internal sealed class ExtendedPatternSyntax : WordPartSyntax
{
    public WordPartSyntax[] Expansions { get; init; } = [];
}
