using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Suppressions;
using WorkaroundScanner.Scanning.Linking;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>The steps between a text and its findings.</summary>
/// <param name="Bind">Binds the summaries of one group.</param>
/// <param name="Match">Finds what rules meet in one file.</param>
public sealed record ScanSteps(
    Func<ImmutableArray<FileSummary>, Vocabulary, ImmutableArray<BoundFile>> Bind,
    Func<CommandModel, MatchResult> Match)
{
    /// <summary>The linker, and the given rules, as far as configuration lets them speak.</summary>
    public static ScanSteps With(RuleSet rules, Policy? policy = null) =>
        new((files, vocabulary) => Linker.Bind(files, vocabulary), model => Judge(rules.Match(model), model.Summary, policy ?? Policy.Default));

    private static MatchResult Judge(MatchResult result, FileSummary file, Policy policy) =>
        InlineIgnores.Apply(SeverityJudge.Apply(result, policy), file.Path, file.Ignores, policy);
}
