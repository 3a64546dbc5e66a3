using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Operands and what follows them: members, calls, indexes, closures.</content>
internal sealed partial class GroovyReader
{
    private CodeExpression ReadPrimary(bool isOpen)
    {
        var start = Start;
        var outer = chain;
        chain = 0;
        var value = ReadOperand();
        var mark = expressions.Count;
        while (true)
        {
            var kind = Kind == GroovyTokenKind.Newline && IsDot(KindAfter(1)) ? KindAfter(1) : Kind;
            if (!Follows(kind, value) && !(isOpen && kind == GroovyTokenKind.Name && value is CallExpression { Block: not null }))
            {
                break;
            }

            value = BoundChain(value, start);
            PassNewlines();
            value = kind switch
            {
                GroovyTokenKind.LeftParenthesis => ReadCall(value, start),
                GroovyTokenKind.LeftBracket or GroovyTokenKind.Question => ReadIndex(value, start),
                GroovyTokenKind.LeftBrace => ReadBlockCall(value, start),
                GroovyTokenKind.Increment or GroovyTokenKind.Decrement => Stepped(value, start),
                _ => ReadMember(value, start),
            };
            chain++;
        }

        if (isOpen && value is NameExpression or MemberExpression && BeginsArgument(value))
        {
            value = ReadCommand(value, start);
        }

        chain = Math.Max(outer, chain);
        return JoinChain(value, start, mark);
    }

    private static bool IsDot(GroovyTokenKind kind) => kind is >= GroovyTokenKind.Dot and <= GroovyTokenKind.DoubleColon;

    private bool Follows(GroovyTokenKind kind, CodeExpression value) => kind switch
    {
        GroovyTokenKind.LeftParenthesis or GroovyTokenKind.Increment or GroovyTokenKind.Decrement => true,
        GroovyTokenKind.LeftBracket => !IsMapArgument(value),
        GroovyTokenKind.LeftBrace => value is NameExpression or MemberExpression or CallExpression or IndexExpression,
        GroovyTokenKind.Question => KindAfter(1) == GroovyTokenKind.LeftBracket && tokens[at].End == tokens[at + 1].Start && !IsChoice(at + 1),
        _ => IsDot(kind),
    };

    /// <summary>Whether brackets behind <c>?</c> are the first value of a choice: a colon follows on them.</summary>
    private bool IsChoice(int bracket) => Next(bracket) < limit && tokens[Next(bracket)].Kind == GroovyTokenKind.Colon;

    /// <summary>Whether the brackets that open here are a map handed to a name without parentheses.</summary>
    private bool IsMapArgument(CodeExpression value) =>
        value is NameExpression && tokens[at].Start > tokens[at - 1].End && (KindAfter(1) == GroovyTokenKind.Colon || (IsWord(KindAfter(1)) && KindAfter(2) == GroovyTokenKind.Colon));

    private AssignExpression Stepped(CodeExpression value, int start) => Step(start, tokens[at++], value);

    /// <summary>Reads a member; behind a closure it needs no dot: <c>list.collect { } join(',')</c>.</summary>
    private CodeExpression ReadMember(CodeExpression value, int start)
    {
        at += IsDot(Kind) ? 1 : 0;
        PassNewlines();
        if (Kind == GroovyTokenKind.Less)
        {
            PassTypeArguments();
        }

        if (IsWord(Kind))
        {
            var name = TextOf(tokens[at++]);
            return new MemberExpression(start, EndFrom(start), value, name);
        }

        if (Kind is not (GroovyTokenKind.PlainString or GroovyTokenKind.StringBegin))
        {
            Report(Start, "A name is expected behind the dot.");
            return value;
        }

        var quoted = ReadString();
        return quoted.Parts is [{ Text: { } plain }]
            ? new MemberExpression(start, EndFrom(start), value, plain.Text)
            : new IndexExpression(start, EndFrom(start), value, quoted);
    }

    private CodeExpression ReadIndex(CodeExpression target, int start)
    {
        Take(GroovyTokenKind.Question);
        var open = at;
        if (!Enter(out var outerLimit))
        {
            return new OpaqueExpression(start, EndFrom(start), [target]);
        }

        var mark = expressions.Count;
        while (at < limit)
        {
            expressions.Push(ReadExpression());
            if (!Take(GroovyTokenKind.Comma))
            {
                break;
            }
        }

        var indexes = expressions.TakeFrom(mark);
        Leave(outerLimit, open);
        var end = EndFrom(start);
        return new IndexExpression(start, end, target, indexes.Length == 1 ? indexes[0] : new ListExpression(tokens[open].Start, end, indexes));
    }

    private CodeExpression ReadOperand()
    {
        switch (Kind)
        {
            case GroovyTokenKind.Name when KindAfter(1) == GroovyTokenKind.Arrow:
                return ReadLambda(at + 1);
            case GroovyTokenKind.Name or GroovyTokenKind.This or GroovyTokenKind.Super or GroovyTokenKind.Primitive:
                return ReadName();
            case GroovyTokenKind.Number:
                var token = tokens[at++];
                return new NumberExpression(token.Start, token.End, TextOf(token));
            case GroovyTokenKind.True or GroovyTokenKind.False or GroovyTokenKind.Null:
                var literal = tokens[at++];
                return new LiteralExpression(literal.Start, literal.End, literal.Kind == GroovyTokenKind.Null ? null : literal.Kind == GroovyTokenKind.True);
            case GroovyTokenKind.PlainString or GroovyTokenKind.StringBegin:
                return ReadString();
            case GroovyTokenKind.LeftParenthesis:
                return ReadParenthesized();
            case GroovyTokenKind.LeftBracket:
                return ReadListOrMap();
            case GroovyTokenKind.LeftBrace:
                return ReadClosure(runsPerTurn: false);
            case GroovyTokenKind.New:
                return ReadNew();
            case GroovyTokenKind.Switch:
                return ReadSwitchValue();
            case GroovyTokenKind.At:
                return ReadAnnotation();
            default:
                return Missing("A value is expected here.");
        }
    }

    /// <summary>Reads a value in parentheses, several values that are assigned to, a cast, or a lambda's parameters.</summary>
    private CodeExpression ReadParenthesized()
    {
        var open = at;
        var behind = Next(open);
        if (behind < limit && tokens[behind].Kind == GroovyTokenKind.Arrow)
        {
            return ReadLambda(behind);
        }

        if (IsCast(open, behind))
        {
            at = behind;
            return ReadCastOperand();
        }

        if (!Enter(out var outerLimit))
        {
            return new OpaqueExpression(tokens[open].Start, EndFrom(tokens[open].Start), []);
        }

        var mark = expressions.Count;
        do
        {
            expressions.Push(ReadExpression(isOpen: true));
        }
        while (Take(GroovyTokenKind.Comma) && at < limit);

        var values = expressions.TakeFrom(mark);
        Leave(outerLimit, open);
        return values.Length == 1 ? values[0] : new ListExpression(tokens[open].Start, EndFrom(tokens[open].Start), values);
    }

    /// <summary>Whether parentheses hold nothing but a type, and a value follows them.</summary>
    private bool IsCast(int open, int behind)
    {
        if (behind >= limit || TypeEnd(open + 1) != behind - 1 || !LooksLikeType(open + 1, behind - 1))
        {
            return false;
        }

        return tokens[behind].Kind is GroovyTokenKind.Name or GroovyTokenKind.PlainString or GroovyTokenKind.StringBegin or GroovyTokenKind.Number or GroovyTokenKind.New or GroovyTokenKind.This
            or GroovyTokenKind.LeftParenthesis or GroovyTokenKind.LeftBracket or GroovyTokenKind.LeftBrace or GroovyTokenKind.Null or GroovyTokenKind.True or GroovyTokenKind.False;
    }

    private CodeExpression ReadCastOperand()
    {
        if (depth >= MaximumDepth)
        {
            return TooDeep();
        }

        depth++;
        var value = ReadUnary(isOpen: false);
        depth--;
        return value;
    }

    /// <summary>Reads a list, or a map where the first element has a key.</summary>
    private CodeExpression ReadListOrMap()
    {
        var open = at;
        var start = Start;
        if (!Enter(out var outerLimit))
        {
            return new OpaqueExpression(start, EndFrom(start), []);
        }

        var mark = entries.Count;
        var isMap = Take(GroovyTokenKind.Colon);
        while (at < limit)
        {
            var entry = ReadEntry();
            isMap |= entry.IsPair;
            entries.Push((entry.Key, entry.Value));
            if (!Take(GroovyTokenKind.Comma))
            {
                break;
            }
        }

        var read = entries.TakeFrom(mark);
        Leave(outerLimit, open);
        return isMap
            ? new MapExpression(start, EndFrom(start), read)
            : new ListExpression(start, EndFrom(start), Array.ConvertAll(read, entry => entry.Value));
    }

    /// <summary>Reads an element of a list or map, or an argument: a value, <c>key: value</c>, or <c>*: map</c>.</summary>
    private (CodeExpression? Key, CodeExpression Value, bool IsPair) ReadEntry()
    {
        var start = Start;
        if (Kind == GroovyTokenKind.Star && KindAfter(1) == GroovyTokenKind.Colon)
        {
            at += 2;
            var spread = ReadExpression();
            return (null, new SpreadExpression(start, EndFrom(start), spread), true);
        }

        var key = IsWord(Kind) && KindAfter(1) == GroovyTokenKind.Colon ? ReadName() : ReadExpression();
        if (!Take(GroovyTokenKind.Colon))
        {
            return (null, key, false);
        }

        PassNewlines();
        return (key, ReadExpression(), true);
    }
}
