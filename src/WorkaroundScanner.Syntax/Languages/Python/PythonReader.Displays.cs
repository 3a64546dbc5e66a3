using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>What stands in brackets: tuples, lists, sets, dictionaries and their comprehensions.</summary>
internal sealed partial class PythonReader
{
    private CodeExpression ReadParenthesis()
    {
        var start = tokens.Start;
        tokens.Next();
        if (Accept(PythonToken.CloseParenthesis))
        {
            return new ListExpression(start, tokens.PreviousEnd, []);
        }

        if (tokens.Kind == PythonToken.Yield)
        {
            var value = ReadValues();
            Close(PythonToken.CloseParenthesis);
            return value;
        }

        var first = ReadDisplayItem();
        if (IsComprehension)
        {
            first = ReadComprehension(start, first, null);
        }
        else if (tokens.Kind == PythonToken.Comma)
        {
            var items = ReadItems(first, PythonToken.CloseParenthesis);
            return new ListExpression(start, tokens.PreviousEnd, items);
        }

        Close(PythonToken.CloseParenthesis);
        return first is OpaqueExpression opaque && opaque.Start == start ? opaque with { End = tokens.PreviousEnd } : first;
    }

    private CodeExpression ReadList()
    {
        var start = tokens.Start;
        tokens.Next();
        if (Accept(PythonToken.CloseBracket))
        {
            return new ListExpression(start, tokens.PreviousEnd, []);
        }

        var first = ReadDisplayItem();
        if (IsComprehension)
        {
            var parts = ReadComprehension(start, first, null).Parts;
            Close(PythonToken.CloseBracket);
            return new OpaqueExpression(start, tokens.PreviousEnd, parts);
        }

        var items = ReadItems(first, PythonToken.CloseBracket);
        return new ListExpression(start, tokens.PreviousEnd, items);
    }

    /// <summary>The rest of a list behind its first item, with its closing bracket.</summary>
    private CodeExpression[] ReadItems(CodeExpression first, PythonToken closer)
    {
        var mark = expressions.Count;
        expressions.Push(first);
        while (Accept(PythonToken.Comma) && tokens.Kind != closer)
        {
            var next = ReadDisplayItem();
            expressions.Push(next);
        }

        Close(closer);
        return expressions.TakeFrom(mark);
    }

    private CodeExpression ReadDisplayItem() => ReadItem(withNames: true);

    private CodeExpression ReadBraces()
    {
        var start = tokens.Start;
        tokens.Next();
        if (Accept(PythonToken.CloseBrace))
        {
            return new MapExpression(start, tokens.PreviousEnd, []);
        }

        var isMap = tokens.Kind == PythonToken.DoubleStar;
        var (key, value) = ReadEntry();
        if (IsComprehension)
        {
            var comprehension = key is null ? ReadComprehension(start, value, null) : ReadComprehension(start, key, value);
            Close(PythonToken.CloseBrace);
            return comprehension with { End = tokens.PreviousEnd };
        }

        if (key is null && !isMap)
        {
            var items = ReadItems(value, PythonToken.CloseBrace);
            return new ListExpression(start, tokens.PreviousEnd, items);
        }

        var mark = entries.Count;
        entries.Push((key, value));
        while (Accept(PythonToken.Comma) && tokens.Kind != PythonToken.CloseBrace)
        {
            var entry = ReadEntry();
            entries.Push(entry);
        }

        Close(PythonToken.CloseBrace);
        return new MapExpression(start, tokens.PreviousEnd, entries.TakeFrom(mark));
    }

    private (CodeExpression? Key, CodeExpression Value) ReadEntry()
    {
        var start = tokens.Start;
        if (Accept(PythonToken.DoubleStar))
        {
            var spread = ReadNested(TargetRank);
            return (null, new SpreadExpression(start, tokens.PreviousEnd, spread));
        }

        var key = ReadDisplayItem();
        if (!Accept(PythonToken.Colon))
        {
            return (null, key);
        }

        var value = ReadExpression();
        SkipPatternName();
        return (key, value);
    }
}
