using System.Collections.Frozen;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Tells calls of what every map, list, text and stream can do from calls of a repository's methods of the same names.</summary>
internal static class CollectionMethod
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "add", "append", "clear", "close", "contains", "copy", "count", "each", "extend", "filter", "find", "first", "flush", "forEach", "format", "get", "has", "index", "insert", "items", "join", "keys", "last",
        "map", "merge", "open", "pop", "push", "put", "read", "remove", "replace", "search", "set", "size", "sort", "split", "strip", "trim", "update", "values", "write");

    /// <summary>Whether a call on something unknown means such a method rather than the repository's: the receiver is not named after the method's class.</summary>
    /// <param name="receiver">What stands before the dot.</param>
    /// <param name="method">The method of that name in the repository.</param>
    public static bool IsMeant(string receiver, FunctionNode method)
    {
        if (!Names.Contains(method.Name))
        {
            return false;
        }

        var (called, owner) = (Plain(LinkedFile.LastPart(receiver)), Plain(method.Owner));
        return owner.Length == 0 || !(called.Contains(owner, StringComparison.OrdinalIgnoreCase) || (called.Length > 1 && owner.Contains(called, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("()", "", StringComparison.Ordinal);
}
