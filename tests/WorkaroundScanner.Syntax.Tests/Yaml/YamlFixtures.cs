namespace WorkaroundScanner.Syntax.Tests.Yaml;

/// <summary>The tables under <c>fixtures</c>: <c>=== title</c>, <c>@@ path</c>, a file, <c>@@ model</c>, its constructs, and <c>@@ problems</c> where there are any.</summary>
internal static class YamlFixtures
{
    private const string ModelMark = "\n@@ model\n";
    private const string ProblemMark = "\n@@ problems\n";

    /// <summary>Every row of every table.</summary>
    public static IReadOnlyList<YamlFixture> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Yaml", "fixtures"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];

    /// <summary>The row of a name.</summary>
    public static YamlFixture Find(string name) => All.Single(fixture => fixture.Name == name);

    /// <summary>The rows of one table.</summary>
    public static IEnumerable<YamlFixture> Read(string table, string text)
    {
        foreach (var block in $"\n{text}".Split("\n=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var title = block[..block.IndexOf('\n')];
            var path = block[(block.IndexOf("\n@@ ", StringComparison.Ordinal) + 4)..];
            path = path[..path.IndexOf('\n')];
            var begin = block.IndexOf($"@@ {path}\n", StringComparison.Ordinal) + path.Length + 4;
            var model = block.IndexOf(ModelMark, StringComparison.Ordinal);
            var problems = block.IndexOf(ProblemMark, StringComparison.Ordinal);
            yield return new YamlFixture(
                $"{table}: {title}",
                path,
                block[begin..(model + 1)],
                block[(model + ModelMark.Length)..(problems < 0 ? block.Length : problems)].TrimEnd('\n'),
                problems < 0 ? "" : block[(problems + ProblemMark.Length)..].TrimEnd('\n'));
        }
    }
}

/// <summary>One row: a file and what is read from it.</summary>
/// <param name="Name">Table and title.</param>
/// <param name="Path">The file's path.</param>
/// <param name="Text">The file.</param>
/// <param name="Model">The printed constructs.</param>
/// <param name="Problems">The problems, one a line.</param>
internal sealed record YamlFixture(string Name, string Path, string Text, string Model, string Problems);
