using System.Globalization;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Just;

/// <summary>Writes lines of a recipe as the shell reads them: <c>{{name}}</c> is a parameter or a variable.</summary>
/// <param name="text">The justfile.</param>
/// <param name="parameters">The recipe's parameters.</param>
internal sealed class Interpolation(string text, IReadOnlyList<JustParameter> parameters)
{
    private QuoteState quotes;

    private readonly Dictionary<string, string> byName = Names(parameters);

    /// <summary>Lines as one program.</summary>
    public EmbeddedText Program(IReadOnlyList<Part> lines)
    {
        var into = new EmbeddedTextBuilder(text);
        quotes = default;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                into.AddInstead("\n", lines[i - 1].End, lines[i - 1].End + 1);
                quotes.Read("\n");
            }

            Add(lines[i].Start, lines[i].End, into);
        }

        return into.ToText();
    }

    private void Add(int start, int end, EmbeddedTextBuilder into)
    {
        var plain = start;
        while (plain < end)
        {
            var hit = text.AsSpan(plain, end - plain).IndexOf("{{");
            if (hit < 0)
            {
                break;
            }

            var open = plain + hit;
            Plain(plain, open, into);
            if (text.AsSpan(open, end - open).StartsWith("{{{{"))
            {
                into.AddInstead("{{", open, open + 4);
                plain = open + 4;
                continue;
            }

            var length = text.AsSpan(open, end - open).IndexOf("}}");
            plain = open;
            if (length < 0)
            {
                break;
            }

            plain = open + length + 2;
            AddHole(text.AsSpan(open + 2, length - 2).Trim(), open, plain, into);
        }

        Plain(plain, end, into);
    }

    private void Plain(int start, int end, EmbeddedTextBuilder into)
    {
        into.AddHost(start, end);
        quotes.Read(text.AsSpan(start, end - start));
    }

    private void AddHole(ReadOnlySpan<char> content, int start, int end, EmbeddedTextBuilder into)
    {
        var name = content.ToString();
        if (byName.TryGetValue(name, out var parameter))
        {
            quotes.AddHole(into, parameter, start, end);
        }
        else if (content is ['"' or '\'', .. var literal, '"' or '\''] && !literal.ContainsAny('"', '\'', '`'))
        {
            into.AddInstead(literal, start, end);
        }
        else
        {
            quotes.AddHole(into, "${" + EmbeddedTextBuilder.HoleName(name) + "}", start, end);
        }
    }

    // Parameters are positional; a plain default is the expansion's default, and the last one may take all that is left.
    private static Dictionary<string, string> Names(IReadOnlyList<JustParameter> parameters)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var position = (i + 1).ToString(CultureInfo.InvariantCulture);
            var value = parameter.Default.Trim('"', '\'');
            names[parameter.Name] = parameter.IsVariadic ? i == 0 ? "$@" : "${@:" + position + "}"
                : value.Length > 0 && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or ':') && value.Length < parameter.Default.Length
                    ? "${" + position + ":-" + value + "}"
                    : i < 9 ? "$" + position : "${" + position + "}";
        }

        return names;
    }
}
