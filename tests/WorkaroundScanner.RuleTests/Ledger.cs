using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.RuleTests;

/// <summary>The ledger of a pack's rules: what was released, and what has changed since.</summary>
internal static class Ledger
{
    private const int Columns = 6;

    /// <summary>The row of a rule.</summary>
    public static string RowOf(RuleDescriptor rule) =>
        $"| {rule.Id} | {rule.Name} | {EnumWords.Of(rule.Category)} | {EnumWords.Of(rule.Severity)} | {EnumWords.Of(rule.Maturity)} | {rule.Revision} |";

    /// <summary>Everything that is wrong: a row out of order or twice, an id that lost its meaning or its rule, a revision that did not grow, a rule without its row.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<string> shipped, IReadOnlyList<string> unshipped, IReadOnlyCollection<string> rules)
    {
        var current = rules.ToDictionary(IdOf, StringComparer.Ordinal);
        var before = shipped.DistinctBy(IdOf).ToDictionary(IdOf, StringComparer.Ordinal);
        var since = unshipped.DistinctBy(IdOf).ToDictionary(IdOf, StringComparer.Ordinal);
        return
        [
            .. Disorder(shipped), .. Disorder(unshipped),
            .. before.Keys.Where(id => !current.ContainsKey(id)).Select(id => $"{id} was released and is gone; keep it as removed"),
            .. since.Where(row => before.TryGetValue(row.Key, out var old) && Revision(row.Value) <= Revision(old)).Select(row => $"{row.Key} changed without a greater revision"),
            .. current.Where(rule => before.TryGetValue(rule.Key, out var old) && (Cell(old, 2), Cell(old, 3)) != (Cell(rule.Value, 2), Cell(rule.Value, 3))).Select(rule => $"{rule.Key} means something else than when it was released"),
            .. current.Where(rule => (since.GetValueOrDefault(rule.Key) ?? before.GetValueOrDefault(rule.Key)) != rule.Value).Select(rule => $"{rule.Key} needs the row {rule.Value}"),
            .. since.Keys.Where(id => !current.ContainsKey(id)).Select(id => $"{id} is no rule"),
        ];
    }

    private static IEnumerable<string> Disorder(IReadOnlyList<string> rows) =>
        rows.Zip(rows.Skip(1)).Where(pair => string.CompareOrdinal(IdOf(pair.First), IdOf(pair.Second)) >= 0).Select(pair => $"{IdOf(pair.Second)} stands twice or out of order");

    private static string IdOf(string row) => Cell(row, 1);

    private static int Revision(string row) => int.Parse(Cell(row, Columns), System.Globalization.CultureInfo.InvariantCulture);

    private static string Cell(string row, int column) => row.Split('|')[column].Trim();
}
