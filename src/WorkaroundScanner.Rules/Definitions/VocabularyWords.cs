using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>The words of a vocabulary that rules may name.</summary>
internal sealed class VocabularyWords(Vocabulary vocabulary)
{
    private readonly ImmutableHashSet<string> tools =
    [
        FilterTable.AnyPlatform,
        .. vocabulary.Tools.SelectMany(tool => tool.Classes.Concat(tool.Aliases).Append(tool.Name)),
    ];

    private readonly ImmutableHashSet<string> platforms = [.. vocabulary.Tools.Select(tool => tool.Platform).OfType<string>()];

    private readonly ImmutableHashSet<string> capabilities = [.. vocabulary.Tools.SelectMany(tool => tool.Capabilities).Select(capability => capability.Name)];

    /// <summary>The words that may stand where a shape is asked for; null where the vocabulary has no say.</summary>
    public ImmutableHashSet<string>? Of(ValueShape shape) =>
        shape == ValueShape.Tools ? tools
        : shape == ValueShape.Platforms ? platforms
        : shape == ValueShape.AnyPlatform ? platforms.Add(FilterTable.AnyPlatform)
        : shape == ValueShape.Capabilities ? capabilities
        : null;
}
