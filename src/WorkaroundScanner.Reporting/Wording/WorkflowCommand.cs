namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Writes commands to GitHub's runner, such as annotations.</summary>
internal static class WorkflowCommand
{
    /// <summary>One command on one line: properties of which the empty ones are left out, and text lines.</summary>
    public static string Of(string name, IEnumerable<(string Name, string Value)> properties, params IEnumerable<string> lines)
    {
        var written = string.Join(',', properties.Where(property => property.Value.Length > 0).Select(property => $"{property.Name}={Property(property.Value)}"));
        return $"::{name}{(written.Length > 0 ? " " : "")}{written}::{Data(string.Join('\n', lines))}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
