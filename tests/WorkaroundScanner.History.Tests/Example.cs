using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.History.Tests;

/// <summary>Workarounds made of a few words.</summary>
internal static class Example
{
    /// <summary>A workaround whose content is the words of a text; its lines follow from their number where none is given.</summary>
    public static Workaround Workaround(string place, string text, int lines = 0, string anchor = "", Category category = Category.Retry, string capability = "kubectl apply")
    {
        var (path, line) = place.Split(':') is [var file, var number] ? (file, int.Parse(number)) : (place, 1);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = lines > 0 ? lines : Math.Max(1, (words.Length + 1) / 2);
        return new Workaround
        {
            Id = "W1",
            Path = path,
            Findings = [Finding(path, line, count, category)],
            Ranges = [new LineRange(line, line + count - 1)],
            Lines = count,
            Identity = Identity(words, anchor, category, capability),
        };
    }

    /// <summary>One finding over some lines.</summary>
    public static Finding Finding(string path, int line, int lines, Category category, Severity severity = Severity.Warning, Maturity maturity = Maturity.Stable, string tool = "kubectl") => new()
    {
        Rule = new RuleDescriptor { Id = $"WS1{(int)category + 1}01", Name = "x", Title = "x", Category = category, Severity = severity, Maturity = maturity, Revision = 1 },
        Severity = severity,
        Path = path,
        Ranges = [new LineRange(line, line + lines - 1)],
        Lines = lines,
        Platform = "kubernetes",
        Tool = tool,
        Capability = "apply",
        Message = "x",
    };

    /// <summary>An identity as scanning would make it of these tokens.</summary>
    public static Identity Identity(IReadOnlyList<string> words, string anchor, Category category, string capability) => new()
    {
        Category = category,
        Platform = "kubernetes",
        Capability = capability,
        Anchor = anchor,
        Content = Fnv.Hash(string.Join('\n', words)),
        Shingles = [.. Pairs(words).Select(pair => (uint)Fnv.Hash(pair)).Distinct().Order().Take(Model.Results.Identity.MostShingles)],
    };

    private static IEnumerable<string> Pairs(IReadOnlyList<string> words) => words.Prepend("|").Zip(words.Append("|"), (first, second) => $"{first}\n{second}");
}
