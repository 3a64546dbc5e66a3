using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Nodes;

namespace WorkaroundScanner.Configuration.Yaml;

/// <summary>One file as read.</summary>
/// <param name="Root">Its content; null where the file is empty or broken.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record ConfigDocument(ConfigNode? Root, ImmutableArray<ConfigError> Errors);
