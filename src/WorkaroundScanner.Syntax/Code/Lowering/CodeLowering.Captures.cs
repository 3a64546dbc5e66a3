using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Calls whose value is used: what they run becomes a capture.</content>
internal sealed partial class CodeLowering
{
    private const int MaxSource = 400;

    /// <summary>How many calls may be given to one another. A chain of methods is as deep as it is long, and each link costs several frames of the stack.</summary>
    private const int MaxCaptures = 120;

    private int captures;
    private bool tooManyCaptures;

    private void LowerCallParts(CallExpression call, ImmutableArray<WordPart>.Builder into)
    {
        var entry = EntryOf(call, out var receiver);
        switch (entry?.Verb)
        {
            case LibraryVerb.Value when Argument(call, receiver, entry.Position) is { } same:
                LowerParts(same, into);
                break;
            case LibraryVerb.Environment when call.Arguments is [{ Value: StringExpression { Parts: [{ Text: { } name }] } }, ..]:
                var fallback = call.Arguments.Length > 1 ? LowerWord(call.Arguments[1].Value) : null;
                into.Add(new VariablePart(Name(name.Text), fallback is null ? "" : ":-", fallback, AllElements: false, Quoted: true));
                break;
            case LibraryVerb.Arguments:
                into.Add(new ArgumentsPart(1, Quoted: true));
                break;
            case LibraryVerb.Format or LibraryVerb.Join or LibraryVerb.Place:
                var parts = new List<StringPart>();
                if (Flatten(call, parts, 0))
                {
                    openLists++;
                    LowerStringParts([.. parts], into);
                    openLists--;
                }

                break;
            default:
                if (call.Callee is MemberExpression { Name: "Name", Target: NameExpression handle } && IsTemporary(handle))
                {
                    into.Add(new VariablePart(Name(handle.Name + ".name"), "", null, AllElements: false, Quoted: true));
                    break;
                }

                LowerAnswer(call, into);
                break;
        }
    }

    private void LowerAnswer(CallExpression call, ImmutableArray<WordPart>.Builder into) => LowerCapture(call, () => LowerCall(call, discards: false), into);

    /// <summary>A word that is what something gives.</summary>
    private Word LowerCaptured(CodeExpression place, CodeExpression source, Action lower)
    {
        var parts = ImmutableArray.CreateBuilder<WordPart>(1);
        LowerCapture(source, lower, parts);
        return new Word(Span(place), parts.DrainToImmutable());
    }

    private void LowerCapture(CodeExpression source, Action lower, ImmutableArray<WordPart>.Builder into)
    {
        if (captures == MaxCaptures)
        {
            ReportTooDeep(source);
            return;
        }

        captures++;
        var id = builder.Begin();
        lower();
        captures--;
        builder.End(new CaptureNode { Span = Span(source) });
        into.Add(new CapturePart(id, code.Text[source.Start..Math.Min(source.End, source.Start + MaxSource)], Quoted: true));
    }

    private void ReportTooDeep(CodeExpression source)
    {
        if (!tooManyCaptures)
        {
            tooManyCaptures = true;
            assembly.Report(Place(source.Start).Start, "So many calls and functions stand in one another here that the innermost are left out.", tooDeep: true);
        }
    }
}
