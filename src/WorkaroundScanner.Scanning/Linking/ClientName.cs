using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Names of methods that run a CLI's commands on an object that is named as the CLI: <c>kubectl.api.invokeCommand</c>. Engines of containers have interfaces of their own.</summary>
internal static class ClientName
{
    /// <summary>The CLI that the object is named as, and the name; null where it is named otherwise.</summary>
    public static (string Name, Tool Tool)? Of(string name, Vocabulary vocabulary)
    {
        if (!name.Contains('.', StringComparison.Ordinal) || !RunningName.Fits(LinkedFile.LastPart(name)))
        {
            return null;
        }

        foreach (var part in name.Split('.')[..^1])
        {
            if (vocabulary.Find(part) is { IsPlatform: true, CommandPositionOnly: false, Platform: "kubernetes" or "infrastructure" } tool)
            {
                return (part, tool);
            }
        }

        return null;
    }
}
