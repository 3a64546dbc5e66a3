using NJsonSchema;
using WorkaroundScanner.EndToEnd.Delivery;
using WorkaroundScanner.EndToEnd.Platforms;

namespace WorkaroundScanner.EndToEnd.OwnRules;

/// <summary>The schemas by which editors complete and check rules and packs: every such file of this repository meets and names its own, broken ones do not.</summary>
public sealed class RuleSchemaTests
{
    private static readonly string[] Folders = ["rules", "tests/WorkaroundScanner.RuleTests/fixtures/three-rules"];

    public static TheoryData<string> Files =>
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(Checkout.At(folder), "*.yaml", SearchOption.AllDirectories))
            .Where(path => Path.GetFileName(path) is "rule.yaml" or "pack.yaml")
            .Select(path => Path.GetRelativePath(Checkout.Root, path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task EveryFileMeetsAndNamesItsSchema(string path)
    {
        var name = $"schemas/{Path.GetFileNameWithoutExtension(path)}.schema.json";
        var text = Checkout.Read(path);
        Assert.StartsWith($"# yaml-language-server: $schema={Path.GetRelativePath(Path.GetDirectoryName(path)!, name)}\n", text, StringComparison.Ordinal);
        Assert.Empty((await JsonSchema.FromFileAsync(Checkout.At(name), TestContext.Current.CancellationToken)).Validate(YamlAsJson.Of(text)));
    }

    [Theory]
    [InlineData("wrong-type", "retry/rule.yaml")]
    [InlineData("wrong-number", "retry/rule.yaml")]
    [InlineData("unknown-key", "retry/rule.yaml")]
    [InlineData("unknown-filter-key", "retry/rule.yaml")]
    [InlineData("unknown-word", "retry/rule.yaml")]
    [InlineData("unknown-relation", "retry/rule.yaml")]
    [InlineData("pack-newer-schema", "pack.yaml")]
    [InlineData("pack-unknown-key", "pack.yaml")]
    [InlineData("pack-prefix", "pack.yaml")]
    public async Task BrokenFilesDoNotMeetIt(string folder, string file)
    {
        var schema = await JsonSchema.FromFileAsync(Checkout.At($"schemas/{Path.GetFileNameWithoutExtension(file)}.schema.json"), TestContext.Current.CancellationToken);
        Assert.NotEmpty(schema.Validate(YamlAsJson.Of(Checkout.Read($"tests/WorkaroundScanner.EndToEnd/OwnRules/broken/{folder}/{file}"))));
    }
}
