using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Blocks of a pipeline that say in their settings how they run.</content>
internal sealed partial class CodeLowering
{
    /// <summary>Lowers a block that runs where it stands; one that the system runs again when it fails is a step.</summary>
    private void LowerInlineCall(CallExpression call, FunctionExpression block, CodeExpression? receiver)
    {
        if (!block.Body.Any(AsksForRepeats))
        {
            LowerInline(block, receiver);
            return;
        }

        builder.Begin();
        LowerInline(block, receiver);
        var name = call.Arguments is [{ Value: StringExpression { Parts: [{ Text.Text: var text }] } }, ..] ? text : "";
        builder.End(new StepNode { Name = name, Form = name.Length == 0 ? StepForm.Job : StepForm.Step, Repeats = true, Span = Span(call) });
    }

    // `options { retry(3) }`: the call that tries again has no body of its own.
    private bool AsksForRepeats(CodeStatement statement) =>
        statement is ExpressionStatement { Expression: CallExpression { Block: { } settings } call } && EntryOf(call, out _) is { Verb: LibraryVerb.Settings }
        && settings.Body.Select(StatedCall).Any(setting => setting is not null && Repeated(setting) is null && EntryOf(setting, out _) is { Verb: LibraryVerb.Repeat });

    private static CallExpression? StatedCall(CodeStatement statement) => statement switch
    {
        ExpressionStatement { Expression: CallExpression call } => call,
        JumpStatement { Value: CallExpression call } => call,
        _ => null,
    };
}
