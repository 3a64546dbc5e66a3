using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Configuration.Schemas;
using WorkaroundScanner.Configuration.Yaml;

namespace WorkaroundScanner.Configuration.Tests.Schemas;

/// <summary>The schemas of a repository's and an organisation's file take what their readers take, and nothing else.</summary>
public sealed partial class SchemaTests
{
    private const string Declaration = "{ path: a, category: cache, platform: p, capability: c, lines: 1, reason: r, content: 0f, shingles: '00000001' }";

    [Theory]
    [InlineData("workarounds", "schema: 1\nexclude: [a/**]\nseverities: { WS1301: none, all: info, preview: error }\ngate: { fail-on: info, max-grown-lines: 0, step: warn, categories: { retry: gate } }\ndeclarations: [DECLARATION]\n")]
    [InlineData("workarounds", "exclude: a/**\ndeclarations:\n")]
    [InlineData("organisation", "schema: 1\nplatforms: [p/*.yaml]\npacks: [rules]\nexclude: [a]\nseverities: { bypass: error }\nlock: [bypass, gate, exclude, WS1301]\ngate: { step: watch }\n")]
    [InlineData("organisation", "lock: all\n")]
    public async Task WhatIsRightMeetsBoth(string name, string text)
    {
        Assert.Empty(ReadErrors(name, Full(text)));
        Assert.Empty(await SchemaErrors(name, Full(text)));
    }

    [Theory]
    [InlineData("workarounds", "schema: 2\n")]
    [InlineData("workarounds", "gates: {}\n")]
    [InlineData("workarounds", "lock: all\n")]
    [InlineData("workarounds", "exclude: []\n")]
    [InlineData("workarounds", "severities: { retries: none }\n")]
    [InlineData("workarounds", "severities: { retry: fatal }\n")]
    [InlineData("workarounds", "gate: { step: fail }\n")]
    [InlineData("workarounds", "gate: { max-grown-lines: -1 }\n")]
    [InlineData("workarounds", "gate: { categories: { retrys: warn } }\n")]
    [InlineData("workarounds", "declarations: [{ path: a }]\n")]
    [InlineData("workarounds", "declarations: 3\n")]
    [InlineData("workarounds", "declarations: [{ until: soon, path: a, category: cache, platform: p, capability: c, lines: 1, reason: r, content: 0f, shingles: '00000001' }]\n")]
    [InlineData("organisation", "lock: retr\n")]
    [InlineData("organisation", "declarations: []\n")]
    [InlineData("organisation", "packs: { a: b }\n")]
    public async Task WhatIsWrongMeetsNeither(string name, string text)
    {
        Assert.NotEmpty(ReadErrors(name, text));
        Assert.NotEmpty(await SchemaErrors(name, text));
    }

    [Fact]
    public void TheSchemasOfBothFilesShareTheirParts()
    {
        var (own, common) = (Definitions("workarounds"), Definitions("organisation"));
        Assert.All(common.Where(part => own.ContainsKey(part.Key)), part => Assert.True(JsonNode.DeepEquals(part.Value, own[part.Key]), part.Key));
    }

    [Fact]
    public async Task TheExamplesInTheDocsMeetThem()
    {
        var examples = Example().Matches(File.ReadAllText(Path.Join(Root, "docs", "declaring.md"))).Select(block => block.Groups["text"].Value).ToList();
        Assert.Equal(2, examples.Count);
        Assert.Empty(await SchemaErrors("workarounds", examples[0]));
        Assert.Empty(await SchemaErrors("organisation", examples[1]));
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Join(folder, "WorkaroundScanner.sln")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The solution was not found.");
            }

            return folder;
        }
    }

    private static string Full(string text) => text.Replace("DECLARATION", Declaration, StringComparison.Ordinal);

    private static ImmutableArray<ConfigError> ReadErrors(string name, string text) => name == "organisation" ? OrganisationReader.Read("f", text).Errors : RepositoryReader.Read("f", text).Errors;

    private static async Task<IEnumerable<string>> SchemaErrors(string name, string text)
    {
        var schema = await JsonSchema.FromJsonAsync(JsonSchemas.Of(name), TestContext.Current.CancellationToken);
        return schema.Validate(Json(YamlReader.Read("f", text).Root!)!.ToJsonString()).Select(error => error.ToString());
    }

    private static JsonObject Definitions(string name) => JsonNode.Parse(JsonSchemas.Of(name))!["definitions"]!.AsObject();

    private static JsonNode? Json(ConfigNode node) => node switch
    {
        ConfigMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Json(entry.Value)))),
        ConfigSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        ConfigScalar { IsAbsent: true } => null,
        ConfigScalar { Quoted: false } scalar when bool.TryParse(scalar.Value, out var flag) => flag,
        ConfigScalar { Quoted: false } scalar when int.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) => number,
        ConfigScalar scalar => scalar.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();
}
