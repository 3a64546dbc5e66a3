using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>Short texts for elements, in messages and explanations. What comes from a scanned file stays untrusted.</summary>
internal static class ElementText
{
    private const int Longest = 60;

    /// <summary>A call's words as bound.</summary>
    public static string Of(BoundCall call) => call.Words.Length > 0
        ? string.Join(' ', call.Words.Select(word => word.Text))
        : string.Join(' ', call.Node.Words.Select(word => word.Text));

    /// <summary>A test's comparisons.</summary>
    public static string Of(TestNode test) => string.Join(' ', test.Comparisons.Select(Of));

    /// <summary>The text shown for an element, on one line and not too long.</summary>
    public static string Of(in ElementView element) => Shorten(Whole(element));

    private static string Whole(in ElementView element) => element.Node switch
    {
        FunctionNode function => function.Name,
        AliasNode alias => alias.Name,
        ClassNode type => type.Name,
        CallNode call => element.Call is { } bound ? Named(Of(bound), bound) : string.Join(' ', call.Words.Select(word => word.Text)),
        AssignmentNode assignment => $"{assignment.Name}={assignment.Value?.Text}",
        TestNode test => Of(test),
        LoopNode loop => Of(loop),
        DispatchNode dispatch => dispatch.Subject.Text,
        ArmNode arm => string.Join('|', arm.Patterns.Select(pattern => pattern.Text)),
        ScriptNode => element.Model.Summary.Path[(element.Model.Summary.Path.LastIndexOf('/') + 1)..],
        { } node => Configuration.Reading.EnumWords.Of(PartKinds.Of(node.Kind)),
        null => element.Symbol?.Name ?? "",
    };

    // A function without a name that is called where it stands is told by what it leads to.
    private static string Named(string text, BoundCall call) => string.IsNullOrWhiteSpace(text) ? call.Reaches.FirstOrDefault()?.Tool.Name ?? "" : text;

    private static string Of(LoopNode loop) => loop.Form switch
    {
        LoopForm.ForEach or LoopForm.Counted => loop.Variable is { } variable ? "for " + variable : "for",
        LoopForm.Until => "until",
        LoopForm.Select => "select",
        LoopForm.Retried or LoopForm.Decorated => "retry",
        _ => "while",
    };

    private static string Of(Comparison comparison) =>
        (comparison.Negated ? "! " : "")
        + (comparison.Right is { } right ? $"{comparison.Left.Text} {comparison.Operator} {right.Text}" : $"{comparison.Operator} {comparison.Left.Text}".TrimStart());

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..end].TrimEnd() + "…";
    }
}
