namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>
/// Changes, at equal length, what the library refuses and other parsers take: quoted scalars that go on at the margin, blank lines that
/// are wider than a block scalar's first line, a dash alone in a flow sequence. Scalars are decoded from the text as it was.
/// </summary>
internal static class YamlRepair
{
    private const int MostRepairs = 16;
    private const int MostCharacters = 8_000_000;

    /// <summary>Reads a text, with repairs where they help.</summary>
    /// <param name="host">The file.</param>
    /// <param name="text">The file, or the file with its template tags masked.</param>
    public static YamlReading Read(string host, string text)
    {
        var decoder = new ScalarReader(host, text);
        var reading = YamlReader.Read(text, origin: 0, ReferenceEquals(host, text) ? null : decoder);
        if (reading.Error < 0)
        {
            return reading;
        }

        var repaired = text.ToCharArray();
        EmptyBlankLines(repaired);
        var best = reading;
        for (var repairs = 0; repairs < MostRepairs && (long)repairs * text.Length < MostCharacters; repairs++)
        {
            var next = YamlReader.Read(new string(repaired), origin: 0, decoder);
            if (next.Error < 0)
            {
                return next;
            }

            best = next.Error > best.Error ? next : best;
            if (!Repair(repaired, next.Error))
            {
                break;
            }
        }

        return best;
    }

    private static bool Repair(char[] text, int error)
    {
        if (error >= text.Length)
        {
            return false;
        }

        switch (text[error])
        {
            case '"' or '\'':
                return Flatten(text, error);
            case '-' when error + 1 < text.Length && text[error + 1] is ']' or ',':
                text[error] = 'x';
                return true;
            default:
                return false;
        }
    }

    private static bool Flatten(char[] text, int start)
    {
        var changed = false;
        for (var at = start + 1; at < text.Length && text[at] != text[start]; at++)
        {
            if (text[at] == '\\' && text[start] == '"' && at + 1 < text.Length)
            {
                // An escaped line break stays an escape: of a blank.
                at++;
            }

            if (text[at] is '\n' or '\r')
            {
                text[at] = ' ';
                changed = true;
            }
        }

        return changed;
    }

    private static void EmptyBlankLines(Span<char> text)
    {
        for (var line = 0; line < text.Length;)
        {
            var length = text[line..].IndexOf('\n');
            var end = length < 0 ? text.Length : line + length;
            if (text[line..end].IndexOfAnyExcept(' ') < 0)
            {
                text[line..end].Fill('\n');
            }

            line = end + 1;
        }
    }
}
