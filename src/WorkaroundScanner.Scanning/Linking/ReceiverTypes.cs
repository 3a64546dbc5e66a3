using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>The types of what methods are called on, as far as they are written: parameters, fields of classes, the object itself.</summary>
internal static class ReceiverTypes
{
    private const int MostBases = 4;

    /// <summary>The type of a dotted name, or null.</summary>
    public static WrittenType? Of(LinkedFile file, string receiver, Node at)
    {
        var parts = receiver.Split('.');
        var type = OfName(file, parts[0], at);
        foreach (var field in parts.Skip(1))
        {
            type = type is { } known ? OfField(known, field) : null;
        }

        return type;
    }

    /// <summary>Whether a file that can be seen declares a type with fields or methods: an interface is none.</summary>
    public static bool IsDeclared(WrittenType type) => Declaration(type) is not null;

    /// <summary>The method of a type, its own or one of a type that it extends or embeds.</summary>
    public static (LinkedFile File, Node Node)? MethodOf(WrittenType type, string name, int depth = 0)
    {
        foreach (var file in type.Files)
        {
            if (file.MethodNamed(type.Name, name) is { } method)
            {
                return (file, method);
            }
        }

        return depth < MostBases && Declaration(type) is var (holder, node)
            ? Bases(holder, node).Select(extended => MethodOf(extended, name, depth + 1)).FirstOrDefault(found => found is not null)
            : null;
    }

    private static IEnumerable<WrittenType> Bases(LinkedFile file, ClassNode type) => type.Bases.Concat(type.Fields.Where(field => field.Name.Length == 0).Select(field => field.Type))
        .Where(written => written.Length > 0 && LinkedFile.LastPart(written) != type.Name)
        .Select(written => new WrittenType(file, written));

    private static WrittenType? OfName(LinkedFile file, string name, Node at)
    {
        for (var id = file.Owners[at.Id]; id >= 0; id = file.Owners[id])
        {
            if (file.Summary.Nodes[id] is not FunctionNode function)
            {
                continue;
            }

            if (function.Owner.Length > 0 && LinkedFile.NamesItself(name, function))
            {
                return new WrittenType(file, function.Owner);
            }

            if (function.Declared.FirstOrDefault(parameter => parameter.Name == name) is { Type: { Length: > 0 } written })
            {
                return new WrittenType(file, written);
            }
        }

        return null;
    }

    private static WrittenType? OfField(WrittenType type, string name)
    {
        if (Declaration(type) is not var (file, node))
        {
            return null;
        }

        return node.Fields.FirstOrDefault(field => field.Name == name) is { Type: { Length: > 0 } written } ? new WrittenType(file, written) : OfGiven(file, node, name);
    }

    // `self.client = client`, where the constructor's parameter has a type; a class may also be made there.
    private static WrittenType? OfGiven(LinkedFile file, ClassNode type, string field)
    {
        var given = file.AssignmentsOf("self_" + field).Concat(file.AssignmentsOf("this_" + field)).Where(assignment => type.Encloses(assignment.Id));
        foreach (var assignment in given)
        {
            if (TypeOf(file, assignment) is { Length: > 0 } written)
            {
                return new WrittenType(file, written);
            }
        }

        return null;
    }

    private static string? TypeOf(LinkedFile file, AssignmentNode assignment) => assignment.Value?.Parts switch
    {
        [VariablePart { Name: [>= '1' and <= '9' and var digit] }] when file.Owners[assignment.Id] is >= 0 and var owner && file.Summary.Nodes[owner] is FunctionNode function =>
            function.Declared.ElementAtOrDefault(digit - '1').Type,
        [CapturePart capture] when file.Summary.ChildrenOf(file.Summary.Nodes[capture.Node]).FirstOrDefault() is CallNode { CallsFunction: true } made && IsClass(made.Words[0].Text) => made.Words[0].Text,
        _ => null,
    };

    private static bool IsClass(string name) => LinkedFile.LastPart(name) is [>= 'A' and <= 'Z', ..];

    private static (LinkedFile File, ClassNode Node)? Declaration(WrittenType type)
    {
        foreach (var file in type.Files)
        {
            if (file.ClassNamed(type.Name) is { } node)
            {
                return (file, node);
            }
        }

        return null;
    }
}

/// <summary>A type as a file names it.</summary>
/// <param name="From">The file.</param>
/// <param name="Written">The name, with that of a package or module before it where one is written.</param>
internal readonly record struct WrittenType(LinkedFile From, string Written)
{
    /// <summary>Its name alone.</summary>
    public string Name => LinkedFile.LastPart(Written);

    /// <summary>Whether it is of somebody else's module.</summary>
    public bool IsForeign => Module is { Length: > 0 } module && From.ForeignModules.Contains(module);

    /// <summary>The files that may declare it.</summary>
    public IEnumerable<LinkedFile> Files => Module is { Length: > 0 } module ? From.Modules.TryGetValue(module, out var files) ? files : [] : From.Visible;

    private string Module => Written.LastIndexOf('.') is > 0 and var dot ? Written[..dot] : "";
}
