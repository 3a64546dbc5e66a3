using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Nodes;

namespace WorkaroundScanner.Rules.Packs;

/// <summary>Puts the files of several packs together.</summary>
public static class PackFiles
{
    /// <summary>The files with the built-in pack before them; where one of them says that it is that pack, as in the program's own sources, it takes its place.</summary>
    public static ImmutableArray<PackFile> WithBuiltIn(IEnumerable<PackFile> files)
    {
        ImmutableArray<PackFile> own = [.. files];
        return own.Any(IsBuiltIn) ? own : [.. BuiltInPack.Files, .. own];
    }

    private static bool IsBuiltIn(PackFile file) =>
        file.IsManifest && (file.Read().Root as ConfigMapping)?.Find("name")?.Value is ConfigScalar { Value: BuiltInPack.Name };
}
