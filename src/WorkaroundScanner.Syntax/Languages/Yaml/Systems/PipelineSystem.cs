using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>A system that runs what stands in its files: it knows where jobs, steps and scripts are.</summary>
internal abstract class PipelineSystem
{
    /// <summary>Its name, such as <c>github</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a document is one of its files, by path or by shape.</summary>
    public abstract bool Owns(YamlPath path, YamlNode root);

    /// <summary>The notations by which it fills values into scripts.</summary>
    /// <param name="isHelm">Whether the file looks like a template of Helm.</param>
    public virtual TemplateForms Templates(bool isHelm) => TemplateForms.None;

    /// <summary>Writes a document's constructs.</summary>
    public abstract void Lower(YamlNode root, PipelineWriter writer);
}

/// <summary>A file's path in the forms in which systems look at it.</summary>
internal sealed class YamlPath
{
    /// <summary>Splits a path from the scanned root.</summary>
    public YamlPath(string path)
    {
        Full = "/" + path.ToLowerInvariant();
        Name = Full[(Full.LastIndexOf('/') + 1)..];
    }

    /// <summary>The path in lower case, with a slash before it.</summary>
    public string Full { get; }

    /// <summary>The file's name in lower case.</summary>
    public string Name { get; }

    /// <summary>Whether a folder of this name, or several joined by <c>/</c>, stands above the file.</summary>
    public bool IsUnder(string folder) => Full.Contains($"/{folder}/", StringComparison.Ordinal);

    /// <summary>Whether the file's name begins so.</summary>
    public bool Begins(string name) => Name.StartsWith(name, StringComparison.Ordinal);
}
