using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>Visits every node of a tree without recursion, so that no input can overflow the stack of a check.</summary>
internal static class TreeWalk
{
    /// <summary>Calls back for each node with its parent (null at the top) and the source that its offsets belong to (null for the text itself).</summary>
    public static void Visit(ShellTree tree, Action<ShellSyntax, ShellSyntax?, EmbeddedText?> visit)
    {
        var open = new Stack<(ShellSyntax Node, ShellSyntax? Parent, EmbeddedText? Source)>();
        foreach (var statement in tree.Statements)
        {
            open.Push((statement, null, null));
        }

        var children = new List<ShellSyntax>();
        while (open.TryPop(out var next))
        {
            visit(next.Node, next.Parent, next.Source);
            children.Clear();
            AddChildren(next.Node, children);
            var source = (next.Node as CommandSubstitutionSyntax)?.Source ?? next.Source;
            foreach (var child in children)
            {
                open.Push((child, next.Node, source));
            }
        }
    }

    private static void AddChildren(ShellSyntax node, List<ShellSyntax> into)
    {
        switch (node)
        {
            case StatementSyntax statement:
                Add(into, statement.Command);
                into.AddRange(statement.Redirections);
                break;
            case RedirectionSyntax redirection:
                into.Add(redirection.Target);
                Add(into, redirection.Body);
                break;
            case SimpleCommandSyntax simple:
                into.AddRange(simple.Assignments);
                into.AddRange(simple.Words);
                into.AddRange(simple.Declarations);
                break;
            case AssignmentSyntax assignment:
                into.AddRange(assignment.IndexExpansions);
                Add(into, assignment.Value);
                into.AddRange(assignment.Elements ?? []);
                break;
            case BinaryCommandSyntax binary:
                into.Add(binary.Left);
                into.Add(binary.Right);
                break;
            case GroupSyntax group:
                into.AddRange(group.Statements);
                break;
            case SubshellSyntax subshell:
                into.AddRange(subshell.Statements);
                break;
            case IfSyntax conditional:
                into.AddRange(conditional.Condition);
                into.AddRange(conditional.Then);
                Add(into, conditional.ElseIf);
                into.AddRange(conditional.Else ?? []);
                break;
            case WhileSyntax loop:
                into.AddRange(loop.Condition);
                into.AddRange(loop.Body);
                break;
            case ForSyntax loop:
                into.AddRange(loop.Items ?? []);
                into.AddRange(loop.Body);
                break;
            case ArithmeticForSyntax loop:
                into.Add(loop.Header);
                into.AddRange(loop.Body);
                break;
            case CaseSyntax branching:
                into.Add(branching.Subject);
                into.AddRange(branching.Items);
                break;
            case CaseItemSyntax item:
                into.AddRange(item.Patterns);
                into.AddRange(item.Statements);
                break;
            case FunctionSyntax function:
                into.Add(function.Body);
                break;
            case ArithmeticCommandSyntax arithmetic:
                into.Add(arithmetic.Expression);
                break;
            case TestClauseSyntax test:
                into.AddRange(test.Terms);
                break;
            case TestTermSyntax term:
                into.Add(term.Left);
                Add(into, term.Right);
                break;
            case TimeSyntax time:
                Add(into, time.Statement);
                break;
            case CoprocSyntax coproc:
                into.Add(coproc.Statement);
                break;
            case ShellWord word:
                into.AddRange(word.Parts);
                break;
            case DoubleQuotedSyntax quoted:
                into.AddRange(quoted.Parts);
                break;
            case ParameterExpansionSyntax expansion:
                into.AddRange(expansion.IndexExpansions);
                Add(into, expansion.Operand);
                Add(into, expansion.Second);
                break;
            case CommandSubstitutionSyntax substitution:
                into.AddRange(substitution.Statements);
                break;
            case ProcessSubstitutionSyntax substitution:
                into.AddRange(substitution.Statements);
                break;
            case ArithmeticExpansionSyntax expansion:
                into.Add(expansion.Expression);
                break;
            case ArithmeticSyntax arithmetic:
                into.AddRange(arithmetic.Expansions);
                break;
            case ExtendedPatternSyntax pattern:
                into.AddRange(pattern.Expansions);
                break;
            case LiteralSyntax or SingleQuotedSyntax:
                break;
            default:
                throw new InvalidOperationException($"{node.GetType().Name} is not known to the walk.");
        }
    }

    private static void Add(List<ShellSyntax> into, ShellSyntax? node)
    {
        if (node is not null)
        {
            into.Add(node);
        }
    }
}
