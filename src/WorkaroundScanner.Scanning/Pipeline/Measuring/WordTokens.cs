using System.Text;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>A word as tokens: static text as it is, every variable as the same sign, however either is quoted.</summary>
internal static class WordTokens
{
    /// <summary>Stands for the value of any variable or parameter.</summary>
    public static readonly Token Value = new("$", IsWord: false);

    private const string Output = "$()";
    private static readonly Token Empty = new("''", IsWord: false);
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\f', '\v'];

    /// <summary>One token, or several for a text of several words: those behind the first are marked, so that one argument never looks like two.</summary>
    public static IEnumerable<Token> Of(Word word)
    {
        var pieces = TextOf(word).Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        return pieces.Length == 0 ? [Empty] : pieces.Select((piece, place) => new Token(place == 0 ? piece : " " + piece, piece != Value.Text && piece != Output));
    }

    private static string TextOf(Word word) => string.Concat(word.Parts.Select(TextOf));

    private static string TextOf(WordPart part) => part switch
    {
        VariablePart variable => TextOf(variable),
        ArithmeticPart arithmetic => "$((" + Nameless(arithmetic.Expression) + "))",
        CapturePart => Output,
        _ => part.Text,
    };

    private static string TextOf(VariablePart variable)
    {
        var name = (IsName(variable.Name) ? "" : variable.Name) + (variable.AllElements ? "[@]" : "");
        return variable.Operator.Length == 0 ? Value.Text + name : "${" + name + variable.Operator + (variable.Operand is { } operand ? TextOf(operand) : "") + "}";
    }

    /// <summary>Whether somebody chose the name: a variable's, or the number of a parameter, which a variable becomes when code moves into a function. <c>$?</c>, <c>$#</c> and <c>$0</c> mean what they mean.</summary>
    private static bool IsName(string name) => name != "0" && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>Arithmetic with its variables' names, sigils and blanks left out.</summary>
    private static string Nameless(string expression)
    {
        var text = new StringBuilder(expression.Length);
        for (var i = 0; i < expression.Length; i++)
        {
            var c = expression[i];
            if (char.IsAsciiLetter(c) || c == '_')
            {
                text.Append(Value.Text);
                for (; i + 1 < expression.Length && (char.IsAsciiLetterOrDigit(expression[i + 1]) || expression[i + 1] == '_'); i++)
                {
                }
            }
            else if (!char.IsWhiteSpace(c) && c is not ('$' or '{' or '}'))
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
