using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>Tells what a workaround is known by. Tokens come from the command model, so that comments, layout and the names of variables have no part in it.</summary>
internal static class IdentityBuilder
{
    private const string Value = "$";
    private const string Border = "|";

    /// <summary>The identity of some findings of one file.</summary>
    public static Identity Build(FileSummary file, IReadOnlyCollection<Finding> findings, LineSet lines)
    {
        var main = findings.OrderByDescending(finding => finding.Lines).ThenBy(finding => finding.Rule.Category).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal).First();
        var nodes = file.Nodes.Where(node => node.Parent >= 0 && lines.Contains(file.Lines.LineAt(node.Span.Start))).ToList();
        var tokens = nodes.SelectMany(Tokens).ToList();
        return new Identity
        {
            Category = main.Rule.Category,
            Platform = main.Platform,
            Capability = $"{main.Tool} {main.Capability}".TrimEnd(),
            Anchor = nodes.Count == 0 ? "" : AnchorOf(file, nodes[0]),
            Content = Fnv.Hash(string.Join('\n', tokens)),
            Shingles = Shingles(tokens),
        };
    }

    private static string AnchorOf(FileSummary file, Node node) =>
        string.Join('/', file.AncestorsOf(node).Prepend(node).Select(NameOf).OfType<string>().Reverse());

    private static string? NameOf(Node node) => node switch
    {
        FunctionNode function => function.Name,
        AliasNode alias => alias.Name,
        _ => null,
    };

    private static ImmutableArray<uint> Shingles(List<string> tokens)
    {
        var hashes = new SortedSet<uint>();
        for (var i = 0; i <= tokens.Count; i++)
        {
            var first = i == 0 ? Border : tokens[i - 1];
            var second = i == tokens.Count ? Border : tokens[i];
            hashes.Add((uint)Fnv.Hash($"{first}\n{second}"));
        }

        return [.. hashes.Take(Identity.MostShingles)];
    }

    private static IEnumerable<string> Tokens(Node node)
    {
        string[] own = node switch
        {
            CallNode call => [.. call.Words.SelectMany(Tokens)],
            AssignmentNode assignment => ["=", .. assignment.Value is { } value ? Tokens(value) : []],
            LoopNode loop => [.. loop.Items.SelectMany(Tokens)],
            DispatchNode dispatch => [.. Tokens(dispatch.Subject)],
            ArmNode arm => [.. arm.Patterns.SelectMany(Tokens)],
            TestNode test => [.. test.Comparisons.SelectMany(comparison => (string[])[comparison.Operator, .. Tokens(comparison.Left), .. comparison.Right is { } right ? Tokens(right) : []])],
            _ => [],
        };
        return [node.Kind.ToString(), .. own, .. node.Redirections.SelectMany(redirection => (string[])[redirection.Kind.ToString(), .. Tokens(redirection.Target)])];
    }

    private static IEnumerable<string> Tokens(Word word) => word.Parts.SelectMany(part => part is LiteralPart literal
        ? literal.Value.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        : (string[])[Value]);
}
