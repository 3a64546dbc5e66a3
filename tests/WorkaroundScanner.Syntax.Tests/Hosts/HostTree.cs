using System.Globalization;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Syntax.Tests.Hosts;

/// <summary>Summaries of hosts of embedded shell as short text, so that a test is a table.</summary>
internal static class HostTree
{
    /// <summary>Every call with where it begins and where its last character stands in the host; a call of a function or target begins with <c>@</c>.</summary>
    public static string Calls(ILanguage language, string path, string text)
    {
        var summary = Summarize(language, path, text);
        return string.Join('\n', summary.Calls.Select(call => $"{Place(summary, call.Span)} {Show(call)}"));
    }

    /// <summary>The constructs with their nesting, words and blocks' roles left out where they say nothing.</summary>
    public static string Outline(ILanguage language, string path, string text)
    {
        var summary = Summarize(language, path, text);
        var depths = new int[summary.Nodes.Length];
        return string.Join('\n', summary.Nodes.Skip(1).Select(node =>
        {
            depths[node.Id] = node.Parent == 0 ? 0 : depths[node.Parent] + 1;
            return new string(' ', depths[node.Id]) + Show(node);
        }));
    }

    /// <summary>The summary of a text; what is read for any file must hold for it.</summary>
    public static FileSummary Summarize(ILanguage language, string path, string text)
    {
        var summary = language.Summarize(path, text, new Vocabulary([]));
        Assert.Null(SummarySpans.FirstFault(summary, text.Length));
        return summary;
    }

    private static string Place(FileSummary summary, TextSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Lines.LineAt(span.Start)}:{summary.Lines.ColumnAt(span.Start)}-{summary.Lines.LineAt(span.End - 1)}:{summary.Lines.ColumnAt(span.End - 1)}");

    private static string Show(Node node) => node switch
    {
        CallNode call => Show(call),
        FunctionNode function => $"{(function.Form == FunctionForm.Target ? "target" : "function")} {function.Name}",
        StepNode step => $"{step.Form.ToString().ToLowerInvariant()} {step.Name}".TrimEnd(),
        AssignmentNode assignment => $"{assignment.Name}{(assignment.Appends ? "+" : "")}={assignment.Value?.Text}",
        BlockNode block => block.Role.ToString().ToLowerInvariant(),
        ListNode list => list.IsOr ? "or" : "and",
        LoopNode loop => $"{loop.Form.ToString().ToLowerInvariant()} {loop.Variable}".TrimEnd(),
        _ => node.Kind.ToString().ToLowerInvariant(),
    };

    private static string Show(CallNode call) =>
        (call.CallsFunction ? "@" : "") + string.Concat(call.Environment.Select(variable => $"{variable.Name}={variable.Value.Text} ")) + string.Join(' ', call.Words.Select(Show));

    // A word of several is shown in brackets, so that it can't be taken for them.
    private static string Show(Word word) => word.Text.Length == 0 || word.Text.AsSpan().ContainsAny(" \n\t") ? $"[{word.Text}]" : word.Text;
}
