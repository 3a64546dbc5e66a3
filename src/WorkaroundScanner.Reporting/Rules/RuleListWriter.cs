using System.Collections.Immutable;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Rules;

/// <summary>Prints rules: all of them in a list, or one with everything that there is to know.</summary>
public static class RuleListWriter
{
    /// <summary>A table for people.</summary>
    public static void WriteTable(TextWriter target, IReadOnlyCollection<RuleCard> cards)
    {
        if (cards.Count == 0)
        {
            target.WriteLine("No rule is of this kind.");
            return;
        }

        string[] head = ["id", "name", "category", "severity", "maturity", "revision", "pack"];
        Columns.Write(target, [head, .. cards.Select(card => (string[])
        [
            card.Rule.Id, card.Rule.Name, Word(card.Rule.Category), Word(card.Rule.Severity), Word(card.Rule.Maturity), $"{card.Rule.Revision}", card.Pack.Length > 0 ? card.Pack : card.Path,
        ])]);
    }

    /// <summary>The list for programs.</summary>
    public static void WriteJson(Stream target, IEnumerable<RuleCard> cards) => JsonPage.Write(target, json =>
    {
        json.WriteStartArray("rules");
        foreach (var card in cards)
        {
            json.WriteStartObject();
            WriteHead(json, card);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One rule for people: where it comes from, its facts, its page and its text.</summary>
    public static void Write(TextWriter target, RuleCard card)
    {
        target.WriteLine($"{card.Rule.Id} {card.Rule.Name}: {Untrusted.ForTerminal(card.Rule.Title)}");
        target.WriteLine(card.Pack.Length > 0 ? $"from the pack {card.Pack}, {Untrusted.ForTerminal(card.Path)}" : $"from {Untrusted.ForTerminal(card.Path)}");
        target.WriteLine();
        Columns.Write(target, [.. card.Facts.Select(fact => (string[])[fact.Name, fact.Value])]);
        foreach (var text in (string[])[card.Page, card.Definition])
        {
            if (text.Length > 0)
            {
                target.WriteLine();
                Array.ForEach(text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'), line => target.WriteLine(Untrusted.ForTerminal(Heading(line))));
            }
        }
    }

    /// <summary>One rule for programs.</summary>
    public static void WriteJson(Stream target, RuleCard card) => JsonPage.Write(target, json =>
    {
        WriteHead(json, card);
        json.WriteStartArray("facts");
        foreach (var fact in card.Facts)
        {
            json.WriteStartObject();
            json.WriteString("name", fact.Name);
            json.WriteString("value", fact.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("definition", card.Definition);
        json.WriteString("page", card.Page);
    });

    // Marks of headings look like commands to some runners.
    private static string Heading(string line) => line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] + ":" : line;

    private static void WriteHead(Utf8JsonWriter json, RuleCard card)
    {
        json.WriteString("id", card.Rule.Id);
        json.WriteString("name", card.Rule.Name);
        json.WriteString("title", card.Rule.Title);
        json.WriteString("category", Word(card.Rule.Category));
        json.WriteString("severity", Word(card.Rule.Severity));
        json.WriteString("maturity", Word(card.Rule.Maturity));
        json.WriteNumber("revision", card.Rule.Revision);
        json.WriteString("pack", card.Pack);
        json.WriteString("path", card.Path);
    }

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
