using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>Makes words of values that no shell splits: arguments of a command, values of variables.</summary>
internal static class WordReader
{
    /// <summary>The word of a text, with <c>$name</c> and <c>${name}</c> as references.</summary>
    public static Word Read(string text, TextSpan span)
    {
        var parts = ImmutableArray.CreateBuilder<WordPart>();
        AddParts(text, parts);
        return new Word(span, parts.ToImmutable());
    }

    /// <summary>Adds the parts of a text, with references as variables.</summary>
    public static void AddParts(string text, ImmutableArray<WordPart>.Builder parts)
    {
        var literal = 0;
        for (var at = text.IndexOf('$'); at >= 0 && at + 1 < text.Length; at = at + 1 < text.Length ? text.IndexOf('$', at + 1) : -1)
        {
            var braced = text[at + 1] == '{';
            var name = at + (braced ? 2 : 1);
            var end = name;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (end == name || (!braced && char.IsAsciiDigit(text[name])) || (braced && (end >= text.Length || text[end] != '}')))
            {
                continue;
            }

            AddLiteral(parts, text, literal, at);
            parts.Add(new VariablePart(text[name..end], "", Operand: null, AllElements: false, Quoted: true));
            literal = braced ? end + 1 : end;
            at = literal - 1;
        }

        AddLiteral(parts, text, literal, text.Length);
    }

    /// <summary>A word that is written out.</summary>
    public static Word Literal(string text, TextSpan span) => new(span, text.Length == 0 ? [] : [new LiteralPart(text, Quoted: true)]);

    private static void AddLiteral(ImmutableArray<WordPart>.Builder parts, string text, int start, int end)
    {
        if (end > start)
        {
            parts.Add(new LiteralPart(text[start..end], Quoted: true));
        }
    }
}
