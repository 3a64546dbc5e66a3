namespace WorkaroundScanner.Syntax.Parsing;

/// <summary>Nodes of lists that are still open: an inner list is pushed and taken off before the outer one goes on.</summary>
internal struct NodeStack<T>()
{
    private T[] items = [];

    /// <summary>How many nodes are on the stack; the mark that a list begins at.</summary>
    public int Count { get; private set; }

    /// <summary>The node pushed last.</summary>
    public readonly T Top => items[Count - 1];

    /// <summary>Puts a node on the stack.</summary>
    public void Push(T item)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, Math.Max(8, Count * 2));
        }

        items[Count++] = item;
    }

    /// <summary>Takes off what was pushed since the mark, as a list.</summary>
    public T[] TakeFrom(int mark)
    {
        if (Count == mark)
        {
            return [];
        }

        var taken = items.AsSpan(mark, Count - mark).ToArray();
        Drop(mark);
        return taken;
    }

    /// <summary>Forgets what was pushed since the mark.</summary>
    public void Drop(int mark) => Count = mark;
}
