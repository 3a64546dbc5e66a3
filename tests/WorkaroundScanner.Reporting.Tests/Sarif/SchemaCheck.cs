using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WorkaroundScanner.Reporting.Tests.Sarif;

/// <summary>Holds JSON to a JSON schema, as far as the schema of SARIF goes. A keyword that is not known here is an error, so that nothing goes unchecked.</summary>
internal sealed class SchemaCheck
{
    private static readonly HashSet<string> Remarks = new(StringComparer.Ordinal) { "$schema", "title", "description", "default", "definitions" };

    private readonly JsonElement root;
    private readonly List<string> errors = [];

    private SchemaCheck(JsonElement root) => this.root = root;

    /// <summary>Where and how the JSON breaks the schema.</summary>
    public static IReadOnlyList<string> Errors(string schema, string json)
    {
        using var rules = JsonDocument.Parse(schema);
        using var value = JsonDocument.Parse(json);
        var check = new SchemaCheck(rules.RootElement);
        check.Check(rules.RootElement, value.RootElement, "$");
        return check.errors;
    }

    private void Check(JsonElement schema, JsonElement value, string place)
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Remarks.Contains(keyword.Name)))
        {
            if (!Holds(keyword, schema, value, place))
            {
                errors.Add($"{place}: {keyword.Name}");
            }
        }
    }

    private bool Holds(JsonProperty keyword, JsonElement schema, JsonElement value, string place)
    {
        var rule = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                Check(root.GetProperty("definitions").GetProperty(rule.GetString()!["#/definitions/".Length..]), value, place);
                return true;
            case "type":
                return rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(type => IsOf(type.GetString()!, value)) : IsOf(rule.GetString()!, value);
            case "enum":
                return rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value));
            case "anyOf":
                return rule.EnumerateArray().Any(one => IsMet(one, value));
            case "oneOf":
                return rule.EnumerateArray().Count(one => IsMet(one, value)) == 1;
            default:
                return value.ValueKind switch
                {
                    JsonValueKind.Object => HoldsForObject(keyword, schema, value, place),
                    JsonValueKind.Array => HoldsForArray(keyword, value, place),
                    JsonValueKind.Number => HoldsForNumber(keyword, value),
                    JsonValueKind.String => HoldsForString(keyword, value.GetString()!),
                    _ => true,
                };
        }
    }

    private bool HoldsForObject(JsonProperty keyword, JsonElement schema, JsonElement value, string place)
    {
        switch (keyword.Name)
        {
            case "required":
                return keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "properties":
                foreach (var member in value.EnumerateObject().Where(member => keyword.Value.TryGetProperty(member.Name, out _)))
                {
                    Check(keyword.Value.GetProperty(member.Name), member.Value, $"{place}.{member.Name}");
                }

                return true;
            case "additionalProperties":
                var further = value.EnumerateObject().Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _)).ToList();
                if (keyword.Value.ValueKind != JsonValueKind.Object)
                {
                    return keyword.Value.GetBoolean() || further.Count == 0;
                }

                further.ForEach(member => Check(keyword.Value, member.Value, $"{place}.{member.Name}"));
                return true;
            default:
                return IsForOthers(keyword);
        }
    }

    private bool HoldsForArray(JsonProperty keyword, JsonElement value, string place)
    {
        switch (keyword.Name)
        {
            case "items":
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Check(keyword.Value, item, $"{place}[{index}]");
                }

                return true;
            case "minItems":
                return value.GetArrayLength() >= keyword.Value.GetInt32();
            case "uniqueItems":
                return !keyword.Value.GetBoolean() || value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() == value.GetArrayLength();
            default:
                return IsForOthers(keyword);
        }
    }

    private static bool HoldsForNumber(JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "minimum" => value.GetDecimal() >= keyword.Value.GetDecimal(),
        "maximum" => value.GetDecimal() <= keyword.Value.GetDecimal(),
        _ => IsForOthers(keyword),
    };

    private static bool HoldsForString(JsonProperty keyword, string text) => keyword.Name switch
    {
        "pattern" => Regex.IsMatch(text, keyword.Value.GetString()!, RegexOptions.NonBacktracking),
        "format" => keyword.Value.GetString() switch
        {
            "uri" => Uri.IsWellFormedUriString(text, UriKind.Absolute),
            "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            var other => throw new NotSupportedException($"The format {other} is not known."),
        },
        _ => IsForOthers(keyword),
    };

    private static bool IsForOthers(JsonProperty keyword) => keyword.Name is "required" or "properties" or "additionalProperties" or "items" or "minItems" or "uniqueItems" or "minimum" or "maximum" or "pattern" or "format"
        ? true
        : throw new NotSupportedException($"The keyword {keyword.Name} is not known.");

    private bool IsMet(JsonElement schema, JsonElement value)
    {
        var check = new SchemaCheck(root);
        check.Check(schema, value, "");
        return check.errors.Count == 0;
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type {type} is not known."),
    };
}
