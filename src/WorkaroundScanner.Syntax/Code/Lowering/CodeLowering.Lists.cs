using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Lists as words.</content>
internal sealed partial class CodeLowering
{
    /// <summary>A list as words; anything else is one word.</summary>
    private ImmutableArray<Word> LowerWords(CodeExpression value)
    {
        var words = ImmutableArray.CreateBuilder<Word>((value as ListExpression)?.Items.Length ?? 1);
        LowerWords(value, words, spread: true);
        return words.DrainToImmutable();
    }

    private void LowerWords(CodeExpression value, ImmutableArray<Word>.Builder words, bool spread)
    {
        switch (value)
        {
            case ListExpression list:
                foreach (var item in list.Items)
                {
                    LowerWords(item, words, spread: false);
                }

                break;
            case SpreadExpression inner:
                LowerWords(inner.Value, words, spread: true);
                break;
            case BinaryExpression { Operator: "+" or "<<" } sum when IsList(sum):
                LowerWords(sum.Left, words, spread: true);
                LowerWords(sum.Right, words, spread: true);
                break;
            case ConditionalExpression choice when spread && (choice.Then is ListExpression || choice.Else is ListExpression):
                LowerWords(choice.Then is ListExpression { Items.Length: 0 } ? choice.Else : choice.Then, words, spread: true);
                break;
            case CallExpression call when spread && EntryOf(call, out var receiver) is { Verb: LibraryVerb.Value } entry && Argument(call, receiver, entry.Position) is { } same:
                LowerWords(same, words, spread: true);
                foreach (var more in call.Arguments.Skip(entry.Position))
                {
                    LowerWords(more.Value, words, more.IsSpread || entry.Position == 0);
                }

                break;
            case NameExpression name when spread && scope.PositionOf(name.Name) == 0 && Described(name).Count == 0:
                words.Add(Variable(name.Name, Span(name), all: true));
                break;
            case NameExpression parameter when spread && scope.PositionOf(parameter.Name) is var position and > 0:
                words.Add(new Word(Span(parameter), [new VariablePart(Spelled(position), "", null, AllElements: true, Quoted: true)]));
                break;
            case IndexExpression index when spread && IsArguments(index.Target):
                words.Add(new Word(Span(index), [new ArgumentsPart(1, Quoted: true)]));
                break;
            case NameExpression or MemberExpression when spread && IsArguments(value):
                words.Add(new Word(Span(value), [new ArgumentsPart(1, Quoted: true)]));
                break;
            case MemberExpression when spread && FieldOfRecord(value) is { } given:
                LowerWords(given, words, spread: true);
                break;
            default:
                words.Add(LowerWord(value));
                break;
        }
    }

    private bool IsArguments(CodeExpression value) => PathOf(value) is { } path && library.Find(path) is { Verb: LibraryVerb.Arguments };

    private static bool IsList(CodeExpression value)
    {
        while (value is BinaryExpression { Operator: "+" or "<<" } sum)
        {
            if (sum.Right is ListExpression)
            {
                return true;
            }

            value = sum.Left;
        }

        return value is ListExpression;
    }
}
