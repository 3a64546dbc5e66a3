using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Nodes;

namespace WorkaroundScanner.Configuration;

/// <summary>Collects errors, so that a user sees all of them at once.</summary>
public sealed class ConfigErrors
{
    private readonly List<ConfigError> errors = [];

    /// <summary>The number of errors so far.</summary>
    public int Count => errors.Count;

    /// <summary>Adds an error at a node.</summary>
    public void Add(ConfigNode node, string message) => Add(node.Path, node.Line, node.Column, message);

    /// <summary>Adds an error at a place. A text that the file brought into the message can't break its line.</summary>
    public void Add(string path, int line, int column, string message) =>
        errors.Add(new ConfigError(path, line, column, string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c))));

    /// <summary>Adds errors found elsewhere.</summary>
    public void AddRange(IEnumerable<ConfigError> more) => errors.AddRange(more);

    /// <summary>All errors by path, line and column.</summary>
    public ImmutableArray<ConfigError> ToSorted() =>
        [.. errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Line).ThenBy(error => error.Column)];
}
