using System.Collections.Immutable;
using System.Reflection;
using WorkaroundScanner.Configuration.Nodes;

namespace WorkaroundScanner.Rules.Packs;

/// <summary>The rules and platforms that come with the program, taken from the assembly when first asked for.</summary>
public static class BuiltInPack
{
    /// <summary>The pack's name.</summary>
    public const string Name = "built-in";

    private const string Root = "rules/";
    private static readonly Assembly Home = typeof(BuiltInPack).Assembly;

    /// <summary>The pack's files as they were parsed when the program was built; their text is left out.</summary>
    public static ImmutableArray<PackFile> Files
    {
        get
        {
            using var archive = Home.GetManifestResourceStream("pack.bin")!;
            var roots = NodeArchive.Read(archive);
            var files = ImmutableArray.CreateBuilder<PackFile>(roots.Length);
            foreach (var root in roots)
            {
                files.Add(new PackFile(root.Path, "") { Parsed = root });
            }

            return files.MoveToImmutable();
        }
    }

    /// <summary>The same files as text, for people.</summary>
    public static ImmutableArray<PackFile> Sources => Read(".yaml");

    /// <summary>The pages of the rules.</summary>
    public static ImmutableArray<PackFile> Pages => Read("/README.md");

    private static ImmutableArray<PackFile> Read(string ending) =>
    [
        .. Home.GetManifestResourceNames()
            .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Open),
    ];

    private static PackFile Open(string name)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(name)!);
        return new PackFile(Root + name, reader.ReadToEnd());
    }
}
