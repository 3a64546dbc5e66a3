using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>One hostile set through every output, each read back by a parser of its own kind.</summary>
public sealed partial class HostileTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    private static readonly Dictionary<string, Action<string, string>> Checks = new(StringComparer.Ordinal)
    {
        ["console"] = CheckTerminal,
        ["github"] = CheckAnnotations,
        ["github-summary"] = CheckMarkdown,
        ["gitlab"] = CheckGitLab,
        ["json"] = CheckJson,
        ["jsonl"] = CheckJsonLines,
        ["junit"] = CheckJUnit,
        ["markdown"] = CheckMarkdown,
        ["sarif"] = CheckSarif,
    };

    private static readonly List<string> ScanShape = Shape(Markdig.Markdown.Parse(Outputs.Write("markdown", Example.Scan(Hostile.Result("x"))), Pipeline));
    private static readonly List<string> CheckShape = Shape(Markdig.Markdown.Parse(Outputs.Write("markdown", Hostile.Check("x")), Pipeline));

    public static MatrixTheoryData<string, string> Cases() => new(Outputs.All.Keys, [.. Hostile.All, string.Concat(Hostile.All), string.Concat(Hostile.All.Reverse()), string.Join(' ', Hostile.All)]);

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void NothingGetsThrough(string format, string text)
    {
        Checks[format](Outputs.Write(format, Example.Scan(Hostile.Result(text))), text);
        Checks[format](Outputs.Write(format, Hostile.Check(text)), text);
    }

    [Theory]
    [MemberData(nameof(Outputs.Names), MemberType = typeof(Outputs))]
    public void SecretsAreMaskedEverywhere(string format)
    {
        const string Secret = "docker login --password=hunter2000";
        var result = Hostile.Result("x");
        result = result with
        {
            Workarounds = [.. result.Workarounds.Select(workaround => workaround with { Findings = [.. workaround.Findings.Select(finding => finding with { Message = Secret })], Identity = workaround.Identity with { Anchor = Secret } })],
            Problems = [.. result.Problems.Select(problem => problem with { Message = Secret, Incomplete = true })],
        };
        var check = Hostile.Check("x");
        check = check with
        {
            Result = result,
            Comparison = check.Comparison! with { Changes = [.. check.Comparison.Changes.Zip(result.Workarounds, (change, workaround) => change with { After = workaround, Reason = Secret })] },
        };
        foreach (var report in (Report[])[Example.Scan(result), check])
        {
            var written = Outputs.Write(format, report);
            Assert.Contains("docker login", written, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2000", written, StringComparison.Ordinal);
        }
    }

    private static void CheckTerminal(string written, string text)
    {
        CheckOnlyVisible(written);
        Assert.DoesNotMatch(RunnerCommand(), written);
    }

    private static void CheckAnnotations(string written, string text)
    {
        CheckOnlyVisible(written);
        var lines = written.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Matches("^::(error|warning) file=[^,:]*,line=1,endLine=2,title=[^,:]*::[^\r\n]*$", line));
    }

    private static void CheckMarkdown(string written, string text)
    {
        CheckOnlyVisible(written.Replace("\u200b", "", StringComparison.Ordinal));
        Assert.DoesNotContain("<!--", written, StringComparison.Ordinal);
        var document = Markdig.Markdown.Parse(written, Pipeline);
        Assert.Empty(document.Descendants().Where(node => node is HtmlBlock or CodeBlock or QuoteBlock or ListBlock or ThematicBreakBlock or LinkReferenceDefinition).Select(node => $"{node.GetType().Name} in {written}"));
        Assert.Empty(document.Descendants<Inline>().Where(inline => inline is HtmlInline or LinkInline or AutolinkInline or HtmlEntityInline or EmphasisInline).Select(inline => $"{inline.GetType().Name} in {written}"));
        Assert.Equal(written.StartsWith("## Gate", StringComparison.Ordinal) ? CheckShape : ScanShape, Shape(document));
        var plain = string.Join('\n', document.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        Assert.DoesNotMatch(Reference(), plain);
    }

    private static void CheckGitLab(string written, string text)
    {
        using var json = JsonDocument.Parse(written);
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal(Whole($"a{text}b.sh"), json.RootElement[0].GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(2, json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    private static void CheckJson(string written, string text)
    {
        CheckNoControls(written);
        using var json = JsonDocument.Parse(written);
        Assert.Equal(Whole($"a{text}b.sh"), json.RootElement.GetProperty("findings")[0].GetProperty("path").GetString());
    }

    private static void CheckJsonLines(string written, string text)
    {
        foreach (var line in written.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            CheckNoControls(line);
            using var json = JsonDocument.Parse(line);
            Assert.Contains(json.RootElement.GetProperty("type").GetString(), (string[])["summary", "workaround", "finding", "suppressed", "sanctioned", "platform", "problem", "change"]);
        }
    }

    private static void CheckJUnit(string written, string text)
    {
        CheckOnlyVisible(written);
        var cases = XDocument.Parse(written).Descendants("testcase").ToList();
        Assert.Equal(3, cases.Count);
        Assert.All(cases.Skip(1), one => Assert.StartsWith("WS1301", one.Attribute("classname")!.Value, StringComparison.Ordinal));
    }

    private static void CheckSarif(string written, string text)
    {
        CheckNoControls(written);
        using var json = JsonDocument.Parse(written);
        var results = json.RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Equal(2, results.GetArrayLength());
        Assert.All(results.EnumerateArray(), result => Assert.DoesNotContain("](", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal));
        var address = results[1].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.Contains(address, (string[])[$"{string.Join('/', text.Split('/').Select(Uri.EscapeDataString))}/x.sh", $"a{string.Join('/', text.Split('/').Select(Uri.EscapeDataString))}b.sh"]);
        Assert.DoesNotContain(':', address);
    }

    private static void CheckOnlyVisible(string written) =>
        Assert.Empty(written.EnumerateRunes().Where(rune => rune.Value != '\n' && Hostile.Moves(rune)).Select(rune => $"U+{rune.Value:X4}"));

    private static void CheckNoControls(string written) =>
        Assert.Empty(written.EnumerateRunes().Where(rune => rune.Value != '\n' && Rune.IsControl(rune)).Select(rune => $"U+{rune.Value:X4}"));

    /// <summary>Headings, paragraphs and tables with their cells.</summary>
    private static List<string> Shape(MarkdownDocument document) =>
        [.. document.Select(block => block is Table table ? $"table {string.Join(' ', table.Cast<TableRow>().Select(row => row.Count))}" : block.GetType().Name)];

    /// <summary>What is left of text once it is UTF-8.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>What GitHub's and Azure's runners obey.</summary>
    [GeneratedRegex(@"^\s*::|##[a-z]*\[", RegexOptions.Multiline | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex RunnerCommand();

    /// <summary>What GitHub and GitLab link or notify: people, issues, requests, labels, milestones, snippets, epics, addresses.</summary>
    [GeneratedRegex(@"[@#!~%$&][\p{L}\p{N}_]|GH-\d|://|www\.", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Reference();
}
