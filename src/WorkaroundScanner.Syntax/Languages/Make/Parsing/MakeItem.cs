namespace WorkaroundScanner.Syntax.Languages.Make.Parsing;

/// <summary>A range of a makefile.</summary>
internal readonly record struct Range(int Start, int End)
{
    /// <summary>Whether nothing lies in it.</summary>
    public bool IsEmpty => End <= Start;
}

/// <summary>What one logical line of a makefile, or a block of lines, is.</summary>
/// <param name="Span">Its range without the line break.</param>
internal abstract record MakeItem(Range Span);

/// <summary>A rule.</summary>
/// <param name="Span">From the first target to the end of the line with the colon.</param>
/// <param name="Targets">The targets, as written.</param>
/// <param name="Prerequisites">What they depend on, as written; order-only ones too.</param>
/// <param name="Recipe">The recipe's logical lines without the recipe prefix.</param>
/// <param name="InTemplate">Whether it stands in a <c>define</c> that is evaluated as makefile text, so that dollars are doubled once more.</param>
internal sealed record MakeRule(Range Span, IReadOnlyList<Range> Targets, IReadOnlyList<Range> Prerequisites, List<Range> Recipe, bool InTemplate) : MakeItem(Span);

/// <summary>A variable's definition.</summary>
/// <param name="Span">From the name to the value's end.</param>
/// <param name="Name">The name.</param>
/// <param name="Operator">The character before <c>=</c> (<c>+</c>, <c>?</c>, <c>!</c>, <c>:</c>), or <c>=</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="InTemplate">Whether it stands in a <c>define</c> that is evaluated as makefile text.</param>
internal sealed record MakeAssignment(Range Span, Range Name, char Operator, Range Value, bool InTemplate) : MakeItem(Span);

/// <summary>A variable of several lines.</summary>
/// <param name="Span">From <c>define</c> to <c>endef</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Body">The lines between.</param>
internal sealed record MakeDefine(Range Span, Range Name, Range Body) : MakeItem(Span);

/// <summary>A file that is read here.</summary>
/// <param name="Span">Its path as written.</param>
internal sealed record MakeInclude(Range Span) : MakeItem(Span);

/// <summary>Any other line: only the functions that it calls matter.</summary>
/// <param name="Span">The line.</param>
internal sealed record MakeText(Range Span) : MakeItem(Span);

/// <summary>A makefile read line by line.</summary>
/// <param name="Items">What it holds, in order; both branches of a conditional are read.</param>
/// <param name="Comments">Its comments outside recipes.</param>
/// <param name="References">Where each reference ends.</param>
/// <param name="Prefix">The character that begins a recipe's line.</param>
/// <param name="OneShell">Whether a recipe is one program and not one a line.</param>
/// <param name="Exported">The names of variables that are handed to commands as environment.</param>
internal sealed record MakeFile(
    IReadOnlyList<MakeItem> Items, IReadOnlyList<Range> Comments, MakeReferences References, char Prefix, bool OneShell, IReadOnlySet<string> Exported);
