using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Model.Commands.Nodes;

/// <summary>One construct of a file. Nodes are numbered in preorder, so that a subtree is the range <c>Id..Last</c>.</summary>
public abstract class Node
{
    /// <summary>The node's place in <see cref="FileSummary.Nodes"/>.</summary>
    public int Id { get; internal set; } = -1;

    /// <summary>The id of the construct around it; -1 for the file's own script.</summary>
    public int Parent { get; internal set; } = -1;

    /// <summary>The id of the last node inside it, its own where it has none.</summary>
    public int Last { get; internal set; } = -1;

    /// <summary>Where it stands in the host file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Redirections that hold for the whole construct.</summary>
    public ImmutableArray<Redirection> Redirections { get; init; } = [];

    /// <summary>What it is.</summary>
    public abstract NodeKind Kind { get; }

    /// <summary>Whether the other node is this one or lies inside it.</summary>
    public bool Encloses(int id) => id >= Id && id <= Last;
}
