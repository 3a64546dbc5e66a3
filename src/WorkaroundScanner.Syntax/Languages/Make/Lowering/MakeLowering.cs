using System.Buffers;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Make.Parsing;
using Range = WorkaroundScanner.Syntax.Languages.Make.Parsing.Range;

namespace WorkaroundScanner.Syntax.Languages.Make.Lowering;

/// <summary>Turns a makefile into constructs: rules and macros are functions, variables assignments, recipes shell.</summary>
internal sealed partial class MakeLowering
{
    /// <summary>What makes a path one that only make can tell.</summary>
    private static readonly SearchValues<char> Uncertain = SearchValues.Create("$*?[(){}");

    /// <summary>What a value means something by.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("$\\\n\r`");

    private readonly SummaryAssembly assembly;
    private readonly string text;
    private readonly MakeFile file;
    private readonly MakeExpansion expansion;

    /// <summary>Every target's name as written.</summary>
    private readonly HashSet<string> targets = new(StringComparer.Ordinal);

    /// <summary>The targets that have a recipe somewhere in the file.</summary>
    private readonly HashSet<string> withRecipe = new(StringComparer.Ordinal);

    /// <summary>The variables whose text is commands.</summary>
    private readonly HashSet<string> macros = new(StringComparer.Ordinal);

    /// <summary>The rule whose automatic variables are known, and what they stand for.</summary>
    private MakeRule? named;
    private RuleNames automatic = RuleNames.Unknown;

    /// <summary>The variables that begin with an <c>@</c> and so hide or announce the command behind them.</summary>
    private readonly HashSet<string> silencers = new(StringComparer.Ordinal);

    /// <summary>Reads the names first: what they mean decides how they are lowered.</summary>
    public MakeLowering(SummaryAssembly assembly, MakeFile file)
    {
        this.assembly = assembly;
        this.file = file;
        text = assembly.Text;
        expansion = new MakeExpansion(text, file, macros, silencers);
        foreach (var item in file.Items)
        {
            Name(item);
        }
    }

    /// <summary>Lowers the whole file as its script.</summary>
    public void Lower()
    {
        foreach (var comment in file.Comments)
        {
            assembly.Comments.Add(comment.Start, comment.End);
        }

        assembly.Builder.Begin();
        foreach (var item in file.Items)
        {
            Lower(item);
        }

        assembly.Builder.End(new ScriptNode { Span = new TextSpan(0, text.Length) });
        if (expansion.TooDeepAt >= 0)
        {
            assembly.Report(expansion.TooDeepAt, "Functions are nested too deeply here; what lies deeper is not read.", tooDeep: true);
        }
    }

    private void Name(MakeItem item)
    {
        switch (item)
        {
            case MakeRule rule:
                foreach (var target in rule.Targets)
                {
                    targets.Add(Slice(target));
                }

                if (rule.Recipe.Count > 0)
                {
                    withRecipe.Add(Slice(rule.Targets[0]));
                }

                break;
            case MakeDefine define when HoldsCommands(define):
                macros.Add(Slice(define.Name));
                break;
            case MakeAssignment assignment when TakesArguments(assignment):
                macros.Add(Slice(assignment.Name));
                break;
            case MakeAssignment { Value: var value } assignment when !value.IsEmpty && text[value.Start] == '@':
                silencers.Add(Slice(assignment.Name));
                break;
            default:
                break;
        }
    }

    private void Lower(MakeItem item)
    {
        switch (item)
        {
            case MakeRule rule:
                // Where prerequisites stand in a rule of their own, the one with the recipe is the target.
                if (rule.Recipe.Count > 0 || !withRecipe.Contains(Slice(rule.Targets[0])))
                {
                    LowerRule(rule);
                }

                break;
            case MakeAssignment assignment when macros.Contains(Slice(assignment.Name)) && TakesArguments(assignment):
                LowerMacro(assignment.Name, assignment.Span, [assignment.Value]);
                break;
            case MakeAssignment assignment:
                LowerAssignment(assignment);
                break;
            case MakeDefine define when macros.Contains(Slice(define.Name)) && HoldsCommands(define):
                LowerMacro(define.Name, define.Span, Lines(define.Body));
                break;
            case MakeDefine define:
                assembly.LowerStatements(expansion.Assignment(new MakeAssignment(define.Span, define.Name, '=', WithoutBreak(define.Body), InTemplate: false)));
                break;
            case MakeInclude include:
                AddImport(Slice(include.Span));
                break;
            default:
                LowerText(item.Span, inTemplate: false);
                break;
        }
    }

    private void LowerAssignment(MakeAssignment assignment)
    {
        var value = assignment.Value;
        if (assignment.Operator == '!' || text.AsSpan(value.Start, Math.Max(0, value.End - value.Start)).ContainsAny(Special))
        {
            assembly.LowerStatements(expansion.Assignment(assignment));
            return;
        }

        // Most values are plain text, which needs no shell.
        assembly.Builder.Begin();
        assembly.Builder.End(new AssignmentNode
        {
            Span = Span(assignment.Span),
            Name = EmbeddedTextBuilder.HoleName(Slice(assignment.Name)),
            Value = new Word(Span(value), value.IsEmpty ? [] : [new LiteralPart(Slice(value), Quoted: true)]),
            Appends = assignment.Operator == '+',
        });
    }

    // Lines that only compute: `$(eval NAME := value)` defines, `$(shell ...)` runs.
    private void LowerText(Range line, bool inTemplate)
    {
        if (Evaluated(line, inTemplate) is { } assignment)
        {
            assembly.LowerStatements(expansion.Assignment(assignment));
            return;
        }

        LowerShells(line, inTemplate);
    }

    private void LowerShells(Range line, bool inTemplate)
    {
        if (text.AsSpan(line.Start, line.End - line.Start).Contains("shell ", StringComparison.Ordinal) && expansion.Shells(line, inTemplate) is { Text.Length: > 0 } shells)
        {
            assembly.LowerStatements(shells);
        }
    }

    private void LowerMacro(Range name, Range span, IEnumerable<Range> lines)
    {
        var builder = assembly.Builder;
        builder.Begin();
        builder.Begin();
        var program = expansion.Recipe(lines, RuleNames.Unknown, template: false);
        assembly.LowerStatements(program, Targets(program.Text));
        builder.End(new BlockNode { Role = BlockRole.Body, Span = Span(span) });
        builder.End(new FunctionNode { Name = Slice(name), Form = FunctionForm.Macro, Span = Span(span) });
    }

    /// <summary>The logical lines of a part.</summary>
    private IEnumerable<Range> Lines(Range part)
    {
        for (var at = part.Start; at < part.End;)
        {
            var end = at;
            while (end < part.End && (text[end] != '\n' || IsContinued(part.Start, end)))
            {
                end++;
            }

            yield return new Range(at, end > at && text[end - 1] == '\r' ? end - 1 : end);
            at = end + 1;
        }
    }

    private bool IsContinued(int start, int lineBreak)
    {
        var at = lineBreak > start && text[lineBreak - 1] == '\r' ? lineBreak - 1 : lineBreak;
        return at > start && text[at - 1] == '\\';
    }

    private Range WithoutBreak(Range part)
    {
        var end = part.End;
        while (end > part.Start && text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return part with { End = end };
    }

    // The path is written from where make runs: the file's folder, or the root.
    private void AddImport(string path)
    {
        var reference = path.LastIndexOf(")/", StringComparison.Ordinal);
        var place = (reference >= 0 ? path[(reference + 2)..] : path).TrimStart('.', '/');
        if (place.Length == 0 || place.AsSpan().ContainsAny(Uncertain))
        {
            return;
        }

        foreach (var extension in (ReadOnlySpan<string>)[".mk", ".mak"])
        {
            place = place.EndsWith(extension, StringComparison.Ordinal) ? place[..^extension.Length] : place;
        }

        if (path.StartsWith("../", StringComparison.Ordinal))
        {
            assembly.Add(new Import(path[..path.IndexOf(place, StringComparison.Ordinal)] + place, "", []));
            return;
        }

        assembly.Add(new Import("./" + place, "", []));
        assembly.Add(new Import(place, "", []));
    }

    private string Slice(Range range) => text[range.Start..range.End];

    private static TextSpan Span(Range range) => TextSpan.FromBounds(range.Start, range.End);

    private static Word Literal(string value, Range range) => new(Span(range), [new LiteralPart(value, Quoted: false)]);
}
