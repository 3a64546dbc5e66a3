using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <content>Lines of scripts, lists in lists and references to other places of the file (<c>!reference [.job, script]</c>) included.</content>
internal sealed partial class PipelineWriter
{
    private const int MaxReferences = 16;
    private const string ReferenceTag = "!reference";
    private IReadOnlyList<YamlNode> documents = [];

    /// <summary>The file's documents.</summary>
    public IReadOnlyList<YamlNode> Documents => documents;

    /// <summary>Sets the documents among which references are looked up.</summary>
    public void UseDocuments(IReadOnlyList<YamlNode> roots) => documents = roots;

    // A list can hold lists, most often by aliases; each scalar is taken once in a file, and each reference is followed once.
    private void CollectLines(YamlNode node, List<YamlScalar> lines, int depth)
    {
        if (node is YamlScalar scalar)
        {
            if (!scalar.IsEmpty && written.Add(scalar))
            {
                lines.Add(scalar);
            }
        }
        else if (node.Tag != ReferenceTag)
        {
            foreach (var item in node.Items)
            {
                CollectLines(item, lines, depth);
            }
        }
        else if (depth < MaxReferences && written.Add(node) && Referenced(node) is { } target)
        {
            CollectLines(target, lines, depth + 1);
        }
    }

    private YamlNode? Referenced(YamlNode reference)
    {
        foreach (var document in documents)
        {
            YamlNode? at = document;
            foreach (var key in reference.Items)
            {
                at = at?[key.Text ?? ""];
            }

            if (at is not null && at != document)
            {
                return at;
            }
        }

        return null;
    }
}
