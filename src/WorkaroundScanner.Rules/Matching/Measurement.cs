using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Rules.Definitions;

namespace WorkaroundScanner.Rules.Matching;

/// <summary>The lines of measured parts.</summary>
internal static class Measurement
{
    /// <summary>What gives a value by more statements than these, such as a suite of tests written as one call, is no single command.</summary>
    private const int MaxStatements = 3;

    /// <summary>The lines of a node, from the first code line to the last one, and those of here-documents that belong to it.</summary>
    public static IEnumerable<LineRange> RangesOf(FileSummary summary, Node node)
    {
        var spans = summary.DescendantsOf(node).Prepend(node)
            .SelectMany(inner => inner.Redirections)
            .Select(redirection => redirection.BodySpan)
            .Where(body => body.Length > 0)
            .Prepend(node.Span);
        return spans.Select(span => Trim(summary.CodeLines, summary.Lines.LinesOf(span))).OfType<LineRange>();
    }

    /// <summary>The nodes to measure: the part's own, the outermost command around it, the function that does nothing else, or a class and its methods.</summary>
    public static IEnumerable<Node> NodesOf(CommandModel model, Node node, MeasureExtent extent) => extent == MeasureExtent.Members
        ? model.Relations.From(Relation.HasMethod, node.Id).Select(method => model.Summary.Nodes[method]).Prepend(node)
        : [NodeOf(model, node, extent)];

    private static Node NodeOf(CommandModel model, Node node, MeasureExtent extent)
    {
        if (extent == MeasureExtent.Part)
        {
            return node;
        }

        var summary = model.Summary;
        var command = node;
        while (command.Parent >= 0 && summary.Nodes[command.Parent] is var around and (PipelineNode or CaptureNode or CallNode or AssignmentNode)
            && !(around is CaptureNode && summary.ChildrenOf(around).Skip(MaxStatements).Any()))
        {
            command = summary.Nodes[command.Parent];
        }

        return extent == MeasureExtent.Scope && summary.AncestorsOf(command).OfType<FunctionNode>().FirstOrDefault() is { } function
            && !DoesMore(model, function, command)
            ? function
            : command;
    }

    // Talking, waiting and setting values is part of the same work; tools and platform calls are not.
    private static bool DoesMore(CommandModel model, Node function, Node command) => model.Summary.DescendantsOf(function)
        .Where(node => !command.Encloses(node.Id))
        .Any(node => node is LoopNode || (model.CallAt(node.Id) is { } call
            && (call.Reaches.Length > 0 || (call.Tool is { } tool && !tool.Classes.Any(name => name is "print" or "sleep" or "text")))));

    /// <summary>Sorted ranges without overlaps; neighbours are joined.</summary>
    public static ImmutableArray<LineRange> Union(IEnumerable<LineRange> ranges)
    {
        var union = ImmutableArray.CreateBuilder<LineRange>();
        foreach (var range in ranges.Order())
        {
            if (union.Count > 0 && range.Start <= union[^1].End + 1)
            {
                union[^1] = new LineRange(union[^1].Start, Math.Max(union[^1].End, range.End));
            }
            else
            {
                union.Add(range);
            }
        }

        return union.ToImmutable();
    }

    /// <summary>The code lines in disjoint ranges.</summary>
    public static int CodeLines(FileSummary summary, ImmutableArray<LineRange> ranges) =>
        ranges.Sum(range => Enumerable.Range(range.Start, range.End - range.Start + 1).Count(summary.CodeLines.Contains));

    private static LineRange? Trim(LineSet code, LineRange lines)
    {
        int start = lines.Start, end = lines.End;
        while (start <= end && !code.Contains(start))
        {
            start++;
        }

        while (end > start && !code.Contains(end))
        {
            end--;
        }

        return start <= end ? new LineRange(start, end) : null;
    }
}
