using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>Tells what the workarounds of one file are known by. Tokens come from the command model, so that comments, layout and the names of variables have no part in it.</summary>
internal sealed class IdentityBuilder
{
    /// <summary>Stands before the first token and behind the last one.</summary>
    private static readonly Token Border = new("", IsWord: false);

    // An anchor is kept with every workaround; damaged and hostile files have names of any length and depth.
    private const int MostNames = 8;
    private const int LongestName = 100;

    private readonly FileSummary file;
    private readonly Lazy<ILookup<int, Node>> nodesByLine;
    private readonly Lazy<IdentityTokens> tokens;

    /// <summary>Prepares for one file; nothing is done before the first question.</summary>
    public IdentityBuilder(FileSummary file)
    {
        this.file = file;
        nodesByLine = new(() => file.Nodes.Where(node => node.Parent >= 0).ToLookup(node => file.Lines.LineAt(node.Span.Start)));
        tokens = new(() => new IdentityTokens(file));
    }

    /// <summary>The identity of some findings that are one workaround.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="ranges">The union of their lines.</param>
    public Identity Build(IReadOnlyCollection<Finding> findings, ImmutableArray<LineRange> ranges)
    {
        var main = findings.OrderByDescending(finding => finding.Lines).ThenBy(finding => finding.Rule.Category).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal).First();
        var nodes = NodesOf(ranges);
        var content = tokens.Value.Of(nodes);
        return new Identity
        {
            Category = main.Rule.Category,
            Platform = main.Platform,
            Capability = $"{main.Tool} {main.Capability}".TrimEnd(),
            Anchor = nodes.Count == 0 ? "" : AnchorOf(nodes[0]),
            Content = Fnv.Finish(content.Aggregate(Fnv.Start, (hash, token) => Fnv.Add(Fnv.Add(hash, token.Text), "\n"))),
            Shingles = Shingles(content),
        };
    }

    /// <summary>The constructs that begin on the lines, in preorder; where none does, the innermost one that goes on there.</summary>
    private List<Node> NodesOf(ImmutableArray<LineRange> ranges)
    {
        var nodes = ranges.SelectMany(range => Enumerable.Range(range.Start, range.End - range.Start + 1)).SelectMany(line => nodesByLine.Value[line]).OrderBy(node => node.Id).ToList();
        if (nodes.Count == 0)
        {
            var offset = file.Lines.SpanOf(ranges[0].Start).Start;
            nodes.AddRange(file.Nodes.Where(node => node.Parent >= 0 && node is not BlockNode && Covers(node, offset)).TakeLast(1));
        }

        return nodes;
    }

    private static bool Covers(Node node, int offset) => node.Span.Contains(offset) || node.Redirections.Any(redirection => redirection.BodySpan.Contains(offset));

    private string AnchorOf(Node node) =>
        string.Join('/', file.AncestorsOf(node).Prepend(node).Select(NameOf).OfType<string>().Take(MostNames).Select(name => name.Length > LongestName ? name[..LongestName] : name).Reverse());

    private static string? NameOf(Node node) => node switch
    {
        FunctionNode function => function.Name,
        AliasNode alias => alias.Name,
        _ => null,
    };

    /// <summary>Hashes of neighbouring tokens. Structure alone is the same everywhere, so one of two has to be a word, unless there is none.</summary>
    private static ImmutableArray<uint> Shingles(List<Token> tokens)
    {
        var pairs = tokens.Prepend(Border).Zip(tokens.Append(Border)).ToList();
        var telling = pairs.FindAll(pair => pair.First.IsWord || pair.Second.IsWord);
        return [.. (telling.Count > 0 ? telling : pairs).Select(pair => (uint)Fnv.Finish(Fnv.Add(Fnv.Add(Fnv.Add(Fnv.Start, pair.First.Text), "\n"), pair.Second.Text))).Distinct().Order().Take(Identity.MostShingles)];
    }
}
