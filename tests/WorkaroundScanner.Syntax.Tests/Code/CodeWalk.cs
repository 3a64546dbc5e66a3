using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Tests.Code;

/// <summary>Visits every piece of a program's tree, and tells where a span or a map leaves the file.</summary>
internal static class CodeWalk
{
    /// <summary>Every statement, case and expression, each before its parts.</summary>
    public static IEnumerable<CodeSyntax> All(CodeTree tree)
    {
        var open = new Stack<CodeSyntax>(tree.Statements.Reverse());
        while (open.TryPop(out var syntax))
        {
            yield return syntax;
            foreach (var part in Parts(syntax).Reverse())
            {
                open.Push(part);
            }
        }
    }

    /// <summary>What is wrong with positions: spans outside the file or turned around, maps that leave their string; empty where all is well.</summary>
    public static IEnumerable<string> WrongPositions(CodeTree tree, string text)
    {
        foreach (var syntax in All(tree))
        {
            if (syntax.Start < 0 || syntax.End < syntax.Start || syntax.End > text.Length)
            {
                yield return $"{syntax.GetType().Name} {syntax.Start}..{syntax.End}";
            }

            foreach (var part in (syntax as StringExpression)?.Parts ?? [])
            {
                if (part.Text is not null && !IsInside(part.Text, text.Length))
                {
                    yield return $"text at {syntax.Start}";
                }
            }
        }

        foreach (var (start, end) in tree.Comments.Where(comment => comment.Start < 0 || comment.End < comment.Start || comment.End > text.Length))
        {
            yield return $"comment {start}..{end}";
        }

        foreach (var error in tree.Errors.Where(error => error.Offset < 0 || error.Offset > text.Length))
        {
            yield return $"error {error.Offset}";
        }
    }

    private static bool IsInside(EmbeddedText text, int length)
    {
        for (var i = 0; i <= text.Text.Length; i++)
        {
            if (text.HostOffset(i) < 0 || text.HostOffset(i) > length)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<CodeSyntax> Parts(CodeSyntax syntax) => syntax switch
    {
        ExpressionStatement s => [s.Expression],
        AssignStatement s => [.. s.Targets, .. Optional(s.Value)],
        FunctionStatement s => [.. s.Decorators, .. Defaults(s.Parameters), .. s.Body],
        ClassStatement s => [.. s.Decorators, .. s.Bases, .. s.Body],
        IfStatement s => [.. s.Before, s.Condition, .. s.Then, .. s.Else],
        LoopStatement s => [.. Optional(s.Items), .. Optional(s.Condition), .. s.Body],
        TryStatement s => [.. s.Body, .. s.Handlers.SelectMany(handler => handler), .. s.Else, .. s.Finally],
        SwitchStatement s => [.. Optional(s.Subject), .. s.Cases],
        CodeCase s => [.. s.Patterns, .. s.Body],
        JumpStatement s => Optional(s.Value),
        BlockStatement s => [.. s.Before, .. s.Body],
        MemberExpression e => [e.Target],
        IndexExpression e => [e.Target, e.Index],
        SliceExpression e => [.. Optional(e.From), .. Optional(e.To)],
        CallExpression e => [e.Callee, .. e.Arguments.Select(argument => argument.Value), .. Optional(e.Block)],
        StringExpression e => e.Parts.SelectMany(part => Optional(part.Hole)),
        ListExpression e => e.Items,
        SpreadExpression e => [e.Value],
        MapExpression e => e.Entries.SelectMany(entry => Optional(entry.Key).Append(entry.Value)),
        BinaryExpression e => [e.Left, e.Right],
        UnaryExpression e => [e.Operand],
        ConditionalExpression e => [e.Condition, e.Then, e.Else],
        FunctionExpression e => [.. Defaults(e.Parameters), .. e.Body],
        AssignExpression e => [e.Assignment],
        OpaqueExpression e => e.Parts,
        _ => [],
    };

    private static IEnumerable<CodeSyntax> Defaults(CodeParameter[] parameters) => parameters.SelectMany(parameter => Optional(parameter.Default));

    private static IEnumerable<CodeSyntax> Optional(CodeExpression? expression) => expression is null ? [] : [expression];
}
