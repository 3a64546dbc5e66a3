using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Gives values and files of one file their element ids, in order of first mention.</summary>
internal sealed class SymbolTable(int nodes)
{
    private readonly Dictionary<(ElementKind Kind, string Name), int> ids = [];
    private readonly ImmutableArray<Element>.Builder elements = ImmutableArray.CreateBuilder<Element>();

    /// <summary>The id of a variable.</summary>
    public int Value(string name) => Id(ElementKind.Value, name);

    /// <summary>The id of a file by its canonical path.</summary>
    public int File(string path) => Id(ElementKind.File, path);

    /// <summary>The id of a file that was mentioned before, or -1.</summary>
    public int KnownFile(string path) => ids.TryGetValue((ElementKind.File, path), out var id) ? id : -1;

    /// <summary>The name of a symbol.</summary>
    public string Name(int id) => elements[id - nodes].Name;

    /// <summary>The files mentioned so far.</summary>
    public IEnumerable<Element> Files => elements.Where(element => element.Kind == ElementKind.File);

    /// <summary>Everything mentioned.</summary>
    public ImmutableArray<Element> ToElements() => elements.ToImmutable();

    private int Id(ElementKind kind, string name)
    {
        if (!ids.TryGetValue((kind, name), out var id))
        {
            id = nodes + elements.Count;
            ids.Add((kind, name), id);
            elements.Add(new Element(id, kind, name));
        }

        return id;
    }
}
