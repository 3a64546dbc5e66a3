using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Pipeline.Measuring;

namespace WorkaroundScanner.Scanning.Pipeline.Terms;

/// <summary>
/// What platforms say of the findings on them, between matching and measuring: what is their own golden path is taken out and counted,
/// what is a matter of risk is marked, and what a fix answers gets that fix. Rules know nothing of it.
/// </summary>
internal sealed class PlatformTerms
{
    private readonly ImmutableDictionary<string, Platform> platforms;
    private readonly ImmutableDictionary<string, GoldenPath> goldenPaths;

    /// <summary>The terms of all platforms.</summary>
    /// <param name="vocabulary">The platforms.</param>
    /// <param name="repository">Tells the scanned repository's name; asked only where a platform speaks of repositories.</param>
    public PlatformTerms(Vocabulary vocabulary, Func<string> repository)
    {
        Repository = vocabulary.Platforms.Any(platform => platform.Sanctioned.Repositories.Length > 0) ? repository() : "";
        platforms = vocabulary.Platforms.Where(platform => platform.Fixes.Length + platform.PrivateLane.Length > 0).ToImmutableDictionary(platform => platform.Name, StringComparer.Ordinal);
        goldenPaths = vocabulary.Tools.Where(tool => tool.Wrappers.Length > 0).Select(tool => tool.Platform)
            .Concat(vocabulary.Platforms.Where(platform => platform.Sanctioned != SanctionedPlaces.None).Select(platform => platform.Name))
            .OfType<string>().Distinct(StringComparer.Ordinal)
            .ToImmutableDictionary(name => name, name => new GoldenPath(name, vocabulary, Repository), StringComparer.Ordinal);
    }

    /// <summary>The repository's name where a platform speaks of repositories; else empty, for then it changes nothing.</summary>
    public string Repository { get; }

    /// <summary>The findings of one file under these terms.</summary>
    public MatchedFile Apply(MatchedFile file)
    {
        var findings = file.Result.Findings;
        if (findings.IsEmpty || platforms.Count + goldenPaths.Count == 0)
        {
            return file;
        }

        var parts = findings.ToLookup(finding => goldenPaths.TryGetValue(finding.Platform, out var path) && path.Holds(file.Model.Summary, finding));
        return file with { Result = file.Result with { Findings = [.. parts[false].Select(Mark)] }, Sanctioned = [.. parts[true]] };
    }

    private Finding Mark(Finding finding) => platforms.TryGetValue(finding.Platform, out var platform)
        ? finding with
        {
            InPrivateLane = finding.Rule.Category == Category.Bypass && platform.PrivateLane.Any(part => part.Means(finding.Tool, finding.Capability)),
            Fix = platform.Fixes.FirstOrDefault(fix => fix.Category == finding.Rule.Category && fix.Capability.Means(finding.Tool, finding.Capability)),
        }
        : finding;
}
