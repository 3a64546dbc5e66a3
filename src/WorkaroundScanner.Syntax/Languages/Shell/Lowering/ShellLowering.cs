using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Shell.Lowering;

/// <summary>Turns shell syntax into the constructs of the command model.</summary>
/// <remarks>
/// Recursion follows the syntax tree, whose depth the parser bounds; chains that grow without nesting (lists, pipelines,
/// else-ifs) are walked in loops.
/// </remarks>
/// <param name="builder">Numbers the constructs.</param>
/// <param name="comments">Collects comments.</param>
/// <param name="targets">Which words of a command name targets of the host file, where the host has such; else null.</param>
internal sealed partial class ShellLowering(SummaryBuilder builder, CommentCollector comments, TargetWords? targets = null)
{
    private EmbeddedText source = new("");
    private const int MaxDepth = 400;
    private int embedding;
    private int depth;

    /// <summary>Where programs inside programs went beyond the bound on nesting, in the host file; -1 where none did.</summary>
    public int TooDeepAt { get; private set; } = -1;

    /// <summary>Lowers a whole program as the script node of its file.</summary>
    public void LowerFile(EmbeddedText text, ShellTree tree)
    {
        source = text;
        comments.Add(text, tree.Comments);
        builder.Begin();
        LowerStatements(tree.Statements);
        builder.End(new ScriptNode { Span = TextSpan.FromBounds(text.HostOffset(0), text.HostOffset(text.Text.Length)) });
    }

    /// <summary>Lowers a program that stands in another file as a script node; returns what could not be parsed, by offsets of the program's text.</summary>
    public IReadOnlyList<SyntaxError> LowerProgram(EmbeddedText program, TextSpan span, int argument)
    {
        source = program;
        var tree = ShellParser.Parse(program);
        comments.Add(program, tree.Comments);
        builder.Begin();
        LowerStatements(tree.Statements);
        builder.End(new ScriptNode { Argument = argument, Span = span });
        return tree.Errors;
    }

    /// <summary>Lowers a program's statements into the construct that is open, without a script of their own; returns what could not be parsed.</summary>
    public IReadOnlyList<SyntaxError> LowerBare(EmbeddedText program)
    {
        source = program;
        var tree = ShellParser.Parse(program);
        comments.Add(program, tree.Comments);
        LowerStatements(tree.Statements);
        return tree.Errors;
    }

    private TextSpan Host(ShellSyntax syntax) => Host(syntax.Start, syntax.End);

    private TextSpan Host(int start, int end) => source.HostSpan(start, end);

    private void LowerStatements(StatementSyntax[] statements)
    {
        foreach (var statement in statements)
        {
            LowerStatement(statement);
        }
    }

    private void LowerBlock(StatementSyntax[] statements, BlockRole role, TextSpan fallback)
    {
        builder.Begin();
        LowerStatements(statements);
        var span = statements.Length == 0 ? new TextSpan(fallback.Start, 0) : Host(statements[0].Start, statements[^1].End);
        builder.End(new BlockNode { Role = role, Span = span });
    }

    // Each program in a string is bounded by the parser; together they must fit the stack as well.
    private void LowerStatement(StatementSyntax statement)
    {
        if (depth >= MaxDepth)
        {
            TooDeepAt = TooDeepAt < 0 ? source.HostOffset(statement.Start) : TooDeepAt;
            return;
        }

        depth++;
        if (statement.Background)
        {
            builder.Begin();
            LowerForeground(statement);
            builder.End(new BlockNode { Role = BlockRole.Background, Span = Host(statement) });
        }
        else
        {
            LowerForeground(statement);
        }

        depth--;
    }

    private void LowerForeground(StatementSyntax statement)
    {
        if (statement.Negated && statement.Command is not BinaryCommandSyntax { Operator: "|" or "|&" })
        {
            builder.Begin();
            LowerCommand(statement);
            builder.End(new PipelineNode { Negated = true, Span = Host(statement) });
            return;
        }

        LowerCommand(statement);
    }

    private void LowerCommand(StatementSyntax statement)
    {
        switch (statement.Command)
        {
            case null:
                LowerBareRedirections(statement);
                break;
            case SimpleCommandSyntax simple:
                LowerSimple(statement, simple);
                break;
            case BinaryCommandSyntax { Operator: "|" or "|&" }:
                LowerPipeline(statement);
                break;
            case BinaryCommandSyntax:
                LowerList(statement);
                break;
            case GroupSyntax group:
                LowerGroup(statement, group.Statements, BlockRole.Group);
                break;
            case SubshellSyntax subshell:
                LowerGroup(statement, subshell.Statements, BlockRole.Subshell);
                break;
            case IfSyntax conditional:
                LowerIf(statement, conditional);
                break;
            case WhileSyntax loop:
                LowerWhile(statement, loop);
                break;
            case ForSyntax loop:
                LowerFor(statement, loop);
                break;
            case ArithmeticForSyntax loop:
                LowerArithmeticFor(statement, loop);
                break;
            case CaseSyntax choice:
                LowerCase(statement, choice);
                break;
            case FunctionSyntax function:
                LowerFunction(function);
                break;
            case ArithmeticCommandSyntax arithmetic:
                LowerArithmeticCommand(arithmetic.Expression, Host(statement));
                break;
            case TestClauseSyntax test:
                LowerTestClause(statement, test);
                break;
            case TimeSyntax { Statement: { } timed }:
                LowerStatement(timed);
                break;
            case CoprocSyntax coproc:
                LowerGroup(statement, [coproc.Statement], BlockRole.Background);
                break;
            default:
                break;
        }
    }

    // `$(< file)` reads a file as `cat file` would; `> file` alone only creates it, but still names the file.
    private void LowerBareRedirections(StatementSyntax statement)
    {
        if (statement.Redirections.Length == 0)
        {
            return;
        }

        builder.Begin();
        var redirections = LowerRedirections(statement);
        var span = Host(statement);
        builder.End(new CallNode
        {
            Span = span,
            Words = [Literal("cat", new TextSpan(span.Start, 0))],
            Redirections = redirections,
        });
    }

    private void LowerPipeline(StatementSyntax statement)
    {
        var stages = new List<StatementSyntax>();
        var left = statement;
        while (left.Command is BinaryCommandSyntax { Operator: "|" or "|&" } pipe)
        {
            stages.Add(pipe.Right);
            left = pipe.Left;
        }

        stages.Add(left);
        stages.Reverse();
        builder.Begin();
        foreach (var stage in stages)
        {
            // A `!` before the first stage belongs to the whole pipeline.
            LowerCommand(stage);
        }

        builder.End(new PipelineNode { Negated = statement.Negated || left.Negated, Span = Host(statement) });
    }

    // `a && b || c && d` associates to the left, so the last run of equal operators is the outermost node.
    private void LowerList(StatementSyntax statement)
    {
        var operands = new List<StatementSyntax>();
        var operators = new List<bool>();
        var left = statement;
        while (left.Command is BinaryCommandSyntax { Operator: "&&" or "||" } list && !left.Negated)
        {
            operands.Add(list.Right);
            operators.Add(list.Operator == "||");
            left = list.Left;
        }

        operands.Add(left);
        operands.Reverse();
        operators.Reverse();
        for (var i = operators.Count - 1; i >= 0; i--)
        {
            if (i == operators.Count - 1 || operators[i] != operators[i + 1])
            {
                builder.Begin();
            }
        }

        LowerStatement(operands[0]);
        for (var i = 0; i < operators.Count; i++)
        {
            LowerStatement(operands[i + 1]);
            if (i == operators.Count - 1 || operators[i] != operators[i + 1])
            {
                builder.End(new ListNode { IsOr = operators[i], Span = Host(operands[0].Start, operands[i + 1].End) });
            }
        }
    }

    private void LowerGroup(StatementSyntax statement, StatementSyntax[] statements, BlockRole role)
    {
        builder.Begin();
        LowerStatements(statements);
        var redirections = LowerRedirections(statement);
        builder.End(new BlockNode { Role = role, Span = Host(statement), Redirections = redirections });
    }

    private void LowerFunction(FunctionSyntax function)
    {
        builder.Begin();
        builder.Begin();
        if (function.Body.Command is GroupSyntax group)
        {
            LowerStatements(group.Statements);
        }
        else
        {
            LowerStatement(function.Body);
        }

        var redirections = LowerRedirections(function.Body.Command is GroupSyntax ? function.Body : null);
        builder.End(new BlockNode { Role = BlockRole.Body, Span = Host(function.Body), Redirections = redirections });
        builder.End(new FunctionNode { Name = function.Name, Span = Host(function) });
    }
}
