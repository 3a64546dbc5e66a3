namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>Puts an embedded program together from pieces of its host: what is escaped, indented or templated there is plain here, and every character remembers its place.</summary>
/// <param name="host">The host file's text.</param>
internal sealed class EmbeddedTextBuilder(string host)
{
    private const int LeastSize = 64;

    /// <summary>Empty while the text is one piece of the host as it stands: most are.</summary>
    private char[] text = [];
    private int[] map = [];

    /// <summary>Per character the offset behind it; null while each stands for itself.</summary>
    private int[]? ends;
    private int behind;

    /// <summary>The number of characters so far.</summary>
    public int Length { get; private set; }

    /// <summary>Adds a piece of the host as it stands.</summary>
    public void AddHost(int start, int end)
    {
        if (map.Length == 0 && (Length == 0 || start == behind))
        {
            Length += end - start;
            behind = end;
            return;
        }

        Reserve(end - start);
        host.CopyTo(start, text, Length, end - start);
        for (var at = start; at < end; at++)
        {
            map[Length + at - start] = at;
        }

        if (ends is not null)
        {
            for (var at = start; at < end; at++)
            {
                ends[Length + at - start] = at + 1;
            }
        }

        Length += end - start;
        behind = end;
    }

    /// <summary>Adds a piece of another embedded text of the same host.</summary>
    public void Add(EmbeddedText source, int start, int end)
    {
        Reserve(end - start);
        source.Text.CopyTo(start, text, Length, end - start);
        for (var at = start; at < end; at++)
        {
            Map(Length + at - start, source.HostOffset(at), source.HostEnd(at + 1));
        }

        Length += end - start;
        behind = source.HostEnd(end);
    }

    /// <summary>Adds text that stands for a piece of the host: a decoded escape, a folded line break, a variable for a template's hole. All of it maps to the piece.</summary>
    public void AddInstead(ReadOnlySpan<char> replacement, int start, int end)
    {
        Reserve(replacement.Length);
        replacement.CopyTo(text.AsSpan(Length));
        for (var i = 0; i < replacement.Length; i++)
        {
            // The last character closes the piece, so that a span over the replacement covers the whole of it.
            Map(Length + i, i == replacement.Length - 1 && end > start && replacement.Length > 1 ? end - 1 : start, end);
        }

        Length += replacement.Length;
        behind = end;
    }

    /// <summary>Adds a template's hole as the shell variable of a name: <c>${{ inputs.app }}</c> is <c>${inputs_app}</c>.</summary>
    public void AddHole(string name, int start, int end) => AddInstead("${" + HoleName(name) + "}", start, end);

    /// <summary>The text with its map.</summary>
    public EmbeddedText ToText() => map.Length == 0
        ? new(host[(behind - Length)..behind], map: null, origin: behind - Length)
        : new(new string(text, 0, Length), [.. map.AsSpan(0, Length), behind], origin: 0, ends?.AsSpan(0, Length).ToArray());

    private void Reserve(int count)
    {
        if (map.Length == 0)
        {
            Begin(Math.Max(LeastSize, Length + count));
        }
        else if (Length + count > map.Length)
        {
            var size = Math.Max(Length + count, 2 * map.Length);
            Array.Resize(ref text, size);
            Array.Resize(ref map, size);
            if (ends is not null)
            {
                Array.Resize(ref ends, size);
            }
        }
    }

    private void Begin(int size)
    {
        (text, map) = (new char[size], new int[size]);
        host.CopyTo(behind - Length, text, 0, Length);
        for (var at = 0; at < Length; at++)
        {
            map[at] = behind - Length + at;
        }
    }

    private void Map(int index, int start, int end)
    {
        map[index] = start;
        if (ends is null && end != start + 1)
        {
            ends = new int[map.Length];
            for (var before = 0; before < index; before++)
            {
                ends[before] = map[before] + 1;
            }
        }

        if (ends is not null)
        {
            ends[index] = end;
        }
    }

    /// <summary>A name that the shell takes for a variable's: letters, digits and underscores, no digit first unless it is a parameter's number.</summary>
    public static string HoleName(string expression)
    {
        if (IsName(expression))
        {
            return expression;
        }

        Span<char> name = expression.Length <= 256 ? stackalloc char[expression.Length] : new char[expression.Length];
        var length = 0;
        foreach (var character in expression)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name[length++] = character;
            }
            else if (length > 0 && name[length - 1] != '_')
            {
                name[length++] = '_';
            }
        }

        var text = name[..length].TrimEnd('_');
        return text.Length == 0 ? "hole" : char.IsAsciiDigit(text[0]) && text.Length > 1 ? $"_{text}" : text.ToString();
    }

    // Most names are such already.
    private static bool IsName(string text)
    {
        var before = '_';
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && (character != '_' || before == '_'))
            {
                return false;
            }

            before = character;
        }

        return before != '_' && !char.IsAsciiDigit(text[0]);
    }
}
