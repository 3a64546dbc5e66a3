using System.Buffers;
using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Values that begin with an angle bracket: tags (JSX), types asserted, and arrow functions with types.</summary>
internal sealed partial class Parser
{
    private static readonly SearchValues<char> InChildren = SearchValues.Create("<{");
    private static readonly SearchValues<char> NotInTagName = SearchValues.Create(" \t\r\n\f\v<>{}()[]/=\"'`,;|&+*!?\\");

    private const int MaximumTagNames = 200;

    private readonly Dictionary<string, int> closingTags = [];

    private CodeExpression ParseTagged()
    {
        if (IsTooDeep)
        {
            return SkipDeepValue();
        }

        depth++;
        CodeExpression value;
        if (AreTags())
        {
            value = ParseTags();
        }
        else
        {
            if (!SkipTypeArguments())
            {
                Report(tokens.Start, "This type can't be read.");
            }

            value = ParseUnary();
        }

        depth--;
        return value;
    }

    /// <summary>Whether the angle bracket begins a tag and no type.</summary>
    private bool AreTags()
    {
        var at = SkipBlanks(tokens.End, inTag: false);
        if (at >= text.Length || !(char.IsLetter(text[at]) || text[at] is '_' or '$' or '>'))
        {
            return false;
        }

        if (text[at] == '>')
        {
            return true;
        }

        var nameEnd = TagNameEnd(at);
        var name = text.AsSpan(at, nameEnd - at);
        at = SkipBlanks(nameEnd, inTag: false);
        var next = at < text.Length ? text[at] : '\0';
        if (char.IsLetter(next) || next is '_' or '$')
        {
            return name is not ("const" or "keyof" or "typeof" or "readonly" or "unique" or "infer") && !text.AsSpan(at).StartsWith("extends ");
        }

        return next is '/' or '{' || (next is '>' or '<' && HasClosingTag(name, at));
    }

    /// <summary>Whether a closing tag of this name stands further below.</summary>
    private bool HasClosingTag(ReadOnlySpan<char> name, int from)
    {
        var tag = $"</{name}";
        if (!closingTags.TryGetValue(tag, out var last))
        {
            // Each name costs one look over the file, so there is a bound.
            last = closingTags.Count < MaximumTagNames ? text.LastIndexOf(tag, StringComparison.Ordinal) : -1;
            closingTags[tag] = last;
        }

        return last > from;
    }

    /// <summary>An element with all elements in it; of the text between the tags only what stands in braces is kept.</summary>
    private OpaqueExpression ParseTags()
    {
        var start = tokens.Start;
        var mark = expressions.Count;
        var at = start;
        var level = 0;
        do
        {
            if (text[at] == '{')
            {
                at = ParseTagHole(at);
            }
            else
            {
                at = ParseTag(at, ref level);
            }

            if (level > 0)
            {
                var run = text.AsSpan(at).IndexOfAny(InChildren);
                if (run < 0)
                {
                    Report(start, "This tag is not closed.");
                    at = text.Length;
                    break;
                }

                at += run;
            }
        }
        while (level > 0);

        tokens.MoveTo(at);
        return new OpaqueExpression(start, EndFrom(start), expressions.TakeFrom(mark));
    }

    /// <summary>One tag, opening or closing; the offset behind it.</summary>
    private int ParseTag(int at, ref int level)
    {
        at = SkipBlanks(at + 1);
        if (at < text.Length && text[at] == '/')
        {
            var close = text.AsSpan(at).IndexOf('>');
            level--;
            return close < 0 ? text.Length : at + close + 1;
        }

        while (at < text.Length)
        {
            at = SkipBlanks(at);
            switch (at < text.Length ? text[at] : '\0')
            {
                case '>':
                    level++;
                    return at + 1;
                case '/' when at + 1 < text.Length && text[at + 1] == '>':
                    return at + 2;
                case '{':
                    at = ParseTagHole(at);
                    break;
                case '"' or '\'':
                    var quote = text.AsSpan(at + 1).IndexOf(text[at]);
                    at = quote < 0 ? text.Length : at + quote + 2;
                    break;
                case '<':
                    at = ParseTagInTag(at);
                    break;
                default:
                    at = Math.Max(at + 1, TagNameEnd(Math.Min(at, text.Length)));
                    break;
            }
        }

        return text.Length;
    }

    /// <summary>An element as an attribute's value, or a component's types.</summary>
    private int ParseTagInTag(int at)
    {
        tokens.MoveTo(at);
        if (at > 0 && text[at - 1] == '=')
        {
            expressions.Push(ParseTagged());
            return tokens.PreviousEnd;
        }

        return SkipTypeArguments() ? tokens.PreviousEnd : at + 1;
    }

    /// <summary>A value in braces, which may be empty; the offset behind it.</summary>
    private int ParseTagHole(int at)
    {
        tokens.MoveTo(at + 1);
        Accept(TokenKind.Spread);
        if (Kind != TokenKind.CloseBrace)
        {
            expressions.Push(ParseExpression());
        }

        return CloseHole();
    }

    private int TagNameEnd(int at)
    {
        var run = text.AsSpan(at).IndexOfAny(NotInTagName);
        return run < 0 ? text.Length : at + run;
    }

    /// <summary>Skips blanks and comments, which the tokenizer does not see in a tag.</summary>
    private int SkipBlanks(int at, bool inTag = true)
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
            {
                var isLine = text[at + 1] == '/';
                var stop = isLine ? text.AsSpan(at).IndexOf('\n') : text.AsSpan(at + 2).IndexOf("*/");
                var end = stop < 0 ? text.Length : isLine ? at + stop : at + stop + 4;
                if (inTag)
                {
                    tokens.AddComment(at, end);
                }

                at = end;
            }
            else
            {
                break;
            }
        }

        return at;
    }
}
