using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>The assignments of a file by the functions that they stand in. Bundled programs assign names of one letter thousands of times, and each use asks for those that it can see.</summary>
internal sealed class AssignmentScopes(LinkedFile file)
{
    /// <summary>So many are looked through as quickly as they are looked up.</summary>
    private const int Few = 32;

    private readonly Lazy<ILookup<(string Name, int Owner), AssignmentNode>> byOwner = new(() => file.Summary.Nodes.OfType<AssignmentNode>().ToLookup(assignment => (assignment.Name, file.Owners[assignment.Id])));
    private readonly Lazy<ILookup<string, AssignmentNode>> open = new(() => file.Summary.Nodes.OfType<AssignmentNode>().Where(assignment => !file.IsInner(assignment)).ToLookup(assignment => assignment.Name, StringComparer.Ordinal));

    /// <summary>The assignments of a name directly in a function, in source order.</summary>
    public IReadOnlyList<AssignmentNode> In(int function, string name)
    {
        var all = file.AssignmentsOf(name);
        return all.Count > Few ? [.. byOwner.Value[(name, function)]] : [.. all.Where(assignment => file.Owners[assignment.Id] == function)];
    }

    /// <summary>The assignments of a name that a place can see, in source order.</summary>
    public IReadOnlyList<AssignmentNode> SeenFrom(Node user, string name)
    {
        var all = file.AssignmentsOf(name);
        if (!file.IsProgram)
        {
            return all;
        }

        if (all.Count <= Few)
        {
            return [.. all.Where(assignment => !file.Hides(assignment, user))];
        }

        var seen = open.Value[name].ToList();
        for (var function = file.Owners[user.Id]; function >= 0; function = file.Owners[function])
        {
            seen.AddRange(byOwner.Value[(name, function)].Where(file.IsInner));
        }

        seen.Sort((left, right) => left.Id.CompareTo(right.Id));
        return seen;
    }
}
