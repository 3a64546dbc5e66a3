namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>What a token is. Each bracket, operator that parses differently, and keyword has its own.</summary>
internal enum PythonToken : byte
{
    /// <summary>The end of what is read.</summary>
    End,

    /// <summary>The end of a logical line.</summary>
    Newline,

    /// <summary>A block begins.</summary>
    Indent,

    /// <summary>A block ends.</summary>
    Dedent,

    /// <summary>A character that means nothing here.</summary>
    Unknown,

    /// <summary>A name, soft keywords included.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string with its prefix and quotes.</summary>
    String,

    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Semicolon,
    Dot,
    Ellipsis,
    Arrow,
    At,
    Assign,
    Walrus,

    /// <summary>An operator with <c>=</c> behind it, such as <c>+=</c>.</summary>
    AugmentedAssign,
    Plus,
    Minus,
    Star,
    DoubleStar,

    /// <summary>Division and remainder.</summary>
    Slash,
    Ampersand,
    Bar,
    Caret,
    Tilde,
    Shift,
    Comparison,
    Exclamation,

    /// <summary>The quote around a value that Python 2 turns into text.</summary>
    Backquote,

    And,
    As,
    Assert,
    Break,
    Class,
    Continue,
    Def,
    Del,
    Elif,
    Else,
    Except,
    False,
    Finally,
    For,
    From,
    Global,
    If,
    Import,
    In,
    Is,
    Lambda,
    None,
    Nonlocal,
    Not,
    Or,
    Pass,
    Raise,
    Return,
    True,
    Try,
    While,
    With,
    Yield,
}
