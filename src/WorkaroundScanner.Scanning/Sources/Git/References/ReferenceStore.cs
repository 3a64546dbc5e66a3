using System.Text;
using WorkaroundScanner.Scanning.Sources.Git.Layout;

namespace WorkaroundScanner.Scanning.Sources.Git.References;

/// <summary>The references of a repository: single files first, then the packed ones.</summary>
internal sealed class ReferenceStore(GitFolders folders)
{
    private const string Symbolic = "ref:";
    private const int MaximumSteps = 5;

    private readonly Lazy<PackedRefs> packed = new(() => PackedRefs.Read(folders.Common));

    /// <summary>What a full name such as <c>refs/heads/main</c> or <c>HEAD</c> stands for; null where there is no such reference.</summary>
    /// <exception cref="GitException">It is damaged, or leads in a circle.</exception>
    public ObjectId? Resolve(string name)
    {
        for (var step = 0; step <= MaximumSteps; step++)
        {
            if (!RefName.IsValid(name))
            {
                return null;
            }

            if (ReadLoose(name) is not { } content)
            {
                return packed.Value.Find(name);
            }

            if (!content.StartsWith(Symbolic, StringComparison.Ordinal))
            {
                return Parse(content) ?? throw GitException.Damaged($"the reference {name} holds no name of an object");
            }

            name = content[Symbolic.Length..].Trim();
            if (!name.StartsWith("refs/", StringComparison.Ordinal))
            {
                throw GitException.Damaged("a reference leads out of it");
            }
        }

        throw GitException.Damaged("a reference leads to itself");
    }

    /// <summary>The branch that is checked out, as <c>refs/heads/main</c>; null where HEAD names a commit.</summary>
    public string? HeadBranch() =>
        ReadLoose("HEAD") is { } content && content.StartsWith(Symbolic, StringComparison.Ordinal) ? content[Symbolic.Length..].Trim() : null;

    /// <summary>The full names of all references, sorted.</summary>
    public IEnumerable<string> Names() => LooseNames().Concat(packed.Value.Names()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private IEnumerable<string> LooseNames()
    {
        var open = new Stack<string>(["refs"]);
        while (open.TryPop(out var folder))
        {
            foreach (var entry in Entries(Path.Join(folders.Common, folder)))
            {
                var name = folder + "/" + entry.Name;
                if (RefName.IsValid(name) && entry is { IsFolder: true, IsLink: false })
                {
                    open.Push(name);
                }
                else if (RefName.IsValid(name))
                {
                    yield return name;
                }
            }
        }
    }

    private static List<FolderEntry> Entries(string folder)
    {
        var entries = new List<FolderEntry>();
        try
        {
            using var found = new FolderEntries(folder);
            while (found.MoveNext())
            {
                entries.Add(found.Current);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Names are listed to help with a misspelt one only.
        }

        return entries;
    }

    /// <summary>The content of a reference's own file; a link to another reference reads as git reads it.</summary>
    private string? ReadLoose(string name)
    {
        var path = Path.Join(RefName.IsOfWorkTree(name) ? folders.Own : folders.Common, name);
        return FileKinds.Of(path) switch
        {
            FileKind.Regular => GitFile.ReadText(path),
            FileKind.Link when new FileInfo(path).LinkTarget is { } target && target.StartsWith("refs/", StringComparison.Ordinal) => Symbolic + target,
            _ => null,
        };
    }

    /// <summary>The file <c>FETCH_HEAD</c> has more on its line than the name.</summary>
    private static ObjectId? Parse(string content)
    {
        var end = content.AsSpan().IndexOfAny(" \t\r\n");
        return ObjectId.TryParse(end < 0 ? content : content.AsSpan(0, end), out var id) ? id : null;
    }
}
