using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;

namespace WorkaroundScanner.Configuration.Policies;

/// <summary>Reads values together with their places.</summary>
internal static class SettingReader
{
    /// <summary>One of an enumeration's words, or null.</summary>
    public static Setting<T>? EnumSetting<T>(this MappingReader reader, string key)
        where T : struct, Enum => reader.OptionalEnum<T>(key) is { } value ? new Setting<T>(value, reader.OriginOf(key)) : null;

    /// <summary>A whole number within limits, or null.</summary>
    public static Setting<int>? IntSetting(this MappingReader reader, string key, int from, int to) =>
        reader.OptionalInt(key, from, to) is { } value ? new Setting<int>(value, reader.OriginOf(key)) : null;

    /// <summary>One text or a list of them.</summary>
    public static ImmutableArray<Setting<string>> StringSettings(this MappingReader reader, string key) =>
        [.. reader.Scalars(key).Select(scalar => new Setting<string>(scalar.Value, scalar.Origin()))];

    /// <summary>Where a node stands.</summary>
    public static Origin Origin(this ConfigNode node) => new(node.Path, node.Line);

    private static Origin OriginOf(this MappingReader reader, string key) => reader.Mapping.Find(key)!.Key.Origin();
}
