using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Records that are put together in place and asked for their fields.</content>
internal sealed partial class CodeLowering
{
    // `command := Command{Args: args}`, then `command.Args`: what the field was given, where that runs nothing and nothing else was put there since.
    // Of `command := Command{Args: command.Args}` it is what is being read: following it would never end.
    private CodeExpression? FieldOfRecord(CodeExpression value) => value is MemberExpression { Target: NameExpression { Name: var record } } member
        && scope.PositionOf(record) == 0
        && scope.ValueBefore(record, value.Start) is MapExpression fields
        && fields.End <= value.Start
        && scope.ValueBefore(record + "." + member.Name, value.Start) is null
        && Array.Find(fields.Entries, entry => entry.Key is NameExpression key && key.Name == member.Name).Value is { } given
        && given is not FunctionExpression && !HasCall(given)
        ? given
        : null;
}
