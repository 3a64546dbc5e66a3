using System.Text.RegularExpressions;
using NJsonSchema;
using WorkaroundScanner.EndToEnd.Delivery;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Rules.Vocabularies;

namespace WorkaroundScanner.EndToEnd.Platforms;

/// <summary>The schema by which editors complete and check platform files says what the program reads.</summary>
public sealed partial class PlatformSchemaTests
{
    private const string SchemaPath = "schemas/platform.schema.json";

    /// <summary>Where a key may stand: the definition in the schema, and a file with a hole for one more key.</summary>
    private static readonly (string? Definition, string File)[] Places =
    [
        (null, "platform: deploy\n{0}"),
        ("tool", "platform: deploy\ntools:\n  - name: deployctl\n    {0}"),
        ("capability", "platform: deploy\ntools:\n  - name: deployctl\n    capabilities:\n      - {0}"),
        ("fix", "platform: deploy\nfixes:\n  - {0}"),
        ("sanctioned", "platform: deploy\nsanctioned:\n  {0}"),
    ];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Checkout.At("rules/platforms"), "*.yaml").Select(path => Path.GetRelativePath(Checkout.Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryPlatformFileMeetsIt(string path) => Assert.Empty((await Schema()).Validate(YamlAsJson.Of(Checkout.Read(path))));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryPlatformFileNamesIt(string path) => Assert.StartsWith("# yaml-language-server: $schema=../../schemas/platform.schema.json\n", Checkout.Read(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("wrong-type")]
    [InlineData("unknown-key")]
    [InlineData("unknown-key-of-a-tool")]
    [InlineData("unknown-category")]
    [InlineData("fix-without-replacement")]
    [InlineData("host-with-scheme")]
    [InlineData("home-without-owner")]
    [InlineData("glob-above")]
    [InlineData("comment-as-value")]
    [InlineData("later-schema")]
    public async Task BrokenFilesDoNotMeetIt(string name) =>
        Assert.NotEmpty((await Schema()).Validate(YamlAsJson.Of(Checkout.Read($"tests/WorkaroundScanner.EndToEnd/Platforms/broken/{name}.yaml"))));

    /// <summary>Every word in quotes in the readers' source is tried as a key: what is not told to be unknown is a key, and the schema has it; no other.</summary>
    [Fact]
    public async Task ItHasTheKeysThatAreRead()
    {
        var schema = await Schema();
        var words = Directory.EnumerateFiles(Checkout.At("src/WorkaroundScanner.Rules/Vocabularies"), "*.cs")
            .SelectMany(path => Word().Matches(File.ReadAllText(path)).Select(match => match.Groups["word"].Value)).Distinct(StringComparer.Ordinal).ToList();
        Assert.All(Places, place =>
        {
            var properties = place.Definition is null ? schema.Properties : place.Definition == "sanctioned" ? schema.Properties["sanctioned"].Properties : schema.Definitions[place.Definition].Properties;
            var all = words.Concat(properties.Keys).Distinct(StringComparer.Ordinal);
            Assert.Equal(properties.Keys.Order(StringComparer.Ordinal), all.Where(key => IsRead(place.File, key)).Order(StringComparer.Ordinal));
        });
    }

    private static bool IsRead(string file, string key)
    {
        var text = file.Replace("{0}", $"{key}: x", StringComparison.Ordinal);
        return !VocabularyLoader.Load([new PackFile("platforms/p.yaml", text)]).Errors.Any(error => error.Message.StartsWith($"The key `{key}` is unknown here", StringComparison.Ordinal));
    }

    private static Task<JsonSchema> Schema() => JsonSchema.FromFileAsync(Checkout.At(SchemaPath), TestContext.Current.CancellationToken);

    [GeneratedRegex("\"(?<word>[a-z]+(-[a-z]+)*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
