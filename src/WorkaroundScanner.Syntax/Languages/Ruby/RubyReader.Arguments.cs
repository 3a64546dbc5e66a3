using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Arguments of calls, with and without brackets.</summary>
internal sealed partial class RubyReader
{
    /// <summary>Arguments up to a closing bracket, which is stepped over.</summary>
    private CodeArgument[] ReadArguments(RubyToken closer)
    {
        var mark = arguments.Count;
        var pattern = around.IsPattern;
        var saved = around;
        around = new Surroundings { IsPattern = pattern };
        SkipNewlines();
        while (tokens.Kind != closer && !IsAtCloser)
        {
            var argument = ReadArgument();
            arguments.Push(argument);
            SkipNewlines();
            if (!Accept(RubyToken.Comma))
            {
                break;
            }

            SkipNewlines();
        }

        around = saved;
        Expect(closer, "This bracket is not closed.");
        return arguments.TakeFrom(mark);
    }

    private CodeArgument[] ReadCommandArguments()
    {
        var mark = arguments.Count;
        var saved = around;
        around.IsDoTaken = true;
        do
        {
            SkipNewlines();
            var argument = ReadArgument();
            arguments.Push(argument);
        }
        while (Accept(RubyToken.Comma));
        around = saved;
        return arguments.TakeFrom(mark);
    }

    private CodeArgument ReadArgument()
    {
        var start = tokens.Start;
        switch (tokens.Kind)
        {
            case RubyToken.Star:
                tokens.Next();
                return new CodeArgument("", true, ReadSpreadValue(start, "*"));
            case RubyToken.DoubleStar:
                tokens.Next();
                return new CodeArgument("**", false, ReadSpreadValue(start, "**"));
            case RubyToken.Ampersand:
                tokens.Next();
                return new CodeArgument("&", false, ReadSpreadValue(start, "&"));
            case RubyToken.Range when tokens.Behind() == ')':
                tokens.Next();
                return new CodeArgument("", true, new NameExpression(start, tokens.PreviousEnd, "..."));
            case RubyToken.Label:
                return ReadLabelled();
        }

        var value = ReadExpression();
        if (around.IsPattern)
        {
            SkipBinding();
            return new CodeArgument("", false, value);
        }

        if (tokens.Kind == RubyToken.Colon && value is StringExpression label && tokens.Start == tokens.PreviousEnd)
        {
            tokens.Next();
            SkipNewlines();
            return new CodeArgument(TextOf(label), false, ReadExpression());
        }

        if (!Accept(RubyToken.Rocket))
        {
            return new CodeArgument("", false, value);
        }

        SkipNewlines();
        var given = ReadExpression();
        return value is StringExpression { Parts.Length: 1 } symbol && text[symbol.Start] == ':'
            ? new CodeArgument(TextOf(symbol), false, given)
            : new CodeArgument("", false, new MapExpression(start, EndFrom(start), [(value, given)]));
    }

    private CodeExpression ReadSpreadValue(int start, string otherwise) => BeginsValue ? ReadExpression() : new NameExpression(start, tokens.PreviousEnd, otherwise);

    /// <summary><c>key: value</c>, or <c>key:</c> for the variable of that name.</summary>
    private CodeArgument ReadLabelled()
    {
        var start = tokens.Start;
        var end = tokens.End - 1;
        var name = names.Of(text.AsSpan(start, end - start));
        tokens.Next();
        if (!around.IsPattern)
        {
            SkipNewlines();
        }

        if (!BeginsArgument || (around.IsPattern && tokens.Kind is RubyToken.If or RubyToken.Unless))
        {
            return new CodeArgument(name, false, new NameExpression(start, end, name));
        }

        var value = ReadExpression();
        SkipBinding();
        return new CodeArgument(name, false, value);
    }

    /// <summary><c>… => name</c> inside a pattern.</summary>
    private void SkipBinding()
    {
        if (around.IsPattern && Accept(RubyToken.Rocket))
        {
            Declare(ReadTarget());
        }
    }

    private static string TextOf(StringExpression label) => label.Parts is [{ Text: { } only }] ? only.Text : "";
}
