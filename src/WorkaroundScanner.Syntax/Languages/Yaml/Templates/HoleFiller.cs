using System.Buffers;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Templates;

/// <summary>Puts shell variables where a system fills in values, and leaves out what only steers a template.</summary>
/// <param name="host">The file.</param>
/// <param name="forms">The notations of its system.</param>
internal sealed class HoleFiller(string host, TemplateForms forms)
{
    /// <summary>What a default may hold to be one of a shell's variable too.</summary>
    private static readonly SearchValues<char> DefaultCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-");

    private static readonly SearchValues<char> Triggers = SearchValues.Create("$({<");

    /// <summary>A shell's text with its holes as variables.</summary>
    public EmbeddedText Fill(EmbeddedText source) => Fill(source, isProgram: false);

    /// <summary>The text of a program in another language with its holes named: variables as a shell writes them inside strings, names elsewhere.</summary>
    public EmbeddedText FillProgram(EmbeddedText source) => Fill(source, isProgram: true);

    private EmbeddedText Fill(EmbeddedText source, bool isProgram)
    {
        if (forms == TemplateForms.None || source.Text.AsSpan().IndexOfAny(Triggers) < 0)
        {
            return source;
        }

        var text = source.Text;
        var tags = new TemplateTags(text);
        EmbeddedTextBuilder? builder = null;
        var done = 0;
        var quotes = new QuoteState { Backquotes = isProgram };
        var raw = (Start: -1, End: -1);
        for (var at = 0; at + 1 < text.Length;)
        {
            // Text that the template takes as it stands is passed over; its closing marks are dropped.
            var hit = at <= raw.Start ? raw.Start - at : text.AsSpan(at).IndexOfAny(Triggers);
            if (hit < 0)
            {
                break;
            }

            at += hit;
            if ((at == raw.Start ? new Hole(raw.End, "") : HoleAt(text, at, tags)) is not { } hole)
            {
                at++;
                continue;
            }

            if (text[at] == '{' && hole.End < text.Length && text[hole.End - 1] == '`')
            {
                raw = tags.AfterRaw(hole.End);
            }

            builder ??= new EmbeddedTextBuilder(host);
            builder.Add(source, done, at);
            if (hole.Replacement.Length > 0)
            {
                quotes.Read(isProgram ? text.AsSpan(done, at - done) : "");
                builder.AddInstead(isProgram && !quotes.InQuotes ? Name(hole.Replacement) : hole.Replacement, source.HostOffset(at), source.HostEnd(hole.End));
            }

            at = done = hole.End;
        }

        if (builder is null)
        {
            return source;
        }

        builder.Add(source, done, text.Length);
        return builder.ToText();
    }

    private static ReadOnlySpan<char> Name(string variable) =>
        variable.StartsWith("${", StringComparison.Ordinal) ? variable.AsSpan(2, variable.AsSpan().IndexOfAny(':', '}') - 2) : variable;

    private bool Has(TemplateForms form) => (forms & form) != TemplateForms.None;

    private Hole? HoleAt(string text, int at, TemplateTags tags)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return (text[at], next) switch
        {
            ('$', '{') when Has(TemplateForms.Expression) && At(text, at, "${{") => Expression(text, at, tags.EndOf(at + 3, "}}")),
            ('$', '[') when Has(TemplateForms.Brackets) && At(text, at, "$[[") => Named(text, at, 3, tags.EndOf(at + 3, "]]"), 2),
            ('$', '(') => Reference(text, at),
            ('$', '$') when Has(TemplateForms.DoubledDollar) => new Hole(at + 2, "$"),
            ('{', '{') when Has(TemplateForms.Braces) => Braces(text, at, tags),
            ('{', '%') when Has(TemplateForms.Statements) => Dropped(tags.EndOf(at + 2, "%}")),
            ('{', '#') when Has(TemplateForms.Statements) => Dropped(tags.EndOf(at + 2, "#}")),
            ('<', '%') when Has(TemplateForms.Percent) => Named(text, at, At(text, at, "<%=") ? 3 : 2, tags.EndOf(at + 2, "%>"), 2),
            ('<', '<') when Has(TemplateForms.Angles) => Angles(text, at),
            ('(', '(') when Has(TemplateForms.DoubleParentheses) && (at == 0 || text[at - 1] != '$') => Parentheses(text, at),
            _ => null,
        };
    }

    private static bool At(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static Hole? Dropped(int end) => end < 0 ? null : new Hole(end, "");

    private static Hole? Named(string text, int at, int opening, int end, int closing) =>
        end < 0 ? null : new Hole(end, Variable(HoleNames.OfExpression(text[(at + opening)..(end - closing)])));

    // `inputs.tool || 'kubectl'`: a variable with a default.
    private static Hole? Expression(string text, int at, int end)
    {
        var or = end < 0 ? -1 : text.AsSpan(at, end - at).LastIndexOf("||");
        var given = or < 0 ? "" : text.AsSpan(at + or + 2, end - at - or - 4).Trim();
        return given is ['\'', .. var word, '\''] && !word.ContainsAnyExcept(DefaultCharacters)
            ? new Hole(end, $"${{{HoleNames.OfExpression(text[(at + 3)..(at + or)])}:-{word}}}")
            : Named(text, at, 3, end, 2);
    }

    private static string Variable(string name) => "${" + name + "}";

    private static Hole? Braces(string text, int at, TemplateTags tags)
    {
        var end = tags.EndOf(at + 2, "}}");
        if (end < 0)
        {
            return null;
        }

        var opening = at + 2;
        while (opening < end && text[opening] is '-' or ' ')
        {
            opening++;
        }

        if (text[opening] == '`' && tags.AfterRaw(opening + 1).Start >= 0)
        {
            return new Hole(opening + 1, "");
        }

        var inside = text.AsSpan(at + 2, end - at - 4).Trim().Trim('-').Trim();
        return HoleNames.IsControl(inside) ? new Hole(end, "") : new Hole(end, Variable(HoleNames.OfExpression(HoleNames.Unfiltered(inside).ToString())));
    }

    // `$(name)`: a reference only where the name can't be a command.
    private Hole? Reference(string text, int at)
    {
        if (!Has(TemplateForms.Macro | TemplateForms.DottedReference | TemplateForms.CapitalReference))
        {
            return null;
        }

        var end = at + 2;
        while (end < text.Length && HoleNames.IsReferencePart(text[end]))
        {
            end++;
        }

        if (end >= text.Length || text[end] != ')' || end == at + 2)
        {
            return null;
        }

        var name = text.AsSpan(at + 2, end - at - 2);
        var isReference = (Has(TemplateForms.Macro) && HoleNames.IsMacro(name, text))
            || (Has(TemplateForms.DottedReference) && HoleNames.IsDotted(name))
            || (Has(TemplateForms.CapitalReference) && HoleNames.IsCapital(name));
        return isReference ? new Hole(end + 1, Variable(HoleNames.OfExpression(name.ToString()))) : null;
    }

    // A here-document begins alike: only a dotted name between both marks is a parameter.
    private static Hole? Angles(string text, int at)
    {
        var window = text.AsSpan(at + 2, Math.Min(200, text.Length - at - 2));
        var close = window.IndexOf(">>");
        if (close < 0)
        {
            return null;
        }

        var name = window[..close].Trim();
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-'))
            {
                return null;
            }
        }

        return name.Contains('.') ? new Hole(at + 2 + close + 2, Variable(HoleNames.OfExpression(name.ToString()))) : null;
    }

    private static Hole? Parentheses(string text, int at)
    {
        var end = at + 2;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or '/' or ':'))
        {
            end++;
        }

        return end > at + 2 && At(text, end, "))") && !char.IsAsciiDigit(text[at + 2])
            ? new Hole(end + 2, Variable(HoleNames.OfExpression(text[(at + 2)..end])))
            : null;
    }

    /// <summary>A hole in a text.</summary>
    /// <param name="End">The offset behind it.</param>
    /// <param name="Replacement">What the shell is shown in its place.</param>
    private readonly record struct Hole(int End, string Replacement);
}
