using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Rules.Suppressions;

/// <summary>Takes out of a file's findings those that comments in it are about, and tells which comments want looking after.</summary>
public static class InlineIgnores
{
    /// <summary>The findings that are left, those that were taken out, and what is wrong with the comments.</summary>
    public static MatchResult Apply(MatchResult result, string path, ImmutableArray<IgnoreComment> comments, Policy policy)
    {
        if (comments.IsEmpty)
        {
            return result;
        }

        var used = new HashSet<IgnoreComment>(ReferenceEqualityComparer.Instance);
        var kept = ImmutableArray.CreateBuilder<Finding>();
        var suppressed = result.Suppressed.ToBuilder();
        var problems = result.Problems.ToBuilder();
        foreach (var finding in result.Findings)
        {
            var comment = comments.FirstOrDefault(comment => IsAbout(comment, finding));
            if (comment is not null)
            {
                used.Add(comment);
            }

            if (comment is not null && policy.LockOf(finding.Rule) is { } locked)
            {
                problems.Add(new Problem("locked-setting", $"This comment has no effect: the organisation's file locks `{locked.Value}` ({locked.Origin}).", path, comment.Line, comment.Column));
                kept.Add(finding);
            }
            else if (comment is not null)
            {
                suppressed.Add(new SuppressedFinding(finding, SuppressionKind.Ignored, comment.Reason));
            }
            else
            {
                kept.Add(finding);
            }
        }

        problems.AddRange(comments.SelectMany(comment => Problems(comment, used.Contains(comment), path)));
        return new MatchResult(kept.ToImmutable(), problems.ToImmutable()) { Suppressed = suppressed.ToImmutable() };
    }

    /// <summary>What is wrong with the comments of a file in which nothing was found.</summary>
    public static IEnumerable<Problem> Unused(string path, ImmutableArray<IgnoreComment> comments) => comments.SelectMany(comment => Problems(comment, isUsed: false, path));

    private static bool IsAbout(IgnoreComment comment, Finding finding) =>
        comment.Fault.Length == 0
        && ((comment.Scope.Start <= finding.StartLine && finding.StartLine <= comment.Scope.End) || (comment.IsBehindCode && finding.EndLine == comment.Line))
        && comment.Rules.Any(name => name == finding.Rule.Id || name == EnumWords.Of(finding.Rule.Category));

    private static IEnumerable<Problem> Problems(IgnoreComment comment, bool isUsed, string path)
    {
        if (comment.Fault.Length > 0)
        {
            yield return new Problem("broken-ignore", "This comment has no effect. " + comment.Fault, path, comment.Line, comment.Column);
            yield break;
        }

        var names = string.Join(", ", comment.Rules);
        if (!isUsed)
        {
            yield return new Problem("unused-ignore", $"Nothing of {names} is found where this comment stands; remove it.", path, comment.Line, comment.Column);
        }
        else if (comment.Reason.Length == 0)
        {
            yield return new Problem("ignore-without-reason", $"This comment does not say why {names} is ignored; add ` -- reason`.", path, comment.Line, comment.Column);
        }
    }
}
