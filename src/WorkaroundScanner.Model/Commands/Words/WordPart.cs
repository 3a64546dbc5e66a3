namespace WorkaroundScanner.Model.Commands.Words;

/// <summary>A piece of a word.</summary>
/// <param name="Quoted">Whether quotes keep it from splitting and globbing.</param>
public abstract record WordPart(bool Quoted)
{
    /// <summary>Its canonical text.</summary>
    public abstract string Text { get; }

    /// <summary>The variables that it reads.</summary>
    public virtual IEnumerable<string> Variables => [];
}

/// <summary>Static text, quotes and escapes removed.</summary>
public sealed record LiteralPart(string Value, bool Quoted) : WordPart(Quoted)
{
    /// <inheritdoc/>
    public override string Text => Value;
}

/// <summary>A reference to a variable or to one positional parameter (<c>1</c>, <c>2</c>).</summary>
/// <param name="Name">The name without sigils.</param>
/// <param name="Operator">What the expansion does to the value: <c>:-</c>, <c>%</c>, <c>#</c>, <c>//</c>, or empty.</param>
/// <param name="Operand">The default or pattern, where the operator has one.</param>
/// <param name="AllElements">Whether every element of an array is meant (<c>${a[@]}</c>).</param>
/// <param name="Quoted">Whether quotes keep it from splitting.</param>
public sealed record VariablePart(string Name, string Operator, Word? Operand, bool AllElements, bool Quoted) : WordPart(Quoted)
{
    /// <inheritdoc/>
    public override string Text { get; } = Operator.Length == 0 ? "$" + Name : "${" + Name + Operator + Operand?.Text + "}";

    /// <inheritdoc/>
    public override IEnumerable<string> Variables => Operand is null ? [Name] : Operand.Variables.Prepend(Name);
}

/// <summary>All arguments of the function or script from a position on: <c>"$@"</c>, <c>$*</c>, <c>"${@:2}"</c>.</summary>
/// <param name="From">The first position handed on, 1-based.</param>
/// <param name="Quoted">Whether quotes keep each argument whole.</param>
public sealed record ArgumentsPart(int From, bool Quoted) : WordPart(Quoted)
{
    /// <inheritdoc/>
    public override string Text => From == 1 ? "$@" : "${@:" + From.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}";
}

/// <summary>The output, or a file name for the streams, of commands: <c>$(...)</c>, backticks, <c>&lt;(...)</c>.</summary>
/// <param name="Node">The id of the <see cref="Nodes.CaptureNode"/> that holds the commands.</param>
/// <param name="Source">The commands as written, for showing.</param>
/// <param name="Quoted">Whether quotes keep the output from splitting.</param>
public sealed record CapturePart(int Node, string Source, bool Quoted) : WordPart(Quoted)
{
    /// <inheritdoc/>
    public override string Text => "$(" + Source + ")";
}

/// <summary>The result of arithmetic.</summary>
/// <param name="Expression">The expression as written.</param>
/// <param name="Reads">The variables that it names.</param>
/// <param name="Quoted">Whether it stands in quotes.</param>
public sealed record ArithmeticPart(string Expression, IReadOnlyList<string> Reads, bool Quoted) : WordPart(Quoted)
{
    /// <inheritdoc/>
    public override string Text => "$((" + Expression + "))";

    /// <inheritdoc/>
    public override IEnumerable<string> Variables => Reads;
}
