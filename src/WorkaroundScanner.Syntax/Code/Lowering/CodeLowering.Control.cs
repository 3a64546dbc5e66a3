using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Choices, loops, exceptions and jumps.</content>
internal sealed partial class CodeLowering
{
    private bool inSwitch;

    private void LowerIf(IfStatement choice)
    {
        LowerStatements(choice.Before);
        builder.Begin();
        builder.Begin();
        LowerCondition(choice.Condition);
        builder.End(new BlockNode { Role = BlockRole.Condition, Span = Span(choice.Condition) });
        LowerBlock(choice.Then, BlockRole.Then, choice.End);
        if (choice.Else.Length > 0)
        {
            LowerBlock(choice.Else, BlockRole.Else, choice.End);
        }

        builder.End(new ConditionalNode { Span = Span(choice) });
    }

    private void LowerLoop(LoopStatement loop)
    {
        if (loop.Items is CallExpression attempts && EntryOf(attempts, out _) is { Verb: LibraryVerb.Repeat } library)
        {
            if (!library.AwaitsState)
            {
                LowerRepeated(loop.Body, loop, library);
                return;
            }

            // What a sampler gives is looked at in the body, which says when it is enough.
            loop = loop with { Form = CodeLoopForm.While, Items = null, Condition = new LiteralExpression(attempts.Start, attempts.End, true), Body = [.. Sampled(attempts, loop), .. loop.Body] };
        }

        loop = Measured(loop) is { } measured ? loop with { Form = CodeLoopForm.ForEach, Items = measured } : loop;
        builder.Begin();
        ImmutableArray<Word> items = loop is { Form: CodeLoopForm.ForEach, Items: { } list } ? LowerWords(list) : [];
        var condition = loop.Condition ?? (loop.Form == CodeLoopForm.Counted && loop.Items is BinaryExpression or UnaryExpression or CallExpression { Callee: MemberExpression } ? loop.Items : null);
        var endless = condition is LiteralExpression { Value: true } or NumberExpression { Text: "1" };
        if (condition is not null && !endless && loop.Form is not CodeLoopForm.ForEach)
        {
            builder.Begin();
            LowerCondition(condition);
            builder.End(new BlockNode { Role = BlockRole.Condition, Span = Span(condition) });
        }

        var outer = inSwitch;
        inSwitch = false;
        LowerBlock(loop.Body, BlockRole.Body, loop.End);
        inSwitch = outer;
        builder.End(new LoopNode
        {
            Span = Span(loop),
            Form = loop.Form switch
            {
                CodeLoopForm.ForEach => LoopForm.ForEach,
                CodeLoopForm.Counted => LoopForm.Counted,
                CodeLoopForm.Until => LoopForm.Until,
                _ => LoopForm.While,
            },
            Variable = loop.Variables.Length > 0 ? Name(loop.Variables[^1]) : null,
            Items = items,
            Endless = endless,
        });
    }

    // `for pods in TimeoutSampler(60, 5, list_pods, namespace)`: each turn has what the function gives then.
    private static IEnumerable<CodeStatement> Sampled(CallExpression attempts, LoopStatement loop)
    {
        var given = attempts.Arguments.ToList();
        var at = given.FindIndex(argument => argument.Name is "func" or "function" || (argument.Name.Length == 0 && argument.Value is NameExpression or MemberExpression or FunctionExpression));
        return at < 0 || loop.Variables.Length == 0
            ? []
            : [new AssignStatement(attempts.Start, attempts.End, [new NameExpression(attempts.Start, attempts.End, loop.Variables[0])], "=",
                new CallExpression(attempts.Start, attempts.End, given[at].Value, [.. given.Skip(at + 1)], null), IsConstant: false)];
    }

    // `for i := 0; i < len(names); i++`, `i < names.length`: once for each item.
    private static CodeExpression? Measured(LoopStatement loop) => loop is { Form: CodeLoopForm.Counted, Items: BinaryExpression { Operator: "<" or "<=" or "!=", Right: var limit } }
        ? limit switch
        {
            CallExpression { Callee: NameExpression { Name: "len" }, Arguments: [{ Value: var list }] } => list,
            CallExpression { Callee: MemberExpression { Name: "size" or "length", Target: var list }, Arguments.Length: 0 } => list,
            MemberExpression { Name: "length" or "size", Target: var list } => list,
            _ => null,
        }
        : null;

    // What is tried again until it works: a loop that only success leaves.
    private void LowerRepeated(CodeStatement[] body, CodeSyntax around, LibraryEntry library)
    {
        builder.Begin();
        builder.Begin();
        LowerStatements(body);
        if (!EndsInJump(body))
        {
            EndJump(Place(Math.Max(around.Start, around.End - 1)), JumpKind.Break, null);
        }

        builder.End(new BlockNode { Role = BlockRole.Body, Span = SpanOf(body, around.End), StopsOnFailure = true });
        builder.End(new LoopNode { Span = Span(around), Form = library.AwaitsState ? LoopForm.While : around is FunctionStatement ? LoopForm.Decorated : LoopForm.Retried, Endless = true });
    }

    // `try { run(); return true } catch { return false }`: what would stand behind it is never reached.
    private static bool EndsInJump(CodeStatement[] body) => body is [.., var last] && last switch
    {
        JumpStatement => true,
        IfStatement choice => EndsInJump(choice.Then) && EndsInJump(choice.Else),
        TryStatement attempt => EndsInJump(attempt.Finally) || (EndsInJump(attempt.Else.Length > 0 ? attempt.Else : attempt.Body) && Array.TrueForAll(attempt.Handlers, EndsInJump)),
        _ => false,
    };

    // The default stands last, wherever it is written.
    private static CodeStatement[] Choices(SwitchStatement choice)
    {
        var otherwise = Array.Find(choice.Cases, one => one.Patterns.Length == 0)?.Body ?? [];
        for (var place = choice.Cases.Length - 1; place >= 0; place--)
        {
            if (choice.Cases[place] is { Patterns: [var first, .. var more] } one)
            {
                var condition = more.Aggregate(first, (any, next) => new BinaryExpression(first.Start, next.End, "or", any, next));
                otherwise = [new IfStatement(one.Start, choice.End, [], condition, one.Body, otherwise)];
            }
        }

        return otherwise;
    }

    // What a handler does runs when something before it failed: `{ a && b; } || { handler; }`.
    private void LowerTry(TryStatement attempt)
    {
        if (attempt.Handlers.Length == 0)
        {
            LowerStatements(attempt.Body);
            LowerStatements(attempt.Finally);
            return;
        }

        var handlers = attempt.Handlers.SelectMany(handler => handler).ToList();
        var end = Math.Min(Math.Max(handlers.Select(statement => statement.End).DefaultIfEmpty(attempt.End).Max(), attempt.Start), attempt.End);
        var span = code.HostSpan(attempt.Start, end);
        var again = attempt.Handlers.Any(handler => Contains(handler, CodeJumpKind.Retry));
        if (again)
        {
            builder.Begin();
            builder.Begin();
        }

        builder.Begin();
        builder.Begin();
        LowerStatements(attempt.Body);
        LowerStatements(attempt.Else);
        if (again && (attempt.Body.Length == 0 || attempt.Body[^1] is not JumpStatement))
        {
            EndJump(Place(attempt.Start), JumpKind.Break, null);
        }

        builder.End(new BlockNode { Role = BlockRole.Group, Span = SpanOf([.. attempt.Body, .. attempt.Else], attempt.Start), StopsOnFailure = true });
        builder.Begin();
        foreach (var handler in attempt.Handlers)
        {
            LowerStatements(handler);
        }

        builder.End(new BlockNode { Role = BlockRole.Group, Span = code.HostSpan(Math.Min(end, handlers.Select(statement => statement.Start).DefaultIfEmpty(end).Min()), end) });
        builder.End(new ListNode { IsOr = true, Span = span });
        if (again)
        {
            builder.End(new BlockNode { Role = BlockRole.Body, Span = span });
            builder.End(new LoopNode { Span = span, Form = LoopForm.While, Endless = true });
        }

        LowerStatements(attempt.Finally);
    }

    private static bool Contains(CodeStatement[] statements, CodeJumpKind kind) => statements.Any(statement => statement switch
    {
        JumpStatement jump => jump.Kind == kind,
        IfStatement choice => Contains(choice.Then, kind) || Contains(choice.Else, kind),
        BlockStatement block => Contains(block.Body, kind),
        _ => false,
    });

    private void LowerSwitch(SwitchStatement choice)
    {
        if (choice.TakesConditions && Array.Exists(choice.Cases, one => one.Patterns.Length > 0))
        {
            var around = inSwitch;
            inSwitch = true;
            LowerStatements(Choices(choice));
            inSwitch = around;
            return;
        }

        builder.Begin();
        var subject = choice.Subject is null ? new Word(Place(choice.Start), []) : LowerWord(choice.Subject);
        foreach (var one in choice.Cases)
        {
            builder.Begin();
            var patterns = one.Patterns.Select(LowerWord).ToImmutableArray();
            var outer = inSwitch;
            inSwitch = true;
            LowerStatements(one.Body);
            inSwitch = outer;
            builder.End(new ArmNode { Span = Span(one), Patterns = patterns });
        }

        builder.End(new DispatchNode { Span = Span(choice), Subject = subject });
    }

    private void LowerJump(JumpStatement jump)
    {
        switch (jump.Kind)
        {
            case CodeJumpKind.Break when inSwitch:
                // It leaves the switch: the loop around goes on.
                break;
            case CodeJumpKind.Break:
                EndJump(Span(jump), JumpKind.Break, null);
                break;
            case CodeJumpKind.Continue or CodeJumpKind.Retry:
                EndJump(Span(jump), JumpKind.Continue, null);
                break;
            case CodeJumpKind.Throw:
                if (jump.Value is { } thrown)
                {
                    LowerEffect(thrown);
                }

                EndJump(Span(jump), closure == Closure.Repeated ? JumpKind.Continue : JumpKind.Return, Text("1", Span(jump)));
                break;
            default:
                LowerReturn(jump);
                break;
        }
    }

    // `sys.exit(0)`, `process.exit()`; what is given a message fails, as `abort` always does.
    private void LowerExit(CallExpression call, LibraryEntry entry)
    {
        var status = Argument(call, null, entry.Position);
        if (status is not null && HasCall(status))
        {
            LowerEffect(status);
        }

        var value = entry.Words.Contains("fails") ? Text("1", Span(call)) : status switch
        {
            null or LiteralExpression { Value: not false } => null,
            NumberExpression number => Text(number.Text, Span(number)),
            LiteralExpression or StringExpression => Text("1", Span(status)),
            NameExpression => LowerWord(status),
            _ => Text("1", Span(status)),
        };
        EndJump(Span(call), JumpKind.Exit, value);
    }

    private void LowerReturn(JumpStatement jump)
    {
        var (value, status) = Result(jump.Value);
        if (value is not null && closure == Closure.None && (value is MapExpression or UnaryExpression or CallExpression or NameExpression) && Record(value) is [{ IsSpread: false } program, { IsSpread: true }] process && (IsTool(program.Value) || program.Value is MemberExpression))
        {
            // `return Command{Command: options.Binary, Args: args}`: what is described here is run by the caller.
            LowerRun(value, process, discards: false, Span(value), null);
            EndJump(Span(jump), JumpKind.Return, null);
            return;
        }

        if (status is CallExpression outcome && !IsTransparent(outcome))
        {
            (value, status) = (outcome, null);
        }

        var word = status is null ? null : Status(status, Span(jump));
        if (closure == Closure.Repeated && dialect.GivesErrors && value is CallExpression { Callee: var maker } && MakesError(maker))
        {
            LowerEffect(value);
            EndJump(Span(jump), JumpKind.Continue, Text("1", Span(jump)));
            return;
        }

        if (closure == Closure.Repeated && value is not null)
        {
            // One more turn unless what is returned holds.
            builder.Begin();
            LowerCondition(value);
            EndJump(Span(jump), JumpKind.Break, null);
            builder.End(new ListNode { IsOr = false, Span = Span(jump) });
            return;
        }

        switch (value)
        {
            case null or LiteralExpression:
                break;
            case CallExpression call when !IsTransparent(call):
                // `return f()` gives what the call gives, its status too.
                LowerCall(call, discards: false);
                break;
            case BinaryExpression { Operator: not ("+" or "%" or "or" or "??") } or UnaryExpression { Operator: "not" }:
            case CallExpression when IsSearch(value):
                LowerCondition(value);
                break;
            default:
                builder.Begin();
                ImmutableArray<Word> words = [Text("echo", Place(value.Start)), .. LowerWords(value)];
                builder.End(new CallNode { Words = words, Span = Span(value) });
                break;
        }

        if (closure != Closure.Plain)
        {
            EndJump(Span(jump), JumpKind.Return, word);
        }
    }

    // `return fmt.Errorf("not ready")`, `return retry.RetryableError(err)`: this turn failed.
    private static bool MakesError(CodeExpression maker) => PathOf(maker) is { } path
        && (path is "errors.New" or "errors.Wrap" or "errors.Wrapf" or "errors.WithMessage" or "errors.Join" || path.EndsWith("Errorf", StringComparison.Ordinal) || path.EndsWith("Error", StringComparison.Ordinal));

    // What is given and how it went: in Go the last value is the error, a lone `true` or `nil` says that all went well.
    private (CodeExpression? Value, CodeExpression? Status) Result(CodeExpression? value) => value switch
    {
        ListExpression { Items: [.., var last] list } when dialect.GivesErrors => last is LiteralExpression { Value: null } && list[0] is LiteralExpression { Value: bool }
            ? (null, list[0])
            : (list.Length > 1 && list[0] is not LiteralExpression ? list[0] : null, last),
        LiteralExpression => (null, value),
        NameExpression { Name: "err" } when dialect.GivesErrors => (null, value),
        _ => (value, null),
    };

    private Word? Status(CodeExpression status, TextSpan span) => status switch
    {
        LiteralExpression { Value: false } => Text("1", span),
        LiteralExpression { Value: true } => Text("0", span),
        LiteralExpression => dialect.GivesErrors ? Text("0", span) : null,
        NameExpression name => new Word(span, [new VariablePart(Name(name.Name), "", null, AllElements: false, Quoted: true)]),
        _ => Text("1", span),
    };

    private void EndJump(TextSpan span, JumpKind kind, Word? value)
    {
        builder.Begin();
        builder.End(new JumpNode { Span = span, Target = kind, Value = value });
    }
}
