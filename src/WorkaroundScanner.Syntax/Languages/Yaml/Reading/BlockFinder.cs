namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>Finds blocks whose keys name a script in a file that is no YAML, by indentation alone, and reads each on its own.</summary>
/// <param name="text">The file.</param>
internal sealed class BlockFinder(string text)
{
    private const int MostReadings = 4;
    private const int MostBlocks = 5_000;
    private const int MostFailures = 500;

    /// <summary>The blocks that are YAML, in order.</summary>
    /// <param name="from">Where to begin.</param>
    public IReadOnlyList<YamlReading> Find(int from)
    {
        var found = new List<YamlReading>();
        var budget = (long)MostReadings * text.Length;
        var failures = 0;
        for (var line = from; line < text.Length && budget > 0 && found.Count < MostBlocks && failures < MostFailures;)
        {
            var next = NextLine(line);
            if (KeyOn(line, next) is var key and >= 0)
            {
                var end = BlockEnd(next, key - line);
                budget -= end - line;
                var reading = YamlReader.Read(string.Concat(new string(' ', key - line), text.AsSpan(key, end - key)), line);
                if (reading.Error < 0)
                {
                    found.Add(reading);
                    next = end;
                }
                else
                {
                    failures++;
                }
            }

            line = next;
        }

        return found;
    }

    private int NextLine(int line)
    {
        var end = text.AsSpan(line).IndexOf('\n');
        return end < 0 ? text.Length : line + end + 1;
    }

    /// <summary>Where a key that names a script begins, behind the dashes of items; -1 where the line has none.</summary>
    private int KeyOn(int line, int end)
    {
        var at = line;
        while (at < end && (text[at] == ' ' || (text[at] == '-' && at + 1 < end && text[at + 1] == ' ')))
        {
            at++;
        }

        var colon = text.AsSpan(at, Math.Min(30, end - at)).IndexOf(':');
        if (colon <= 0 || (at + colon + 1 < end && !char.IsWhiteSpace(text[at + colon + 1])))
        {
            return -1;
        }

        var name = text.AsSpan(at, colon).Trim("\"' ").ToString();
        return ScriptKeys.HoldsScript(name) || ScriptKeys.HoldsArguments(name) || name.EndsWith(".sh", StringComparison.Ordinal) ? at : -1;
    }

    // Lines that are deeper than the key, and items at its own depth.
    private int BlockEnd(int from, int column)
    {
        var end = from;
        for (var line = from; line < text.Length;)
        {
            var next = NextLine(line);
            var at = line;
            while (at < next && text[at] == ' ')
            {
                at++;
            }

            if (at < next && text[at] is not ('\n' or '\r'))
            {
                if (at - line < column || (at - line == column && text[at] != '-'))
                {
                    break;
                }

                end = next;
            }

            line = next;
        }

        return end;
    }
}
