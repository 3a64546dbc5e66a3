using System.Globalization;
using WorkaroundScanner.Scanning.Sources.Git.History;
using WorkaroundScanner.Scanning.Sources.Git.Objects;

namespace WorkaroundScanner.Scanning.Sources.Git.References;

/// <summary>Turns what a user calls a revision into a commit: a branch, a tag, a remote branch, an object's name or the beginning of one, with <c>~n</c> and <c>^n</c> behind it.</summary>
internal sealed class RevisionResolver(ReferenceStore references, GitRepository repository)
{
    private const int ShortestAbbreviation = 4;
    private const int LongestChainOfTags = 32;
    private const int MostSteps = 10_000_000;

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create(" :?*[\\");

    private static readonly string[] Places = ["{0}", "refs/{0}", "refs/tags/{0}", "refs/heads/{0}", "refs/remotes/{0}", "refs/remotes/{0}/HEAD"];

    /// <summary>The commit of a revision.</summary>
    /// <exception cref="GitException">There is none, or it is not a revision.</exception>
    public ObjectId Resolve(string revision)
    {
        if (!IsWellFormed(revision))
        {
            throw new GitException("bad-revision", $"'{revision}' is no revision; give a branch, a tag, a commit, or one of these with ~n or ^n behind it.");
        }

        var end = revision.AsSpan().IndexOfAny('~', '^') is >= 0 and var found ? found : revision.Length;
        var commit = Peel(Base(revision[..end]) ?? throw Unknown(revision[..end]));
        foreach (var step in Steps(revision, end))
        {
            commit = step switch
            {
                ['~', .. var count] => Ancestor(revision, commit, Count(revision, count)),
                ['^', '{', .. var kind] => kind is "}" or "commit}" ? commit : throw NoSuchCommit(revision),
                _ => Parent(revision, commit, Count(revision, step[1..])),
            };
        }

        return commit;
    }

    private static bool IsWellFormed(string revision) =>
        revision.Length is > 0 and <= 2048
        && revision[0] is not ('-' or '~' or '^')
        && !revision.Contains("..", StringComparison.Ordinal)
        && !revision.Contains("@{", StringComparison.Ordinal)
        && !revision.AsSpan().ContainsAny(Forbidden)
        && !revision.Any(char.IsControl);

    /// <summary>The parts behind the name, each with its mark.</summary>
    private static IEnumerable<string> Steps(string revision, int at)
    {
        while (at < revision.Length)
        {
            var next = revision.AsSpan(at + 1).IndexOfAny('~', '^') is >= 0 and var found ? at + 1 + found : revision.Length;
            yield return revision[at..next];
            at = next;
        }
    }

    private static int Count(string revision, string digits) =>
        digits.Length == 0 ? 1
        : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostSteps ? count
        : throw NoSuchCommit(revision);

    private ObjectId? Base(string name)
    {
        if (ObjectId.TryParse(name, out var whole))
        {
            return whole;
        }

        if (name == "@")
        {
            name = "HEAD";
        }

        foreach (var place in Places)
        {
            var full = string.Format(CultureInfo.InvariantCulture, place, name);
            if ((full.StartsWith("refs/", StringComparison.Ordinal) || RefName.IsSpecial(full)) && references.Resolve(full) is { } id)
            {
                return id;
            }
        }

        return name.Length >= ShortestAbbreviation && name.All(char.IsAsciiHexDigit) ? repository.FindObject(name.ToLowerInvariant()) : null;
    }

    /// <summary>The commit behind tags.</summary>
    private ObjectId Peel(ObjectId id)
    {
        for (var step = 0; step < LongestChainOfTags; step++)
        {
            using var found = repository.ReadObject(id);
            switch (found.Kind)
            {
                case ObjectKind.Commit:
                    return id;
                case ObjectKind.Tag:
                    id = CommitParser.TaggedBy(id, found.Bytes);
                    break;
                default:
                    throw new GitException("not-a-commit", $"{id} is no commit.");
            }
        }

        throw GitException.Damaged("a tag leads to too many others");
    }

    private ObjectId Ancestor(string revision, ObjectId commit, int steps)
    {
        for (; steps > 0; steps--)
        {
            commit = Parent(revision, commit, 1);
        }

        return commit;
    }

    private ObjectId Parent(string revision, ObjectId commit, int number)
    {
        if (number == 0)
        {
            return commit;
        }

        var read = repository.ReadCommit(commit);
        return number <= read.Parents.Count ? read.Parents[number - 1]
            : read.IsBoundary ? throw new GitException("shallow-clone", $"'{revision}' lies behind the end of this shallow clone; `git fetch --unshallow` brings the rest.")
            : throw NoSuchCommit(revision);
    }

    private static GitException NoSuchCommit(string revision) => new("unknown-revision", $"There is no commit '{revision}'.");

    private GitException Unknown(string name)
    {
        var near = NearNames.Of(name, references.Names());
        return new GitException(
            "unknown-revision",
            $"No branch, tag or commit is called '{name}'."
            + (near.Count > 0 ? $" Near to it: {string.Join(", ", near)}." : "")
            + (repository.IsShallow ? " The clone is shallow: `git fetch --unshallow` brings the rest." : ""));
    }
}
