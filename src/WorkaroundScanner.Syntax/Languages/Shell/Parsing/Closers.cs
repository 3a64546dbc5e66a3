namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <summary>What can end a list of statements.</summary>
[Flags]
internal enum Closers
{
    None = 0,
    Then = 1,
    Elif = 2,
    Else = 4,
    Fi = 8,
    Do = 16,
    Done = 32,
    Esac = 64,
    Brace = 128,
    Parenthesis = 256,
    CaseTerminator = 512,

    /// <summary>The brace of <c>${ command; }</c>, behind which a word can go on.</summary>
    SubstitutionBrace = 1024,
}
