using System.Text;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>
/// Writes a tree compactly, one statement of the program a line. Commands stand in parentheses, lists of statements in
/// square brackets, expansions in angle brackets with <c>|</c> between name, operator and operands.
/// Line breaks in text are written <c>\n</c>; carriage returns before them are left out.
/// </summary>
internal sealed class TreePrinter
{
    private readonly StringBuilder output = new();
    private string text;

    private TreePrinter(string text) => this.text = text;

    /// <summary>The tree of a text.</summary>
    public static string Print(string text, ShellTree tree)
    {
        var printer = new TreePrinter(text);
        foreach (var statement in tree.Statements)
        {
            printer.Statement(statement);
            printer.output.Append('\n');
        }

        return printer.output.ToString().TrimEnd('\n');
    }

    private void Statement(StatementSyntax statement)
    {
        var wrappers = 0;
        wrappers += Open(statement.Background, "(bg ");
        wrappers += Open(statement.Negated, "(not ");
        wrappers += Open(statement.Redirections.Length > 0, "(redirect ");
        if (statement.Command is null)
        {
            output.Append("()");
        }
        else
        {
            Command(statement.Command);
        }

        foreach (var redirection in statement.Redirections)
        {
            output.Append(' ').Append(redirection.Descriptor).Append(redirection.Operator);
            Word(redirection.Target);
            if (redirection.Body is not null)
            {
                output.Append(redirection.QuotedDelimiter ? "{'" : "{");
                Word(redirection.Body);
                output.Append('}');
            }
        }

        output.Append(')', wrappers);
    }

    private int Open(bool condition, string opening)
    {
        output.Append(condition ? opening : "");
        return condition ? 1 : 0;
    }

    private void Statements(StatementSyntax[] statements)
    {
        output.Append('[');
        Separated(statements, Statement, " ");
        output.Append(']');
    }

    private void Separated<T>(T[] items, Action<T> print, string separator)
    {
        for (var i = 0; i < items.Length; i++)
        {
            output.Append(i > 0 ? separator : "");
            print(items[i]);
        }
    }

    private void Command(CommandSyntax command)
    {
        output.Append('(');
        switch (command)
        {
            case SimpleCommandSyntax simple:
                Simple(simple);
                break;
            case BinaryCommandSyntax binary:
                output.Append(binary.Operator).Append(' ');
                Statement(binary.Left);
                output.Append(' ');
                Statement(binary.Right);
                break;
            case GroupSyntax group:
                output.Append("group ");
                Statements(group.Statements);
                break;
            case SubshellSyntax subshell:
                output.Append("subshell ");
                Statements(subshell.Statements);
                break;
            case IfSyntax conditional:
                If(conditional);
                break;
            case WhileSyntax loop:
                output.Append(loop.Until ? "until " : "while ");
                Statements(loop.Condition);
                output.Append(' ');
                Statements(loop.Body);
                break;
            case ForSyntax loop:
                output.Append(loop.Select ? "select " : "for ").Append(loop.Name);
                if (loop.Items is { } items)
                {
                    output.Append(" in (");
                    Separated(items, Word, " ");
                    output.Append(')');
                }

                output.Append(' ');
                Statements(loop.Body);
                break;
            case ArithmeticForSyntax loop:
                output.Append("for ");
                Arithmetic(loop.Header);
                output.Append(' ');
                Statements(loop.Body);
                break;
            case CaseSyntax branching:
                output.Append("case ");
                Word(branching.Subject);
                foreach (var item in branching.Items)
                {
                    output.Append(" (");
                    Separated(item.Patterns, Word, "|");
                    output.Append(' ');
                    Statements(item.Statements);
                    output.Append(item.Terminator.Length > 0 ? " " : "").Append(item.Terminator).Append(')');
                }

                break;
            case FunctionSyntax function:
                output.Append("function ").Append(function.Name).Append(' ');
                Statement(function.Body);
                break;
            case ArithmeticCommandSyntax arithmetic:
                output.Append("let ");
                Arithmetic(arithmetic.Expression);
                break;
            case TestClauseSyntax test:
                output.Append("test");
                foreach (var term in test.Terms)
                {
                    output.Append(' ');
                    Term(term);
                }

                break;
            case TimeSyntax time:
                output.Append("time");
                if (time.Statement is { } timed)
                {
                    output.Append(' ');
                    Statement(timed);
                }

                break;
            case CoprocSyntax coproc:
                output.Append("coproc ").Append(coproc.Name).Append(coproc.Name is null ? "" : " ");
                Statement(coproc.Statement);
                break;
            default:
                throw new InvalidOperationException($"{command.GetType().Name} is not known to the printer.");
        }

        output.Append(')');
    }

    private void Simple(SimpleCommandSyntax simple)
    {
        output.Append("run");
        foreach (var assignment in simple.Assignments)
        {
            output.Append(' ');
            Assignment(assignment);
        }

        foreach (var word in simple.Words)
        {
            output.Append(' ');
            Word(word);
        }

        foreach (var declaration in simple.Declarations)
        {
            output.Append(" :");
            Assignment(declaration);
        }
    }

    private void Assignment(AssignmentSyntax assignment)
    {
        output.Append(assignment.Name);
        if (assignment.Index is not null)
        {
            output.Append('[').Append(assignment.Index);
            Expansions(assignment.IndexExpansions);
            output.Append(']');
        }

        output.Append(assignment.Append ? "+" : "");
        if (assignment.Value is not null)
        {
            output.Append('=');
            Word(assignment.Value);
        }
        else if (assignment.Elements is not null)
        {
            output.Append("=(");
            Separated(assignment.Elements, Word, " ");
            output.Append(')');
        }
    }

    private void If(IfSyntax conditional)
    {
        output.Append("if ");
        Statements(conditional.Condition);
        output.Append(' ');
        Statements(conditional.Then);
        if (conditional.ElseIf is not null)
        {
            output.Append(" else ");
            If(conditional.ElseIf);
        }

        if (conditional.Else is not null)
        {
            output.Append(" else ");
            Statements(conditional.Else);
        }
    }

    private void Term(TestTermSyntax term)
    {
        output.Append(term.Negated ? "(not " : "(");
        if (term.Right is null)
        {
            output.Append(term.Operator).Append(term.Operator.Length > 0 ? " " : "");
            Word(term.Left);
        }
        else
        {
            Word(term.Left);
            output.Append(' ').Append(term.Operator).Append(' ');
            Word(term.Right);
        }

        output.Append(')');
    }

    private void Arithmetic(ArithmeticSyntax arithmetic)
    {
        output.Append("((");
        Raw(arithmetic.Start, arithmetic.End);
        output.Append("))");
        Expansions(arithmetic.Expansions);
    }

    private void Expansions(WordPartSyntax[] expansions)
    {
        foreach (var expansion in expansions)
        {
            output.Append(' ');
            Part(expansion);
        }
    }

    private void Word(ShellWord word)
    {
        if (word.Parts.Length == 0)
        {
            output.Append('ε');
        }

        foreach (var part in word.Parts)
        {
            Part(part);
        }
    }

    private void Part(WordPartSyntax part)
    {
        switch (part)
        {
            case LiteralSyntax or SingleQuotedSyntax:
                Raw(part.Start, part.End);
                break;
            case ExtendedPatternSyntax pattern:
                output.Append('<');
                Raw(part.Start, part.End);
                Expansions(pattern.Expansions);
                output.Append('>');
                break;
            case DoubleQuotedSyntax quoted:
                output.Append(text[quoted.Start] == '$' ? "$\"" : "\"");
                foreach (var inner in quoted.Parts)
                {
                    Part(inner);
                }

                output.Append('"');
                break;
            case ParameterExpansionSyntax expansion:
                Parameter(expansion);
                break;
            case CommandSubstitutionSyntax substitution:
                Substitution(substitution);
                break;
            case ProcessSubstitutionSyntax substitution:
                output.Append(substitution.IsOutput ? "<>" : "<<");
                Statements(substitution.Statements);
                output.Append('>');
                break;
            case ArithmeticExpansionSyntax arithmetic:
                output.Append('<');
                Arithmetic(arithmetic.Expression);
                output.Append('>');
                break;
            default:
                throw new InvalidOperationException($"{part.GetType().Name} is not known to the printer.");
        }
    }

    private void Parameter(ParameterExpansionSyntax expansion)
    {
        output.Append('<').Append(expansion.IsLength ? "#" : "").Append(expansion.IsIndirect ? "!" : "").Append(expansion.Name);
        if (expansion.Index is not null)
        {
            output.Append('[').Append(expansion.Index);
            Expansions(expansion.IndexExpansions);
            output.Append(']');
        }

        if (expansion.Operator.Length > 0 || expansion.Operand is not null)
        {
            output.Append('|').Append(expansion.Operator);
        }

        foreach (var operand in new[] { expansion.Operand, expansion.Second })
        {
            if (operand is not null)
            {
                output.Append('|');
                Word(operand);
            }
        }

        output.Append('>');
    }

    private void Substitution(CommandSubstitutionSyntax substitution)
    {
        output.Append(substitution.Backticks ? "<`" : "<$");
        var outer = text;
        text = substitution.Source?.Text ?? text;
        Statements(substitution.Statements);
        text = outer;
        output.Append('>');
    }

    private void Raw(int start, int end) => output.Append(text[start..end].Replace("\r\n", "\n").Replace("\n", "\\n"));
}
