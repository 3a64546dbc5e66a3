namespace WorkaroundScanner.Scanning.Sources.Git.Trees;

/// <summary>Compares two trees. Folders of the same name in git's sense hold the same files and are not opened.</summary>
internal sealed class TreeComparer(Func<ObjectId, IReadOnlyList<TreeEntry>> read)
{
    /// <summary>The files, links and submodules that differ, folder by folder. A renamed one is gone here and new there.</summary>
    /// <param name="before">The root before; null: an empty one.</param>
    /// <param name="after">The root after; null: an empty one.</param>
    /// <exception cref="GitException">A tree is missing or damaged, or there are more changes than any repository has.</exception>
    public IEnumerable<TreeChange> Compare(ObjectId? before, ObjectId? after)
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

            foreach (var difference in Differences(pair))
            {
                met = met < TreeLimits.MaximumEntries ? met + 1 : throw TreeLimits.Exceeded();
                var path = pair.Prefix + difference.Name;
                if (difference.HasFolder)
                {
                    open.Push(new Pair(path + "/", FolderOnly(difference.Before), FolderOnly(difference.After), pair.Depth + 1));
                }

                if (FileOnly(difference.Before) is var left && FileOnly(difference.After) is var right && (left is not null || right is not null))
                {
                    yield return new TreeChange(path, left, right);
                }
            }
        }
    }

    private static ObjectId? FolderOnly(TreeEntry? entry) => entry?.Kind == EntryKind.Folder ? entry.Id : null;

    private static TreeSide? FileOnly(TreeEntry? entry) => entry is null || entry.Kind == EntryKind.Folder ? null : new TreeSide(entry.Id, entry.Mode);

    private IEnumerable<Difference> Differences(Pair pair)
    {
        var left = Sorted(pair.Before);
        var right = Sorted(pair.After);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            var order = i == left.Length ? 1 : j == right.Length ? -1 : Compare(left[i], right[j]);
            var before = order <= 0 ? left[i++] : null;
            var after = order >= 0 ? right[j++] : null;
            if (before?.Id != after?.Id || before?.Mode != after?.Mode)
            {
                yield return new Difference(before, after);
            }
        }
    }

    /// <summary>By plain bytes: git's own order sorts folders as if a slash ended them, which would part a file from a folder of the same name.</summary>
    private TreeEntry[] Sorted(ObjectId? tree)
    {
        TreeEntry[] entries = tree is null ? [] : [.. read(tree)];
        Array.Sort(entries, Compare);
        return entries;
    }

    private static int Compare(TreeEntry left, TreeEntry right) => left.NameBytes.Span.SequenceCompareTo(right.NameBytes.Span);

    private sealed record Pair(string Prefix, ObjectId? Before, ObjectId? After, int Depth);

    private sealed record Difference(TreeEntry? Before, TreeEntry? After)
    {
        public string Name => (Before ?? After)!.Name;

        public bool HasFolder => Before?.Kind == EntryKind.Folder || After?.Kind == EntryKind.Folder;
    }
}
