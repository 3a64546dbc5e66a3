using System.Text;
using WorkaroundScanner.Scanning.Files.Ignore;

namespace WorkaroundScanner.Scanning.Tests.Files;

/// <summary>The matcher against <c>git check-ignore</c> on generated trees and patterns.</summary>
public sealed class IgnoreAgainstGitTests
{
    private const int Trees = 12;
    private const int PatternsPerFile = 8;

    private static readonly string[] Names = ["a", "b", "ab", "abc", "a.sh", "b.sh", "a b", "a b ", "#c", "!d", "foo", "foobar", "foo.bar", "Foo", "x[y]", "a-b", "dist", "log", "_1", "é", "a\\b", "*"];

    private static readonly string[] Pieces =
    [
        "a", "b", "ab", "foo", "bar", "*", "**", "?", "[ab]", "[!a]", "[a-f]*", "[[:alpha:]]", "[]x]", "*.sh", "*.*", "a*", "*b", "foo*", "\\*", "a\\b", "\\#c", "\\!d", "a b", "dist", "é", "[", "[a", "x[[]y]", "a**", "**b", "log", "_[0-9]", ".sh",
    ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SameVerdictAsGitForEveryPath(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        folder.Run("git", "", "init", "-q", ".");
        var paths = Tree(random, folder);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in paths.Where(path => path.EndsWith('/')).Prepend("").Where(_ => random.Next(3) == 0).Prepend(""))
        {
            files[place] = Patterns(random);
            folder.Write(place + ".gitignore", files[place]);
        }

        var exclude = Patterns(random);
        folder.Write(".git/info/exclude", exclude);
        var byGit = folder.Run("git", string.Concat(paths.Select(path => path.TrimEnd('/') + "\0")), "check-ignore", "-z", "--stdin", "--no-index")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var ours = Ignored(paths, files, exclude).Select(path => path.TrimEnd('/'));
        Assert.Equal(byGit.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, Trees)];

    /// <summary>Walks the paths as the folder source does: what lies in an ignored folder is ignored with it.</summary>
    private static List<string> Ignored(IEnumerable<string> paths, Dictionary<string, string> files, string exclude)
    {
        var scopes = new Dictionary<string, IgnoreScope>(StringComparer.Ordinal) { [""] = new(new IgnoreScope(null, "", File(exclude)), "", File(files[""])) };
        var ignored = new List<string>();
        foreach (var path in paths)
        {
            var trimmed = path.TrimEnd('/');
            var nameAt = trimmed.LastIndexOf('/') + 1;
            var outer = path[..nameAt];
            if (ignored.Contains(outer) || scopes[outer].Ignores(trimmed, path.EndsWith('/')))
            {
                ignored.Add(path);
            }
            else if (path.EndsWith('/'))
            {
                scopes[path] = files.TryGetValue(path, out var text) ? new IgnoreScope(scopes[outer], path, File(text)) : scopes[outer];
            }
        }

        return ignored;
    }

    private static IgnoreFile File(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Folders (with a closing slash) before what is in them.</summary>
    private static List<string> Tree(Random random, TemporaryFolder folder)
    {
        var paths = new List<string>();
        void Fill(string prefix, int depth)
        {
            foreach (var name in random.GetItems(Names, 9).Distinct(StringComparer.Ordinal))
            {
                if (depth < 3 && random.Next(2) == 0)
                {
                    paths.Add(prefix + name + "/");
                    Directory.CreateDirectory(folder.At(prefix + name));
                    Fill(prefix + name + "/", depth + 1);
                }
                else
                {
                    paths.Add(prefix + name);
                    folder.Write(prefix + name, "");
                }
            }
        }

        Fill("", 0);
        return paths;
    }

    private static string Patterns(Random random)
    {
        var text = new StringBuilder(random.Next(4) == 0 ? "\uFEFF" : "");
        for (var i = 0; i < PatternsPerFile; i++)
        {
            text.Append(random.Next(5) == 0 ? "!" : "").Append(random.Next(4) == 0 ? "/" : "");
            for (var parts = random.Next(1, 4); parts > 0; parts--)
            {
                text.Append(random.GetItems(Pieces, 1)[0]).Append(parts == 1 ? "" : random.Next(3) > 0 ? "/" : "");
            }

            text.Append(random.Next(4) == 0 ? "/" : "").Append(random.Next(8) switch { 0 => " ", 1 => "\\ ", 2 => "\t", _ => "" }).Append(random.Next(4) == 0 ? "\r\n" : "\n");
        }

        return text.Append("# a comment\n\n").ToString();
    }
}
