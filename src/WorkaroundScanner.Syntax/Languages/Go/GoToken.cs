namespace WorkaroundScanner.Syntax.Languages.Go;

/// <summary>A token of Go.</summary>
internal struct GoToken
{
    /// <summary>The offset of its first character.</summary>
    public int Start;

    /// <summary>The first offset behind it; a semicolon that was put in is empty.</summary>
    public int End;

    /// <summary>For an opening bracket the number of the token that closes it; where none does, the number of the last token.</summary>
    public int Partner;

    /// <summary>What it is.</summary>
    public GoTokenKind Kind;
}
