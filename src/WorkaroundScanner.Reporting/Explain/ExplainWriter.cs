using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Explain;

/// <summary>Prints what the scanner sees at one place: constructs, bound calls, relations, and how far each rule came.</summary>
public sealed class ExplainWriter(TextWriter target, CommandModel model, LineRange lines)
{
    /// <summary>Prints everything; rules that were met come first, then the nearest.</summary>
    /// <param name="attempts">How far each rule came.</param>
    /// <param name="most">How many rules that were not met are shown.</param>
    public void Write(ImmutableArray<RuleAttempt> attempts, int most)
    {
        WriteConstructs();
        WriteRelations();
        WriteRules(attempts, most);
        foreach (var problem in model.Summary.Problems)
        {
            target.WriteLine($"problem at {problem.Line}:{problem.Column}: {Shown(problem.Message)}");
        }
    }

    private void WriteConstructs()
    {
        target.WriteLine("Constructs");
        foreach (var node in model.Summary.Nodes)
        {
            if (LinesOf(node).Overlaps(lines))
            {
                var depth = model.Summary.AncestorsOf(node).Count();
                target.WriteLine($"  {new string(' ', depth * 2)}{Name(node.Id)}{Detail(node)}");
            }
        }

        target.WriteLine();
    }

    private string Detail(Node node)
    {
        if (model.CallAt(node.Id) is not { } call)
        {
            return "";
        }

        var details = new List<string>();
        if (call.Tool is { } tool)
        {
            details.Add(tool.IsPlatform ? $"{tool.Platform}: {tool.Name}" : string.Join('/', tool.Classes));
        }

        if (call.Capability is { } capability)
        {
            details.Add($"{capability.Name}, {call.Role}".ToLowerInvariant());
        }

        if (call.Flags.Length > 0)
        {
            details.Add(string.Join(' ', call.Flags));
        }

        if (call.Steps > 0)
        {
            details.Add($"{call.Steps} steps");
        }

        if (call.Prefixes.Length > 0)
        {
            details.Add("via " + string.Join(' ', call.Prefixes.Select(prefix => prefix.Name + (prefix.Repeats ? " (repeats)" : ""))));
        }

        if (call.Definition is { } definition)
        {
            details.Add($"defined in {definition.Path}");
        }

        if (!call.IsPlatform && call.Reaches.Length > 0)
        {
            details.Add("reaches " + string.Join(", ", call.Reaches.Select(reach => reach.Tool.Name).Distinct(StringComparer.Ordinal)));
        }

        return details.Count == 0 ? "" : "  [" + Shown(string.Join("; ", details)) + "]";
    }

    private void WriteRelations()
    {
        target.WriteLine("Relations");
        foreach (var relation in Enum.GetValues<Relation>())
        {
            if (relation is Relation.SameCommand)
            {
                continue;
            }

            for (var id = 0; id < model.ElementCount; id++)
            {
                foreach (var to in model.Relations.From(relation, id))
                {
                    if (Touches(id) || Touches(to))
                    {
                        target.WriteLine($"  {Name(id)} {relation} {Name(to)}");
                    }
                }
            }
        }

        target.WriteLine();
    }

    private void WriteRules(ImmutableArray<RuleAttempt> attempts, int most)
    {
        target.WriteLine("Rules");
        foreach (var attempt in attempts.Where(attempt => attempt.IsMet))
        {
            target.WriteLine($"  {attempt.Rule.Id} {attempt.Rule.Name}: found here");
            WriteBound(attempt);
        }

        foreach (var attempt in attempts.Where(attempt => !attempt.IsMet).Take(most))
        {
            target.WriteLine($"  {attempt.Rule.Id} {attempt.Rule.Name}: {Shown(attempt.Failure)}");
            WriteBound(attempt);
        }
    }

    private void WriteBound(RuleAttempt attempt)
    {
        foreach (var (part, element) in attempt.Bound)
        {
            target.WriteLine($"      {part} = {Shown(element)}");
        }
    }

    private bool Touches(int id) => model.NodeAt(id) is { } node && node.Kind is not NodeKind.Script && LinesOf(node).Overlaps(lines);

    private LineRange LinesOf(Node node) => model.Summary.Lines.LinesOf(node.Span);

    private string Name(int id)
    {
        if (model.NodeAt(id) is not { } node)
        {
            var symbol = model.SymbolAt(id)!;
            return Shown($"{symbol.Kind.ToString().ToLowerInvariant()} {symbol.Name}");
        }

        var range = LinesOf(node);
        var place = range.Start == range.End ? $"{range.Start}" : $"{range.Start}-{range.End}";
        var text = node switch
        {
            FunctionNode function => "function " + function.Name,
            AliasNode alias => "alias " + alias.Name,
            LoopNode loop => $"loop ({loop.Form})".ToLowerInvariant(),
            BlockNode block => $"block ({block.Role})".ToLowerInvariant(),
            CallNode call => "call " + Cut(string.Join(' ', call.Words.Select(word => word.Text))),
            AssignmentNode assignment => $"assignment {assignment.Name}={Cut(assignment.Value?.Text ?? "")}",
            TestNode test => "test " + Cut(string.Join(' ', test.Comparisons.Select(comparison => $"{comparison.Operator} {comparison.Left.Text} {comparison.Right?.Text}"))),
            JumpNode jump => $"{jump.Target} {jump.Value?.Text}".ToLowerInvariant(),
            ListNode list => list.IsOr ? "list (or)" : "list (and)",
            PipelineNode { Negated: true } => "pipeline (negated)",
            _ => node.Kind.ToString().ToLowerInvariant(),
        };
        return Shown($"{place} {text.TrimEnd()}");
    }

    private static string Cut(string text)
    {
        const int most = 70;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= most ? line : line[..most] + "...";
    }

    private static string Shown(string text) => Untrusted.ForTerminal(text);
}
