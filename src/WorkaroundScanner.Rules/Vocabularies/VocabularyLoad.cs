using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>A vocabulary as loaded.</summary>
/// <param name="Vocabulary">The tools that were described well.</param>
/// <param name="Errors">What is wrong in the files.</param>
public sealed record VocabularyLoad(Vocabulary Vocabulary, ImmutableArray<ConfigError> Errors);
