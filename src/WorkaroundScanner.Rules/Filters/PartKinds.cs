using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>A set of kinds.</summary>
/// <param name="Bits">One bit for each kind.</param>
public readonly record struct PartKinds(uint Bits)
{
    /// <summary>Kinds without lines of their own.</summary>
    public static PartKinds Symbols { get; } = Of(PartKind.Value, PartKind.File);

    /// <summary>Kinds some of whose elements linking infers; the others are told from the file and its calls.</summary>
    public static PartKinds Inferred { get; } = Of(PartKind.Value, PartKind.File, PartKind.List);

    /// <summary>The kinds in order.</summary>
    public IEnumerable<PartKind> Members => Indices.Select(kind => (PartKind)kind);

    /// <summary>The kinds as numbers.</summary>
    public ImmutableArray<int> Indices
    {
        get
        {
            var indices = ImmutableArray.CreateBuilder<int>();
            for (var kind = 0; kind < sizeof(uint) * 8; kind++)
            {
                if ((Bits >> kind & 1) == 1)
                {
                    indices.Add(kind);
                }
            }

            return indices.ToImmutable();
        }
    }

    /// <summary>The set of the kinds named.</summary>
    public static PartKinds Of(params ReadOnlySpan<PartKind> kinds)
    {
        var bits = 0u;
        foreach (var kind in kinds)
        {
            bits |= 1u << (int)kind;
        }

        return new PartKinds(bits);
    }

    /// <summary>Whether a kind belongs to the set.</summary>
    public bool Has(PartKind kind) => (Bits >> (int)kind & 1) == 1;

    /// <summary>Whether the sets have a kind in common.</summary>
    public bool Overlaps(PartKinds other) => (other.Bits & Bits) != 0;

    /// <summary>Whether every kind of the other set belongs to this one.</summary>
    public bool HasAll(PartKinds other) => (other.Bits & ~Bits) == 0;

    /// <summary>The kind of a node.</summary>
    public static PartKind Of(NodeKind kind) => kind switch
    {
        NodeKind.Script => PartKind.Script,
        NodeKind.Function => PartKind.Function,
        NodeKind.Class => PartKind.Class,
        NodeKind.Step => PartKind.Step,
        NodeKind.Alias => PartKind.Alias,
        NodeKind.Loop => PartKind.Loop,
        NodeKind.Conditional => PartKind.Conditional,
        NodeKind.Dispatch => PartKind.Dispatch,
        NodeKind.Arm => PartKind.Arm,
        NodeKind.Block => PartKind.Block,
        NodeKind.Pipeline => PartKind.Pipeline,
        NodeKind.List => PartKind.List,
        NodeKind.Call => PartKind.Call,
        NodeKind.Assignment => PartKind.Assignment,
        NodeKind.Test => PartKind.Test,
        NodeKind.Jump => PartKind.Jump,
        NodeKind.Capture => PartKind.Capture,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of node that rules have no word for."),
    };

    /// <summary>The kind of an element.</summary>
    public static PartKind Of(Element symbol) => symbol.Kind == ElementKind.File ? PartKind.File : PartKind.Value;

    /// <inheritdoc/>
    public override string ToString() => string.Join(" or ", Words);

    /// <summary>The kinds' words in order.</summary>
    public ImmutableArray<string> Words
    {
        get
        {
            var all = EnumWords.All<PartKind>();
            var words = ImmutableArray.CreateBuilder<string>();
            foreach (var kind in Indices)
            {
                words.Add(all[kind]);
            }

            return words.ToImmutable();
        }
    }
}
