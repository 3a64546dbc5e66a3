using System.Collections.Immutable;
using System.Globalization;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Rules;

/// <summary>Prints what people said about findings: how often each rule was right.</summary>
public static class ReviewWriter
{
    /// <summary>A table for people.</summary>
    public static void WriteTable(TextWriter target, ImmutableArray<RulePrecision> rules)
    {
        if (rules.IsEmpty)
        {
            target.WriteLine("Nothing was judged.");
            return;
        }

        string[] head = ["rule", "precision", "judged", "right", "wrong", "unsure"];
        Columns.Write(target, [head, .. rules.Select(Row), Row(Sum(rules))]);
    }

    /// <summary>The same for programs, with every finding drawn.</summary>
    public static void WriteJson(Stream target, int seed, IEnumerable<Judgement> judgements, IEnumerable<RulePrecision> rules) => JsonPage.Write(target, json =>
    {
        json.WriteNumber("seed", seed);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.RuleId);
            json.WriteNumber("judged", rule.Judged);
            json.WriteNumber("right", rule.Right);
            json.WriteNumber("wrong", rule.Wrong);
            json.WriteNumber("unsure", rule.Unsure);
            if (rule.Precision is { } precision)
            {
                json.WriteNumber("precision", Math.Round(precision, 4));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var judgement in judgements)
        {
            FindingJson.Write(json, judgement.Finding, () => json.WriteString("verdict", judgement.Verdict.ToString().ToLowerInvariant()));
        }

        json.WriteEndArray();
    });

    private static string[] Row(RulePrecision rule) =>
        [rule.RuleId, rule.Precision is { } part ? part.ToString("P0", CultureInfo.InvariantCulture) : "-", Figures.Of(rule.Judged), Figures.Of(rule.Right), Figures.Of(rule.Wrong), Figures.Of(rule.Unsure)];

    private static RulePrecision Sum(ImmutableArray<RulePrecision> rules) =>
        new("all", rules.Sum(rule => rule.Right), rules.Sum(rule => rule.Wrong), rules.Sum(rule => rule.Unsure));
}
