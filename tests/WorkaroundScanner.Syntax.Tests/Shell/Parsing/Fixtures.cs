namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>The tables under <c>fixtures</c>: <c>=== title</c>, a program, <c>--- tree</c>, its tree, and <c>--- errors</c> with offsets where there are any.</summary>
internal static class Fixtures
{
    private const string Heading = "=== ";
    private const string TreeMark = "\n--- tree\n";
    private const string ErrorMark = "\n--- errors\n";

    /// <summary>Every row of every table.</summary>
    public static IReadOnlyList<Fixture> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Shell", "Parsing", "fixtures"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read),
    ];

    /// <summary>The row of a name.</summary>
    public static Fixture Find(string name) => All.Single(fixture => fixture.Name == name);

    private static IEnumerable<Fixture> Read(string path)
    {
        var table = Path.GetFileNameWithoutExtension(path);
        foreach (var block in $"\n{File.ReadAllText(path)}".Split($"\n{Heading}", StringSplitOptions.RemoveEmptyEntries))
        {
            var title = block[..block.IndexOf('\n')];
            var rest = block[(title.Length + 1)..].TrimEnd('\n');
            var tree = rest.IndexOf(TreeMark, StringComparison.Ordinal);
            var errors = rest.IndexOf(ErrorMark, tree + TreeMark.Length - 1, StringComparison.Ordinal);
            yield return new Fixture(
                $"{table}: {title}",
                rest[..tree],
                rest[(tree + TreeMark.Length)..(errors < 0 ? rest.Length : errors)],
                errors < 0 ? "" : rest[(errors + ErrorMark.Length)..]);
        }
    }
}

/// <summary>One row: a program and what is read from it.</summary>
/// <param name="Name">Table and title.</param>
/// <param name="Program">The program, without a final line break.</param>
/// <param name="Tree">The printed tree.</param>
/// <param name="Errors">The errors, one a line.</param>
internal sealed record Fixture(string Name, string Program, string Tree, string Errors);
