using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Model.Commands.Binding;

/// <summary>One file after linking: its constructs, what its calls run, and the relations between all of them. Rules see this and nothing else.</summary>
public sealed class CommandModel
{
    private readonly ImmutableArray<BoundCall?> calls;
    private readonly Lazy<Inference> inference;

    /// <summary>Puts a linked file together.</summary>
    /// <param name="summary">The file.</param>
    /// <param name="calls">Per node id the bound call, or null where the node is no call.</param>
    /// <param name="symbols">Values and files, their ids following the last node's.</param>
    /// <param name="relations">What linking inferred.</param>
    public CommandModel(FileSummary summary, ImmutableArray<BoundCall?> calls, ImmutableArray<Element> symbols, RelationTable relations)
        : this(summary, calls, () => new Inference(symbols, relations))
    {
    }

    /// <summary>Puts a linked file together whose symbols and relations are inferred when first asked for.</summary>
    /// <param name="summary">The file.</param>
    /// <param name="calls">Per node id the bound call, or null where the node is no call.</param>
    /// <param name="infer">Infers them, once.</param>
    public CommandModel(FileSummary summary, ImmutableArray<BoundCall?> calls, Func<Inference> infer)
    {
        Summary = summary;
        this.calls = calls;
        inference = new Lazy<Inference>(infer);
    }

    /// <summary>The file's constructs.</summary>
    public FileSummary Summary { get; }

    /// <summary>Values and files.</summary>
    public ImmutableArray<Element> Symbols => inference.Value.Symbols;

    /// <summary>Inferred relations.</summary>
    public RelationTable Relations => inference.Value.Relations;

    /// <summary>What kept the file from being linked; null as a rule. Nothing is bound then.</summary>
    public Problem? Fault { get; init; }

    /// <summary>All bound calls in source order.</summary>
    public IEnumerable<BoundCall> Calls => calls.Where(call => call is not null)!;

    /// <summary>The number of elements: ids run from 0 to one less.</summary>
    public int ElementCount => Summary.Nodes.Length + Symbols.Length;

    /// <summary>The bound call of a node, or null where it is no call.</summary>
    public BoundCall? CallAt(int id) => id < calls.Length ? calls[id] : null;

    /// <summary>The node of an element, or null for a value or file.</summary>
    public Node? NodeAt(int id) => id < Summary.Nodes.Length ? Summary.Nodes[id] : null;

    /// <summary>The value or file of an element, or null for a node.</summary>
    public Element? SymbolAt(int id) => id >= Summary.Nodes.Length ? Symbols[id - Summary.Nodes.Length] : null;
}
