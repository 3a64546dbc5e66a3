using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <summary>Turns a program in a programming language into the constructs of the command model.</summary>
/// <remarks>
/// The model is the shell's: a function's parameters are positional, what it returns is what it prints, an exception is a failing
/// command in a block that stops there, a library function that does what a well-known command does is a call of that command.
/// So linking infers the same relations for all languages. Recursion follows the syntax tree, whose depth the parsers bound.
/// </remarks>
/// <param name="assembly">The file's summary.</param>
/// <param name="dialect">What is known of the language.</param>
/// <param name="vocabulary">The tools known by name.</param>
/// <param name="code">The program: the file, or a text that stands in it.</param>
internal sealed partial class CodeLowering(SummaryAssembly assembly, CodeDialect dialect, Vocabulary vocabulary, EmbeddedText code)
{
    private readonly SummaryBuilder builder = assembly.Builder;
    private readonly LibraryTable library = dialect.Library;
    private CodeScope scope = CodeScope.OfFile([]);
    private Closure closure;

    /// <summary>What a return means where statements are lowered.</summary>
    private enum Closure
    {
        /// <summary>It leaves a function.</summary>
        None,

        /// <summary>It ends one turn of a helper that tries again.</summary>
        Repeated,

        /// <summary>It leaves a function without a name.</summary>
        Plain,
    }

    /// <summary>Lowers the program as a script.</summary>
    /// <param name="tree">The parsed program.</param>
    /// <param name="span">What the script takes of the file.</param>
    public void LowerProgram(CodeTree tree, TextSpan span)
    {
        assembly.Comments.Add(code, tree.Comments);
        foreach (var error in tree.Errors)
        {
            assembly.Report(code.HostOffset(Math.Clamp(error.Offset, 0, code.Text.Length)), error.Message, error.TooDeep);
        }

        if (dialect.SharesFolder && code.IsHost)
        {
            assembly.Add(new Import(".", "", []));
        }

        scope = CodeScope.OfFile(tree.Statements);
        defined.UnionWith(tree.Statements.OfType<FunctionStatement>().Select(function => function.Name));
        builder.Begin();
        LowerStatements(tree.Statements);
        builder.End(new ScriptNode { Span = span });
    }

    private TextSpan Span(CodeSyntax syntax) => code.HostSpan(syntax.Start, syntax.End);

    private TextSpan Place(int offset) => code.HostSpan(offset, offset);

    private void LowerStatements(CodeStatement[] statements)
    {
        foreach (var statement in statements)
        {
            LowerStatement(statement);
        }
    }

    private void LowerStatement(CodeStatement statement)
    {
        switch (statement)
        {
            case FunctionStatement function:
                LowerFunction(function, className: "");
                break;
            case ClassStatement type:
                LowerClass(type);
                break;
            case ImportStatement import:
                AddImport(import);
                break;
            case AssignStatement assign:
                LowerAssignment(assign);
                break;
            case ExpressionStatement { Expression: CallExpression call } when scope.GrowthOf(call) is { } growth:
                LowerAssignment(growth);
                break;
            case ExpressionStatement { Expression: CallExpression call } when Stored(call) is { } stored:
                LowerAssignment(stored);
                break;
            case ExpressionStatement expression:
                LowerEffect(expression.Expression);
                break;
            case JumpStatement jump:
                LowerJump(jump);
                break;
            case IfStatement choice:
                LowerIf(choice);
                break;
            case LoopStatement loop:
                LowerLoop(loop);
                break;
            case TryStatement attempt:
                LowerTry(attempt);
                break;
            case SwitchStatement choice:
                LowerSwitch(choice);
                break;
            case BlockStatement block:
                LowerStatements(block.Before);
                LowerStatements(block.Body);
                break;
            default:
                break;
        }
    }

    private void LowerBlock(CodeStatement[] statements, BlockRole role, int at, bool stopsOnFailure = false)
    {
        builder.Begin();
        LowerStatements(statements);
        builder.End(new BlockNode { Role = role, Span = SpanOf(statements, at), StopsOnFailure = stopsOnFailure });
    }

    private TextSpan SpanOf(CodeStatement[] statements, int fallback) =>
        statements.Length == 0 ? Place(fallback) : code.HostSpan(statements[0].Start, statements[^1].End);

    private void LowerClass(ClassStatement type)
    {
        builder.Begin();
        var outer = scope;
        var outerMethods = ownMethods;
        ownMethods = [.. type.Body.OfType<FunctionStatement>().Select(method => method.Name)];
        foreach (var statement in type.Body)
        {
            if (statement is FunctionStatement method)
            {
                foreach (var parameter in method.Name == "constructor" ? method.Parameters.Where(parameter => parameter.Default is StringExpression) : [])
                {
                    LowerField(parameter.Name, parameter.Default!);
                }

                LowerFunction(method, type.Name);
            }
            else if (statement is AssignStatement { Targets: [NameExpression field], Value: StringExpression tool } && IsTool(tool))
            {
                LowerField(field.Name, tool);
            }
            else
            {
                LowerStatement(statement);
            }
        }

        scope = outer;
        ownMethods = outerMethods;
        foreach (var extended in type.Bases.Select(PathOf).OfType<string>().Where(_ => dialect.SharesFolder))
        {
            assembly.Add(new Import(extended, "", []));
        }

        builder.End(new ClassNode
        {
            Name = type.Name,
            Span = Span(type),
            Bases = [.. type.Bases.Select(PathOf).Where(path => path is not null).Select(path => path!)],
            Fields = [.. type.Fields.Select(field => new DeclaredName(field.Name, field.Type))],
        });
    }

    private void LowerFunction(FunctionStatement function, string className, bool memoises = false)
    {
        var decorators = function.Decorators.Select(Decoration).Where(entry => entry is not null).ToList();
        var repeats = decorators.Find(entry => entry!.Verb == LibraryVerb.Repeat);
        var outer = (scope, closure, runsOnce);
        scope = CodeScope.OfFunction(outer.scope, function, className);
        (closure, runsOnce) = (Closure.None, false);
        builder.Begin();
        builder.Begin();
        foreach (var (name, position) in scope.Reassigned)
        {
            builder.Begin();
            builder.End(new AssignmentNode { Span = Place(function.Start), Name = name, Value = Parameter(position, Place(function.Start)), Local = true });
        }

        var body = dialect.LastIsResult ? WithResult(function.Body) : function.Body;
        if (repeats is not null)
        {
            LowerRepeated(body, function, repeats);
        }
        else if (RunsItselfAgain(function))
        {
            LowerAgain(body, function);
        }
        else
        {
            LowerStatements(body);
        }

        builder.End(new BlockNode { Role = BlockRole.Body, Span = SpanOf(function.Body, function.End) });
        builder.End(new FunctionNode
        {
            Name = StepName(function),
            Span = Span(function),
            Form = className.Length > 0 || function.ReceiverType is not null ? FunctionForm.Method : FunctionForm.Function,
            Parameters = function.Parameters.Length,
            Owner = function.ReceiverType ?? className,
            Receiver = function.Receiver ?? "",
            Declared = function.Parameters.Any(parameter => parameter.Type.Length > 0) ? [.. function.Parameters.Select(parameter => new DeclaredName(parameter.Name, parameter.Type))] : [],
            Memoises = memoises || runsOnce || decorators.Any(entry => entry!.Verb == LibraryVerb.Memoise),
            Exposed = decorators.Any(entry => entry!.Verb == LibraryVerb.Expose),
        });
        (scope, closure, runsOnce) = outer;
    }

    // The file `vars/deploy.groovy` of a Jenkins library is the step `deploy`: what it does stands in its function `call`.
    private string StepName(FunctionStatement function) => function.Name == "call" && assembly.Path.EndsWith(".groovy", StringComparison.Ordinal)
        ? System.IO.Path.GetFileNameWithoutExtension(assembly.Path)
        : function.Name;

    private LibraryEntry? Decoration(CodeExpression decorator)
    {
        var callee = decorator is CallExpression call ? call.Callee : decorator;
        var entry = EntryOf(callee, out _) ?? (callee is MemberExpression or NameExpression ? library.FindMethod("@" + LastName(callee)) : null);
        return entry is { Verb: LibraryVerb.Repeat } && decorator is CallExpression { Arguments: [{ Value: var tried }, ..] } && TriesAssertion(tried) ? null : entry;
    }

    // `@retry(AssertionError)`: a check is repeated, no command that failed.
    private static bool TriesAssertion(CodeExpression errors) => errors switch
    {
        NameExpression { Name: "AssertionError" } => true,
        ListExpression list => list.Items.Any(TriesAssertion),
        _ => false,
    };

    // The last expression of a function is what it returns, in both branches of a choice.
    private static CodeStatement[] WithResult(CodeStatement[] statements) => statements switch
    {
        [.. var before, ExpressionStatement last] => [.. before, new JumpStatement(last.Start, last.End, CodeJumpKind.Return, last.Expression)],
        [.. var before, IfStatement last] => [.. before, last with { Then = WithResult(last.Then), Else = WithResult(last.Else) }],
        _ => statements,
    };

    private void AddImport(ImportStatement import)
    {
        var target = import.Module;
        assembly.Add(new Import(target, import.Alias, [.. import.Names.Select(name => new ImportedName(name.Name, name.As.Length > 0 ? name.As : name.Name))]));
        Import(import);
    }
}
