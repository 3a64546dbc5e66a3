using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>One element of a model as filters see it.</summary>
internal readonly struct ElementView(CommandModel model, int id)
{
    /// <summary>The file's constructs and relations.</summary>
    public CommandModel Model { get; } = model;

    /// <summary>The element's id.</summary>
    public int Id { get; } = id;

    /// <summary>The construct, or null for a value or file.</summary>
    public Node? Node => Model.NodeAt(Id);

    /// <summary>The bound call, or null.</summary>
    public BoundCall? Call => Model.CallAt(Id);

    /// <summary>The value or file, or null for a construct.</summary>
    public Element? Symbol => Model.SymbolAt(Id);

    /// <summary>The element's kind.</summary>
    public PartKind Kind => Node is { } node ? PartKinds.Of(node.Kind) : PartKinds.Of(Symbol!);
}
