using System.Collections.Immutable;

namespace WorkaroundScanner.Scanning.Sources.Git.Trees;

/// <summary>Compares two trees. Folders of the same name in git's sense hold the same files and are not opened.</summary>
internal sealed class TreeComparer(Func<ObjectId, ImmutableArray<TreeEntry>> read)
{
    /// <summary>The files, links and submodules that differ, folder by folder. A renamed one is gone here and new there.</summary>
    /// <param name="before">The root before; default: an empty one.</param>
    /// <param name="after">The root after; default: an empty one.</param>
    /// <exception cref="GitException">A tree is missing or damaged, or there are more changes than any repository has.</exception>
    public IEnumerable<TreeChange> Compare(ObjectId before, ObjectId after)
    {
        var open = new Stack<Pair>([new Pair("", before, after, 0)]);
        var met = 0;
        while (open.TryPop(out var pair))
        {
            if (pair.Before == pair.After)
            {
                continue;
            }

            if (pair.Depth > TreeLimits.MaximumDepth)
            {
                throw TreeLimits.Exceeded();
            }

            foreach (var (name, left, right) in Differences(pair))
            {
                met = met < TreeLimits.MaximumEntries ? met + 1 : throw TreeLimits.Exceeded();
                var path = pair.Prefix + name;
                if (left.Kind == EntryKind.Folder || right.Kind == EntryKind.Folder)
                {
                    open.Push(new Pair(path + "/", FolderOnly(left), FolderOnly(right), pair.Depth + 1));
                }

                if (FileOnly(left) != FileOnly(right))
                {
                    yield return new TreeChange(path, FileOnly(left), FileOnly(right));
                }
            }
        }
    }

    private static ObjectId FolderOnly(TreeSide side) => side.Kind == EntryKind.Folder ? side.Id : default;

    private static TreeSide FileOnly(TreeSide side) => side.Kind == EntryKind.Folder ? default : side;

    private IEnumerable<(string Name, TreeSide Before, TreeSide After)> Differences(Pair pair)
    {
        var left = Sorted(pair.Before);
        var right = Sorted(pair.After);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            var order = i == left.Length ? 1 : j == right.Length ? -1 : left[i].NameBytes.Span.SequenceCompareTo(right[j].NameBytes.Span);
            var before = order <= 0 ? left[i++] : default;
            var after = order >= 0 ? right[j++] : default;
            if (before.Id != after.Id || before.Mode != after.Mode)
            {
                yield return (order <= 0 ? before.Name : after.Name, Side(before), Side(after));
            }
        }
    }

    private static TreeSide Side(TreeEntry entry) => new(entry.Id, entry.Mode);

    /// <summary>By plain bytes: git's own order sorts folders as if a slash ended them, which would part a file from a folder of the same name.</summary>
    private TreeEntry[] Sorted(ObjectId tree)
    {
        var entries = tree.IsNone ? [] : read(tree).ToArray();
        Array.Sort(entries, static (left, right) => left.NameBytes.Span.SequenceCompareTo(right.NameBytes.Span));
        return entries;
    }

    private sealed record Pair(string Prefix, ObjectId Before, ObjectId After, int Depth);
}
