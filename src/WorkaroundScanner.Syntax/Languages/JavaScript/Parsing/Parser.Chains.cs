using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Members, elements and calls.</summary>
internal sealed partial class Parser
{
    /// <summary>A value with the calls and members behind it.</summary>
    private CodeExpression ParsePostfix()
    {
        var start = tokens.Start;
        var segment = segments.Count;
        var value = Kind == TokenKind.New ? ParseNew() : ParsePrimary();
        if (IsArrow(value))
        {
            return value;
        }

        value = ParseChain(start, value, withCalls: true);
        if (Kind is TokenKind.Increment or TokenKind.Decrement && !tokens.IsAfterLineBreak)
        {
            var (isUp, signStart, signEnd) = (Kind == TokenKind.Increment, tokens.Start, tokens.End);
            tokens.Next();
            value = Step(start, value, isUp, signStart, signEnd);
        }

        return Gathered(start, value, segment);
    }

    private CodeExpression ParseChain(int start, CodeExpression value, bool withCalls)
    {
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    tokens.Next();
                    if (TakeMember(start, value) is not { } member)
                    {
                        return value;
                    }

                    value = member;
                    break;
                case TokenKind.OptionalDot:
                    tokens.Next();
                    if (Kind is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.Backtick || (Kind == TokenKind.Less && TrySkipTypeArguments()))
                    {
                        break;
                    }

                    if (TakeMember(start, value) is not { } optional)
                    {
                        return value;
                    }

                    value = optional;
                    break;
                case TokenKind.OpenBracket:
                    tokens.Next();
                    var index = ParseExpression();
                    Expect(TokenKind.CloseBracket, "a closing bracket");
                    value = new IndexExpression(start, EndFrom(start), Linked(value), index);
                    break;
                case TokenKind.OpenParen when withCalls:
                    var list = ParseArguments();
                    value = new CallExpression(start, EndFrom(start), Linked(value), list, null);
                    break;
                case TokenKind.Backtick when value is MemberExpression { Name: "raw", Target: NameExpression { Name: "String" } }:
                    value = ParseTemplate(StringForm.Text, start, isRaw: true);
                    break;
                case TokenKind.Backtick:
                    var command = ParseTemplate(StringForm.Tagged, tokens.Start);
                    value = new CallExpression(start, EndFrom(start), Linked(value), [new CodeArgument(string.Empty, IsSpread: false, command)], null);
                    break;
                case TokenKind.Not when !tokens.IsAfterLineBreak:
                    tokens.Next();
                    break;
                case TokenKind.Less when TrySkipTypeArguments():
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>The member whose name is the current token; null where there is none.</summary>
    private MemberExpression? TakeMember(int start, CodeExpression target)
    {
        if (Kind is not (TokenKind.Name or TokenKind.PrivateName or >= TokenKind.Break))
        {
            Report(tokens.Start, "Here a member's name is expected.");
            return null;
        }

        var name = TokenText();
        tokens.Next();
        return new MemberExpression(start, EndFrom(start), Linked(target), name);
    }

    private CodeExpression ParseNew()
    {
        var start = tokens.Start;
        if (IsTooDeep)
        {
            return SkipDeepValue();
        }

        depth++;
        tokens.Next();
        CodeExpression value;
        if (Kind == TokenKind.Dot)
        {
            tokens.Next();
            TakeName();
            value = new NameExpression(start, EndFrom(start), "new.target");
        }
        else
        {
            var calleeStart = tokens.Start;
            var callee = Kind == TokenKind.New ? ParseNew() : ParsePrimary();
            callee = ParseChain(calleeStart, callee, withCalls: false);
            CodeArgument[] list = Kind == TokenKind.OpenParen ? ParseArguments() : [];
            value = new CallExpression(start, EndFrom(start), Linked(callee), list, null, IsNew: true);
        }

        depth--;
        return value;
    }

    private CodeArgument[] ParseArguments()
    {
        tokens.Next();
        var mark = arguments.Count;
        while (Kind is not (TokenKind.CloseParen or TokenKind.EndOfFile))
        {
            var before = tokens.Start;
            var isSpread = Accept(TokenKind.Spread);
            arguments.Push(new CodeArgument(string.Empty, isSpread, ParseAssign()));
            if (!NextItem(TokenKind.CloseParen, before))
            {
                break;
            }
        }

        Expect(TokenKind.CloseParen, "a closing parenthesis");
        return arguments.TakeFrom(mark);
    }
}
