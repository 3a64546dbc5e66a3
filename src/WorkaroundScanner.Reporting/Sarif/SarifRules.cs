using System.Collections.Immutable;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Markdown;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Sarif;

/// <summary>The rules of a run with their pages.</summary>
internal sealed class SarifRules
{
    private readonly Report report;
    private readonly ImmutableArray<RuleDescriptor> rules;
    private readonly Dictionary<string, int> places;
    private readonly ILookup<string, string> platforms;

    /// <summary>Those of the run and those met, by id.</summary>
    public SarifRules(Report report)
    {
        this.report = report;
        rules =
        [
            .. report.Rules
                .Concat(report.Result.Workarounds.SelectMany(workaround => workaround.Findings).Select(finding => finding.Rule))
                .DistinctBy(rule => rule.Id, StringComparer.Ordinal)
                .OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
        platforms = report.Result.Workarounds.SelectMany(workaround => workaround.Findings).ToLookup(finding => finding.Rule.Id, finding => finding.Platform, StringComparer.Ordinal);
        places = rules.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
    }

    /// <summary>The rule's place in the list.</summary>
    public int IndexOf(RuleDescriptor rule) => places[rule.Id];

    /// <summary>Writes the list.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            WriteRule(json, rule, report.PageOf(rule.Id), Contacts(rule));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Where the users of the platforms turn to on which the rule was met.</summary>
    private ImmutableArray<(string Platform, string Place)> Contacts(RuleDescriptor rule) => [.. ContactText.Contacts(report, platforms[rule.Id])];

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule, string? page, ImmutableArray<(string Platform, string Place)> contacts)
    {
        var cause = $"{rule.Title}. What it says about the platform: {CategoryText.Cause(rule.Category)}.";
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        WriteText(json, "shortDescription", rule.Title + ".");
        WriteText(json, "fullDescription", Shortened(RulePage.FirstParagraph(page) ?? cause));
        WriteHelp(json, cause, page ?? cause, contacts);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifText.Level(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue("workaround");
        json.WriteStringValue(CategoryText.Name(rule.Category));
        json.WriteEndArray();
        json.WriteString("precision", rule.Maturity switch { Maturity.Stable => "high", Maturity.Preview => "low", _ => "medium" });
        json.WriteString("problem.severity", rule.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" });
        json.WriteEndObject();
    }

    private static void WriteHelp(Utf8JsonWriter json, string text, string markdown, ImmutableArray<(string Platform, string Place)> contacts)
    {
        json.WriteStartObject("help");
        json.WriteString("text", string.Join(' ', contacts.Select(contact => SarifText.Of($"{ContactText.Of(contact)}.")).Prepend(text)));
        json.WriteString("markdown", string.Join("\n\n", contacts.Select(contact => $"Tell {MarkdownText.Of(contact.Platform)} what you miss: {MarkdownText.Code(contact.Place)}").Prepend(markdown.TrimEnd('\n'))));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Cut before the limit, at a blank where there is one.</summary>
    private static string Shortened(string text)
    {
        if (text.Length <= SarifLimits.Description)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', SarifLimits.Description - 2);
        return $"{(blank > 0 ? text[..blank] : text[..(SarifLimits.Description - 2)])}…";
    }
}
