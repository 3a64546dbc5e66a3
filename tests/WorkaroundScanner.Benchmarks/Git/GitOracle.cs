using System.Text;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Scanning.Sources.Git.History;
using WorkaroundScanner.Scanning.Sources.Git.Index;
using WorkaroundScanner.Scanning.Sources.Git.Trees;

namespace WorkaroundScanner.Benchmarks.Git;

/// <summary>Compares what is read of real repositories with what the git executable prints: trees, blobs, changed paths, merge bases, first parents, revisions, the index.</summary>
internal sealed class GitOracle : IDisposable
{
    private const int Seed = 1;
    private const int SampledTrees = 4;
    private const int SampledDifferences = 40;
    private const int SampledBases = 200;
    private const int SampledNames = 200;

    private readonly GitCommand git;
    private readonly GitRepository repository;
    private readonly Random random = new(Seed);
    private readonly string[] commits;
    private readonly List<string> faults = [];

    private GitOracle(string path)
    {
        git = new GitCommand(path);
        repository = GitRepository.Open(path);
        commits = Lines(git.Text(["rev-list", "--all"]));
    }

    /// <summary>Compares each repository; 1 where anything differs.</summary>
    public static int Run(IEnumerable<string> paths)
    {
        var failed = false;
        foreach (var path in paths)
        {
            using var oracle = new GitOracle(path);
            Console.WriteLine($"{Name(path)}: {oracle.commits.Length} commits; {string.Join(", ", oracle.Compare().Select(part => $"{part.Count} {part.What}"))}; {oracle.faults.Count} differ");
            foreach (var fault in oracle.faults.Take(20))
            {
                Console.WriteLine("  " + fault);
            }

            failed |= oracle.faults.Count > 0;
        }

        return failed ? 1 : 0;
    }

    public void Dispose() => repository.Dispose();

    private static string Name(string path) => Path.GetFileName(path.TrimEnd('/')) is "repo" or ".git" ? Path.GetFileName(Path.GetDirectoryName(path.TrimEnd('/')))! : Path.GetFileName(path.TrimEnd('/'));

    private IEnumerable<(int Count, string What)> Compare()
    {
        var head = git.Text(["rev-parse", "HEAD"])!.Trim();
        yield return (Enumerable.Range(0, SampledTrees).Sum(i => Trees(i == 0 ? head : Any())), "tree entries");
        yield return (Blobs(head), "blobs");
        var line = FirstParents(head);
        yield return (line.Length, "first parents");
        yield return (Differences(line), "changed paths");
        yield return (Bases(), "merge bases");
        yield return (Names(), "names");
        yield return (Index(head), "index entries");
    }

    private static string[] Lines(string? text, char separator = '\n') => text?.Split(separator, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string Any() => commits[random.Next(commits.Length)];

    private static ObjectId Id(string digits) => ObjectId.TryParse(digits, out var id) ? id : throw new FormatException(digits);

    private void Same(string what, string[] byGit, IReadOnlyList<string> ours)
    {
        if (!byGit.SequenceEqual(ours, StringComparer.Ordinal))
        {
            var at = byGit.Zip(ours).TakeWhile(pair => pair.First == pair.Second).Count();
            faults.Add($"{what}: {byGit.Length} and {ours.Count}; git: {byGit.ElementAtOrDefault(at)}; here: {ours.ElementAtOrDefault(at)}");
        }
    }

    private static string Octal(int mode) => Convert.ToString(mode, 8).PadLeft(6, '0');

    private int Trees(string commit)
    {
        if (git.Text(["ls-tree", "-r", "-t", "-z", commit]) is not { } text)
        {
            return 0;
        }

        var ours = new List<string>();
        void Walk(ObjectId tree, string prefix)
        {
            foreach (var entry in repository.ReadTree(tree))
            {
                var path = prefix + Encoding.Latin1.GetString(entry.NameBytes.Span);
                ours.Add($"{Octal(entry.Mode)} {entry.Kind switch { EntryKind.Folder => "tree", EntryKind.Submodule => "commit", _ => "blob" }} {entry.Id}\t{path}");
                if (entry.Kind == EntryKind.Folder)
                {
                    Walk(entry.Id, path + "/");
                }
            }
        }

        Walk(repository.ReadCommit(Id(commit)).Tree, "");
        Same($"tree of {commit}", Lines(text, '\0'), ours);
        return ours.Count;
    }

    private int Blobs(string head)
    {
        var names = Lines(git.Text(["ls-tree", "-r", "-z", head]), '\0').Where(line => line.Split(' ')[1] == "blob").Select(line => line.Split(' ', '\t')[2]).Distinct(StringComparer.Ordinal).ToArray();
        var output = git.Bytes(["cat-file", "--batch"], string.Concat(names.Select(name => name + "\n")))!;
        var at = 0;
        foreach (var name in names)
        {
            var end = Array.IndexOf(output, (byte)'\n', at);
            var header = Encoding.ASCII.GetString(output, at, end - at).Split(' ');
            at = end + 1;
            if (header[1] == "missing")
            {
                Same($"missing blob {name}", ["missing-object"], [ErrorOf(() => repository.ReadBlob(Id(name)))]);
                continue;
            }

            var size = int.Parse(header[2]);
            if (repository.BlobSize(Id(name)) != size || !repository.ReadBlob(Id(name)).AsSpan().SequenceEqual(output.AsSpan(at, size)))
            {
                faults.Add($"blob {name}");
            }

            at += size + 1;
        }

        return names.Length;
    }

    private static string ErrorOf(Action action)
    {
        try
        {
            action();
            return "none";
        }
        catch (GitException error)
        {
            return error.Id;
        }
    }

    private ObjectId[] FirstParents(string head)
    {
        var byGit = Lines(git.Text(["rev-list", "--first-parent", "--no-commit-header", "--format=%H %ct", head]));
        var ours = repository.FirstParents(Id(head)).ToArray();
        Same("first parents", byGit, [.. ours.Select(commit => $"{commit.Id} {commit.Committed.ToUnixTimeSeconds()}")]);
        return [.. ours.Select(commit => commit.Id)];
    }

    private int Differences(ObjectId[] line)
    {
        var count = 0;
        for (var i = 0; i < SampledDifferences; i++)
        {
            var place = random.Next(Math.Max(1, line.Length - 1));
            var (before, after) = i % 4 == 0 ? (Any(), Any()) : (line[Math.Min(place + 1, line.Length - 1)].ToString(), line[place].ToString());
            if (git.Text(["diff-tree", "-r", "--no-renames", "--raw", "--no-abbrev", "-z", before, after]) is { } text)
            {
                var byGit = Lines(text, '\0').Chunk(2).Select(pair => pair[0][..^2] + " " + pair[1]).Order(StringComparer.Ordinal).ToArray();
                var ours = repository.ChangedPaths(repository.ReadCommit(Id(before)).Tree, repository.ReadCommit(Id(after)).Tree).Select(Raw).Order(StringComparer.Ordinal).ToArray();
                Same($"changes {before} {after}", byGit, ours);
                count += ours.Length;
            }
        }

        return count;
    }

    private static string Raw(TreeChange change) =>
        $":{Octal(change.Before?.Mode ?? 0)} {Octal(change.After?.Mode ?? 0)} {Name(change.Before?.Id)} {Name(change.After?.Id)} {Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(change.Path))}";

    private static string Name(ObjectId? id) => id?.ToString() ?? new string('0', 40);

    private int Bases()
    {
        var pairs = Enumerable.Range(0, SampledBases).Select(_ => (First: Any(), Second: Any())).ToArray();
        var byGit = git.ForEach("merge-base $a $b", pairs.Select(pair => $"{pair.First} {pair.Second}"));
        var ours = pairs.Select(pair => repository.MergeBase(Id(pair.First), Id(pair.Second)) is { Kind: MergeBaseKind.Found } found ? found.Commit!.ToString() : "none");
        foreach (var (pair, (theirs, mine)) in pairs.Zip(byGit.Zip(ours)))
        {
            Same($"merge base {pair.First} {pair.Second}", [theirs], [mine]);
        }

        return pairs.Length;
    }

    private int Names()
    {
        var all = Lines(git.Text(["for-each-ref", "--format=%(refname)"]));
        var names = Enumerable.Range(0, SampledNames).Select(i => (i % 4) switch
        {
            0 => Any()[..10],
            1 => "HEAD~" + random.Next(300),
            2 => Any()[..12] + "^2",
            _ => all[random.Next(all.Length)],
        }).ToArray();
        var byGit = Lines(git.Text(["cat-file", "--batch-check=%(objectname)"], string.Concat(names.Select(name => name + "^{commit}\n"))));
        var ours = names.Select(name => repository.TryResolveCommit(name)?.ToString() ?? $"{name}^{{commit}} missing");
        Same("names", byGit, [.. ours]);
        return names.Length;
    }

    private int Index(string head)
    {
        var folder = Directory.CreateTempSubdirectory("wscan-oracle-").FullName;
        var file = Path.Join(folder, "index");
        var command = new GitCommand(git.Path, file);
        var count = 0;
        if (command.Text(["read-tree", head]) is not null)
        {
            foreach (var version in (string[])["2", "4"])
            {
                command.Text(["update-index", "--index-version", version]);
                var byGit = Lines(command.Text(["ls-files", "--stage", "-z"]), '\0');
                var ours = GitIndex.Parse(File.ReadAllBytes(file), 20).Select(entry => $"{Octal(entry.Mode)} {entry.Id} {entry.Stage}\t{Encoding.Latin1.GetString(entry.PathBytes.Span)}").ToArray();
                Same($"index of version {version}", byGit, ours);
                count += ours.Length;
            }
        }

        Directory.Delete(folder, recursive: true);
        return count;

    }
}
