using System.Collections.Immutable;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>A file as far as it can be read: as YAML, as a template of YAML, or as blocks whose keys name a script.</summary>
internal sealed class YamlFile
{
    private YamlFile(string structure, YamlReading reading)
    {
        Structure = structure;
        Documents = reading.Documents;
        Scalars = reading.Scalars;
        Faults = reading.Fault is { } fault ? [fault] : [];
    }

    /// <summary>The text that was parsed; offsets are those of the file.</summary>
    public string Structure { get; }

    /// <summary>The documents that could be read whole.</summary>
    public ImmutableArray<YamlNode> Documents { get; }

    /// <summary>Blocks found by their keys, where the rest of the file is no YAML: mappings of one key.</summary>
    public ImmutableArray<YamlNode> Blocks { get; private init; } = [];

    /// <summary>Whether template tags were masked.</summary>
    public bool IsMasked { get; private init; }

    /// <summary>Where scalars stand, in order.</summary>
    public IReadOnlyList<(int Start, int End)> Scalars { get; private init; }

    /// <summary>Where the template's own comments stand.</summary>
    public IReadOnlyList<(int Start, int End)> TemplateComments { get; private init; } = [];

    /// <summary>What could not be read.</summary>
    public ImmutableArray<YamlFault> Faults { get; private init; }

    /// <summary>Reads a file's text.</summary>
    public static YamlFile Read(string text)
    {
        var plain = text.StartsWith('\uFEFF') ? "\n" + text[1..] : text;
        var reading = YamlRepair.Read(plain, plain);
        if (reading.Error < 0)
        {
            return new YamlFile(plain, reading);
        }

        return TemplateMask.Mask(plain) is var (masked, comments)
            ? ReadMasked(plain, masked, comments, reading.Error)
            : ReadBlocks(plain, reading, isMasked: false, []);
    }

    private static YamlFile ReadMasked(string plain, string masked, IReadOnlyList<(int Start, int End)> comments, int error)
    {
        var reading = YamlRepair.Read(plain, masked);
        if (reading.Error >= 0)
        {
            return ReadBlocks(masked, reading, isMasked: true, comments);
        }

        var fault = new YamlFault("template-masked", error, "The file is a template; it was read without its tags.", Incomplete: false);
        return new YamlFile(masked, reading)
        {
            IsMasked = true,
            TemplateComments = comments,
            Faults = reading.Fault is { } bound ? [fault, bound] : [fault],
        };
    }

    private static YamlFile ReadBlocks(string structure, YamlReading reading, bool isMasked, IReadOnlyList<(int Start, int End)> comments)
    {
        var from = reading.Documents.IsEmpty ? 0 : reading.Documents[^1].End;
        var fault = new YamlFault("partial-yaml", reading.Error, "The file is not valid YAML from here on; only blocks whose keys name a script are read.", Incomplete: true);
        var blocks = new BlockFinder(structure).Find(from);
        return new YamlFile(structure, reading)
        {
            IsMasked = isMasked,
            TemplateComments = comments,
            Blocks = [.. blocks.SelectMany(block => block.Documents)],
            Scalars = [.. reading.Scalars.Where(scalar => scalar.End <= from), .. blocks.SelectMany(block => block.Scalars)],
            Faults = [fault],
        };
    }
}
