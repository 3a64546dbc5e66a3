using System.Collections.Immutable;

namespace WorkaroundScanner.Scanning.Cases;

/// <summary>An example in a rule's <c>cases</c> folder, with its marks.</summary>
/// <param name="Path">Its path, with <c>/</c>.</param>
/// <param name="Text">Its text, marks included.</param>
/// <param name="Marks">The marks by line.</param>
/// <param name="BrokenMarks">Lines that look like a mark and are none.</param>
public sealed record CaseFile(string Path, string Text, ImmutableArray<CaseMark> Marks, ImmutableArray<int> BrokenMarks)
{
    private const string Cases = "cases/";

    /// <summary>The folder of its rule, with a closing <c>/</c>.</summary>
    public string RuleFolder => FolderOf(Path)[..^Cases.Length];

    /// <summary>How many findings it is marked with, known gaps left out.</summary>
    public int Positives(string ruleId) => Marks.Count(mark => !mark.IsKnownGap && mark.Finding?.RuleId == ruleId);

    /// <summary>How many places it marks as clean, known gaps left out.</summary>
    public int Negatives => Marks.Count(mark => mark is { IsKnownGap: false, Finding: null });

    /// <summary>The rules that its marks name.</summary>
    public IEnumerable<string> Named => Marks.Select(mark => mark.Finding?.RuleId).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Whether a file is an example: it stands right below a folder <c>cases</c>.</summary>
    public static bool IsCase(string path) => ("/" + FolderOf(path)).EndsWith("/" + Cases, StringComparison.Ordinal);

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
