using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content>Bodies of here-documents.</content>
internal sealed partial class Parser
{
    /// <summary>Reads the bodies that begin at this line, in the order of their operators.</summary>
    private void ReadHereDocuments()
    {
        var first = firstHereDocument;
        for (var i = first; i < hereDocuments.Count; i++)
        {
            // What a body opens in its turn stays within the body.
            firstHereDocument = hereDocuments.Count;
            ReadHereDocument(hereDocuments[i]);
        }

        firstHereDocument = first;
        hereDocuments.RemoveRange(first, hereDocuments.Count - first);
    }

    private void ReadHereDocument(RedirectionSyntax redirection)
    {
        var start = pos;
        var delimiter = Delimiter(redirection);
        if (!FindDelimiter(redirection, delimiter, out var bodyEnd, out var behind))
        {
            Report(redirection.Start, "This here-document is not closed.");
        }

        redirection.Body = ParseHereDocumentBody(start, bodyEnd, redirection.QuotedDelimiter);
        redirection.BodyEnd = behind;
        pos = behind;
    }

    /// <summary>The delimiter without its quotes.</summary>
    private string Delimiter(RedirectionSyntax redirection)
    {
        var raw = Slice(redirection.Target.Start, redirection.Target.End);
        if (!raw.ContainsAny('\\', '\'', '"'))
        {
            return names.Of(raw);
        }

        Span<char> bare = raw.Length <= 256 ? stackalloc char[raw.Length] : new char[raw.Length];
        var length = 0;
        var quote = '\0';
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && c is '\'' or '"')
            {
                quote = c;
            }
            else if (quote == '\0' && c == '$' && i + 1 < raw.Length && raw[i + 1] is '\'' or '"')
            {
                continue;
            }
            else
            {
                if (c == '\\' && quote != '\'' && i + 1 < raw.Length)
                {
                    var continued = ContinuationLength(redirection.Target.Start + i);
                    if (continued > 0)
                    {
                        i += continued - 1;
                        continue;
                    }

                    c = raw[++i];
                }

                bare[length++] = c;
            }
        }

        return bare[..length].ToString();
    }

    /// <summary>Finds the line that holds the delimiter alone, or that begins with it and closes the substitution around it; where none does, all the rest is body.</summary>
    private bool FindDelimiter(RedirectionSyntax redirection, string delimiter, out int bodyEnd, out int behind)
    {
        var stripTabs = redirection.Operator == "<<-";
        var canClose = delimiter.Length > 0 && (awaited & Closers.Parenthesis) != Closers.None;
        var joined = false;
        for (var at = pos; at < end;)
        {
            var length = text.AsSpan(at, end - at).IndexOf('\n');
            var next = length < 0 ? end : at + length + 1;
            var line = Slice(at, length < 0 ? end : at + length);
            var candidate = stripTabs ? line.TrimStart('\t') : line;
            if (!joined && candidate.StartsWith(delimiter))
            {
                var rest = candidate[delimiter.Length..];
                if (rest.IsEmpty || rest is "\r")
                {
                    bodyEnd = at;
                    behind = next;
                    return true;
                }

                if (canClose && rest.TrimStart(" \t").StartsWith(')'))
                {
                    bodyEnd = at;
                    behind = at + line.Length - rest.Length;
                    return true;
                }
            }

            joined = !redirection.QuotedDelimiter && EndsWithContinuation(line);
            at = next;
        }

        bodyEnd = behind = end;
        return false;
    }

    private static bool EndsWithContinuation(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd('\r');
        var backslashes = 0;
        while (backslashes < line.Length && line[^(backslashes + 1)] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }

    private ShellWord ParseHereDocumentBody(int from, int to, bool quoted)
    {
        var mark = parts.Count;
        if (quoted || IsTooDeep || (depth > 0 && !Spend(to - from)))
        {
            if (!quoted)
            {
                ReportTooDeep(from);
            }

            FlushLiteral(from, to);
        }
        else
        {
            depth++;
            var range = Narrow(from, to);
            ReadQuotedParts('\0');
            Widen(range);
            depth--;
        }

        return new ShellWord { Start = from, End = to, Parts = parts.TakeFrom(mark) };
    }
}
