namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Writes paths as relative addresses.</summary>
internal static class RelativeUri
{
    /// <summary>The path with every sign that has a meaning in an address percent-encoded; <c>/</c> stays.</summary>
    public static string Of(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
