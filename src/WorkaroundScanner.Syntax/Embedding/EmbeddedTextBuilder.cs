using System.Text;

namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>Puts an embedded program together from pieces of its host: what is escaped, indented or templated there is plain here, and every character remembers its place.</summary>
/// <param name="host">The host file's text.</param>
internal sealed class EmbeddedTextBuilder(string host)
{
    private readonly StringBuilder text = new();
    private int[] map = new int[64];

    /// <summary>Per character the offset behind it; null while each stands for itself.</summary>
    private int[]? ends;
    private int behind;

    /// <summary>The number of characters so far.</summary>
    public int Length => text.Length;

    /// <summary>Adds a piece of the host as it stands.</summary>
    public void AddHost(int start, int end)
    {
        var length = text.Length;
        Reserve(end - start);
        text.Append(host, start, end - start);
        for (var at = start; at < end; at++)
        {
            Map(length + at - start, at, at + 1);
        }

        behind = end;
    }

    /// <summary>Adds a piece of another embedded text of the same host.</summary>
    public void Add(EmbeddedText source, int start, int end)
    {
        var length = text.Length;
        Reserve(end - start);
        text.Append(source.Text, start, end - start);
        for (var at = start; at < end; at++)
        {
            Map(length + at - start, source.HostOffset(at), source.HostEnd(at + 1));
        }

        behind = source.HostEnd(end);
    }

    /// <summary>Adds text that stands for a piece of the host: a decoded escape, a folded line break, a variable for a template's hole. All of it maps to the piece.</summary>
    public void AddInstead(ReadOnlySpan<char> replacement, int start, int end)
    {
        var length = text.Length;
        Reserve(replacement.Length);
        text.Append(replacement);
        for (var i = 0; i < replacement.Length; i++)
        {
            // The last character closes the piece, so that a span over the replacement covers the whole of it.
            Map(length + i, i == replacement.Length - 1 && end > start && replacement.Length > 1 ? end - 1 : start, end);
        }

        behind = end;
    }

    /// <summary>Adds a template's hole as the shell variable of a name: <c>${{ inputs.app }}</c> is <c>${inputs_app}</c>.</summary>
    public void AddHole(string name, int start, int end) => AddInstead("${" + HoleName(name) + "}", start, end);

    /// <summary>The text with its map.</summary>
    public EmbeddedText ToText() => new(text.ToString(), [.. map.AsSpan(0, text.Length), behind], origin: 0, ends?.AsSpan(0, text.Length).ToArray());

    private void Reserve(int count)
    {
        if (text.Length + count > map.Length)
        {
            var size = Math.Max(text.Length + count, 2 * map.Length);
            Array.Resize(ref map, size);
            if (ends is not null)
            {
                Array.Resize(ref ends, size);
            }
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

        var name = new StringBuilder(expression.Length);
        foreach (var character in expression)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(character);
            }
            else if (name.Length > 0 && name[^1] != '_')
            {
                name.Append('_');
            }
        }

        var text = name.ToString().TrimEnd('_');
        return text.Length == 0 ? "hole" : char.IsAsciiDigit(text[0]) && text.Length > 1 ? "_" + text : text;
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
