using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>Makes findings of matches: those of one rule that share a line are one.</summary>
internal static class FindingBuilder
{
    /// <summary>The findings by line.</summary>
    public static IEnumerable<Finding> Build(Rule rule, CommandModel model, IReadOnlyList<RuleMatch> matches) =>
        Groups([.. matches.Order(RuleMatch.InOrder)])
            .Select(group => Build(rule, model, group[0], Measurement.Union(group.SelectMany(match => match.Ranges))))
            .OrderBy(finding => finding.Ranges[0]);

    private static IEnumerable<List<RuleMatch>> Groups(ImmutableArray<RuleMatch> matches)
    {
        var leader = Enumerable.Range(0, matches.Length).ToArray();
        var ranges = matches.SelectMany((match, at) => match.Ranges.Select(range => (range, at))).Order().ToList();
        var open = (End: 0, At: -1);
        foreach (var (range, at) in ranges)
        {
            if (range.Start <= open.End)
            {
                Join(leader, open.At, at);
            }

            open = range.End > open.End ? (range.End, at) : open;
        }

        return matches.Select((match, at) => (match, Leader: LeaderOf(leader, at)))
            .GroupBy(pair => pair.Leader, pair => pair.match)
            .Select(group => group.ToList());
    }

    private static void Join(int[] leader, int left, int right)
    {
        int first = LeaderOf(leader, left), second = LeaderOf(leader, right);
        leader[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int LeaderOf(int[] leader, int at)
    {
        while (leader[at] != at)
        {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }

        return at;
    }

    private static Finding Build(Rule rule, CommandModel model, RuleMatch match, ImmutableArray<LineRange> ranges)
    {
        var lines = Measurement.CodeLines(model.Summary, ranges);
        var call = PlatformCall(model, match.Binding);
        return new Finding
        {
            Rule = rule.Descriptor,
            Severity = rule.Descriptor.Severity,
            Path = model.Summary.Path,
            Ranges = ranges,
            Lines = lines,
            Platform = call?.Tool.Platform ?? "",
            Tool = call?.Tool.Name ?? "",
            Capability = call?.Capability?.Name ?? "",
            Message = rule.Message.Fill(place => TextOf(rule, model, match, place), lines),
        };
    }

    private static string TextOf(Rule rule, CommandModel model, RuleMatch match, string place) =>
        ElementText.Of(new ElementView(model, match.Binding[rule.Pattern.Parts.First(part => part.Name == place).Index]));

    /// <summary>The platform call that a match is about: a bound one, one that a bound call leads to or sends a request to, one inside a bound part, or the file's first.</summary>
    private static ReachedCall? PlatformCall(CommandModel model, ImmutableArray<int> binding)
    {
        var bound = binding.Select(model.CallAt).OfType<BoundCall>().ToList();
        return bound.Select(Own).OfType<ReachedCall>().FirstOrDefault()
            ?? bound.SelectMany(call => call.Reaches).FirstOrDefault()
            ?? bound.Select(Addressed).OfType<ReachedCall>().FirstOrDefault()
            ?? binding.Select(model.NodeAt).OfType<Model.Commands.Nodes.Node>()
                .Select(node => FirstInside(model.Summary.DescendantsOf(node).Select(inner => model.CallAt(inner.Id))))
                .OfType<ReachedCall>().FirstOrDefault()
            ?? FirstInside(model.Calls);
    }

    private static ReachedCall? FirstInside(IEnumerable<BoundCall?> calls) =>
        calls.OfType<BoundCall>().Select(call => Own(call) ?? call.Reaches.FirstOrDefault()).OfType<ReachedCall>().FirstOrDefault();

    /// <summary>A request to a platform's host counts as that platform's, made by the tool that sends it.</summary>
    private static ReachedCall? Addressed(BoundCall call) =>
        call is { Addresses: { } platform, Tool: { } tool } ? new ReachedCall(tool with { Platform = platform }, null, call.Role) : null;

    private static ReachedCall? Own(BoundCall call) =>
        call is { IsPlatform: true, Tool: { } tool } ? new ReachedCall(tool, call.Capability, call.Role) : null;
}
