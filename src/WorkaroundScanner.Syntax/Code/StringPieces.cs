using System.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Code;

/// <summary>Collects the pieces of a string while it is read. Texts that follow one another are one part, and text that stands in the file as it is needs no map.</summary>
/// <param name="host">The file's text.</param>
internal sealed class StringPieces(string host)
{
    private readonly List<StringPart> parts = [];
    private EmbeddedTextBuilder? pieces;
    private int start;
    private int end;

    /// <summary>Adds text as it stands in the file.</summary>
    public void AddHost(int from, int to)
    {
        if (from == to)
        {
            return;
        }

        if (pieces is not null)
        {
            pieces.AddHost(from, to);
        }
        else if (start == end)
        {
            (start, end) = (from, to);
        }
        else if (end == from)
        {
            end = to;
        }
        else
        {
            Builder().AddHost(from, to);
        }
    }

    /// <summary>Adds text that stands for a place in the file, such as a decoded escape.</summary>
    public void AddInstead(ReadOnlySpan<char> text, int from, int to)
    {
        if (text.Length > 0)
        {
            Builder().AddInstead(text, from, to);
        }
    }

    /// <summary>Adds a character by its number, as an escape gives it.</summary>
    public void AddCharacter(int code, int from, int to)
    {
        Span<char> decoded = stackalloc char[2];
        var length = 1;
        decoded[0] = (char)code;
        if (code > char.MaxValue)
        {
            length = new Rune(code).EncodeToUtf16(decoded);
        }

        AddInstead(decoded[..length], from, to);
    }

    /// <summary>Adds a value that is filled in.</summary>
    public void AddHole(CodeExpression hole)
    {
        EndText();
        parts.Add(new StringPart(null, hole));
    }

    /// <summary>The string's parts; what comes next belongs to another string.</summary>
    public StringPart[] TakeParts()
    {
        EndText();
        StringPart[] taken = [.. parts];
        parts.Clear();
        return taken;
    }

    /// <summary>Goes on piece by piece, since the text no longer stands in the file in one stretch.</summary>
    private EmbeddedTextBuilder Builder()
    {
        if (pieces is null)
        {
            pieces = new EmbeddedTextBuilder(host);
            pieces.AddHost(start, end);
        }

        return pieces;
    }

    private void EndText()
    {
        if (pieces is not null)
        {
            parts.Add(new StringPart(pieces.ToText(), null));
        }
        else if (start < end)
        {
            parts.Add(new StringPart(new EmbeddedText(host[start..end], origin: start), null));
        }

        pieces = null;
        start = end = 0;
    }
}
