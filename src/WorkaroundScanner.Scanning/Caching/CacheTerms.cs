using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Scanning.Pipeline.Measuring;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Caching;

/// <summary>What a scan's result depends on beside the contents of files: the program itself, tools and rules, and what configuration says.</summary>
public sealed class CacheTerms
{
    private readonly Policy policy;

    /// <summary>Takes the terms of a scan.</summary>
    /// <param name="sources">All that tools and rules were loaded from beside the program, as text.</param>
    /// <param name="includeGenerated">Whether generated files are scanned.</param>
    /// <param name="vocabulary">The tools.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="policy">What configuration says.</param>
    public CacheTerms(IEnumerable<string> sources, bool includeGenerated, Vocabulary vocabulary, RuleSet rules, Policy policy)
    {
        this.policy = policy;
        Vocabulary = vocabulary;
        Rules = rules.Rules.ToImmutableDictionary(rule => rule.Descriptor.Id, rule => rule.Descriptor, StringComparer.Ordinal);
        Stamp = HashOf([.. Builds, includeGenerated ? "generated too" : "", .. sources, "locks", .. policy.Locks.Select(locked => $"{locked.Value} {locked.Origin}")]);
    }

    /// <summary>A hash of all of them but severities: it tells scans with other tools and rules apart.</summary>
    public string Stamp { get; }

    internal Vocabulary Vocabulary { get; }

    internal ImmutableDictionary<string, RuleDescriptor> Rules { get; }

    /// <summary>Every assembly that has a part in a result: its build's own number.</summary>
    private static IEnumerable<string> Builds => ((Type[])[typeof(Finding), typeof(Policy), typeof(ILanguage), typeof(RuleSet), typeof(CacheTerms)])
        .Select(type => type.Assembly.ManifestModule.ModuleVersionId.ToString());

    /// <summary>Whether configuration still says of every finding what it said when it was found. What it tells about a finding, such as an attempt to weaken a lock, can't be kept.</summary>
    internal bool Hold(GroupResult result) =>
        result.Workarounds.All(workaround => workaround.Findings.All(finding => Holds(finding, SuppressionKind.Ignored, "")))
        && result.Suppressed.All(suppressed => Holds(suppressed.Finding, suppressed.Kind, suppressed.Reason));

    private bool Holds(Finding finding, SuppressionKind kind, string reason)
    {
        var (severity, attempt) = policy.SeverityOf(finding.Rule, finding.Path);
        return attempt is null && severity.Value == finding.Severity && (kind != SuppressionKind.SwitchedOff || severity.Origin.ToString() == reason);
    }

    private static string HashOf(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
