using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Processes that are described in one place and given to an object that starts them: <c>runner.Run(cmd)</c>.</content>
internal sealed partial class CodeLowering
{
    private void LowerGivenProcess(CallExpression call, CodeExpression? receiver, bool discards)
    {
        foreach (var value in call.Arguments.Select(argument => argument.Value))
        {
            if (value is NameExpression name && Described(name) is { Count: > 0 } described)
            {
                LowerDescribed(call, name.Name, described, discards);
                return;
            }

            if (value is CallExpression made && EntryOf(made, out _) is { Verb: LibraryVerb.Describe })
            {
                LowerCall(made, discards);
                return;
            }

            if (ProcessRecord(value) is { } words)
            {
                LowerRun(call, [words], discards, Span(call), (value as NameExpression)?.Name);
                return;
            }
        }

        LowerFunctionCall(call, receiver, discards);
    }

    // `&exec.Cmd{Path: docker, Args: args}`: its arguments begin with the program's name.
    private CodeArgument? ProcessRecord(CodeExpression value)
    {
        var record = value is NameExpression name ? scope.ValueBefore(name.Name, name.Start) : value;
        record = record is UnaryExpression { Operator: "&" } address ? address.Operand : record;
        return record is MapExpression { Type: MemberExpression { Name: "Cmd", Target: NameExpression { Name: "exec" } } } fields
            && fields.Entries.FirstOrDefault(entry => entry.Key is NameExpression { Name: "Args" }).Value is { } arguments
            ? new CodeArgument("", IsSpread: true, arguments)
            : null;
    }
}
