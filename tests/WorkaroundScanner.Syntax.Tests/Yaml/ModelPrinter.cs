using System.Globalization;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Syntax.Tests.Yaml;

/// <summary>Prints constructs with their places; of calls also the words, and the text that stands at their place in the file.</summary>
internal static class ModelPrinter
{
    /// <summary>The constructs inside the file, one a line, indented by depth.</summary>
    public static string Print(FileSummary summary, string text) =>
        string.Join('\n', summary.Nodes.Skip(1).Select(node => Line(summary, node, text)));

    /// <summary>The problems, one a line.</summary>
    public static string Problems(FileSummary summary) =>
        string.Join('\n', summary.Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Id}{(problem.Incomplete ? " incomplete" : "")}"));

    private static string Line(FileSummary summary, Node node, string text)
    {
        var depth = summary.AncestorsOf(node).Count() - 1;
        return $"{new string(' ', depth * 2)}{Place(summary.Lines, node.Span)} {Detail(node, text)}".TrimEnd();
    }

    private static string Place(LineIndex lines, TextSpan span)
    {
        var last = Math.Max(span.Start, span.End - 1);
        return string.Create(CultureInfo.InvariantCulture, $"{lines.LineAt(span.Start)}:{lines.ColumnAt(span.Start)}-{lines.LineAt(last)}:{lines.ColumnAt(last)}");
    }

    private static string Detail(Node node, string text) => node switch
    {
        StepNode step => $"{step.Form} '{step.Name}'{(step.Repeats ? " repeats" : "")}",
        FunctionNode function => $"{function.Form} {function.Name}",
        AssignmentNode { Elements.Length: > 0 } list => $"{list.Name} = [{string.Join(", ", list.Elements.Select(element => element.Text))}]",
        AssignmentNode assignment => $"{assignment.Name} = {OneLine(assignment.Value?.Text ?? "")}",
        CallNode call => $"{(call.CallsFunction ? "use" : "call")} {OneLine(string.Join(" · ", call.Words.Select(word => word.Text)))} <{OneLine(text.Substring(call.Span.Start, call.Span.Length))}>",
        ScriptNode { Argument: >= 0 } script => $"script in word {script.Argument}",
        _ => node.Kind.ToString().ToLowerInvariant(),
    };

    private static string OneLine(string text) => text.ReplaceLineEndings("⏎");
}
