using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Commands.Words;

/// <summary>
/// Keeps the parts of short words once, for most words of a program are the same few names: a table by hash, in which a newcomer takes the place of what stood there.
/// It only saves memory; which words share their parts is seen by nobody.
/// </summary>
internal static class InternedParts
{
    private const int Places = 1 << 15;
    private const int LongestText = 48;
    private static readonly ImmutableArray<WordPart>[] Table = new ImmutableArray<WordPart>[Places];

    /// <summary>The same parts, shared with other words where they are one name or short text.</summary>
    public static ImmutableArray<WordPart> Of(ImmutableArray<WordPart> parts)
    {
        if (parts.Length != 1 || NameOf(parts[0]) is not { Length: <= LongestText } name)
        {
            return parts;
        }

        // A place is read and written whole, so that threads may race for it.
        ref var place = ref PlaceOf(name);
        var known = place;
        return !known.IsDefault && known[0].Equals(parts[0]) ? known : place = parts;
    }

    /// <summary>The parts of a quoted text.</summary>
    public static ImmutableArray<WordPart> OfText(string text)
    {
        if (text.Length > LongestText)
        {
            return [new LiteralPart(text, Quoted: true)];
        }

        ref var place = ref PlaceOf(text);
        var known = place;
        return !known.IsDefault && known[0] is LiteralPart { Quoted: true } literal && literal.Value == text ? known : place = [new LiteralPart(text, Quoted: true)];
    }

    /// <summary>The parts of a quoted variable.</summary>
    public static ImmutableArray<WordPart> OfVariable(string name)
    {
        if (name.Length > LongestText)
        {
            return [VariableOf(name)];
        }

        ref var place = ref PlaceOf(name);
        var known = place;
        return !known.IsDefault && known[0] is VariablePart { Operator: "", Operand: null, AllElements: false, Quoted: true } variable && variable.Name == name ? known : place = [VariableOf(name)];
    }

    private static VariablePart VariableOf(string name) => new(name, "", null, AllElements: false, Quoted: true);

    private static ref ImmutableArray<WordPart> PlaceOf(string name) => ref Table[name.GetHashCode(StringComparison.Ordinal) & (Places - 1)];

    private static string? NameOf(WordPart part) => part switch
    {
        LiteralPart literal => literal.Value,
        VariablePart { Operand: null } variable => variable.Name,
        _ => null,
    };
}
