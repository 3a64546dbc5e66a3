using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkaroundScanner.Benchmarks.Starts;

/// <summary>What another parser sees in one file; a line of JSON.</summary>
/// <param name="Path">The file.</param>
/// <param name="Starts">The processes that it starts.</param>
internal sealed record ParsedFile([property: JsonPropertyName("path")] string Path, [property: JsonPropertyName("starts")] ParsedStart[] Starts)
{
    /// <summary>Reads a line.</summary>
    public static ParsedFile Read(string line) => JsonSerializer.Deserialize<ParsedFile>(line) ?? throw new JsonException("A line holds no file.");
}

/// <summary>A process that another parser sees started.</summary>
/// <param name="First">The line on which the call begins.</param>
/// <param name="Last">The line on which it ends.</param>
/// <param name="Argv">An array for a program with its arguments: a string for a literal, null for another value, [] for a list of unknown length. A string for a command line, with {} for what is filled in.</param>
/// <param name="IsPossible">Whether it may be what is started: it may be seen, and need not be.</param>
internal sealed record ParsedStart(
    [property: JsonPropertyName("first")] int First,
    [property: JsonPropertyName("last")] int Last,
    [property: JsonPropertyName("argv")] JsonElement Argv,
    [property: JsonPropertyName("possible")] bool IsPossible = false)
{
    /// <summary>The start in one line.</summary>
    public string Shown => $"{First}: {Argv}";
}
