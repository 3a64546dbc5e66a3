using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>A message with places for parts, <c>{part}</c>, and for the number of lines, <c>{lines}</c>.</summary>
internal sealed class MessageTemplate
{
    /// <summary>The place of the number of lines.</summary>
    public const string Lines = "lines";

    private readonly ImmutableArray<Piece> pieces;

    private MessageTemplate(ImmutableArray<Piece> pieces) => this.pieces = pieces;

    /// <summary>The names of all places.</summary>
    public IEnumerable<string> Places => pieces.Where(piece => piece.IsPlace).Select(piece => piece.Text);

    /// <summary>Reads a template, or returns null where a brace has no partner.</summary>
    public static MessageTemplate? Parse(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var at = 0; at < text.Length;)
        {
            var brace = text.AsSpan(at).IndexOfAny('{', '}');
            if (brace < 0)
            {
                pieces.Add(new Piece(text[at..], false));
                break;
            }

            pieces.Add(new Piece(text.Substring(at, brace), false));
            at += brace;
            var end = text.IndexOf('}', at);
            if (text[at] == '}' || end < 0)
            {
                return null;
            }

            pieces.Add(new Piece(text[(at + 1)..end], true));
            at = end + 1;
        }

        return new MessageTemplate(pieces.ToImmutable());
    }

    /// <summary>Fills the places; one of what is counted stands in the singular.</summary>
    public string Fill(Func<string, string> valueOf, int lines)
    {
        var filled = new StringBuilder();
        var afterOne = false;
        foreach (var (text, isPlace) in pieces)
        {
            var isCount = isPlace && text == Lines;
            filled.Append(isCount ? lines.ToString(CultureInfo.InvariantCulture) : isPlace ? valueOf(text) : afterOne ? Singular(text) : text);
            afterOne = isCount && lines == 1;
        }

        return filled.ToString();
    }

    private sealed record Piece(string Text, bool IsPlace);

    private static string Singular(string text) =>
        text.StartsWith(" lines", StringComparison.Ordinal) ? " line" + text[" lines".Length..] : text;
}
