namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <content>Types, which are passed over.</content>
internal sealed partial class GroovyReader
{
    private const int LongestTypeArguments = 200;

    /// <summary>The number of the token behind the type that begins at a number, or -1 where none does.</summary>
    private int TypeEnd(int number)
    {
        if (number >= limit || tokens[number].Kind is not (GroovyTokenKind.Name or GroovyTokenKind.Primitive))
        {
            return -1;
        }

        number++;
        while (number + 1 < limit && tokens[number].Kind == GroovyTokenKind.Dot && tokens[number + 1].Kind == GroovyTokenKind.Name)
        {
            number += 2;
        }

        if (number < limit && tokens[number].Kind == GroovyTokenKind.Less)
        {
            number = TypeArgumentsEnd(number);
        }

        while (number >= 0 && number + 1 < limit && tokens[number].Kind == GroovyTokenKind.LeftBracket && tokens[number + 1].Kind == GroovyTokenKind.RightBracket)
        {
            number += 2;
        }

        return number;
    }

    /// <summary>The number of the token behind <c>&lt;…&gt;</c>, or -1 where that can't be a type's arguments.</summary>
    private int TypeArgumentsEnd(int number)
    {
        var open = 0;
        for (var i = number; i < limit && i < number + LongestTypeArguments; i++)
        {
            switch (tokens[i].Kind)
            {
                case GroovyTokenKind.Less:
                    open++;
                    break;
                case GroovyTokenKind.Greater:
                    open--;
                    break;
                case GroovyTokenKind.Shift when text[tokens[i].Start] == '>':
                    open -= tokens[i].End - tokens[i].Start;
                    break;
                case GroovyTokenKind.Name or GroovyTokenKind.Primitive or GroovyTokenKind.Comma or GroovyTokenKind.Dot or GroovyTokenKind.Question or GroovyTokenKind.Extends
                    or GroovyTokenKind.Super or GroovyTokenKind.LeftBracket or GroovyTokenKind.RightBracket or GroovyTokenKind.Ampersand:
                    break;
                default:
                    return -1;
            }

            if (open <= 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>Whether what may be a type by its shape is one by its name: the last part begins with a capital, or it is primitive, has arguments or is an array.</summary>
    private bool LooksLikeType(int first, int behind)
    {
        if (tokens[first].Kind == GroovyTokenKind.Primitive || tokens[behind - 1].Kind is not GroovyTokenKind.Name)
        {
            return true;
        }

        return char.IsUpper(text[tokens[behind - 1].Start]);
    }

    private void PassType()
    {
        var behind = TypeEnd(at);
        if (behind < 0)
        {
            Report(Start, "A type is expected here.");
            return;
        }

        at = behind;
    }

    private void PassTypeArguments()
    {
        var behind = TypeArgumentsEnd(at);
        at = behind < 0 ? at + 1 : behind;
    }
}
