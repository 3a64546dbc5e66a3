using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>The steps between a text and its findings.</summary>
/// <param name="Languages">The front ends.</param>
/// <param name="ReferencedFileNames">Base names of the files that a file sources or runs.</param>
/// <param name="Link">Binds the summaries of one repository.</param>
/// <param name="Match">Finds what rules meet in one file.</param>
public sealed record ScanSteps(
    ImmutableArray<ILanguage> Languages,
    Func<FileSummary, IEnumerable<string>> ReferencedFileNames,
    Func<ImmutableArray<FileSummary>, Vocabulary, ImmutableArray<CommandModel>> Link,
    Func<CommandModel, MatchResult> Match)
{
    /// <summary>All front ends, the linker, and the given rules.</summary>
    public static ScanSteps With(RuleSet rules) => new(FrontEnds.All, References.FileNamesIn, (files, vocabulary) => Linker.Link(files, vocabulary), rules.Match);
}
