using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>A named part of a rule.</summary>
/// <param name="Index">Its place in a binding.</param>
/// <param name="Name">Its name.</param>
/// <param name="Filter">What may stand for it.</param>
/// <param name="Origin">Where it was declared.</param>
internal sealed record Part(int Index, string Name, Filter Filter, ConfigNode Origin)
{
    /// <summary>A part is itself only, however equal another rule's may be.</summary>
    public bool Equals(Part? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;
}
