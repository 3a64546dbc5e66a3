using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Functions that call themselves until something has come about: loops by another name.</content>
internal sealed partial class CodeLowering
{
    // It waits before it does, or does so because something failed: `await sleep(1000); return waitFor(pod)`, `catch { push(image, left - 1) }`.
    private bool RunsItselfAgain(FunctionStatement function)
    {
        if (function.Name.Length == 0)
        {
            return false;
        }

        var search = new Recursion(this, function.Name);
        search.Look(function.Body, handles: false);
        return search.Runs && (search.Waits || search.Handles);
    }

    private void LowerAgain(CodeStatement[] body, FunctionStatement function)
    {
        builder.Begin();
        builder.Begin();
        var outer = again;
        again = function.Name;
        LowerStatements(body);
        again = outer;
        if (!EndsInJump(body))
        {
            EndJump(Place(Math.Max(function.Start, function.End - 1)), JumpKind.Break, null);
        }

        builder.End(new BlockNode { Role = BlockRole.Body, Span = SpanOf(body, function.End) });
        builder.End(new LoopNode { Span = Span(function), Form = LoopForm.While, Endless = true });
    }

    /// <summary>The function that is lowered as a loop: a call of it goes on with the loop.</summary>
    private string? again;

    private static bool IsCallOf(CallExpression call, string name) =>
        call.Callee is NameExpression { Name: var callee } && callee == name
        || call.Callee is MemberExpression { Target: NameExpression { Name: "this" or "self" or "cls" }, Name: var method } && method == name;

    /// <summary>Looks through a function for calls of itself; what runs once for each item is another matter.</summary>
    private sealed class Recursion(CodeLowering lowering, string name)
    {
        private const int MaxDepth = 60;
        private int depth;

        public bool Runs { get; private set; }

        public bool Waits { get; private set; }

        public bool Handles { get; private set; }

        public void Look(CodeStatement[] statements, bool handles)
        {
            if (++depth <= MaxDepth)
            {
                foreach (var statement in statements)
                {
                    Look(statement, handles);
                }
            }

            depth--;
        }

        private void Look(CodeStatement statement, bool handles)
        {
            switch (statement)
            {
                case ExpressionStatement effect:
                    Look(effect.Expression, handles);
                    break;
                case AssignStatement { Value: { } value }:
                    Look(value, handles);
                    break;
                case JumpStatement { Value: { } value }:
                    Look(value, handles);
                    break;
                case IfStatement choice:
                    Look(choice.Condition, handles);
                    Look(choice.Then, handles);
                    Look(choice.Else, handles);
                    break;
                case TryStatement attempt:
                    Look(attempt.Body, handles);
                    foreach (var handler in attempt.Handlers)
                    {
                        Look(handler, handles: true);
                    }

                    break;
                default:
                    break;
            }
        }

        private void Look(CodeExpression value, bool handles)
        {
            if (++depth <= MaxDepth)
            {
                if (value is CallExpression call)
                {
                    Waits |= lowering.EntryOf(call, out _) is { Verb: LibraryVerb.Command, Words: ["sleep", ..] };
                    if (IsCallOf(call, name))
                    {
                        Runs = true;
                        Handles |= handles;
                    }

                    Look(call.Callee, handles);
                    foreach (var argument in call.Arguments)
                    {
                        Look(argument.Value, handles);
                    }
                }
                else if (value is FunctionExpression function)
                {
                    Look(function.Body, handles);
                }
                else
                {
                    foreach (var part in Parts(value))
                    {
                        Look(part, handles);
                    }
                }
            }

            depth--;
        }
    }
}
