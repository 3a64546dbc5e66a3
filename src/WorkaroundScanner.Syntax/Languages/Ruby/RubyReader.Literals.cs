using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Strings in quotes and brackets, symbols, lists of words, patterns.</summary>
internal sealed partial class RubyReader
{
    /// <summary>Strings in quotes; those that follow one another are one.</summary>
    private StringExpression ReadQuoted()
    {
        var start = tokens.Start;
        var end = start;
        while (tokens.Kind == RubyToken.Quote)
        {
            var quote = text[tokens.Start];
            end = ReadClosed(tokens.Start, tokens.End, new TextForm(quote, quote, IsPlain: quote == '\''));
        }

        return new StringExpression(start, end, pieces.TakeParts(), StringForm.Text);
    }

    private StringExpression ReadDelimited(int at, char open, char close, bool isPlain, StringForm form)
    {
        var start = tokens.Start;
        var end = ReadClosed(start, at, new TextForm(open, close, isPlain, KeepsEscapes: form == StringForm.Pattern), form == StringForm.Pattern);
        return new StringExpression(start, end, pieces.TakeParts(), form);
    }

    /// <summary>Reads text and goes on behind what closes it; a string without an end goes to the line's end. Gives the offset behind it.</summary>
    private int ReadClosed(int start, int at, TextForm form, bool hasOptions = false)
    {
        var close = ReadText(at, tokens.Limit, form);
        var end = close + 1;
        if (close < 0)
        {
            Report(start, "This string is not closed.");
            budget -= tokens.Limit - at;
            var length = text.AsSpan(at, tokens.Limit - at).IndexOf('\n');
            end = length < 0 || budget < 0 ? tokens.Limit : at + length;
            pieces.TakeParts();
            pieces.AddHost(at, end);
        }

        while (hasOptions && end < tokens.Limit && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        tokens.Resume(end);
        return end;
    }

    /// <summary>A symbol is a string with a colon.</summary>
    private CodeExpression ReadSymbol()
    {
        var start = tokens.Start;
        var at = tokens.End;
        if (at < tokens.Limit && text[at] is '"' or '\'')
        {
            return ReadDelimited(at + 1, text[at], text[at], text[at] == '\'', StringForm.Text);
        }

        var from = at;
        while (at < tokens.Limit && text[at] is '@' or '$')
        {
            at++;
        }

        var end = tokens.NameEnd(at);
        if (end == at && at > from && at < tokens.Limit)
        {
            end++;
        }
        else if (end == from)
        {
            end = tokens.OperatorEnd(from);
        }
        else if (end < tokens.Limit && text[end] == '=' && !(end + 1 < tokens.Limit && text[end + 1] is '=' or '~' or '>'))
        {
            end++;
        }

        if (end == from)
        {
            Report("A value is expected here.");
            tokens.Next();
            return new OpaqueExpression(start, from, []);
        }

        pieces.AddHost(from, end);
        tokens.Resume(end);
        return new StringExpression(start, end, pieces.TakeParts(), StringForm.Text);
    }

    /// <summary><c>?x</c> is a string of one character.</summary>
    private CodeExpression ReadCharacter()
    {
        var start = tokens.Start;
        var at = tokens.End;
        if (at >= tokens.Limit || char.IsWhiteSpace(text[at]))
        {
            Report("A value is expected here.");
            tokens.Next();
            return new OpaqueExpression(start, at, []);
        }

        var end = at + 1;
        if (text[at] == '\\')
        {
            end = AddEscape(at, tokens.Limit, default);
        }
        else
        {
            pieces.AddHost(at, end);
        }

        tokens.Resume(end);
        return new StringExpression(start, end, pieces.TakeParts(), StringForm.Text);
    }

    /// <summary>Whether what stands behind a percent sign begins a literal.</summary>
    private bool IsPercentLiteral(int at)
    {
        if (at >= tokens.Limit)
        {
            return false;
        }

        if (text[at] is 'w' or 'W' or 'i' or 'I' or 'q' or 'Q' or 'x' or 'r' or 's')
        {
            at++;
        }

        return at < tokens.Limit && text[at] < 0x80 && !char.IsAsciiLetterOrDigit(text[at]) && !char.IsWhiteSpace(text[at]) && !char.IsControl(text[at]);
    }

    private CodeExpression ReadPercentLiteral()
    {
        var at = tokens.Start + 1;
        var kind = char.IsAsciiLetter(text[at]) ? text[at++] : 'Q';
        var open = text[at];
        var close = open switch { '(' => ')', '[' => ']', '{' => '}', '<' => '>', _ => open };
        return kind switch
        {
            'w' or 'W' or 'i' or 'I' => ReadWords(at + 1, open, close, isPlain: kind is 'w' or 'i'),
            'x' => ReadDelimited(at + 1, open, close, isPlain: false, StringForm.Command),
            'r' => ReadDelimited(at + 1, open, close, isPlain: false, StringForm.Pattern),
            _ => ReadDelimited(at + 1, open, close, isPlain: kind is 'q' or 's', StringForm.Text),
        };
    }

    /// <summary><c>%w[a b]</c>: a list of the words.</summary>
    private ListExpression ReadWords(int at, char open, char close, bool isPlain)
    {
        var start = tokens.Start;
        var form = new TextForm(open, close, isPlain);
        var mark = expressions.Count;
        var nesting = 0;
        var wordStart = at;
        while (true)
        {
            var isEnd = at >= tokens.Limit || (text[at] == close && nesting == 0);
            if (isEnd || char.IsWhiteSpace(text[at]))
            {
                if (at > wordStart)
                {
                    expressions.Push(new StringExpression(wordStart, at, pieces.TakeParts(), StringForm.Text));
                }

                if (isEnd)
                {
                    break;
                }

                at = text[at] == '\n' ? tokens.BehindLine(at) : at + 1;
                wordStart = at;
                continue;
            }

            at = ReadWordPart(at, form, ref nesting);
        }

        if (at >= tokens.Limit)
        {
            Report(start, "This list of words is not closed.");
        }

        tokens.Resume(Math.Min(at + 1, tokens.Limit));
        return new ListExpression(start, tokens.PreviousEnd, expressions.TakeFrom(mark));
    }

    private int ReadWordPart(int at, TextForm form, ref int nesting)
    {
        var current = text[at];
        if (current == '\\' && at + 1 < tokens.Limit && char.IsWhiteSpace(text[at + 1]))
        {
            return AddDecoded(text[at + 1], at, at + 2);
        }

        if (current == '\\')
        {
            return AddEscape(at, tokens.Limit, form);
        }

        if (current == '#' && !form.IsPlain)
        {
            return AddHole(at, tokens.Limit);
        }

        nesting += current == form.Close ? -1 : current == form.Open ? 1 : 0;
        pieces.AddHost(at, at + 1);
        return at + 1;
    }
}
