using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Values as words.</content>
internal sealed partial class CodeLowering
{
    private static Word Text(string text, TextSpan span) => Word.OfText(span, text);

    /// <summary>A name as the model spells it: what stands in a shell program's hole has the same.</summary>
    private static string Name(string path) => EmbeddedTextBuilder.HoleName(path);

    private static Word Variable(string name, TextSpan span, bool all = false) =>
        all ? new Word(span, [new VariablePart(Name(name), "", null, all, Quoted: true)]) : Word.OfVariable(span, Name(name));

    private static Word Parameter(int position, TextSpan span) => new(span, [ParameterPart(position)]);

    private static string Spelled(int position) => position.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static WordPart ParameterPart(int position) => position < 0
        ? new ArgumentsPart(-position, Quoted: true)
        : new VariablePart(Spelled(position), "", null, AllElements: false, Quoted: true);

    /// <summary>A value as one word; calls in it become captures of the construct that is open.</summary>
    private Word LowerWord(CodeExpression value)
    {
        switch (value)
        {
            // Most words are one name or one text.
            case NameExpression name when Described(name).Count == 0 && scope.PositionOf(name.Name) is var position and >= 0 and < 10 && scope.DefaultOf(name.Name) is null:
                return Word.OfVariable(Span(value), position == 0 ? Name(name.Name) : Spelled(position));
            case StringExpression { Form: not StringForm.Command, Parts: [{ Text: { } text }] } when !MayBeFilled(text.Text):
                return Text(text.Text, Span(value));
            default:
                var parts = ImmutableArray.CreateBuilder<WordPart>(1);
                LowerParts(value, parts);
                return new Word(Span(value), parts.DrainToImmutable());
        }
    }

    private void LowerParts(CodeExpression value, ImmutableArray<WordPart>.Builder into)
    {
        // The depth of a tree is bounded; names are followed to their values beside. One file is lost, should that go astray, and no more.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case StringExpression { Form: StringForm.Command } command:
                LowerCommand(command, into);
                break;
            case StringExpression text:
                LowerStringParts(text.Parts, into);
                break;
            case NumberExpression number:
                into.Add(new LiteralPart(number.Text, Quoted: true));
                break;
            case LiteralExpression literal:
                into.Add(new LiteralPart(literal.Value switch { true => "true", false => "false", _ => "" }, Quoted: true));
                break;
            case NameExpression name:
                LowerName(name, into);
                break;
            case MemberExpression when PathOf(value) is { } stream && IsOwnStream(stream):
                into.Add(new LiteralPart("/dev/stdout", Quoted: true));
                break;
            case MemberExpression or IndexExpression:
                LowerPlace(value, into);
                break;
            case CallExpression call:
                LowerCallParts(call, into);
                break;
            case BinaryExpression binary:
                LowerBinaryParts(binary, into);
                break;
            case ConditionalExpression { Else: var tool } when IsTool(tool):
                LowerParts(tool, into);
                break;
            case ConditionalExpression choice:
                LowerParts(choice.Then, into);
                if (HasCall(choice.Else))
                {
                    LowerParts(choice.Else, into);
                }

                break;
            case AssignExpression assign:
                LowerAssignment(assign.Assignment);
                if (assign.Assignment.Targets is [var target, ..])
                {
                    LowerParts(target, into);
                }

                break;
            case FunctionExpression function:
                LowerClosure(function, argument: 0);
                break;
            case MapExpression record when record.Entries.Any(entry => FieldTool(entry.Value) is not null):
                LowerFields(record);
                goto default;
            default:
                foreach (var part in Inner(value))
                {
                    LowerParts(part, into);
                }

                break;
        }
    }

    // What is written there is shown, and kept in no file.
    private static bool IsOwnStream(string path) => path is "sys.stdout" or "sys.stderr" or "os.Stdout" or "os.Stderr" or "process.stdout" or "process.stderr";

    private static IEnumerable<CodeExpression> Inner(CodeExpression value) => value switch
    {
        ListExpression list => list.Items,
        SpreadExpression spread => [spread.Value],
        MapExpression map => map.Entries.Select(entry => entry.Value),
        UnaryExpression unary => [unary.Operand],
        SliceExpression slice => new[] { slice.From, slice.To }.OfType<CodeExpression>(),
        OpaqueExpression opaque => opaque.Parts,
        _ => [],
    };

    // What a host fills into a program's texts is written as a shell's variable.
    private bool MayBeFilled(string text) => !code.IsHost && text.Contains("${", StringComparison.Ordinal);

    private void LowerStringParts(StringPart[] parts, ImmutableArray<WordPart>.Builder into)
    {
        foreach (var part in parts)
        {
            if (part.Text is { } text && MayBeFilled(text.Text))
            {
                WordReader.AddParts(text.Text, into);
            }
            else if (part.Text is { } literal)
            {
                into.Add(new LiteralPart(literal.Text, Quoted: true));
            }
            else if (part.Hole is { } hole)
            {
                LowerParts(hole, into);
            }
        }
    }

    private void LowerName(NameExpression name, ImmutableArray<WordPart>.Builder into)
    {
        if (Described(name) is { Count: > 0 } described)
        {
            LowerDescribed(name, described, into);
        }
        else if (scope.DefaultOf(name.Name) is { } tool && IsTool(tool))
        {
            // `run(args, binary = "kubectl")`
            var position = scope.PositionOf(name.Name);
            var spelled = position > 0 ? Spelled(position) : Name(name.Name);
            into.Add(new VariablePart(spelled, ":-", LowerWord(tool), AllElements: false, Quoted: true));
        }
        else if (scope.PositionOf(name.Name) is var position and not 0)
        {
            into.Add(ParameterPart(position));
        }
        else
        {
            into.Add(new VariablePart(Name(name.Name), "", null, AllElements: false, Quoted: true));
        }
    }

    private void LowerCommand(StringExpression command, ImmutableArray<WordPart>.Builder into) => LowerCapture(command, () => LowerProgram(command), into);

    private void LowerDescribed(NameExpression name, List<CallExpression> described, ImmutableArray<WordPart>.Builder into) =>
        LowerCapture(described[^1], () => LowerDescribed(name, name.Name, described, discards: false), into);

    private void LowerPlace(CodeExpression value, ImmutableArray<WordPart>.Builder into)
    {
        switch (value)
        {
            case IndexExpression { Index: StringExpression { Parts: [{ Text: { } variable }] } } index when PathOf(index.Target) is { } container && library.Find(container) is { Verb: LibraryVerb.Environment }:
                into.Add(new VariablePart(Name(variable.Text), "", null, AllElements: false, Quoted: true));
                break;
            case IndexExpression index when IsArguments(index.Target):
                into.Add(index.Index is NumberExpression { Text: [>= '1' and <= '9'] one } && scope.IsFile
                    ? ParameterPart(one[0] - '0')
                    : new VariablePart("argv", "", null, AllElements: false, Quoted: true));
                break;
            case IndexExpression index:
                LowerParts(index.Target, into);
                break;
            case MemberExpression member when PathOf(member.Target) is { } container && library.Find(container) is { Verb: LibraryVerb.Environment }:
                into.Add(new VariablePart(Name(member.Name), "", null, AllElements: false, Quoted: true));
                break;
            case MemberExpression { Target: NameExpression name } member when IsStatusMember(member.Name) && Described(name).Count == 0:
                into.Add(new VariablePart(Name(name.Name + ".status"), "", null, AllElements: false, Quoted: true));
                break;
            case MemberExpression member when IsOutputMember(member.Name):
                LowerParts(member.Target, into);
                break;
            case MemberExpression { Name: "name" or "path", Target: NameExpression handle } when IsTemporary(handle):
                into.Add(new VariablePart(Name(handle.Name + ".name"), "", null, AllElements: false, Quoted: true));
                break;
            case MemberExpression { Target: NameExpression owner } member when scope.PositionOf(owner.Name) is var position and > 0:
                into.Add(new VariablePart(Spelled(position), "." + member.Name, null, AllElements: false, Quoted: true));
                break;
            case MemberExpression when FieldOfRecord(value) is { } given:
                LowerParts(given, into);
                break;
            case MemberExpression member when AnswerOf(member) is { } answer:
                into.Add(new VariablePart(Name(answer), "." + member.Name, null, AllElements: false, Quoted: true));
                break;
            case MemberExpression member when PathOf(member) is { } path:
                into.Add(new VariablePart(Name(path), "", null, AllElements: false, Quoted: true));
                break;
            case MemberExpression member:
                LowerParts(member.Target, into);
                break;
            default:
                break;
        }
    }

    private static bool IsOutputMember(string name) => name is "stdout" or "output" or "stderr" or "std_out" or "text" or "content" or "body" or "data" or "items" or "Stdout";

    // Long chains lean to the left: no recursion on that side.
    private void LowerBinaryParts(BinaryExpression binary, ImmutableArray<WordPart>.Builder into)
    {
        var operands = new Stack<CodeExpression>();
        CodeExpression left = binary;
        while (left is BinaryExpression chain)
        {
            if (LowerWhole(chain, into))
            {
                break;
            }

            operands.Push(chain.Right);
            left = chain.Left;
        }

        if (left is not BinaryExpression)
        {
            LowerParts(left, into);
        }

        foreach (var operand in operands)
        {
            LowerParts(operand, into);
        }
    }

    // A value with a default, or a text that is put together.
    private bool LowerWhole(BinaryExpression binary, ImmutableArray<WordPart>.Builder into)
    {
        if (binary.Operator is "or" or "??" or "?:" or "||" && PathOf(binary.Left) is { } path)
        {
            var operand = LowerWord(binary.Right);
            into.Add(new VariablePart(Name(binary.Left is MemberExpression member && AnswerOf(member) is { } answer ? answer : path), ":-", operand, AllElements: false, Quoted: true));
            return true;
        }

        var parts = new List<StringPart>();
        if (!Flatten(binary, parts, 0))
        {
            return false;
        }

        LowerStringParts([.. parts], into);
        return true;
    }
}
