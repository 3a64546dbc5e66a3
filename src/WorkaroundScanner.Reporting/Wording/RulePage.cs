namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Reads a rule's page as far as outputs need it.</summary>
internal static class RulePage
{
    /// <summary>The first paragraph as one line; null where there is none.</summary>
    public static string? FirstParagraph(string? page)
    {
        var lines = (page ?? "").Split('\n')
            .Select(line => line.Trim())
            .SkipWhile(line => line.Length == 0 || line.StartsWith('#'))
            .TakeWhile(line => line.Length > 0 && !line.StartsWith("```", StringComparison.Ordinal));
        return string.Join(' ', lines) is { Length: > 0 } text ? text : null;
    }
}
