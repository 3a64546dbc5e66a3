using System.Collections.Immutable;
using System.Reflection;

namespace WorkaroundScanner.Rules.Packs;

/// <summary>The rules and platforms that come with the program, read from the assembly when first asked for.</summary>
public static class BuiltInPack
{
    private static readonly Lazy<ImmutableArray<PackFile>> All = new(() => Read(name => name.EndsWith(".yaml", StringComparison.Ordinal)));

    /// <summary>The pack's files without its pages, by path.</summary>
    public static ImmutableArray<PackFile> Files => All.Value;

    /// <summary>The pages of the rules, by path.</summary>
    public static ImmutableArray<PackFile> Pages => Read(name => name.EndsWith("/README.md", StringComparison.Ordinal));

    private static ImmutableArray<PackFile> Read(Func<string, bool> wanted)
    {
        var assembly = typeof(BuiltInPack).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(wanted).Order(StringComparer.Ordinal).Select(name => Open(assembly, name))];
    }

    private static PackFile Open(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new PackFile("rules/" + name, reader.ReadToEnd());
    }
}
