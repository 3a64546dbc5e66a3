using System.Collections.Immutable;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>Whether an element meets a filter key with its values.</summary>
internal delegate bool ElementTest(in ElementView element);

/// <summary>What an element shows for a filter key, to explain why it is not met.</summary>
internal delegate string ElementShow(in ElementView element);

/// <summary>One row of the table of filter keys: everything that there is to know about the key.</summary>
/// <param name="Name">The key as rules write it.</param>
/// <param name="Kinds">The kinds of parts on which it may stand.</param>
/// <param name="Shape">What may stand behind it.</param>
/// <param name="Meaning">When it is met, for the documentation.</param>
/// <param name="Compile">Makes the test for given values.</param>
/// <param name="Show">What an element has instead.</param>
internal sealed record FilterKey(
    string Name,
    PartKinds Kinds,
    ValueShape Shape,
    string Meaning,
    Func<ImmutableArray<string>, ElementTest> Compile,
    ElementShow Show);
