using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules.Definitions;

namespace WorkaroundScanner.Rules.Explaining;

/// <summary>What a rule says, as names and values for people: the table on its page, and what <c>wscan rules show</c> prints.</summary>
public static class RuleFacts
{
    private const string Head = "| fact | value |\n|---|---|\n";

    /// <summary>The facts in order.</summary>
    public static ImmutableArray<RuleFact> Of(Rule rule) =>
    [
        new("category", EnumWords.Of(rule.Descriptor.Category)),
        new("severity", EnumWords.Of(rule.Descriptor.Severity)),
        new("maturity", MaturityOf(rule.Descriptor.Maturity)),
        new("revision", $"{rule.Descriptor.Revision}"),
        .. PatternFacts("", rule.Pattern),
        .. rule.Clauses.SelectMany(ClauseFacts),
        new("measured", string.Join(", ", rule.Measures.Select(TextOf))),
    ];

    /// <summary>The facts as a table of a Markdown page, closed by a line break.</summary>
    public static string Table(Rule rule) => Head + string.Concat(Of(rule).Select(fact => $"| {fact.Name} | {CellOf(fact)} |\n"));

    /// <summary>A page without its table, for whoever shows the facts themselves.</summary>
    public static string Without(string page) => page.ReplaceLineEndings("\n").Split("\n## Facts\n")[0];

    private static string MaturityOf(Maturity maturity) => EnumWords.Of(maturity) + maturity switch
    {
        Maturity.Preview => ": on trial, left out of totals",
        Maturity.Deprecated => ": still reported, about to go",
        Maturity.Removed => ": finds nothing, its id stays taken",
        _ => "",
    };

    private static IEnumerable<RuleFact> PatternFacts(string before, Pattern pattern) =>
    [
        .. pattern.Parts.Select(part => new RuleFact($"{before}part {part.Name}", part.Filter.Text)),
        .. pattern.Links.Select(link => new RuleFact($"{before}link", $"{link.From.Name} {EnumWords.Of(link.Relation)} {link.To.Name}")),
    ];

    private static IEnumerable<RuleFact> ClauseFacts(Clause clause) => clause switch
    {
        NoneClause none => PatternFacts("none: ", none.Pattern),
        AtLeastClause many => PatternFacts($"at least {many.Count}: ", many.Pattern),
        ShareClause share => [new($"share in {share.In.Name}", $"{share.Percent} % of ({share.Of.Text}) are ({share.Are.Text})")],
        _ => [],
    };

    private static string TextOf(Measure measure) =>
        measure.Extent == MeasureExtent.Part ? measure.Part.Name : $"{EnumWords.Of(measure.Extent)}({measure.Part.Name})";

    // A bar in a cell would end it, in code too.
    private static string CellOf(RuleFact fact)
    {
        var text = fact.Value.Replace("|", "\\|", StringComparison.Ordinal);
        return fact.Name.Contains(' ', StringComparison.Ordinal) || fact.Name is "link" or "measured" ? $"`{text}`" : text;
    }
}
