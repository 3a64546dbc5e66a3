using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Commands.Binding;

/// <summary>What linking infers of one file.</summary>
/// <param name="Symbols">Values and files, their ids following the last node's.</param>
/// <param name="Relations">The relations between all elements.</param>
public sealed record Inference(ImmutableArray<Element> Symbols, RelationTable Relations);
