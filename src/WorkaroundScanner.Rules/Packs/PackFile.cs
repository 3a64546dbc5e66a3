using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Yaml;

namespace WorkaroundScanner.Rules.Packs;

/// <summary>A file of a rule pack as text.</summary>
/// <param name="Path">Its path, with <c>/</c>, as errors shall name it.</param>
/// <param name="Text">Its content.</param>
public sealed record PackFile(string Path, string Text)
{
    /// <summary>The last part of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The path of its folder with a closing <c>/</c>; empty at the top.</summary>
    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    /// <summary>Whether it describes a platform's tools.</summary>
    public bool IsPlatform => DescribesPlatform || (IsYaml && Folder.EndsWith("platforms/", StringComparison.Ordinal));

    /// <summary>Whether whoever named it says that it describes a platform's tools, wherever it lies.</summary>
    public bool DescribesPlatform { get; init; }

    /// <summary>Whether it describes the pack itself.</summary>
    public bool IsManifest => Name == "pack.yaml";

    /// <summary>Whether it holds a rule.</summary>
    public bool IsRule => IsYaml && !IsManifest && !IsPlatform && !Path.Contains("/cases/", StringComparison.Ordinal);

    /// <summary>Whether it came with the program, and was checked when that was built.</summary>
    public bool IsBuiltIn => Parsed is not null;

    /// <summary>Its content where it was parsed before.</summary>
    internal ConfigNode? Parsed { get; init; }

    /// <summary>Its content as nodes.</summary>
    internal ConfigDocument Read() => Parsed is { } root ? new ConfigDocument(root, []) : YamlReader.Read(Path, Text);

    private bool IsYaml => Name.EndsWith(".yaml", StringComparison.Ordinal) || Name.EndsWith(".yml", StringComparison.Ordinal);
}
