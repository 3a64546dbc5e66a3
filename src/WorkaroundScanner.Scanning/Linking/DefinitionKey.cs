using WorkaroundScanner.Model.Commands.Binding;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>A function, alias or script among those of all files. Every call of a repository is looked up by it, some of them many times: its hash goes over no path.</summary>
/// <param name="Path">The file.</param>
/// <param name="Node">The node in that file's summary.</param>
internal readonly record struct DefinitionKey(string Path, int Node)
{
    /// <summary>The key of a definition.</summary>
    public static DefinitionKey Of(Definition definition) => new(definition.Path, definition.Node);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Node, Path.Length, Path[Path.Length / 2], Path[0]);
}
