using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>What decides: tests, statuses, and what is joined by AND and OR.</content>
internal sealed partial class CodeLowering
{
    private void LowerCondition(CodeExpression condition)
    {
        switch (condition)
        {
            case BinaryExpression { Operator: "and" or "or" } binary:
                LowerLogic(binary);
                break;
            case UnaryExpression { Operator: "not" or "!" } negation:
                builder.Begin();
                LowerCondition(negation.Operand);
                builder.End(new PipelineNode { Negated = true, Span = Span(condition) });
                break;
            case AssignExpression assign:
                LowerAssignment(assign.Assignment);
                break;
            case BinaryExpression { Operator: "==" or "!=" or "is" or "is not" } compare when StatusCall(compare.Left) is { } call:
                LowerStatusCheck(compare, call);
                break;
            case BinaryExpression compare when IsComparison(compare.Operator):
                LowerComparison(compare);
                break;
            case MemberExpression member when IsStatusMember(member.Name) && member.Target is CallExpression inner && !IsTransparent(inner):
                LowerCall(inner, discards: true);
                break;
            case CallExpression { Callee: NameExpression { Name: ("all" or "any") and var joined }, Arguments: [{ Value: ListExpression { Items: [var first, ..] items } }] }:
                // `all([ready("web"), ready("db")])` is `ready("web") and ready("db")`.
                LowerCondition(items.Skip(1).Aggregate(first, (left, right) => new BinaryExpression(left.Start, right.End, joined == "all" ? "and" : "or", left, right)));
                break;
            case CallExpression call:
                LowerCallCondition(call);
                break;
            default:
                builder.Begin();
                var word = LowerWord(condition);
                builder.End(new TestNode { Span = Span(condition), Comparisons = [new Comparison("", word, null, Negated: false)] });
                break;
        }
    }

    // Chains of one operator stand in each other on the left; they are walked, not recursed into.
    private void LowerLogic(BinaryExpression binary)
    {
        var operands = new Stack<CodeExpression>();
        CodeExpression left = binary;
        while (left is BinaryExpression chain && chain.Operator == binary.Operator)
        {
            operands.Push(chain.Right);
            left = chain.Left;
        }

        builder.Begin();
        LowerCondition(left);
        while (operands.TryPop(out var operand))
        {
            LowerCondition(operand);
        }

        builder.End(new ListNode { IsOr = binary.Operator == "or", Span = Span(binary) });
    }

    // `run(...).returncode == 0`, `subprocess.call(...) != 0`.
    private void LowerStatusCheck(BinaryExpression compare, CallExpression call)
    {
        var negated = compare.Operator is "!=" or "is not" != (compare.Right is LiteralExpression { Value: false } or NumberExpression { Text: not "0" });
        if (negated)
        {
            builder.Begin();
        }

        LowerCall(call, discards: true);
        if (negated)
        {
            builder.End(new PipelineNode { Negated = true, Span = Span(compare) });
        }
    }

    private CallExpression? StatusCall(CodeExpression left) => left switch
    {
        CallExpression call when EntryOf(call, out _) is { GivesStatus: true } => call,
        MemberExpression { Target: CallExpression call } member when IsStatusMember(member.Name) && !IsTransparent(call) => call,
        _ => null,
    };

    private void LowerComparison(BinaryExpression compare)
    {
        builder.Begin();
        var left = LowerWord(compare.Left);
        var right = LowerWord(compare.Right);
        var (operation, first, second, negated) = compare.Operator switch
        {
            "in" or "not in" when HoldsField(compare.Right) => ("==", right, left, compare.Operator != "in"),
            "in" => ("=~", right, left, false),
            "==" or "!=" or "===" or "!==" when IsPiece(compare.Left, compare.Right) => ("=~", left, right, compare.Operator[0] == '!'),
            "not in" => ("=~", right, left, true),
            "is" or "===" => ("==", left, right, false),
            "is not" or "!==" or "!=" => ("!=", left, right, false),
            "!~" => ("=~", left, right, true),
            "==~" => ("=~", left, right, false),
            "<" => ("-lt", left, right, false),
            "<=" => ("-le", left, right, false),
            ">" => ("-gt", left, right, false),
            ">=" => ("-ge", left, right, false),
            var other => (other, left, right, false),
        };
        builder.End(new TestNode { Span = Span(compare), Comparisons = [new Comparison(operation, first, second, negated)] });
    }

    // `line[:5] == "ready"`: how a text begins, or what stands in it at a place.
    private static bool IsPiece(CodeExpression value, CodeExpression expected) =>
        expected is StringExpression { Parts: [{ Text.Text.Length: > 0 }] } && value is IndexExpression { Index: SliceExpression };

    // `"running" in status`, where `status = data["status"]`: membership in data, no search of a text.
    private bool HoldsField(CodeExpression value) =>
        IsField(value is NameExpression name && scope.ValueBefore(name.Name, name.Start) is { } kept ? kept : value);

    private void LowerCallCondition(CallExpression call)
    {
        if (EntryOf(call, out var receiver) is not { Verb: LibraryVerb.Test } test)
        {
            if (IsTransparent(call))
            {
                builder.Begin();
                var word = LowerWord(call);
                builder.End(new TestNode { Span = Span(call), Comparisons = [new Comparison("", word, null, Negated: false)] });
                return;
            }

            LowerCall(call, discards: true);
            return;
        }

        builder.Begin();
        Word? Operand(string name) => name == "$0"
            ? receiver is null ? null : LowerWord(receiver)
            : call.Arguments.ElementAtOrDefault(name[1] - '1') is { } argument ? LowerWord(argument.Value) : null;
        var left = test.Words.Length > 1 ? Operand(test.Words[1]) : null;
        var right = test.Words.Length > 2 ? Operand(test.Words[2]) : null;
        builder.End(new TestNode { Span = Span(call), Comparisons = [new Comparison(test.Words[0], left ?? Text("", Span(call)), right, Negated: false)] });
    }

    private static bool IsComparison(string operation) =>
        operation is "==" or "!=" or "===" or "!==" or "<" or "<=" or ">" or ">=" or "is" or "is not" || IsSearch(operation);

    // `found = "Running" in pods`. What a test suite asserts of a text is an argument, and nobody's workaround.
    private Word LowerSearch(CodeExpression search) => LowerCaptured(search, search, () => LowerCondition(search));

    private bool IsSearch(CodeExpression value) => value is BinaryExpression binary && IsSearch(binary.Operator)
        || value is CallExpression call && EntryOf(call, out _) is { Verb: LibraryVerb.Test, Words: ["=~", ..] };

    private static bool IsSearch(string operation) => operation is "in" or "not in" or "=~" or "!~" or "==~";

    private static bool IsStatusMember(string name) =>
        name is "returncode" or "exitCode" or "exit_code" or "exited" or "ok" or "failed" or "success?" or "exitstatus" or "status" or "return_code" or "success" or "exitValue" or "code" or "ExitCode";
}
