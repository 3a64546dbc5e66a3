using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Commands.Binding;

namespace WorkaroundScanner.Rules.Definitions;

/// <summary>A relation that must hold between two parts.</summary>
/// <param name="From">The first part.</param>
/// <param name="Relation">The relation.</param>
/// <param name="To">The second part.</param>
internal sealed record Link(Part From, Relation Relation, Part To)
{
    /// <inheritdoc/>
    public override string ToString() => $"[{From.Name}, {EnumWords.Of(Relation)}, {To.Name}]";
}
