using System.Globalization;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <content>Strings, with their escapes decoded.</content>
internal sealed partial class GoReader
{
    private StringExpression ReadString()
    {
        var token = tokens[at++];
        var quote = text[token.Start];
        var from = token.Start + 1;
        var to = token.End > from && text[token.End - 1] == quote ? token.End - 1 : token.End;
        StringPart[] parts = to == from ? [] : [new StringPart(token.Kind == GoTokenKind.RawString ? Plain(from, to) : Decoded(from, to), null)];
        return new StringExpression(token.Start, token.End, parts, StringForm.Text);
    }

    private EmbeddedText Plain(int from, int to) => new(text[from..to], map: null, from);

    private EmbeddedText Decoded(int from, int to)
    {
        var escape = text.AsSpan(from, to - from).IndexOf('\\');
        if (escape < 0)
        {
            return Plain(from, to);
        }

        var builder = new EmbeddedTextBuilder(text);
        var pos = from;
        Span<char> decoded = stackalloc char[2];
        while (escape >= 0)
        {
            builder.AddHost(pos, pos + escape);
            pos += escape;
            var length = EscapeLength(pos, to);
            builder.AddInstead(decoded[..Decode(text.AsSpan(pos, length), decoded)], pos, pos + length);
            pos += length;
            escape = text.AsSpan(pos, to - pos).IndexOf('\\');
        }

        builder.AddHost(pos, to);
        return builder.ToText();
    }

    /// <summary>How long an escape is, its backslash included, and never longer than the string.</summary>
    private int EscapeLength(int pos, int to)
    {
        var length = pos + 1 >= to ? 1 : text[pos + 1] switch
        {
            'x' => 4,
            'u' => 6,
            'U' => 10,
            >= '0' and <= '7' => 4,
            _ => 2,
        };
        return Math.Min(length, to - pos);
    }

    /// <summary>Writes what an escape stands for; one that Go does not know stands for itself without its backslash.</summary>
    private static int Decode(ReadOnlySpan<char> escape, Span<char> decoded)
    {
        if (escape.Length < 2)
        {
            return 0;
        }

        var c = escape[1];
        if (c is 'x' or 'u' or 'U')
        {
            return DecodeNumber(uint.TryParse(escape[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value), value, decoded);
        }

        if (c is >= '0' and <= '7')
        {
            var value = 0u;
            foreach (var digit in escape[1..])
            {
                value = (value * 8) + (uint)(digit - '0');
            }

            return DecodeNumber(true, value, decoded);
        }

        decoded[0] = c switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => c,
        };
        return 1;
    }

    private static int DecodeNumber(bool isNumber, uint value, Span<char> decoded)
    {
        if (!isNumber || value > 0x10FFFF)
        {
            decoded[0] = '\uFFFD';
            return 1;
        }

        if (value >= 0x10000)
        {
            decoded[0] = (char)(0xD800 + ((value - 0x10000) >> 10));
            decoded[1] = (char)(0xDC00 + ((value - 0x10000) & 0x3FF));
            return 2;
        }

        decoded[0] = (char)value;
        return 1;
    }
}
