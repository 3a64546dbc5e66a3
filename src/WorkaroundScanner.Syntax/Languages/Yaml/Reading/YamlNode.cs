using System.Collections.Immutable;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>A value of a YAML file. An alias is the very node that its anchor names, so one node can stand in several places.</summary>
/// <param name="start">Where it begins, its tag and anchor included.</param>
/// <param name="end">The offset behind it, trailing blanks left out.</param>
/// <param name="tag">Its tag as written (<c>!reference</c>), or empty.</param>
internal abstract class YamlNode(int start, int end, string tag)
{
    /// <summary>Where it begins, its tag and anchor included.</summary>
    public int Start => start;

    /// <summary>The offset behind it, trailing blanks left out.</summary>
    public int End => end;

    /// <summary>Its tag as written, or empty.</summary>
    public string Tag => tag;

    /// <summary>How many levels it has, its own included.</summary>
    public virtual int Height => 1;

    /// <summary>How many nodes a walk over it meets, those behind aliases included.</summary>
    public virtual int Size => 1;

    /// <summary>A scalar's text, or null.</summary>
    public virtual string? Text => null;

    /// <summary>A sequence's items; none for other nodes.</summary>
    public virtual ImmutableArray<YamlNode> Items => [];

    /// <summary>A mapping's own entries, merge keys as they stand; none for other nodes.</summary>
    public virtual ImmutableArray<YamlEntry> Entries => [];

    /// <summary>The value of a key, merged mappings included; null where there is none.</summary>
    public virtual YamlNode? this[string key] => null;

    /// <summary>Whether it holds nothing, as <c>key:</c> alone does.</summary>
    public virtual bool IsEmpty => false;
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal readonly record struct YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>The key's text; empty for a key that is no scalar.</summary>
    public string Name { get; } = Key.Text ?? "";
}

/// <summary>How a scalar is written.</summary>
internal enum YamlStyle
{
    /// <summary>Without marks.</summary>
    Plain,

    /// <summary><c>'...'</c></summary>
    SingleQuoted,

    /// <summary><c>"..."</c></summary>
    DoubleQuoted,

    /// <summary><c>|</c></summary>
    Literal,

    /// <summary><c>&gt;</c></summary>
    Folded,
}

/// <summary>A scalar.</summary>
/// <param name="start">Where it begins, its tag and anchor included.</param>
/// <param name="end">The offset behind it.</param>
/// <param name="tag">Its tag, or empty.</param>
/// <param name="text">Its text as the library decoded it.</param>
/// <param name="style">How it is written.</param>
/// <param name="content">Where its text or its opening mark begins, behind tag and anchor.</param>
/// <param name="limit">The offset at which the library stopped reading it.</param>
/// <param name="parentIndent">For a block scalar, the column (from 0) of the key or dash that it hangs on; -1 at the top.</param>
internal sealed class YamlScalar(int start, int end, string tag, string text, YamlStyle style, int content, int limit, int parentIndent) : YamlNode(start, end, tag)
{
    /// <summary>How it is written.</summary>
    public YamlStyle Style => style;

    /// <summary>Where its text or its opening mark begins.</summary>
    public int Content => content;

    /// <summary>The offset at which the library stopped reading it.</summary>
    public int Limit => limit;

    /// <summary>For a block scalar, the column of the key or dash that it hangs on.</summary>
    public int ParentIndent => parentIndent;

    /// <inheritdoc/>
    public override string Text => text;

    /// <inheritdoc/>
    public override bool IsEmpty => text.Length == 0 || (style == YamlStyle.Plain && text is "~" or "null");
}

/// <summary>A sequence.</summary>
internal sealed class YamlSequence(int start, int end, string tag, ImmutableArray<YamlNode> items) : YamlNode(start, end, tag)
{
    /// <inheritdoc/>
    public override ImmutableArray<YamlNode> Items => items;

    private readonly (int Height, int Size) extent = YamlExtent.Of(items);

    /// <inheritdoc/>
    public override int Height => extent.Height;

    /// <inheritdoc/>
    public override int Size => extent.Size;

    /// <inheritdoc/>
    public override bool IsEmpty => items.IsEmpty;
}

/// <summary>A mapping; merge keys (<c>&lt;&lt;</c>) are looked up when a key is asked for.</summary>
internal sealed class YamlMapping(int start, int end, string tag, ImmutableArray<YamlEntry> entries) : YamlNode(start, end, tag)
{
    private const int ManyEntries = 16;
    private readonly (int Height, int Size) extent = YamlExtent.Of(entries);
    private readonly bool merges = HasMerge(entries);
    private Dictionary<string, YamlNode>? index;

    /// <inheritdoc/>
    public override ImmutableArray<YamlEntry> Entries => entries;

    /// <inheritdoc/>
    public override int Height => extent.Height;

    /// <inheritdoc/>
    public override int Size => extent.Size;

    /// <inheritdoc/>
    public override bool IsEmpty => entries.IsEmpty;

    /// <inheritdoc/>
    public override YamlNode? this[string key] => Own(key) ?? (merges ? Merged(key) : null);

    private static bool HasMerge(ImmutableArray<YamlEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Name == "<<")
            {
                return true;
            }
        }

        return false;
    }

    private YamlNode? Own(string key)
    {
        if (entries.Length < ManyEntries)
        {
            foreach (var entry in entries)
            {
                if (entry.Name == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }

        if (index is null)
        {
            index = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                index.TryAdd(entry.Name, entry.Value);
            }
        }

        return index.GetValueOrDefault(key);
    }

    private YamlNode? Merged(string key)
    {
        if (Own("<<") is not { } merged)
        {
            return null;
        }

        if (merged is YamlMapping mapping)
        {
            return mapping[key];
        }

        foreach (var item in merged.Items)
        {
            if (item[key] is { } value)
            {
                return value;
            }
        }

        return null;
    }
}

/// <summary>Adds up the levels and nodes of a collection.</summary>
internal static class YamlExtent
{
    /// <summary>Of a sequence.</summary>
    public static (int Height, int Size) Of(ImmutableArray<YamlNode> items)
    {
        var (height, size) = (0, 1);
        foreach (var item in items)
        {
            height = Math.Max(height, item.Height);
            size += item.Size;
        }

        return (height + 1, size);
    }

    /// <summary>Of a mapping.</summary>
    public static (int Height, int Size) Of(ImmutableArray<YamlEntry> entries)
    {
        var (height, size) = (0, 1);
        foreach (var entry in entries)
        {
            height = Math.Max(height, Math.Max(entry.Key.Height, entry.Value.Height));
            size += entry.Key.Size + entry.Value.Size;
        }

        return (height + 1, size);
    }
}
