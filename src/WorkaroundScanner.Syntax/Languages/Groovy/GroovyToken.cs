namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <summary>A token of Groovy.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The first offset behind it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Partner">For what opens brackets, a string or a hole, the number of the token that closes it; where none does, the number of the last token.</param>
internal readonly record struct GroovyToken(int Start, int End, GroovyTokenKind Kind, int Partner = 0);
