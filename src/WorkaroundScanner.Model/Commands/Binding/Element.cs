namespace WorkaroundScanner.Model.Commands.Binding;

/// <summary>What a part of a rule can be bound to.</summary>
public enum ElementKind
{
    /// <summary>A node of the file; the element's id is the node's.</summary>
    Node,

    /// <summary>A variable of the file.</summary>
    Value,

    /// <summary>A file that the program reads or writes, by its symbolic path.</summary>
    File,
}

/// <summary>An element of a command model.</summary>
/// <param name="Id">Its id: nodes first, by their own ids, then values and files.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The variable's name or the file's symbolic path; empty for a node.</param>
public sealed record Element(int Id, ElementKind Kind, string Name);
