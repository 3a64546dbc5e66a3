using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>In Ruby everything is a value; here it is told what a value means where it stands as a statement.</summary>
internal sealed partial class RubyReader
{
    /// <summary>The value of the compound statement that was read last: a function that is called where it stands.</summary>
    private CodeExpression? compound;

    private CodeStatement? compoundStatement;

    /// <summary>Whether that was <c>begin … end</c>, which a loop behind it runs at least once.</summary>
    private bool isBegin;

    /// <summary>A statement as a value.</summary>
    private CodeExpression Compound(CodeStatement statement, bool isBegin = false)
    {
        compoundStatement = statement;
        this.isBegin = isBegin;
        return compound = ValueOf(statement);
    }

    private static CodeExpression ValueOf(CodeStatement statement) =>
        statement is IfStatement { Then: [ExpressionStatement then], Else: var otherwise } choice && otherwise is [] or [ExpressionStatement]
            ? new ConditionalExpression(
                choice.Start,
                choice.End,
                choice.Condition,
                then.Expression,
                otherwise is [ExpressionStatement last] ? last.Expression : new LiteralExpression(choice.End, choice.End, null))
            : new CallExpression(statement.Start, statement.End, new FunctionExpression(statement.Start, statement.End, [], [statement]), [], null);

    private CodeStatement StatementOf(int start, CodeExpression expression)
    {
        var end = EndFrom(start);
        if (ReferenceEquals(expression, compound))
        {
            return compoundStatement!;
        }

        return expression switch
        {
            AssignExpression assign => assign.Assignment,
            CallExpression { Block: not null } call => LoopOf(call),
            CallExpression { Callee: NameExpression name } call => NamedCall(start, end, name.Name, call),
            NameExpression { Name: "raise" or "fail" } => new JumpStatement(start, end, CodeJumpKind.Throw, null),
            BinaryExpression { Operator: "and" or "or" } choice when JumpOf(choice.Right) is { } jump =>
                new IfStatement(start, end, [], choice.Operator == "and" ? choice.Left : Not(choice.Left), [jump], []),
            ConditionalExpression choice when ChoiceOf(start, end, choice) is { } branch => branch,
            _ => new ExpressionStatement(start, end, expression),
        };
    }

    /// <summary>The jump that a value is, as in <c>x or return</c>.</summary>
    private CodeStatement? JumpOf(CodeExpression expression) => expression switch
    {
        CallExpression { Callee: FunctionExpression { Body: [JumpStatement jump] }, Arguments.Length: 0 } => jump,
        CallExpression { Callee: NameExpression { Name: "raise" or "fail" }, Block: null } or NameExpression { Name: "raise" or "fail" } => StatementOf(expression.Start, expression),
        _ => null,
    };

    /// <summary><c>x ? retry : raise</c>: with jumps, a choice between values is one between statements.</summary>
    private IfStatement? ChoiceOf(int start, int end, ConditionalExpression choice)
    {
        var (then, otherwise) = (JumpOf(choice.Then), JumpOf(choice.Else));
        return then is null && otherwise is null
            ? null
            : new IfStatement(start, end, [], choice.Condition, [then ?? StatementOf(choice.Then.Start, choice.Then)], [otherwise ?? StatementOf(choice.Else.Start, choice.Else)]);
    }

    private CodeStatement NamedCall(int start, int end, string name, CallExpression call)
    {
        switch (name)
        {
            case "raise" or "fail":
                CodeExpression[] values = [.. call.Arguments.Select(argument => argument.Value)];
                return new JumpStatement(start, end, CodeJumpKind.Throw, values is [var value] ? value : new ListExpression(call.Start, call.End, values));
            case "require" or "require_relative" or "load" when call.Arguments is [{ Value: StringExpression { Parts: [{ Text: { } module }] } }]:
                return new ImportStatement(start, end, name == "require_relative" ? "./" + module.Text : module.Text, "", []);
            case var _ when call.Arguments is [{ Value: var only }] && ReferenceEquals(only, compound) && compoundStatement is FunctionStatement function:
                // private def f, memoize def f: what the definition is handed to decorates it.
                return function with { Start = start, Decorators = [call.Callee] };
            default:
                return new ExpressionStatement(start, end, call);
        }
    }

    /// <summary>A call with a block that runs it again and again is a loop.</summary>
    private static CodeStatement LoopOf(CallExpression call)
    {
        var block = call.Block!;
        CodeLoopForm form;
        CodeExpression? items;
        CodeExpression? condition = null;
        switch (call.Callee)
        {
            case NameExpression { Name: "loop" } when call.Arguments.Length == 0:
                (form, items) = (CodeLoopForm.While, null);
                condition = new LiteralExpression(call.Callee.Start, call.Callee.End, true);
                break;
            case MemberExpression { Name: "times" or "upto" or "downto" or "step" }:
                (form, items) = (CodeLoopForm.Counted, call with { Block = null, End = block.Start });
                break;
            case MemberExpression { Name: "each" or "each_with_index" or "each_pair" or "each_key" or "each_value" or "each_with_object" or "each_slice" or "each_line" or "each_entry" or "reverse_each" or "each_index" or "each_char" or "find_each" } member:
                items = member.Target;
                form = IsNumbers(items) ? CodeLoopForm.Counted : CodeLoopForm.ForEach;
                break;
            default:
                return new ExpressionStatement(call.Start, call.End, call);
        }

        string[] variables = [.. block.Parameters.Select(parameter => parameter.Name)];
        return new LoopStatement(call.Start, call.End, form, variables, items, condition, ConditionLast: false, block.Body);
    }

    private static bool IsNumbers(CodeExpression items) => items is CallExpression { Callee: MemberExpression { Name: "to_a" or "each", Target: var listed } }
        ? IsNumbers(listed)
        : items is MemberExpression { Name: "to_a", Target: var range } ? IsNumbers(range) : items is BinaryExpression { Operator: ".." or "...", Left: NumberExpression };
}
