using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Policies;

/// <summary>The severities that one place gives to rules. The narrowest word about a rule decides: its id, its category, its maturity, <c>all</c>.</summary>
public sealed record SeverityMap(ImmutableArray<SeverityEntry> Entries)
{
    /// <summary>Nothing said.</summary>
    public static SeverityMap Empty { get; } = new([]);

    /// <summary>The entry that decides about a rule, or null.</summary>
    public SeverityEntry? Find(RuleDescriptor rule) => Entries
        .Where(entry => entry.Rules.Precision(rule) > 0)
        .MaxBy(entry => entry.Rules.Precision(rule));

    /// <summary>Reads the key <c>severities</c> of a file.</summary>
    internal static SeverityMap Read(MappingReader file, ConfigErrors errors)
    {
        if (file.Child("severities") is not { } map)
        {
            return Empty;
        }

        var entries = ImmutableArray.CreateBuilder<SeverityEntry>();
        foreach (var entry in map.Mapping.Entries)
        {
            RuleSelector.Check(entry.Key, errors);
            if (map.OptionalEnum<Severity>(entry.Key.Value) is { } severity)
            {
                entries.Add(new SeverityEntry(new RuleSelector(entry.Key.Value), severity, entry.Key.Origin()));
            }
        }

        return new SeverityMap(entries.ToImmutable());
    }
}

/// <summary>A severity for some rules.</summary>
/// <param name="Rules">Which.</param>
/// <param name="Severity">It.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record SeverityEntry(RuleSelector Rules, Severity Severity, Origin Origin);
