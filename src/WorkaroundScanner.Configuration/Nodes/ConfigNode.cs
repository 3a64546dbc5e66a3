using System.Collections.Immutable;

namespace WorkaroundScanner.Configuration.Nodes;

/// <summary>A piece of a file that a user wrote.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The 1-based line on which it begins.</param>
/// <param name="Column">The 1-based column.</param>
public abstract record ConfigNode(string Path, int Line, int Column)
{
    /// <summary>What a user would call it.</summary>
    public abstract string Noun { get; }
}

/// <summary>One word or text.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The 1-based line.</param>
/// <param name="Column">The 1-based column.</param>
/// <param name="Value">The text, quotes removed; empty where nothing was written.</param>
/// <param name="Quoted">Whether quotes or a block style say that it is text.</param>
public sealed record ConfigScalar(string Path, int Line, int Column, string Value, bool Quoted) : ConfigNode(Path, Line, Column)
{
    /// <summary>Whether a key was written without a value.</summary>
    public bool IsAbsent => !Quoted && Value is "" or "~" or "null";

    /// <inheritdoc/>
    public override string Noun => "a single value";
}

/// <summary>A list.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The 1-based line.</param>
/// <param name="Column">The 1-based column.</param>
/// <param name="Items">Its items in order.</param>
public sealed record ConfigSequence(string Path, int Line, int Column, ImmutableArray<ConfigNode> Items) : ConfigNode(Path, Line, Column)
{
    /// <inheritdoc/>
    public override string Noun => "a list";
}

/// <summary>Keys with values.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The 1-based line.</param>
/// <param name="Column">The 1-based column.</param>
/// <param name="Entries">Its entries in order; no key stands twice.</param>
public sealed record ConfigMapping(string Path, int Line, int Column, ImmutableArray<ConfigEntry> Entries) : ConfigNode(Path, Line, Column)
{
    /// <inheritdoc/>
    public override string Noun => "a mapping";

    /// <summary>The entry of a key, or null.</summary>
    public ConfigEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record ConfigEntry(ConfigScalar Key, ConfigNode Value);
