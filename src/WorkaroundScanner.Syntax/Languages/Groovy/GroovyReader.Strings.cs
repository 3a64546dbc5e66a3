using System.Globalization;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Strings, with their escapes decoded and their holes read.</content>
internal sealed partial class GroovyReader
{
    /// <summary>What escapes mean in a string.</summary>
    private enum Escapes
    {
        /// <summary>Those of quoted strings.</summary>
        Quoted,

        /// <summary>A slash only.</summary>
        Slashy,

        /// <summary>A dollar before a dollar or slash.</summary>
        Dollar,
    }

    private StringExpression ReadString()
    {
        var token = tokens[at];
        if (token.Kind == GroovyTokenKind.StringBegin)
        {
            return ReadHoledString();
        }

        at++;
        var quote = text.AsSpan(token.Start).StartsWith("'''") && token.End - token.Start >= 6 ? 3 : 1;
        var from = token.Start + quote;
        var isClosed = token.End - quote >= from && text[token.End - 1] == '\'';
        var to = isClosed ? token.End - quote : token.End;
        return new StringExpression(token.Start, token.End, to <= from ? [] : [new StringPart(Decoded(from, to, Escapes.Quoted), null)], StringForm.Text);
    }

    private StringExpression ReadHoledString()
    {
        var open = at;
        var token = tokens[open];
        var escapes = text[token.Start] switch { '/' => Escapes.Slashy, '$' => Escapes.Dollar, _ => Escapes.Quoted };
        var isPattern = escapes == Escapes.Slashy && open > 0 && tokens[open - 1].Kind is GroovyTokenKind.Regex or GroovyTokenKind.Tilde;
        if (!Enter(out var outerLimit))
        {
            return new StringExpression(token.Start, EndFrom(token.Start), [], StringForm.Text);
        }

        var mark = parts.Count;
        while (at < limit)
        {
            ReadStringPart(escapes);
        }

        depth--;
        limit = outerLimit;
        Take(GroovyTokenKind.StringEnd);
        return new StringExpression(token.Start, EndFrom(token.Start), parts.TakeFrom(mark), isPattern ? StringForm.Pattern : StringForm.Text);
    }

    private void ReadStringPart(Escapes escapes)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case GroovyTokenKind.StringText:
                at++;
                parts.Push(new StringPart(Decoded(token.Start, token.End, escapes), null));
                break;
            case GroovyTokenKind.HolePath:
                at++;
                parts.Push(new StringPart(null, ReadPath(token)));
                break;
            case GroovyTokenKind.HoleBegin:
                parts.Push(new StringPart(null, ReadHole()));
                break;
            default:
                // Only a hole that is not closed has tokens of code behind it.
                at = limit;
                break;
        }
    }

    /// <summary>Reads <c>$a.b</c>.</summary>
    private CodeExpression ReadPath(GroovyToken token)
    {
        var start = token.Start + 1;
        var end = NameEnd(start, token.End);
        CodeExpression value = new NameExpression(start, end, names.Of(text.AsSpan(start, end - start)));
        var links = 0;
        while (end < token.End && links++ < MaximumChain)
        {
            var from = end + 1;
            end = NameEnd(from, token.End);
            value = new MemberExpression(start, end, value, names.Of(text.AsSpan(from, end - from)));
        }

        if (end < token.End)
        {
            ReportTooDeep(end);
        }

        chain = Math.Max(chain, links);
        return value;
    }

    private int NameEnd(int from, int to)
    {
        var dot = text.AsSpan(from, to - from).IndexOf('.');
        return dot < 0 ? to : from + dot;
    }

    private CodeExpression ReadHole()
    {
        var open = at;
        var start = Start;
        if (!Enter(out var outerLimit))
        {
            return new OpaqueExpression(start, EndFrom(start), []);
        }

        PassNewlines();
        Take(GroovyTokenKind.Arrow);
        var value = at < limit ? ReadExpression(isOpen: true) : new OpaqueExpression(start, EndFrom(start), []);
        Leave(outerLimit, open);
        return value;
    }

    private EmbeddedText Decoded(int from, int to, Escapes escapes)
    {
        var mark = escapes == Escapes.Dollar ? '$' : '\\';
        var escape = text.AsSpan(from, to - from).IndexOf(mark);
        if (escape < 0)
        {
            return new EmbeddedText(text[from..to], map: null, from);
        }

        var builder = new EmbeddedTextBuilder(text);
        var pos = from;
        while (escape >= 0)
        {
            builder.AddHost(pos, pos + escape);
            pos += escape;
            pos += Decode(builder, pos, to, escapes);
            escape = text.AsSpan(pos, to - pos).IndexOf(mark);
        }

        builder.AddHost(pos, to);
        return builder.ToText();
    }

    /// <summary>Adds what an escape stands for and gives its length; what is none in this string stands for itself.</summary>
    private int Decode(EmbeddedTextBuilder builder, int pos, int to, Escapes escapes)
    {
        var next = pos + 1 < to ? text[pos + 1] : '\0';
        var (replacement, length) = escapes switch
        {
            Escapes.Slashy => next == '/' ? ('/', 2) : (null, 1),
            Escapes.Dollar => next is '$' or '/' ? (next, 2) : (null, 1),
            _ => next switch
            {
                'n' => ('\n', 2),
                't' => ('\t', 2),
                'r' => ('\r', 2),
                'b' => ('\b', 2),
                'f' => ('\f', 2),
                's' => (' ', 2),
                '\\' or '\'' or '"' or '$' => (next, 2),
                'u' when uint.TryParse(text.AsSpan(pos + 2, Math.Min(4, to - pos - 2)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => ((char)code, Math.Min(6, to - pos)),
                _ => ((char?)null, 1),
            },
        };
        if (replacement is { } decoded)
        {
            builder.AddInstead([decoded], pos, pos + length);
        }
        else if (escapes == Escapes.Quoted && (next == '\n' || (next == '\r' && pos + 2 < to && text[pos + 2] == '\n')))
        {
            // The line goes on: nothing stands for the line end.
            length = next == '\n' ? 2 : 3;
        }
        else
        {
            builder.AddHost(pos, pos + length);
        }

        return length;
    }
}
