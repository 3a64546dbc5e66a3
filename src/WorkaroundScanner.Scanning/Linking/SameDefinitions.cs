using WorkaroundScanner.Model.Commands.Binding;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Whether the calls of a file mean the same definitions twice. Those of other files may have moved in them; two that were different must have stayed so.</summary>
internal sealed class SameDefinitions(string path)
{
    private readonly Dictionary<DefinitionKey, int> moved = [];
    private readonly Dictionary<DefinitionKey, int> back = [];

    /// <summary>Compares what one call means with what it meant.</summary>
    public bool Match(Definition? now, Definition? before)
    {
        if (now is null || before is null)
        {
            return now is null && before is null;
        }

        if (now.Path != before.Path || now.Name != before.Name)
        {
            return false;
        }

        return now.Path == path || now.Node == 0 || before.Node == 0 ? now.Node == before.Node : Pairs(moved, now, before) && Pairs(back, before, now);
    }

    private static bool Pairs(Dictionary<DefinitionKey, int> pairs, Definition one, Definition other) =>
        pairs.TryAdd(DefinitionKey.Of(one), other.Node) || pairs[DefinitionKey.Of(one)] == other.Node;
}
