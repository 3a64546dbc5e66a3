using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>The small result with a report around it, and one with every state beside an older snapshot.</summary>
internal static partial class Example
{
    private const string RetryPage = "# WS1301 retry-loop: Loop that repeats a failing platform call\n\n## What it finds\n\nA loop that runs a call again\nuntil it works.\n\n```sh\nuntil kubectl apply -f x; do sleep 1; done\n```\n";

    private static readonly Workaround New = Compared("W1", "ci/deploy.sh", 7, "WS1301", Category.Retry, "the loop calls `kubectl apply` again", (3, 8), (12, 12));
    private static readonly Workaround Grown = Compared("W2", "ci/push it.sh", 30, "WS1101", Category.Wrapper, "`push` passes its arguments to `helm`", (1, 40)) is var grown ? grown with { Findings = [grown.Findings[0] with { Fix = Fix }] } : grown;
    private static readonly Workaround Copied = Compared("W3", "web/deploy.sh", 7, "WS1301", Category.Retry, "the loop calls `kubectl apply` again", (1, 7)) with { Identity = New.Identity };
    private static readonly Workaround Declared = Compared("W4", "web/login.sh", 2, "WS1701", Category.Bypass, "`helm login` with password=hunter2000 skips a check", (4, 5));
    private static readonly Workaround Moved = Compared("W5", "web/moved.sh", 5, "WS1401", Category.Poll, "the loop asks `kubectl get` until a state is reached", (1, 5));
    private static readonly Workaround Shrunk = Compared("W6", "web/small.sh", 3, "WS1401", Category.Poll, "the loop asks `kubectl get` until a state is reached", (2, 5));
    private static readonly Workaround Unchanged = Compared("W7", "web/x.sh", 4, "WS1601", Category.Postprocess, "`grep` takes the text of `kubectl get` apart", (2, 5));

    public static readonly ImmutableArray<RuleDescriptor> Rules = [Rule("WS1301", Category.Retry, Maturity.Stable), Rule("WS1402", Category.Poll, Maturity.Stable)];

    /// <summary>A scan as the program reports it.</summary>
    public static Report Scan(ScanResult result) => new()
    {
        Result = result,
        Rules = Rules,
        PageOf = id => id == "WS1301" ? RetryPage : null,
        Platforms =
        [
            new Platform("kubernetes") { Owner = "team-clusters", Home = "acme/clusters", Feedback = "https://example.com/kubernetes/feedback" },
            new Platform("unmet") { Owner = "nobody" },
        ],
    };

    /// <summary>A check that met every state.</summary>
    public static Report Check(params Change[] changes) => Scan(Nothing with { Workarounds = [.. changes.Select(change => change.After).OfType<Workaround>()] }) with
    {
        Comparison = new Comparison("merge base 1a2b3c4 of origin/main", "the index", [.. changes]),
    };

    public static Report EveryState() => Check(
        new Change(ChangeState.New, null, New) { Step = GateStep.Gate },
        new Change(ChangeState.Grown, Known(Grown, "ci/push it.sh", 1, 18), Grown) { Step = GateStep.Gate },
        new Change(ChangeState.Copied, Known(New, "ci/deploy.sh", 3, 7), Copied) { Step = GateStep.Warn },
        new Change(ChangeState.Declared, Known(Declared, "web/login.sh", 4, 2), Declared) { Reason = "until tokens can be renewed; token=hunter2000" },
        new Change(ChangeState.Moved, Known(Moved, "web/old.sh", 9, 5), Moved),
        new Change(ChangeState.Shrunk, Known(Shrunk, "web/small.sh", 2, 9), Shrunk),
        new Change(ChangeState.Unchanged, Known(Unchanged, "web/x.sh", 2, 4), Unchanged),
        new Change(ChangeState.Gone, Known(New, "old/deploy.sh", 5, 11), null));

    public static KnownWorkaround Known(Workaround like, string path, int line, int lines) => new(path, line, lines, like.Identity);

    private static Workaround Compared(string id, string path, int lines, string rule, Category category, string message, params (int Start, int End)[] ranges) =>
        Workaround(id, path, lines, Finding(path, rule, category, "kubectl", "apply", message, ranges)) with
        {
            Identity = new Identity { Category = category, Platform = "kubernetes", Capability = "kubectl apply", Anchor = "deploy", Content = Fnv.Hash(id), Shingles = [1, 2, 3] },
        };
}
