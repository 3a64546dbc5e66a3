using System.Text;
using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Tests.Code;

/// <summary>Prints a tree of a program compactly: one line per outermost statement, then one line per error.</summary>
/// <remarks>
/// Names, numbers and literals stand as they are; <c>a.b</c>, <c>a[b]</c>, <c>'text {hole}'</c> (backticks for commands, slashes for patterns), <c>[list]</c>, <c>{key: value}</c>;
/// everything else is <c>(word part part)</c>. Bodies stand last, other groups of statements in <c>(else ...)</c> and the like.
/// </remarks>
internal sealed class CodeDump
{
    private readonly StringBuilder output = new();

    public static string Of(CodeTree tree)
    {
        var dump = new CodeDump();
        foreach (var statement in tree.Statements)
        {
            dump.Write(statement);
            dump.output.Append('\n');
        }

        foreach (var error in tree.Errors)
        {
            dump.output.Append("! ").Append(error.Offset).Append(error.TooDeep ? " too deep: " : ": ").Append(error.Message).Append('\n');
        }

        return dump.output.ToString().TrimEnd('\n');
    }

    public static string Of(CodeExpression expression)
    {
        var dump = new CodeDump();
        dump.Write(expression);
        return dump.output.ToString();
    }

    private void Write(CodeStatement statement)
    {
        switch (statement)
        {
            case ExpressionStatement expression:
                Write(expression.Expression);
                break;
            case AssignStatement assign:
                Write(assign);
                break;
            case FunctionStatement function:
                Open("def");
                WriteIf(function.Receiver is not null || function.ReceiverType is not null, $" ({function.Receiver}{(function.ReceiverType is null ? "" : " " + function.ReceiverType)})");
                output.Append(' ').Append(function.Name);
                WriteParameters(function.Parameters);
                WriteDecorators(function.Decorators);
                Close(function.Body);
                break;
            case ClassStatement type:
                Open("class").Append(' ').Append(type.Name).Append(" (");
                WriteAll(type.Bases, "");
                output.Append(')');
                WriteDecorators(type.Decorators);
                Close(type.Body);
                break;
            case IfStatement branch:
                Open("if");
                WriteGroup("before", branch.Before);
                WriteNext(branch.Condition);
                WriteAll(branch.Then, " ");
                WriteGroup("else", branch.Else);
                output.Append(')');
                break;
            case LoopStatement loop:
                Write(loop);
                break;
            case TryStatement attempt:
                Open("try");
                WriteAll(attempt.Body, " ");
                foreach (var handler in attempt.Handlers)
                {
                    output.Append(' ');
                    Open("catch");
                    Close(handler);
                }

                WriteGroup("else", attempt.Else);
                WriteGroup("finally", attempt.Finally);
                output.Append(')');
                break;
            case SwitchStatement choice:
                Open("switch");
                WriteNext(choice.Subject);
                foreach (var arm in choice.Cases)
                {
                    output.Append(arm.Patterns.Length == 0 ? " (default" : " (case (");
                    WriteAll(arm.Patterns, "");
                    WriteIf(arm.Patterns.Length > 0, ")");
                    Close(arm.Body);
                }

                output.Append(')');
                break;
            case JumpStatement jump:
                Open(jump.Kind.ToString().ToLowerInvariant());
                WriteNext(jump.Value);
                output.Append(')');
                break;
            case BlockStatement block:
                Open("block");
                WriteGroup("before", block.Before);
                Close(block.Body);
                break;
            case ImportStatement import:
                Open("import").Append(' ').Append(import.Module);
                WriteIf(import.Alias.Length > 0, " as " + import.Alias);
                WriteIf(import.Names.Length > 0, $" ({string.Join(' ', import.Names.Select(name => name.Name == name.As ? name.Name : $"{name.Name}:{name.As}"))})");
                output.Append(')');
                break;
            default:
                throw new InvalidOperationException(statement.GetType().Name);
        }
    }

    private void Write(AssignStatement assign)
    {
        Open(assign.IsConstant ? "const " + assign.Operator : assign.Operator);
        output.Append(assign.Targets.Length == 1 ? " " : " (");
        WriteAll(assign.Targets, "");
        WriteIf(assign.Targets.Length != 1, ")");
        WriteNext(assign.Value);
        output.Append(')');
    }

    private void Write(LoopStatement loop)
    {
        Open((loop.ConditionLast ? "do-" : "") + loop.Form.ToString().ToLowerInvariant());
        WriteIf(loop.Variables.Length > 0, $" ({string.Join(' ', loop.Variables)})");
        if (loop.Items is not null)
        {
            output.Append(" in");
            WriteNext(loop.Items);
        }

        WriteNext(loop.Condition);
        Close(loop.Body);
    }

    private void Write(CodeExpression expression)
    {
        switch (expression)
        {
            case NameExpression name:
                output.Append(name.Name);
                break;
            case MemberExpression member:
                Write(member.Target);
                output.Append('.').Append(member.Name);
                break;
            case IndexExpression index:
                Write(index.Target);
                output.Append('[');
                Write(index.Index);
                output.Append(']');
                break;
            case SliceExpression slice:
                WriteOptional(slice.From);
                output.Append(':');
                WriteOptional(slice.To);
                break;
            case CallExpression call:
                Open(call.IsNew ? "new" : "call");
                WriteNext(call.Callee);
                foreach (var argument in call.Arguments)
                {
                    output.Append(' ').Append(argument.IsSpread ? "*" : "").Append(argument.Name.Length > 0 ? argument.Name + "=" : "");
                    Write(argument.Value);
                }

                WriteNext(call.Block);
                output.Append(')');
                break;
            case StringExpression text:
                Write(text);
                break;
            case NumberExpression number:
                output.Append(number.Text);
                break;
            case LiteralExpression literal:
                output.Append(literal.Value switch { true => "true", false => "false", null => "null" });
                break;
            case ListExpression list:
                output.Append('[');
                WriteAll(list.Items, "");
                output.Append(']');
                break;
            case SpreadExpression spread:
                output.Append('*');
                Write(spread.Value);
                break;
            case MapExpression map:
                Write(map);
                break;
            case BinaryExpression binary:
                Open(binary.Operator);
                WriteNext(binary.Left);
                WriteNext(binary.Right);
                output.Append(')');
                break;
            case UnaryExpression unary:
                Open(unary.Operator);
                WriteNext(unary.Operand);
                output.Append(')');
                break;
            case ConditionalExpression conditional:
                Open("?");
                WriteNext(conditional.Condition);
                WriteNext(conditional.Then);
                WriteNext(conditional.Else);
                output.Append(')');
                break;
            case FunctionExpression function:
                Open("fn");
                WriteParameters(function.Parameters);
                Close(function.Body);
                break;
            case AssignExpression assign:
                Write(assign.Assignment);
                break;
            case OpaqueExpression opaque:
                Open("opaque");
                WriteAll(opaque.Parts, " ");
                output.Append(')');
                break;
            default:
                throw new InvalidOperationException(expression.GetType().Name);
        }
    }

    private void Write(StringExpression text)
    {
        var quote = text.Form switch { StringForm.Command or StringForm.Tagged => '`', StringForm.Pattern => '/', _ => '\'' };
        output.Append(quote);
        foreach (var part in text.Parts)
        {
            if (part.Hole is not null)
            {
                output.Append('{');
                Write(part.Hole);
                output.Append('}');
            }

            output.Append(part.Text?.Text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));
        }

        output.Append(quote);
    }

    private void Write(MapExpression map)
    {
        output.Append('{');
        for (var i = 0; i < map.Entries.Length; i++)
        {
            var (key, value) = map.Entries[i];
            WriteIf(i > 0, ", ");
            if (key is not null)
            {
                Write(key);
                output.Append(": ");
            }

            Write(value);
        }

        output.Append('}');
    }

    private void WriteParameters(CodeParameter[] parameters)
    {
        output.Append(" (");
        for (var i = 0; i < parameters.Length; i++)
        {
            output.Append(i > 0 ? " " : "").Append(parameters[i].IsRest ? "*" : "").Append(parameters[i].Name);
            WriteIf(parameters[i].Default is not null, "=");
            WriteOptional(parameters[i].Default);
        }

        output.Append(')');
    }

    private void WriteDecorators(CodeExpression[] decorators)
    {
        foreach (var decorator in decorators)
        {
            output.Append(" @");
            Write(decorator);
        }
    }

    private void WriteGroup(string word, CodeStatement[] statements)
    {
        if (statements.Length > 0)
        {
            output.Append(' ');
            Open(word);
            Close(statements);
        }
    }

    private void WriteAll(CodeSyntax[] items, string before)
    {
        for (var i = 0; i < items.Length; i++)
        {
            output.Append(i == 0 ? before : " ");
            switch (items[i])
            {
                case CodeStatement statement:
                    Write(statement);
                    break;
                case CodeExpression expression:
                    Write(expression);
                    break;
            }
        }
    }

    private void WriteNext(CodeExpression? expression)
    {
        WriteIf(expression is not null, " ");
        WriteOptional(expression);
    }

    private void WriteOptional(CodeExpression? expression)
    {
        if (expression is not null)
        {
            Write(expression);
        }
    }

    private void WriteIf(bool condition, string text) => output.Append(condition ? text : "");

    private StringBuilder Open(string word) => output.Append('(').Append(word);

    private void Close(CodeStatement[] statements)
    {
        WriteAll(statements, " ");
        output.Append(')');
    }
}
