using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Docker;

/// <summary>Reads a Dockerfile by lines.</summary>
internal sealed class DockerParser(string text)
{
    private readonly List<DockerInstruction> instructions = [];
    private readonly List<(int Start, int End)> comments = [];
    private char escape = '\\';
    private int pos;

    /// <summary>Characters left to look through for delimiters, so that the time stays linear.</summary>
    private long budget = 10_000 + (4L * text.Length);

    /// <summary>Reads the whole file.</summary>
    public DockerFile Parse()
    {
        pos = text.StartsWith('\uFEFF') ? 1 : 0;
        ReadDirectives();
        while (pos < text.Length)
        {
            var end = LineEnd(pos, out var next);
            var first = SkipBlanks(pos, end);
            if (first == end)
            {
                pos = next;
            }
            else if (text[first] == '#')
            {
                comments.Add((first, end));
                pos = next;
            }
            else
            {
                ReadInstruction(first);
            }
        }

        return new DockerFile(instructions, comments, escape);
    }

    // Directives are comments above everything else: `# escape=` decides what continues a line.
    private void ReadDirectives()
    {
        for (var at = pos; at < text.Length;)
        {
            var end = LineEnd(at, out var next);
            var first = SkipBlanks(at, end);
            if (first == end || text[first] != '#')
            {
                return;
            }

            var directive = text.AsSpan(first + 1, end - first - 1).Trim();
            var equals = directive.IndexOf('=');
            if (equals <= 0 || directive[..equals].Trim().IndexOfAnyExceptInRange('A', 'z') >= 0)
            {
                return;
            }

            if (directive[..equals].Trim().Equals("escape", StringComparison.OrdinalIgnoreCase) && directive[(equals + 1)..].Trim() is ['`'])
            {
                escape = '`';
            }

            at = next;
        }
    }

    private void ReadInstruction(int start)
    {
        var keywordEnd = start;
        while (keywordEnd < text.Length && char.IsAsciiLetter(text[keywordEnd]))
        {
            keywordEnd++;
        }

        var arguments = new EmbeddedTextBuilder(text);
        var end = ReadLines(keywordEnd, arguments);
        var joined = arguments.ToText();
        var keyword = text[start..keywordEnd].ToUpperInvariant();
        var documents = keyword is "RUN" or "COPY" or "ADD" or "ONBUILD" ? ReadDocuments(joined.Text, ref end) : [];
        instructions.Add(new DockerInstruction(keyword, start, end, joined, documents));
    }

    /// <summary>Joins a line with those that continue it; returns where the last one ends.</summary>
    private int ReadLines(int start, EmbeddedTextBuilder into)
    {
        var end = start;
        for (var at = start; ;)
        {
            var lineEnd = LineEnd(at, out var next);
            var first = SkipBlanks(at, lineEnd);
            pos = next;
            if (at > start && first < lineEnd && text[first] == '#')
            {
                comments.Add((first, lineEnd));
            }
            else if (at == start || first < lineEnd)
            {
                end = TrimEnd(at, lineEnd);
                var continues = end > at && text[end - 1] == escape && (end - 1 == at || text[end - 2] != escape);
                into.AddHost(at, continues ? end - 1 : end);
                if (!continues)
                {
                    return end;
                }
            }

            if (next >= text.Length)
            {
                return end;
            }

            at = next;
        }
    }

    // A here-document is a word of its own: `<<EOF`, `<<-"EOF"`, `3<<EOF`.
    private List<DockerDocument> ReadDocuments(string arguments, ref int end)
    {
        var documents = new List<DockerDocument>();
        for (var at = arguments.IndexOf("<<", StringComparison.Ordinal); at >= 0; at = arguments.IndexOf("<<", at + 1, StringComparison.Ordinal))
        {
            var nameStart = at + 2;
            var strips = nameStart < arguments.Length && arguments[nameStart] == '-';
            nameStart += strips ? 1 : 0;
            var nameEnd = nameStart;
            while (nameEnd < arguments.Length && (char.IsLetterOrDigit(arguments[nameEnd]) || arguments[nameEnd] is '_' or '"' or '\'' or '.' or '-'))
            {
                nameEnd++;
            }

            var name = arguments.AsSpan(nameStart, nameEnd - nameStart).Trim("\"'");
            if (name.IsEmpty || !IsWordStart(arguments, at) || !(nameEnd == arguments.Length || arguments[nameEnd] is ' ' or '\t' or ';' or '|' or '&' or '>'))
            {
                continue;
            }

            if (Document(name, strips, at, nameEnd) is not { } document)
            {
                return documents;
            }

            documents.Add(document);
            end = document.End;
            at = nameEnd - 1;
        }

        return documents;
    }

    private static bool IsWordStart(string arguments, int at)
    {
        while (at > 0 && char.IsAsciiDigit(arguments[at - 1]))
        {
            at--;
        }

        return at == 0 || arguments[at - 1] is ' ' or '\t';
    }

    private DockerDocument? Document(ReadOnlySpan<char> name, bool strips, int from, int to)
    {
        for (var at = pos; at < text.Length && budget > 0;)
        {
            var end = LineEnd(at, out var next);
            budget -= next - at;
            var line = text.AsSpan(at, end - at);
            if ((strips ? line.TrimStart('\t') : line).SequenceEqual(name))
            {
                var document = new DockerDocument(from, to, pos, at, end);
                pos = next;
                return document;
            }

            at = next;
        }

        return null;
    }

    private int LineEnd(int start, out int next)
    {
        var hit = text.AsSpan(start).IndexOf('\n');
        next = hit < 0 ? text.Length : start + hit + 1;
        var end = hit < 0 ? text.Length : start + hit;
        return end > start && text[end - 1] == '\r' ? end - 1 : end;
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private int TrimEnd(int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }
}
