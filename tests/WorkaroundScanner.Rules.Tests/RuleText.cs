using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>Rules for tests: a head that is always the same, and the body at hand.</summary>
internal static class RuleText
{
    public const string Head = """
        id: WS1301
        name: some-rule
        title: Something
        category: retry
        severity: warning
        maturity: stable
        revision: 1
        message: "{lines} lines"

        """;

    public static RuleSet Load(params string[] bodies)
    {
        var files = bodies.Select((body, at) => new PackFile($"pack/{at}.yaml", body.StartsWith("id:", StringComparison.Ordinal) ? body : Head + body));
        var load = RuleSet.Load(files);
        Assert.Empty(load.Errors);
        return load.Rules;
    }

    /// <summary>The measured lines of every finding, as <c>1-3 5</c> with bars between findings.</summary>
    public static string Lines(string body, string model) => Show(Load(body).Match(ModelNotation.Read(model)));

    public static string Show(MatchResult result) =>
        string.Join(" | ", result.Findings.Select(finding =>
            string.Join(' ', finding.Ranges.Select(range => range.Start == range.End ? $"{range.Start}" : $"{range.Start}-{range.End}"))));

    public static MatchResult Match(string body, string model) => Load(body).Match(ModelNotation.Read(model));

    public static CommandModel Model(string text) => ModelNotation.Read(text);
}
