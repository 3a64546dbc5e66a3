using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>What holds for the spans of every tree, whatever the input.</summary>
internal static class SpanCheck
{
    /// <summary>The first thing wrong with a tree's spans, or null.</summary>
    public static string? FirstFault(string text, ShellTree tree)
    {
        string? fault = null;
        TreeWalk.Visit(tree, (node, parent, source) => fault ??= Fault(source?.Text ?? text, node, parent) ?? MapFault(text, node));
        foreach (var (start, end) in tree.Comments)
        {
            fault ??= start < 0 || end > text.Length || start >= end || text[start] != '#' ? $"comment {start}..{end}" : null;
        }

        foreach (var error in tree.Errors)
        {
            fault ??= error.Offset < 0 || error.Offset > text.Length ? $"error at {error.Offset}" : null;
        }

        return fault;
    }

    private static string? Fault(string text, ShellSyntax node, ShellSyntax? parent)
    {
        var name = $"{node.GetType().Name} {node.Start}..{node.End}";
        if (node.Start < 0 || node.End < node.Start || node.End > text.Length)
        {
            return $"{name} lies outside the text";
        }

        var isBody = parent is RedirectionSyntax redirection && redirection.Body == node;
        var hasOwnText = parent is CommandSubstitutionSyntax { Source: not null };
        if (parent is not null && !isBody && !hasOwnText && (node.Start < parent.Start || node.End > parent.End))
        {
            return $"{name} lies outside its parent {parent.GetType().Name} {parent.Start}..{parent.End}";
        }

        return LooksRight(text.AsSpan(node.Start..node.End), node) ? null : $"{name} is `{text[node.Start..node.End]}`";
    }

    /// <summary>Whether a slice begins and, where the construct is closed, ends as its kind does.</summary>
    private static bool LooksRight(ReadOnlySpan<char> slice, ShellSyntax node) => node switch
    {
        LiteralSyntax => slice.Length > 0,
        ShellWord word => word.Parts.Length > 0 == slice.Length > 0,
        SingleQuotedSyntax quoted => slice.StartsWith(quoted.Ansi ? "$'" : "'") && (quoted.Unterminated || (slice.Length > 1 && slice.EndsWith('\''))),
        DoubleQuotedSyntax => slice.StartsWith('"') || slice.StartsWith("$\""),
        ParameterExpansionSyntax => slice.Length > 1 && (slice[0] == '$' || slice.StartsWith("{{")),
        CommandSubstitutionSyntax substitution => substitution.Backticks ? slice[0] == '`' : slice.StartsWith("$(") || slice.StartsWith("${"),
        ProcessSubstitutionSyntax substitution => slice.StartsWith(substitution.IsOutput ? ">(" : "<("),
        ArithmeticExpansionSyntax => slice.StartsWith("$((") || slice.StartsWith("$["),
        ExtendedPatternSyntax => slice.EndsWith(')'),
        SubshellSyntax => slice[0] == '(',
        GroupSyntax => slice[0] == '{',
        IfSyntax => slice.StartsWith("if") || slice.StartsWith("elif"),
        WhileSyntax loop => slice.StartsWith(loop.Until ? "until" : "while"),
        ForSyntax loop => slice.StartsWith(loop.Select ? "select" : "for"),
        ArithmeticForSyntax => slice.StartsWith("for"),
        CaseSyntax => slice.StartsWith("case"),
        CaseItemSyntax item => slice.EndsWith(item.Terminator),
        TestClauseSyntax => slice.StartsWith("[["),
        TimeSyntax => slice.StartsWith("time"),
        CoprocSyntax => slice.StartsWith("coproc"),
        AssignmentSyntax assignment => slice.StartsWith(assignment.Name),
        RedirectionSyntax redirection => slice.StartsWith($"{redirection.Descriptor}{redirection.Operator}"),
        _ => true,
    };

    private static string? MapFault(string text, ShellSyntax node)
    {
        if (node is not CommandSubstitutionSyntax { Source: { } source })
        {
            return null;
        }

        for (var i = 0; i <= source.Text.Length; i++)
        {
            var host = source.HostOffset(i);
            if (host < 0 || host > text.Length || (i < source.Text.Length && text[host] != source.Text[i]))
            {
                return $"character {i} between backticks maps to {host}";
            }
        }

        return null;
    }
}
