using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Model.Commands;

/// <summary>What a front end reads from one file, before anything is bound: a pure function of its bytes, its language and the vocabulary.</summary>
public sealed record FileSummary
{
    /// <summary>Path from the scanned root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The language's name, such as <c>shell</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Every construct in preorder; the first is the file's own script.</summary>
    public required ImmutableArray<Node> Nodes
    {
        get;
        init
        {
            field = value;
            Calls = [.. value.OfType<CallNode>()];
        }
    }

    /// <summary>The calls among them, in order: what linking goes through again and again.</summary>
    public ImmutableArray<CallNode> Calls { get; private init; }

    /// <summary>Where lines begin.</summary>
    public required LineIndex Lines { get; init; }

    /// <summary>The lines that hold code: not blank, and more than a comment. Lines of a here-document's body are code.</summary>
    public required LineSet CodeLines { get; init; }

    /// <summary>What could not be read of it.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>The files and modules that it takes definitions from by name, as programming languages do; a shell script sources files by calls.</summary>
    public ImmutableArray<Import> Imports { get; init; } = [];

    /// <summary>The comments in it that take findings out of the count, by line.</summary>
    public ImmutableArray<IgnoreComment> Ignores { get; init; } = [];

    /// <summary>The direct children of a node, in order.</summary>
    public IEnumerable<Node> ChildrenOf(Node node)
    {
        for (var id = node.Id + 1; id <= node.Last; id = Nodes[id].Last + 1)
        {
            yield return Nodes[id];
        }
    }

    /// <summary>The nodes around a node, innermost first.</summary>
    public IEnumerable<Node> AncestorsOf(Node node)
    {
        for (var id = node.Parent; id >= 0; id = Nodes[id].Parent)
        {
            yield return Nodes[id];
        }
    }

    /// <summary>Every node inside a node, itself left out, in preorder.</summary>
    public IEnumerable<Node> DescendantsOf(Node node)
    {
        for (var id = node.Id + 1; id <= node.Last; id++)
        {
            yield return Nodes[id];
        }
    }
}
