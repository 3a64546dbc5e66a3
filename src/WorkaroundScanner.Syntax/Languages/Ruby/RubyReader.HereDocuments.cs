using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Here-documents: their text stands behind the line on which they begin.</summary>
internal sealed partial class RubyReader
{
    /// <summary>Whether <c>&lt;&lt;</c> begins a here-document.</summary>
    private bool IsHereDocument(int at) => WordOf(at).End > 0;

    /// <summary>The word that ends a here-document, and its marks; the end is 0 if there is none.</summary>
    private (int WordStart, int WordEnd, int End, char Quote, char Mark) WordOf(int at)
    {
        at += 2;
        var mark = at < tokens.Limit && text[at] is '~' or '-' ? text[at++] : '\0';
        var quote = at < tokens.Limit && text[at] is '"' or '\'' or '`' ? text[at++] : '\0';
        var start = at;
        if (quote == '\0')
        {
            if (at >= tokens.Limit || !(char.IsAsciiLetterUpper(text[at]) || text[at] == '_' || (mark != '\0' && char.IsAsciiLetterLower(text[at]))))
            {
                return default;
            }

            while (at < tokens.Limit && RubyTokenizer.IsNamePart(text[at]))
            {
                at++;
            }

            return (start, at, at, quote, mark);
        }

        var length = text.AsSpan(at, tokens.Limit - at).IndexOfAny(quote, '\n');
        return length <= 0 || text[at + length] == '\n' ? default : (start, at + length, at + length + 1, quote, mark);
    }

    private StringExpression ReadHereDocument()
    {
        var start = tokens.Start;
        var (wordStart, wordEnd, end, quote, mark) = WordOf(start);
        var form = quote == '`' ? StringForm.Command : StringForm.Text;
        var (lineEnd, bodyStart) = tokens.Pending;
        if (lineEnd < end)
        {
            var length = text.AsSpan(end, tokens.Limit - end).IndexOf('\n');
            (lineEnd, bodyStart) = length < 0 ? (tokens.Limit, tokens.Limit) : (end + length, end + length + 1);
        }

        var (bodyEnd, terminatorEnd, indent) = FindTerminator(bodyStart, text.AsSpan(wordStart, wordEnd - wordStart), mark);
        if (bodyEnd < 0)
        {
            Report("This here-document has no end.");
            tokens.Resume(end);
            return new StringExpression(start, end, [], form);
        }

        var saved = tokens.Save();
        tokens.Pending = (-1, 0);
        ReadText(BehindIndent(bodyStart, bodyEnd, indent), bodyEnd, new TextForm('\n', '\n', IsPlain: quote == '\'', KeepsEscapes: quote == '\'', indent));
        tokens.Restore(saved);
        var behind = terminatorEnd;
        while (behind < tokens.Limit && text[behind] != '\n')
        {
            behind++;
        }

        tokens.Pending = (lineEnd, Math.Min(behind + 1, tokens.Limit));
        tokens.ReachTo(terminatorEnd);
        tokens.Resume(end);
        return new StringExpression(start, terminatorEnd, pieces.TakeParts(), form);
    }

    /// <summary>Looks for the line that ends a here-document, and for the smallest indentation above it where that is taken off.</summary>
    private (int BodyEnd, int TerminatorEnd, int Indent) FindTerminator(int at, ReadOnlySpan<char> word, char mark)
    {
        var smallest = int.MaxValue;
        while (at < tokens.Limit && budget > 0)
        {
            var length = text.AsSpan(at, tokens.Limit - at).IndexOf('\n');
            var lineEnd = length < 0 ? tokens.Limit : at + length;
            budget -= lineEnd - at + 1;
            var from = at;
            var column = 0;
            for (; mark != '\0' && from < lineEnd && text[from] is ' ' or '\t'; from++)
            {
                column = text[from] == '\t' ? ((column / 8) + 1) * 8 : column + 1;
            }

            var line = text.AsSpan(from, lineEnd - from).TrimEnd('\r');
            if (line.SequenceEqual(word))
            {
                return (at, from + line.Length, mark == '~' && smallest < int.MaxValue ? smallest : -1);
            }

            smallest = line.Length > 0 ? Math.Min(smallest, column) : smallest;
            at = lineEnd + 1;
        }

        return (-1, -1, -1);
    }
}
