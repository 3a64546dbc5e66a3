namespace WorkaroundScanner.Syntax.Languages.Go;

/// <summary>A token of Go.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The first offset behind it; a semicolon that was put in is empty.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Partner">For an opening bracket the number of the token that closes it; where none does, the number of the last token.</param>
internal readonly record struct GoToken(int Start, int End, GoTokenKind Kind, int Partner = 0);
