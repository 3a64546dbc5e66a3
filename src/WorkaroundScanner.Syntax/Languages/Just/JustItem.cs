namespace WorkaroundScanner.Syntax.Languages.Just;

/// <summary>A range of a justfile.</summary>
internal readonly record struct Part(int Start, int End);

/// <summary>What stands at the beginning of a line of a justfile.</summary>
/// <param name="Span">Its range without the last line break.</param>
internal abstract record JustItem(Part Span);

/// <summary>A recipe.</summary>
/// <param name="Span">From its name to the end of its header.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="Dependencies">What runs before or after it.</param>
/// <param name="Body">Its lines without their indentation, continued ones as one.</param>
internal sealed record JustRecipe(Part Span, Part Name, IReadOnlyList<JustParameter> Parameters, IReadOnlyList<JustDependency> Dependencies, List<Part> Body) : JustItem(Span);

/// <summary>A parameter of a recipe.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Default">What stands behind <c>=</c>; empty where nothing does.</param>
/// <param name="IsVariadic">Whether it takes all that is left.</param>
internal sealed record JustParameter(string Name, string Default, bool IsVariadic);

/// <summary>A recipe that another one depends on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">What it is given, as written.</param>
internal sealed record JustDependency(Part Name, IReadOnlyList<Part> Arguments);

/// <summary>A variable's definition.</summary>
/// <param name="Span">From the name to the value's end.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The expression.</param>
internal sealed record JustAssignment(Part Span, Part Name, Part Value) : JustItem(Span);

/// <summary>Another name for a recipe.</summary>
/// <param name="Span">From the name to the recipe's.</param>
/// <param name="Name">The other name.</param>
/// <param name="Target">The recipe.</param>
internal sealed record JustAlias(Part Span, Part Name, Part Target) : JustItem(Span);

/// <summary>A file that is read here.</summary>
/// <param name="Span">The statement.</param>
/// <param name="Path">Its path.</param>
/// <param name="Module">The name before <c>::</c>; empty where recipes are used bare.</param>
internal sealed record JustImport(Part Span, string Path, string Module) : JustItem(Span);

/// <summary>A justfile read line by line.</summary>
/// <param name="Items">What it holds, in order.</param>
/// <param name="Comments">Its comments outside recipes.</param>
/// <param name="HasShell">Whether its lines are run by a shell that we can read.</param>
internal sealed record JustFile(IReadOnlyList<JustItem> Items, IReadOnlyList<Part> Comments, bool HasShell);
