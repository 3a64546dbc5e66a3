using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules.Suppressions;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>What reading a tree told, and what is left to do: it follows from the paths and contents of its files.</summary>
/// <param name="Groups">The places of the files that are linked, parted into groups that can't bind to each other.</param>
/// <param name="Read">How many files were read.</param>
/// <param name="Skipped">How many were left out for what is in them, by reason.</param>
/// <param name="Failed">How many could not be read.</param>
/// <param name="Problems">Problems of these, and of the parts of chosen files that could not be parsed. What is wrong in a file that can't hold a finding costs no result.</param>
internal sealed record TreeChoice(ImmutableArray<ImmutableArray<int>> Groups, int Read, ImmutableSortedDictionary<string, int> Skipped, int Failed, ImmutableArray<Problem> Problems)
{
    /// <summary>Sums up.</summary>
    /// <param name="outcomes">What became of each file.</param>
    /// <param name="chosen">Whether the file can hold a finding.</param>
    /// <param name="groups">The places of those that are linked, in groups.</param>
    public static TreeChoice Of(FileOutcome[] outcomes, bool[] chosen, ImmutableArray<ImmutableArray<int>> groups) => new(
        groups,
        outcomes.Count(file => file is ReadFile),
        outcomes.OfType<SkippedFile>().CountBy(file => file.Reason, StringComparer.Ordinal).ToImmutableSortedDictionary(StringComparer.Ordinal),
        outcomes.Count(file => file is FailedFile),
        [.. outcomes.SelectMany((file, place) => ProblemsOf(file, chosen[place]))]);

    /// <summary>The choice for a tree in which a few files were edited so that it stays what it is.</summary>
    /// <param name="files">The files of that tree.</param>
    /// <param name="edited">The places of these, the same as before.</param>
    public TreeChoice After(TreeFiles files, IReadOnlyCollection<int> edited)
    {
        var paths = edited.Select(place => files.Listed[place].Path).ToHashSet(StringComparer.Ordinal);
        var chosen = edited.Where(place => Groups.Any(group => group.BinarySearch(place) >= 0)).ToHashSet();
        return this with
        {
            Problems = [.. Problems.Where(problem => !paths.Contains(problem.Path)), .. edited.SelectMany(place => ProblemsOf(files.Read(place, learn: false), chosen.Contains(place)))],
        };
    }

    private static IEnumerable<Problem> ProblemsOf(FileOutcome file, bool isChosen) => file switch
    {
        FailedFile failed => [failed.Problem],
        ReadFile { Facts: { } facts } when isChosen => facts.Problems,
        ReadFile read when !isChosen => InlineIgnores.Unused(read.Path, read.Ignores),
        _ => [],
    };
}
