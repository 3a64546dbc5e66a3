using System.Runtime.CompilerServices;

namespace WorkaroundScanner.Rules.Tests.Schemas;

/// <summary>The schemas that are shipped are those that the tables give; scripts/rule-schemas.sh writes them.</summary>
public class SchemaFileTests
{
    [Theory]
    [InlineData("rule")]
    [InlineData("pack")]
    public void It_is_made_of_the_tables(string name)
    {
        var file = Path.GetFullPath(Path.Join(Here(), "..", "..", "..", "schemas", name + ".schema.json"));
        var made = name == "rule" ? RuleSchema.Rule() : RuleSchema.Pack();
        if (Environment.GetEnvironmentVariable("WSCAN_WRITE_SCHEMAS") == "1")
        {
            File.WriteAllText(file, made);
            return;
        }

        Assert.Equal(made, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
