using System.Text.Json;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Docker;

/// <summary>The words of an instruction, written as the shell reads them.</summary>
/// <param name="host">The Dockerfile.</param>
/// <param name="escape">The Dockerfile's escape character.</param>
internal sealed class DockerWords(string host, char escape)
{
    /// <summary>The offset of the first character that is no blank.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>The offset behind a word.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is not (' ' or '\t' or '\r' or '\n'))
        {
            at++;
        }

        return at;
    }

    /// <summary>The offset behind flags of the instruction itself, such as <c>--mount=type=cache</c>.</summary>
    public static int SkipFlags(ReadOnlySpan<char> text, int at)
    {
        at = SkipBlanks(text, at);
        while (text[at..].StartsWith("--"))
        {
            at = SkipBlanks(text, WordEnd(text, at));
        }

        return at;
    }

    /// <summary>The offset behind a word that quotes or escapes may hold together.</summary>
    public int QuotedWordEnd(string text, int at)
    {
        var quote = '\0';
        for (; at < text.Length && (quote != '\0' || text[at] is not (' ' or '\t')); at++)
        {
            if (text[at] == escape && quote != '\'')
            {
                at++;
            }
            else if (text[at] == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && text[at] is '"' or '\'')
            {
                quote = text[at];
            }
        }

        return Math.Min(at, text.Length);
    }

    /// <summary>The first string of a list (<c>["bash", "-c"]</c>), or null.</summary>
    public string? First(string arguments) =>
        ExecForm(new EmbeddedText(arguments), SkipBlanks(arguments, 0)) is { } list && list.Text.IndexOf('\'', 1) is var end and > 0 ? list.Text[1..end] : null;

    /// <summary>A list of strings as words in single quotes, which no shell expands; null where it is no such list.</summary>
    public EmbeddedText? ExecForm(EmbeddedText arguments, int start)
    {
        var text = arguments.Text;
        if (start >= text.Length || text[start] != '[' || !IsStringList(text[start..]))
        {
            return null;
        }

        var into = new EmbeddedTextBuilder(host);
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at = AddString(arguments, at, into);
            }
            else if (text[at] == ',')
            {
                into.AddInstead(" ", arguments.HostOffset(at), arguments.HostOffset(at) + 1);
            }
        }

        return into.Length == 0 ? null : into.ToText();
    }

    private static bool IsStringList(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = 1 });
            while (reader.Read())
            {
                if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray or JsonTokenType.String))
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The quotes keep their places; escapes are decoded, a single quote leaves the quotes for itself.
    private static int AddString(EmbeddedText arguments, int open, EmbeddedTextBuilder into)
    {
        var text = arguments.Text;
        var at = open + 1;
        into.AddInstead("'", arguments.HostOffset(open), arguments.HostOffset(open) + 1);
        while (at < text.Length && text[at] != '"')
        {
            var length = JsonEscape.Length(text, at);
            var value = JsonEscape.Decode(text.AsSpan(at, length));
            into.AddInstead(value == '\'' ? "'\\''" : [value], arguments.HostOffset(at), arguments.HostEnd(at + length));
            at += length;
        }

        into.AddInstead("'", arguments.HostOffset(at), arguments.HostOffset(at) + 1);
        return at;
    }

    /// <summary>A command with the here-documents that it reads.</summary>
    public EmbeddedText WithDocuments(EmbeddedText arguments, int start, IReadOnlyList<DockerDocument> documents)
    {
        var into = new EmbeddedTextBuilder(host);
        into.Add(arguments, start, arguments.Text.Length);
        foreach (var document in documents)
        {
            into.AddInstead("\n", document.Start - 1, document.Start);
            into.AddHost(document.Start, document.End);
        }

        return into.ToText();
    }

    /// <summary><c>NAME=value NAME="value"</c> as assignments in the shell's words; <c>NAME value</c> too.</summary>
    public EmbeddedText Environment(EmbeddedText arguments, int from)
    {
        var text = arguments.Text;
        var into = new EmbeddedTextBuilder(host);
        var start = SkipBlanks(text, from);
        var nameEnd = start;
        while (nameEnd < text.Length && text[nameEnd] is not ('=' or ' ' or '\t'))
        {
            nameEnd++;
        }

        if (nameEnd >= text.Length || text[nameEnd] == '=')
        {
            AddAssignments(arguments, start, into);
            return into.ToText();
        }

        // The old form takes the whole rest as the value.
        var value = SkipBlanks(text, nameEnd);
        AddName(arguments, start, nameEnd, into);
        into.AddInstead("=\"", arguments.HostOffset(nameEnd), arguments.HostOffset(nameEnd) + 1);
        for (var at = value; at < text.Length; at++)
        {
            Add(text[at] is '"' or '`' or '\\' || (text[at] == '$' && Next(text, at) == '(') ? ['\\', text[at]] : [text[at]], arguments, at, into);
        }

        into.AddInstead("\"", arguments.HostOffset(text.Length - 1), arguments.HostOffset(text.Length - 1) + 1);
        return into.ToText();
    }

    private static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';

    private static void Add(ReadOnlySpan<char> replacement, EmbeddedText arguments, int at, EmbeddedTextBuilder into) =>
        into.AddInstead(replacement, arguments.HostOffset(at), arguments.HostOffset(at) + 1);

    private static void AddName(EmbeddedText arguments, int start, int end, EmbeddedTextBuilder into)
    {
        var name = EmbeddedTextBuilder.HoleName(arguments.Text[start..end]);
        into.AddInstead(name, arguments.HostOffset(start), end > start ? arguments.HostOffset(end - 1) + 1 : arguments.HostOffset(start));
    }

    // Docker knows quotes, its escape and variables; all else that means something to a shell is plain text.
    private void AddAssignments(EmbeddedText arguments, int start, EmbeddedTextBuilder into)
    {
        var text = arguments.Text;
        var quote = '\0';
        for (var at = start; at < text.Length; at++)
        {
            var character = text[at];
            if (character == escape && quote != '\'' && at + 1 < text.Length)
            {
                into.AddInstead(['\\', text[at + 1]], arguments.HostOffset(at), arguments.HostOffset(at + 1) + 1);
                at++;
                continue;
            }

            if (character == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && character is '"' or '\'')
            {
                quote = character;
            }
            else if (quote != '\'' && IsPlain(text, at, quote))
            {
                Add(['\\', character], arguments, at, into);
                continue;
            }

            Add([character], arguments, at, into);
        }
    }

    private static bool IsPlain(string text, int at, char quote) => text[at] switch
    {
        '`' or '\\' => true,
        '$' => Next(text, at) == '(',
        ';' or '&' or '|' or '<' or '>' or '(' or ')' => quote == '\0',
        '#' => quote == '\0' && (at == 0 || text[at - 1] is ' ' or '\t'),
        _ => false,
    };
}
