using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Tests.Schemas;

/// <summary>The JSON Schemas of rules and packs, made of the tables by which these are read.</summary>
internal static class RuleSchema
{
    private const string Link = """{ "type": "array", "items": [ { "$ref": "#/definitions/name" }, { "$ref": "#/definitions/relation" }, { "$ref": "#/definitions/name" } ], "minItems": 3, "maxItems": 3 }""";
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema of a rule.</summary>
    public static string Rule() => Text(new JsonObject
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "A rule of WorkaroundScanner",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Words(["id", "name", "title", "category", "severity", "maturity", "revision", "message", "parts", "measure"]),
        ["properties"] = new JsonObject
        {
            ["id"] = Node("""{ "description": "The pack's letters and four digits; never used again.", "type": "string", "pattern": "^[A-Z]{2,8}[0-9]{4}$" }"""),
            ["name"] = Node("""{ "description": "What is flagged, in lower-case words joined by hyphens.", "type": "string", "pattern": "^(?!(avoid|use|no|prefer)-)[a-z][a-z0-9]*(-[a-z0-9]+)*$" }"""),
            ["title"] = Node("""{ "description": "One line for people.", "type": "string", "minLength": 1 }"""),
            ["category"] = Choice("What developers do.", EnumWords.All<Category>()),
            ["severity"] = Choice("What a finding counts for where nothing else is configured.", EnumWords.All<Severity>()),
            ["maturity"] = Choice("On trial, in force, about to go, gone.", EnumWords.All<Maturity>()),
            ["revision"] = Node("""{ "description": "Raised with every change of what the rule finds.", "type": "integer", "minimum": 1, "maximum": 10000 }"""),
            ["message"] = Node("""{ "description": "One sentence; {part} and {lines} are filled in.", "type": "string", "minLength": 1 }"""),
            ["parts"] = Node("""{ "$ref": "#/definitions/parts" }"""),
            ["links"] = Node("""{ "$ref": "#/definitions/links" }"""),
            ["none"] = Clauses("What must not be there.", """{ "parts": { "$ref": "#/definitions/parts" }, "links": { "$ref": "#/definitions/links" } }""", []),
            ["at-least"] = Clauses("What must be there several times.", """{ "count": { "type": "integer", "minimum": 1, "maximum": 1000 }, "parts": { "$ref": "#/definitions/parts" }, "links": { "$ref": "#/definitions/links" } }""", ["count", "parts"]),
            ["share"] = Clauses("Of the elements in a part, so many percent.", """{ "percent": { "type": "integer", "minimum": 1, "maximum": 100 }, "of": { "$ref": "#/definitions/filter" }, "are": { "$ref": "#/definitions/filter" }, "in": { "$ref": "#/definitions/name" } }""", ["percent", "of", "are", "in"]),
            ["measure"] = OneOrMore(Node("""{ "type": "string", "pattern": "^([a-z][a-z0-9-]*|(command|scope|members)\\([a-z][a-z0-9-]*\\))$" }"""), "The parts whose lines count."),
        },
        ["definitions"] = new JsonObject
        {
            ["name"] = Node("""{ "description": "A part.", "type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" }"""),
            ["relation"] = Choice("How two parts hang together.", EnumWords.All<Relation>()),
            ["links"] = new JsonObject { ["type"] = "array", ["items"] = Node(Link) },
            ["parts"] = Node("""{ "type": "object", "minProperties": 1, "maxProperties": 12, "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "$ref": "#/definitions/filter" } }"""),
            ["filter"] = Filter(),
        },
    });

    /// <summary>The schema of <c>pack.yaml</c>.</summary>
    public static string Pack() => Text(new JsonObject
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "A pack of rules of WorkaroundScanner",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Words(["schema", "name", "prefix"]),
        ["properties"] = new JsonObject
        {
            ["schema"] = Node("""{ "description": "The version of the rule form.", "enum": [1] }"""),
            ["name"] = Node("""{ "description": "What the pack is called.", "type": "string", "minLength": 1 }"""),
            ["prefix"] = Node("""{ "description": "The letters with which its ids begin.", "type": "string", "pattern": "^[A-Z]{2,8}$" }"""),
            ["ranges"] = new JsonObject
            {
                ["description"] = "For each category the first digits of its ids.",
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["required"] = Words(EnumWords.All<Category>()),
                ["properties"] = new JsonObject(EnumWords.All<Category>().Select(word => KeyValuePair.Create<string, JsonNode?>(word, Node("""{ "type": "string", "pattern": "^[0-9]{2}xx$" }""")))),
            },
        },
    });

    private static JsonObject Filter()
    {
        var keys = FilterTable.Rows.GroupBy(row => row.Name, StringComparer.Ordinal);
        return new JsonObject
        {
            ["description"] = "What a part is, and what it shows.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(keys.Select(rows => KeyValuePair.Create<string, JsonNode?>(rows.Key, OneOrMore(Value([.. rows]), string.Join("; or ", rows.Select(row => row.Meaning)))))
                .Prepend(KeyValuePair.Create<string, JsonNode?>("is", OneOrMore(Choice("", EnumWords.All<PartKind>()), "What the part is.")))),
            ["allOf"] = new JsonArray([.. EnumWords.All<PartKind>().Select((word, at) => KeysOf(word, (PartKind)at))]),
        };
    }

    /// <summary>For editors: the keys that a part of one kind may have.</summary>
    private static JsonObject KeysOf(string word, PartKind kind) => new JsonObject
    {
        ["if"] = new JsonObject { ["required"] = Words(["is"]), ["properties"] = new JsonObject { ["is"] = new JsonObject { ["const"] = word } } },
        ["then"] = new JsonObject { ["propertyNames"] = new JsonObject { ["enum"] = Words([.. FilterTable.Rows.Where(row => row.Kinds.Has(kind)).Select(row => row.Name).Distinct(StringComparer.Ordinal).Prepend("is")]) } },
    };

    private static JsonNode Value(ImmutableArray<FilterKey> rows)
    {
        var shapes = rows.Select(row => row.Shape).ToList();
        return shapes.TrueForAll(shape => shape.Words.Length > 0) ? Choice("", [.. shapes.SelectMany(shape => shape.Words).Distinct(StringComparer.Ordinal)])
            : shapes.Contains(ValueShape.Count) ? Node("""{ "type": "integer", "minimum": 0, "maximum": 99999 }""")
            : shapes.Contains(ValueShape.Flags) ? Node("""{ "type": "string", "pattern": "^[-*]" }""")
            : Node("""{ "type": ["string", "number", "boolean"] }""");
    }

    /// <summary>YAML reads true and false without quotes as such.</summary>
    private static JsonObject Choice(string description, ImmutableArray<string> words)
    {
        var choice = new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode?)word), .. words.Where(word => word is "true" or "false").Select(word => (JsonNode?)(word == "true"))]) };
        if (description.Length > 0)
        {
            choice.Insert(0, "description", description);
        }

        return choice;
    }

    private static JsonObject OneOrMore(JsonNode item, string description) => new()
    {
        ["description"] = description,
        ["anyOf"] = new JsonArray(item, new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = item.DeepClone() }),
    };

    private static JsonObject Clauses(string description, string properties, ImmutableArray<string> required) => new()
    {
        ["description"] = description,
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["minProperties"] = 1, ["required"] = Words(required), ["properties"] = Node(properties) },
    };

    private static JsonArray Words(ImmutableArray<string> words) => [.. words.Select(word => (JsonNode?)word)];

    private static JsonNode Node(string json) => JsonNode.Parse(json)!;

    private static string Text(JsonObject schema) => schema.ToJsonString(Layout) + "\n";
}
