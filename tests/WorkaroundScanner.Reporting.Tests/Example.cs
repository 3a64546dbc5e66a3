using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>A small result with one of everything.</summary>
internal static partial class Example
{
    public static Fix Fix => new(new CapabilityReference("kubectl", "apply"), Category.Retry, "2.3", "`kubectl apply --wait`", "https://example.com/wait");

    public static readonly ScanResult Result = new()
    {
        Files = new FileCounts(5, ImmutableSortedDictionary<string, int>.Empty.Add("binary", 1).Add("link", 2), 1, 3),
        Workarounds =
        [
            Workaround(
                "W1",
                "ci/deploy.sh",
                7,
                Finding("ci/deploy.sh", "WS1301", Category.Retry, "kubectl", "apply", "the loop tries `kubectl apply -f app.yaml` again", (3, 8)) with { Fix = Fix },
                Finding("ci/deploy.sh", "WS1601", Category.Postprocess, "kubectl", "", "`grep Running` takes the text of `kubectl get pods` apart", (5, 5)),
                Finding("ci/deploy.sh", "WS1601", Category.Postprocess, "kubectl", "", "`grep Running` takes the text of `kubectl get pods` apart", (7, 7))),
            Workaround("W2", "ci/login.sh", 2, Finding("ci/login.sh", "WS1701", Category.Bypass, "helm", "", "`helm login` with password=hunter2000 skips a check", (1, 1), (4, 4)) with { InPrivateLane = true }),
            Workaround("W3", "ci/trial.sh", 9, Finding("ci/trial.sh", "WS1999", Category.Wrapper, "helm", "", "on trial", (1, 9)) with { Rule = Rule("WS1999", Category.Wrapper, Maturity.Preview) }),
        ],
        Usage = [new FileUsage("ci/deploy.sh", 4, 4, 1, 1)],
        Sanctioned = [new SanctionedFile("platform/deploy.sh", "kubernetes", 3, 17)],
        Problems =
        [
            new Problem("syntax-error", "The quote is not closed.", "ci/bad.sh", 3, 7),
            new Problem("unreadable-file", "The file can't be read.", "ci/secret.sh", Incomplete: true),
        ],
    };

    public static readonly ScanResult Nothing = new() { Files = new FileCounts(0, ImmutableSortedDictionary<string, int>.Empty, 0, 0), Workarounds = [], Usage = [], Problems = [] };

    public static Workaround Workaround(string id, string path, int lines, params Finding[] findings) => new()
    {
        Id = id,
        Path = path,
        Findings = [.. findings],
        Ranges = LineSet.Of(findings.SelectMany(finding => finding.Ranges)).ToRanges(),
        Lines = lines,
        Identity = new Identity { Category = findings[0].Rule.Category, Platform = "kubernetes", Capability = "kubectl apply", Anchor = "deploy", Content = Fnv.Hash(id), Shingles = [1, 2, 3] },
    };

    public static Finding Finding(string path, string rule, Category category, string tool, string capability, string message, params (int Start, int End)[] ranges) => new()
    {
        Rule = Rule(rule, category, Maturity.Stable),
        Severity = Severity.Warning,
        Path = path,
        Ranges = [.. ranges.Select(range => new LineRange(range.Start, range.End))],
        Lines = 2,
        Platform = "kubernetes",
        Tool = tool,
        Capability = capability,
        Message = message,
    };

    private static RuleDescriptor Rule(string id, Category category, Maturity maturity) =>
        new() { Id = id, Name = "name", Title = "Title", Category = category, Severity = Severity.Warning, Maturity = maturity, Revision = 2 };
}
