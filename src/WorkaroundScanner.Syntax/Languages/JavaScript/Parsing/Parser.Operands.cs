using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Names, literals, lists and objects.</summary>
internal sealed partial class Parser
{
    private CodeExpression ParsePrimary()
    {
        var start = tokens.Start;
        switch (Kind)
        {
            case TokenKind.Name:
                return ParseName();
            case TokenKind.PrivateName or TokenKind.This or TokenKind.Super or TokenKind.Import:
                var name = TokenText();
                tokens.Next();
                return new NameExpression(start, EndFrom(start), name);
            case TokenKind.Number:
                var number = TokenText();
                tokens.Next();
                return new NumberExpression(start, EndFrom(start), number);
            case TokenKind.Text:
                return ParseString();
            case TokenKind.Backtick:
                return ParseTemplate(StringForm.Text, start);
            case TokenKind.Slash:
            case TokenKind.AssignOperator when tokens.Slice[0] == '/':
                return ParsePattern();
            case TokenKind.Null or TokenKind.True or TokenKind.False:
                bool? value = Kind == TokenKind.Null ? null : Kind == TokenKind.True;
                tokens.Next();
                return new LiteralExpression(start, EndFrom(start), value);
            case TokenKind.OpenParen:
                return ParseParenthesised(start);
            case TokenKind.OpenBracket:
                return ParseList();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.Function:
                return ParseFunctionExpression(start);
            case TokenKind.Class:
                return ParseClassExpression(start, []);
            case TokenKind.At:
                var decorators = ParseDecorators();
                return Kind == TokenKind.Class ? ParseClassExpression(start, decorators) : new OpaqueExpression(start, EndFrom(start), decorators);
            case TokenKind.Less:
                return ParseTagged();
            default:
                Report(start, "Here a value is expected.");
                return new OpaqueExpression(start, start, []);
        }
    }

    /// <summary>A name, an arrow function with one parameter, or an <c>async</c> function.</summary>
    private CodeExpression ParseName()
    {
        var start = tokens.Start;
        if (tokens.Is("async") && ParseAsync() is { } function)
        {
            return function;
        }

        var isUndefined = tokens.Is("undefined");
        var name = TokenText();
        tokens.Next();
        if (Kind == TokenKind.Arrow && !tokens.IsAfterLineBreak)
        {
            return FinishArrow(start, [new CodeParameter(name, IsRest: false, null)], statements.Count);
        }

        return isUndefined ? new LiteralExpression(start, EndFrom(start), null) : new NameExpression(start, EndFrom(start), name);
    }

    /// <summary>What <c>async</c> begins; null where it is a name like any other.</summary>
    private CodeExpression? ParseAsync()
    {
        var start = tokens.Start;
        var (next, isAfterLineBreak) = tokens.Peek();
        if (isAfterLineBreak)
        {
            return null;
        }

        switch (next)
        {
            case TokenKind.Function:
                tokens.Next();
                return ParseFunctionExpression(start);
            case TokenKind.Name:
                var mark = tokens.Save();
                tokens.Next();
                var name = TokenText();
                tokens.Next();
                if (Kind == TokenKind.Arrow)
                {
                    return FinishArrow(start, [new CodeParameter(name, IsRest: false, null)], statements.Count);
                }

                tokens.Restore(mark);
                return null;
            case TokenKind.OpenParen:
                tokens.Next();
                return ParseParenthesised(start, new NameExpression(start, EndFrom(start), "async"));
            case TokenKind.Less when Try(static parser => parser.SkipAsyncTypes()):
                return ParseParenthesised(start);
            default:
                return null;
        }
    }

    private bool SkipAsyncTypes()
    {
        tokens.Next();
        return SkipTypeArguments() && Kind == TokenKind.OpenParen;
    }

    private ListExpression ParseList()
    {
        var start = tokens.Start;
        tokens.Next();
        var mark = expressions.Count;
        while (Kind is not (TokenKind.CloseBracket or TokenKind.EndOfFile))
        {
            var before = tokens.Start;
            if (Kind == TokenKind.Comma)
            {
                expressions.Push(new LiteralExpression(before, before, null));
            }
            else
            {
                expressions.Push(ParseElement());
            }

            if (!NextItem(TokenKind.CloseBracket, before))
            {
                break;
            }
        }

        Expect(TokenKind.CloseBracket, "a closing bracket");
        return new ListExpression(start, EndFrom(start), expressions.TakeFrom(mark));
    }

    /// <summary>An element of a list or an entry's value, which may be a target too.</summary>
    private CodeExpression ParseElement()
    {
        var start = tokens.Start;
        var isSpread = Accept(TokenKind.Spread);
        var outer = coverAt;
        coverAt = depth + 1;
        var value = ParseAssign();
        coverAt = outer;
        return isSpread ? new SpreadExpression(start, EndFrom(start), value) : value;
    }

    private MapExpression ParseObject()
    {
        var start = tokens.Start;
        tokens.Next();
        var mark = entries.Count;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            var before = tokens.Start;
            entries.Push(Kind == TokenKind.Spread ? (null, ParseElement()) : ParseEntry());
            if (!NextItem(TokenKind.CloseBrace, before))
            {
                break;
            }
        }

        Expect(TokenKind.CloseBrace, "a closing brace");
        return new MapExpression(start, EndFrom(start), entries.TakeFrom(mark));
    }

    private (CodeExpression? Key, CodeExpression Value) ParseEntry()
    {
        var start = tokens.Start;
        while (Kind == TokenKind.Name && tokens.Slice is "async" or "get" or "set" && IsKey(tokens.Peek().Kind))
        {
            tokens.Next();
        }

        Accept(TokenKind.Star);
        var isName = Kind == TokenKind.Name;
        var key = ParseKey();
        switch (Kind)
        {
            case TokenKind.Colon:
                tokens.Next();
                return (key, ParseElement());
            case TokenKind.OpenParen or TokenKind.Less when IsTooDeep:
                return (key, SkipDeepValue());
            case TokenKind.OpenParen or TokenKind.Less:
                depth++;
                var method = FinishFunctionExpression(start);
                depth--;
                return (key, method);
        }

        var end = EndFrom(start);
        CodeExpression name = isName ? new NameExpression(start, end, TextOf(start, end)) : key;
        if (Accept(TokenKind.Assign))
        {
            var value = ParseAssign();
            name = new AssignExpression(start, EndFrom(start), new AssignStatement(start, EndFrom(start), [name], "=", value, IsConstant: false));
        }

        // A computed key without a value is kept once: kept twice, it would double with every level.
        return (isName ? key : null, name);
    }

    private static bool IsKey(TokenKind kind) =>
        kind is TokenKind.Name or TokenKind.PrivateName or TokenKind.Text or TokenKind.Number or TokenKind.OpenBracket or TokenKind.Star or >= TokenKind.Break;

    /// <summary>An entry's key: a name stands for its text, a computed one for itself.</summary>
    private CodeExpression ParseKey()
    {
        var start = tokens.Start;
        switch (Kind)
        {
            case TokenKind.Text:
                return ParseString();
            case TokenKind.Number:
                var number = TokenText();
                tokens.Next();
                return new NumberExpression(start, EndFrom(start), number);
            case TokenKind.OpenBracket:
                tokens.Next();
                var computed = ParseAssign();
                Expect(TokenKind.CloseBracket, "a closing bracket");
                return computed;
            case TokenKind.Name or TokenKind.PrivateName or >= TokenKind.Break:
                var key = PlainString(start, tokens.End, StringForm.Text, start, tokens.End);
                tokens.Next();
                return key;
            default:
                Report(start, "Here a key is expected.");
                return new OpaqueExpression(start, start, []);
        }
    }
}
