using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Make.Parsing;
using Range = WorkaroundScanner.Syntax.Languages.Make.Parsing.Range;

namespace WorkaroundScanner.Syntax.Languages.Make.Lowering;

/// <content>Rules and what decides how a definition is lowered.</content>
internal sealed partial class MakeLowering
{
    private void LowerRule(MakeRule rule)
    {
        var builder = assembly.Builder;
        builder.Begin();
        foreach (var prerequisite in rule.Prerequisites)
        {
            LowerPrerequisite(prerequisite);
        }

        LowerShells(rule.Span, rule.InTemplate);

        builder.Begin();
        if (file.OneShell && rule.Recipe.Count > 0)
        {
            LowerRecipe(rule.Recipe, rule);
        }
        else
        {
            foreach (var line in rule.Recipe)
            {
                LowerLine(line, rule);
            }
        }

        var body = rule.Recipe.Count == 0 ? new Range(rule.Span.End, rule.Span.End) : new Range(rule.Recipe[0].Start, Math.Max(rule.Recipe[0].Start, rule.Recipe[^1].End));
        builder.End(new BlockNode { Role = BlockRole.Body, Span = Span(body) });
        builder.End(new FunctionNode
        {
            Name = Slice(rule.Targets[0]),
            Form = FunctionForm.Target,
            Span = TextSpan.FromBounds(rule.Span.Start, Math.Max(rule.Span.End, body.End)),
        });
    }

    // A file that no rule makes is nothing that runs.
    private void LowerPrerequisite(Range prerequisite)
    {
        var name = Slice(prerequisite);
        if (!targets.Contains(name) && (name is "|" || name.AsSpan().ContainsAny("./$%*")))
        {
            return;
        }

        assembly.Builder.Begin();
        assembly.Builder.End(new CallNode { Span = Span(prerequisite), Words = [Literal(name, prerequisite)], CallsFunction = true });
    }

    private void LowerLine(Range line, MakeRule rule)
    {
        var command = new Range(line.Start, line.End);
        while (command.Start < command.End && text[command.Start] is '@' or '-' or '+' or ' ' or '\t')
        {
            command = command with { Start = command.Start + 1 };
        }

        if (command.IsEmpty)
        {
            return;
        }

        if (Evaluated(command, rule.InTemplate) is { } assignment)
        {
            assembly.LowerStatements(expansion.Assignment(assignment));
            return;
        }

        LowerRecipe([command], rule);
    }

    private void LowerRecipe(List<Range> lines, MakeRule rule)
    {
        var program = expansion.Recipe(lines, NamesOf(rule), rule.InTemplate);
        assembly.LowerShell(program, TextSpan.FromBounds(lines[0].Start, lines[^1].End), targets: Targets(program.Text));
    }

    private RuleNames NamesOf(MakeRule rule)
    {
        if (!ReferenceEquals(named, rule))
        {
            named = rule;
            automatic = UsesNames(rule) ? ReadNames(rule) : RuleNames.Unknown;
        }

        return automatic;
    }

    private RuleNames ReadNames(MakeRule rule)
    {
        var all = rule.Prerequisites.TakeWhile(name => Slice(name) != "|").Select(name => expansion.Name(name, rule.InTemplate)).ToList();
        return new RuleNames(
            rule.Targets.Count == 1 ? expansion.Name(rule.Targets[0], rule.InTemplate) : RuleNames.Unknown.Target,
            all.Count == 0 ? RuleNames.Unknown.First : all[0],
            all.Count == 0 ? RuleNames.Unknown.All : string.Join(' ', all));
    }

    private bool UsesNames(MakeRule rule)
    {
        foreach (var line in rule.Recipe)
        {
            if (text.AsSpan(line.Start, line.End - line.Start).ContainsAny('@', '<', '^'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The assignment that a line evaluates (<c>$(eval NAME := value)</c>), or null.</summary>
    private MakeAssignment? Evaluated(Range line, bool inTemplate)
    {
        const string opening = "$(eval ";
        if (!text.AsSpan(line.Start, line.End - line.Start).StartsWith(opening) || file.References.CloserOf(line.Start) is var closer && (closer < 0 || closer >= line.End))
        {
            return null;
        }

        var at = line.Start + opening.Length;
        at += text.AsSpan(at, closer - at).StartsWith("export ") ? "export ".Length : 0;
        while (at < closer && text[at] == ' ')
        {
            at++;
        }

        var nameEnd = at;
        while (nameEnd < closer && (char.IsAsciiLetterOrDigit(text[nameEnd]) || text[nameEnd] is '_' or '-' or '.'))
        {
            nameEnd++;
        }

        var equals = nameEnd;
        while (equals < closer && text[equals] is ' ' or ':' or '?' or '+' or '!')
        {
            equals++;
        }

        if (nameEnd == at || equals >= closer || text[equals] != '=')
        {
            return null;
        }

        var value = equals + 1;
        while (value < closer && text[value] == ' ')
        {
            value++;
        }

        return new MakeAssignment(new Range(at, closer), new Range(at, nameEnd), equals > nameEnd ? text[equals - 1] : '=', new Range(value, closer), inTemplate);
    }

    /// <summary>Whether a one-line variable is a macro: its text uses arguments.</summary>
    private bool TakesArguments(MakeAssignment assignment) =>
        assignment.Operator == '=' && UsesArguments(assignment.Value) && HoldsWords(assignment.Value);

    private bool UsesArguments(Range part)
    {
        for (var at = part.Start; at + 2 < part.End; at++)
        {
            var hit = text.AsSpan(at, part.End - at).IndexOf('$');
            if (hit < 0 || at + hit + 2 >= part.End)
            {
                return false;
            }

            at += hit;
            if (text[at + 1] == '$')
            {
                at++;
            }
            else if (text[at + 1] is '(' or '{' && char.IsAsciiDigit(text[at + 2]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there are several words outside references: a single one is a name or a path and no command.</summary>
    private bool HoldsWords(Range part)
    {
        var at = part.Start;
        while (at < part.End && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var end = part.End;
        while (end > at && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (at < end && !char.IsWhiteSpace(text[at]))
        {
            at = text[at] == '$' ? file.References.Behind(at, end) : at + 1;
        }

        return at < end;
    }

    // Text for people or for other programs is exported or begins with prose; commands begin with a name and may use arguments.
    private bool HoldsCommands(MakeDefine define)
    {
        if (UsesArguments(define.Body))
        {
            return HoldsWords(define.Body);
        }

        var body = text.AsSpan(define.Body.Start, define.Body.End - define.Body.Start);
        if (body.StartsWith("\t") || body.StartsWith("@"))
        {
            return true;
        }

        var line = body.TrimStart();
        var end = line.IndexOfAny(" \t\r\n");
        var word = end < 0 ? line : line[..end];
        return !word.IsEmpty && !file.Exported.Contains(Slice(define.Name)) && (char.IsAsciiLetterLower(word[0]) || word[0] is '$' or '.' or '/') && word[^1] != ':' && !word.StartsWith("//");
    }

    /// <summary>Which words of <c>make build TAG=1</c> are targets of this file; nothing where make is sent to another folder or file.</summary>
    private static TargetWords? Targets(string program) =>
        program.Contains("cd ", StringComparison.Ordinal) || !(program.Contains("MAKE", StringComparison.Ordinal) || program.Contains("make", StringComparison.Ordinal)) ? null : TargetsOf;

    private static ImmutableArray<int> TargetsOf(ImmutableArray<Word> words)
    {
        if (words[0].Text is not ("$MAKE" or "make" or "gmake"))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<int>();
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i].Text;
            if (word.StartsWith("-C", StringComparison.Ordinal) || word.StartsWith("-f", StringComparison.Ordinal)
                || word.StartsWith("--directory", StringComparison.Ordinal) || word.StartsWith("--file", StringComparison.Ordinal) || word.StartsWith("--makefile", StringComparison.Ordinal))
            {
                return [];
            }

            if (words[i].Literal is { Length: > 0 } name && name[0] != '-' && !name.Contains('=', StringComparison.Ordinal) && !(char.IsAsciiDigit(name[0]) && words[i - 1].Text is "-j" or "-l"))
            {
                found.Add(i);
            }
        }

        return found.ToImmutable();
    }
}
