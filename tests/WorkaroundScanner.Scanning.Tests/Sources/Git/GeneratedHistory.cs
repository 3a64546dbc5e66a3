using System.Text;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

/// <summary>A repository with a random history: merges of two and three, several roots, times that run backwards, files that come, change and go.</summary>
internal static class GeneratedHistory
{
    private static readonly string[] Names = ["a.sh", "b.sh", "run", "é.sh", "with space.sh", "dir", "dir.sh", "dir-x", "x"];

    /// <summary>Fills the sandbox and returns the commits, oldest first.</summary>
    public static IReadOnlyList<ObjectIdText> Fill(GitSandbox sandbox, int seed, int commits = 36)
    {
        var random = new Random(seed);
        var isSkewed = seed % 3 == 0;
        var stream = new StringBuilder();
        var trees = new List<HashSet<string>>();
        for (var i = 0; i < commits; i++)
        {
            var time = 1_600_000_000 + (isSkewed ? random.Next(5) * 60 : i * (seed % 5 == 0 ? 0 : 60));
            var message = $"commit {i}";
            stream.Append($"commit refs/heads/c{i}\nmark :{i + 1}\ncommitter test <test@example.org> {time} +0000\ndata {message.Length}\n{message}\n");
            var parents = i == 0 || random.Next(20) == 0 ? [] : Parents(random, i);
            var tree = new HashSet<string>(parents.Count == 0 ? [] : trees[parents[0]], StringComparer.Ordinal);
            for (var p = 0; p < parents.Count; p++)
            {
                stream.Append(p == 0 ? "from" : "merge").Append($" :{parents[p] + 1}\n");
            }

            for (var change = random.Next(4); change > 0; change--)
            {
                stream.Append(Change(random, tree));
            }

            trees.Add(tree);
            stream.Append('\n');
        }

        sandbox.GitWithInput(Encoding.UTF8.GetBytes(stream.ToString()), "fast-import", "--quiet", "--export-marks=.git/marks");
        return [.. File.ReadAllLines(sandbox.At(".git/marks")).OrderBy(line => int.Parse(line[1..line.IndexOf(' ')])).Select(line => new ObjectIdText(line[(line.IndexOf(' ') + 1)..]))];
    }

    private static List<int> Parents(Random random, int next)
    {
        var recent = Enumerable.Range(Math.Max(0, next - 8), Math.Min(8, next)).ToArray();
        random.Shuffle(recent);
        return [.. recent.Take(random.Next(10) switch { < 5 => 1, < 9 => 2, _ => 3 })];
    }

    private static string Change(Random random, HashSet<string> tree)
    {
        if (tree.Count > 0 && random.Next(4) == 0)
        {
            var gone = tree.Order(StringComparer.Ordinal).ElementAt(random.Next(tree.Count));
            tree.RemoveWhere(path => path == gone);
            return $"D {Quoted(gone)}\n";
        }

        var path = string.Join('/', random.GetItems(Names, random.Next(1, 4)));
        tree.RemoveWhere(other => other.StartsWith(path + "/", StringComparison.Ordinal) || path.StartsWith(other + "/", StringComparison.Ordinal));
        tree.Add(path);
        var mode = random.Next(8) switch { 0 => "100755", 1 => "120000", _ => "100644" };
        var text = $"line {random.Next(6)}\n";
        return $"M {mode} inline {Quoted(path)}\ndata {text.Length}\n{text}\n";
    }

    private static string Quoted(string path) => "\"" + path + "\"";
}

/// <summary>An object's name as git prints it.</summary>
internal readonly record struct ObjectIdText(string Text)
{
    public Scanning.Sources.Git.ObjectId Id => Scanning.Sources.Git.ObjectId.TryParse(Text, out var id) ? id : throw new FormatException(Text);
}
