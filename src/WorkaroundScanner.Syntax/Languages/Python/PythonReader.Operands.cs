using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Values without operators: names, calls, members, literals and displays.</summary>
internal sealed partial class PythonReader
{
    /// <summary>A value with its members, indexes and calls.</summary>
    private CodeExpression ReadPostfix()
    {
        var outer = chain;
        chain = 0;
        var start = tokens.Start;
        var value = ReadPrimary();
        var links = 0;
        while (tokens.Kind is PythonToken.Dot or PythonToken.OpenParenthesis or PythonToken.OpenBracket)
        {
            if (++links + chain > MaximumChain)
            {
                ReportChain();
                value = new OpaqueExpression(start, tokens.PreviousEnd, []);
                links = 0;
                chain = 0;
            }

            value = ReadLink(start, value);
        }

        chain = Math.Max(outer, chain + links);
        return value;
    }

    private CodeExpression ReadLink(int start, CodeExpression value)
    {
        var kind = tokens.Kind;
        tokens.Next();
        switch (kind)
        {
            case PythonToken.Dot:
                if (tokens.Kind != PythonToken.Name && tokens.Kind < PythonToken.And)
                {
                    Report("A member's name is expected here.");
                    return value;
                }

                var name = NameOfToken();
                tokens.Next();
                return new MemberExpression(start, tokens.PreviousEnd, value, name);
            case PythonToken.OpenParenthesis:
                var given = ReadArguments();
                return isInPattern
                    ? new OpaqueExpression(start, tokens.PreviousEnd, [value, .. given.Select(argument => argument.Value)])
                    : new CallExpression(start, tokens.PreviousEnd, value, given, null);
            default:
                var index = ReadIndex();
                Expect(PythonToken.CloseBracket, "This bracket is not closed.");
                return new IndexExpression(start, tokens.PreviousEnd, value, index);
        }
    }

    /// <summary>The arguments of a call with their closing bracket.</summary>
    private CodeArgument[] ReadArguments()
    {
        var mark = arguments.Count;
        while (tokens.Kind != PythonToken.CloseParenthesis && !IsAtLineEnd)
        {
            var at = tokens.Start;
            var argument = ReadArgument();
            arguments.Push(argument);
            if (!Accept(PythonToken.Comma) && tokens.Kind != PythonToken.CloseParenthesis)
            {
                Report("A comma or a closing bracket is expected here.");
                if (tokens.Start == at)
                {
                    tokens.Next();
                }

                break;
            }
        }

        Close(PythonToken.CloseParenthesis);
        return arguments.TakeFrom(mark);
    }

    private void Close(PythonToken closer) => Expect(closer, "This bracket is not closed.");

    private CodeArgument ReadArgument()
    {
        if (Accept(PythonToken.Star))
        {
            return new CodeArgument("", true, ReadExpression());
        }

        if (Accept(PythonToken.DoubleStar))
        {
            return new CodeArgument("**", false, ReadExpression());
        }

        var start = tokens.Start;
        var value = ReadNamed();
        if (tokens.Kind == PythonToken.Assign)
        {
            var name = value is NameExpression keyword ? keyword.Name : "";
            tokens.Next();
            return new CodeArgument(name, false, ReadExpression());
        }

        SkipPatternName();
        return new CodeArgument("", false, IsComprehension ? ReadComprehension(start, value, null) : value);
    }

    private bool IsComprehension => tokens.Kind == PythonToken.For || (tokens.Is("async") && tokens.Peek() == PythonToken.For);

    /// <summary>The loops and conditions of a comprehension; the closing bracket is left to the caller.</summary>
    private OpaqueExpression ReadComprehension(int start, CodeExpression first, CodeExpression? second)
    {
        var mark = expressions.Count;
        expressions.Push(first);
        if (second is not null)
        {
            expressions.Push(second);
        }

        while (IsComprehension)
        {
            if (!Accept(PythonToken.For))
            {
                tokens.Next();
                continue;
            }

            ReadTargets();
            Expect(PythonToken.In, "A comprehension's variables must be followed by 'in'.");
            var items = ReadComprehensionItems();
            expressions.Push(items);
            while (Accept(PythonToken.If))
            {
                var condition = ReadCondition();
                expressions.Push(condition);
            }
        }

        return new OpaqueExpression(start, tokens.PreviousEnd, expressions.TakeFrom(mark));
    }

    /// <summary>What a comprehension runs over; Python 2 allowed a list without brackets.</summary>
    private CodeExpression ReadComprehensionItems() => tokens.Kind == PythonToken.Lambda ? ReadExpression() : ReadNested(OrRank);

    /// <summary>A condition behind which another <c>if</c> is not its own.</summary>
    private CodeExpression ReadCondition()
    {
        var start = tokens.Start;
        var target = tokens.Kind == PythonToken.Lambda ? ReadExpression() : ReadNested(OrRank);
        if (!Accept(PythonToken.Walrus))
        {
            return target;
        }

        var value = ReadNested(OrRank);
        return new AssignExpression(start, tokens.PreviousEnd, new AssignStatement(start, tokens.PreviousEnd, [target], "=", value, IsConstant: false));
    }

    private CodeExpression ReadIndex()
    {
        var start = tokens.Start;
        var first = ReadIndexItem();
        if (tokens.Kind != PythonToken.Comma)
        {
            return first;
        }

        var mark = expressions.Count;
        expressions.Push(first);
        while (Accept(PythonToken.Comma) && (BeginsValue || tokens.Kind == PythonToken.Colon))
        {
            var next = ReadIndexItem();
            expressions.Push(next);
        }

        return new ListExpression(start, tokens.PreviousEnd, expressions.TakeFrom(mark));
    }

    private CodeExpression ReadIndexItem()
    {
        var start = tokens.Start;
        var from = tokens.Kind == PythonToken.Colon ? null : ReadItem(withNames: true);
        if (!Accept(PythonToken.Colon))
        {
            return from!;
        }

        var to = BeginsValue ? ReadExpression() : null;
        if (Accept(PythonToken.Colon) && BeginsValue)
        {
            ReadExpression();
        }

        return new SliceExpression(start, tokens.PreviousEnd, from, to);
    }

    private CodeExpression ReadPrimary()
    {
        var start = tokens.Start;
        switch (tokens.Kind)
        {
            case PythonToken.Name:
                var name = NameOfToken();
                tokens.Next();
                return new NameExpression(start, tokens.PreviousEnd, name);
            case PythonToken.String:
                return ReadString();
            case PythonToken.Number:
                var number = NameOfToken();
                tokens.Next();
                return new NumberExpression(start, tokens.PreviousEnd, number);
            case PythonToken.True or PythonToken.False or PythonToken.None:
                bool? literal = tokens.Kind == PythonToken.None ? null : tokens.Kind == PythonToken.True;
                tokens.Next();
                return new LiteralExpression(start, tokens.PreviousEnd, literal);
            case PythonToken.OpenParenthesis:
                return ReadParenthesis();
            case PythonToken.OpenBracket:
                return ReadList();
            case PythonToken.OpenBrace:
                return ReadBraces();
            case PythonToken.Ellipsis:
                tokens.Next();
                return new OpaqueExpression(start, tokens.PreviousEnd, []);
            case PythonToken.Backquote:
                tokens.Next();
                var quoted = ReadValues();
                Expect(PythonToken.Backquote, "This quote is not closed.");
                return new OpaqueExpression(start, tokens.PreviousEnd, [quoted]);
            default:
                Report("A value is expected here.");
                return new OpaqueExpression(start, start, []);
        }
    }
}
