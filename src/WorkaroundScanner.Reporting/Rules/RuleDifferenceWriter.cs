using System.Collections.Immutable;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Rules;

/// <summary>Prints what a change of rules does to findings, by rule, with the places.</summary>
public static class RuleDifferenceWriter
{
    /// <summary>A list for people.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="differences">The rules that differ.</param>
    /// <param name="before">The workarounds found with the older rules.</param>
    /// <param name="after">The workarounds found with the newer rules.</param>
    public static void Write(TextWriter target, ImmutableArray<RuleDifference> differences, IReadOnlyCollection<Workaround> before, IReadOnlyCollection<Workaround> after)
    {
        foreach (var rule in differences)
        {
            target.WriteLine($"{rule.RuleId}  {Change(rule.Gained.Length, rule.Lost.Length, "finding")}, {Change(rule.GainedLines, rule.LostLines, "line")}"
                + (rule.Changed.IsEmpty ? "" : $", {Figures.Of(rule.Changed.Length)} changed") + $"; {Figures.Of(rule.Same)} as before");
            Write(target, '+', rule.Gained);
            Write(target, '-', rule.Lost);
            foreach (var (old, now) in rule.Changed)
            {
                target.WriteLine($"  ~ {Place(now)}  {Figures.Count(old.Lines, "line")}, now {Figures.Of(now.Lines)}");
            }
        }

        if (differences.IsEmpty)
        {
            target.WriteLine("Both sets of rules find the same.");
        }

        target.WriteLine($"Workarounds: {Figures.Of(before.Count)} before, {Figures.Of(after.Count)} after; their lines: {Figures.Of(before.Sum(workaround => workaround.Lines))} before, {Figures.Of(after.Sum(workaround => workaround.Lines))} after.");
    }

    /// <summary>The same for programs.</summary>
    public static void WriteJson(Stream target, ImmutableArray<RuleDifference> differences, IReadOnlyCollection<Workaround> before, IReadOnlyCollection<Workaround> after) => JsonPage.Write(target, json =>
    {
        WriteSum(json, "before", before);
        WriteSum(json, "after", after);
        json.WriteStartArray("rules");
        foreach (var rule in differences)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.RuleId);
            json.WriteNumber("same", rule.Same);
            json.WriteNumber("gainedLines", rule.GainedLines);
            json.WriteNumber("lostLines", rule.LostLines);
            WriteList(json, "gained", rule.Gained);
            WriteList(json, "lost", rule.Lost);
            WriteList(json, "changedFrom", rule.Changed.Select(pair => pair.Before));
            WriteList(json, "changedTo", rule.Changed.Select(pair => pair.After));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(TextWriter target, char sign, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
        {
            target.WriteLine($"  {sign} {Place(finding)}  {Figures.Count(finding.Lines, "line")}  {Untrusted.ForTerminal(finding.Message)}");
        }
    }

    private static string Place(Finding finding) => $"{Untrusted.ForTerminal(finding.Path)}:{finding.StartLine}";

    private static string Change(int gained, int lost, string noun) => $"+{Figures.Of(gained)} -{Figures.Count(lost, noun)}";

    private static void WriteSum(Utf8JsonWriter json, string name, IReadOnlyCollection<Workaround> workarounds)
    {
        json.WriteStartObject(name);
        json.WriteNumber("workarounds", workarounds.Count);
        json.WriteNumber("lines", workarounds.Sum(workaround => workaround.Lines));
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            FindingJson.Write(json, finding, () => { });
        }

        json.WriteEndArray();
    }
}
