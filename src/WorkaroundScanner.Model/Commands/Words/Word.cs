using System.Collections.Immutable;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Model.Commands.Words;

/// <summary>One argument as it was written: static text, references to values, output of commands.</summary>
/// <param name="Span">Where it stands in the host file.</param>
/// <param name="Parts">Its parts in order; none for an empty word such as <c>""</c>.</param>
public sealed record Word(TextSpan Span, ImmutableArray<WordPart> Parts)
{
    private readonly ImmutableArray<WordPart> parts = Parts.IsDefault ? [] : InternedParts.Of(Parts);
    private string? text;

    private Word(TextSpan span, Shared shared)
        : this(span, default(ImmutableArray<WordPart>)) => parts = shared.Parts;

    /// <summary>Its parts in order; none for an empty word such as <c>""</c>.</summary>
    public ImmutableArray<WordPart> Parts
    {
        get => parts;
        init => parts = InternedParts.Of(value);
    }

    /// <summary>A static text.</summary>
    public static Word OfText(TextSpan span, string text) => new(span, new Shared(InternedParts.OfText(text)));

    /// <summary>The value of a variable, kept whole.</summary>
    public static Word OfVariable(TextSpan span, string name) => new(span, new Shared(InternedParts.OfVariable(name)));

    /// <summary>The word's text where nothing in it is dynamic, else null.</summary>
    public string? Literal => Parts is [var only] ? (only as LiteralPart)?.Value : Parts.All(part => part is LiteralPart) ? Text : null;

    /// <summary>The word with quotes removed and dynamic parts in one canonical form (<c>$d/$1.json</c>), so that equal words have equal text.</summary>
    public string Text => Parts is [var only] ? only.Text : text ??= string.Concat(Parts.Select(part => part.Text));

    /// <summary>The names of the variables that the word reads, those inside operands included.</summary>
    public IEnumerable<string> Variables => Parts.SelectMany(part => part.Variables);

    /// <summary>Parts that need not be looked for again.</summary>
    private readonly record struct Shared(ImmutableArray<WordPart> Parts);
}
