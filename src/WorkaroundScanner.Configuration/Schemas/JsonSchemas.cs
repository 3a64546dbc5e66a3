using System.Collections.Immutable;

namespace WorkaroundScanner.Configuration.Schemas;

/// <summary>The JSON Schemas of the files that users write, by which editors complete and check them.</summary>
public static class JsonSchemas
{
    private const string Folder = "schemas/";
    private const string Ending = ".schema.json";

    /// <summary>Their names, such as <c>workarounds</c>.</summary>
    public static ImmutableArray<string> Names =>
    [
        .. typeof(JsonSchemas).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of one.</summary>
    public static string Of(string name)
    {
        using var reader = new StreamReader(typeof(JsonSchemas).Assembly.GetManifestResourceStream(Folder + name + Ending)!);
        return reader.ReadToEnd();
    }
}
