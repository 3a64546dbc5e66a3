using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Model.Commands;

/// <summary>Numbers the constructs of one file in preorder: a front end begins a construct, lowers its children, then ends it with the finished node.</summary>
public sealed class SummaryBuilder
{
    private readonly List<Node> nodes = [];
    private readonly Stack<int> open = new();

    /// <summary>Takes the next id for a construct whose children follow.</summary>
    public int Begin()
    {
        open.Push(nodes.Count);
        nodes.Add(null!);
        return nodes.Count - 1;
    }

    /// <summary>Puts the finished node at the id that the innermost open <see cref="Begin"/> took.</summary>
    public T End<T>(T node)
        where T : Node
    {
        var id = open.Pop();
        node.Id = id;
        node.Last = nodes.Count - 1;
        node.Parent = open.Count == 0 ? -1 : open.Peek();
        nodes[id] = node;
        return node;
    }

    /// <summary>All nodes in preorder.</summary>
    /// <exception cref="InvalidOperationException">A construct was begun and not ended.</exception>
    public ImmutableArray<Node> ToNodes() =>
        open.Count == 0 ? ImmutableCollectionsMarshal.AsImmutableArray(nodes.ToArray()) : throw new InvalidOperationException("A construct was not ended.");
}
