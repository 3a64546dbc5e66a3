using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Syntax.Tests.Hosts;

/// <summary>Whether everything that a front end made of a file lies inside the file.</summary>
internal static class SummarySpans
{
    /// <summary>The first construct, word or problem that lies outside, or null.</summary>
    public static string? FirstFault(FileSummary summary, int length)
    {
        foreach (var node in summary.Nodes)
        {
            if (!IsInside(node.Span, length))
            {
                return $"{node.Kind} at {node.Span} of {length}";
            }

            foreach (var span in PartsOf(node).Concat(node.Redirections.SelectMany(Spans)))
            {
                if (!IsInside(span, length))
                {
                    return $"part of {node.Kind} at {node.Span}: {span} of {length}";
                }
            }
        }

        var lines = summary.Lines.Count;
        return summary.Problems.FirstOrDefault(problem => problem.Line < 0 || problem.Line > lines) is { } lost ? $"problem on line {lost.Line} of {lines}"
            : summary.CodeLines.ToRanges() is [.., var last] && last.End > lines ? $"code on line {last.End} of {lines}"
            : summary.Nodes[0] is ScriptNode { Span: var whole } && whole == new TextSpan(0, length) ? null
            : "the first construct is not the file";
    }

    private static IEnumerable<TextSpan> PartsOf(Node node) => node switch
    {
        CallNode call => [.. call.Words.Select(word => word.Span), .. call.Environment.Select(variable => variable.Value.Span)],
        AssignmentNode assignment => [.. assignment.Elements.Select(word => word.Span), .. assignment.Value is { } value ? new[] { value.Span } : []],
        _ => [],
    };

    private static IEnumerable<TextSpan> Spans(Redirection redirection) => [redirection.Span, redirection.Target.Span, redirection.BodySpan];

    private static bool IsInside(TextSpan span, int length) => span.Start >= 0 && span.Length >= 0 && span.End <= length;
}
