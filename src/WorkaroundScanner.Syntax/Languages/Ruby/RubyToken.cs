namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>What a token is, read as if an operator stood there; where a value is expected, the reader looks at its characters again.</summary>
internal enum RubyToken : byte
{
    /// <summary>The end of what is read.</summary>
    EndOfFile,

    /// <summary>The end of a line on which the next line does not go on, empty lines and comments behind it included.</summary>
    Newline,
    Semicolon,

    /// <summary>A character that means nothing here.</summary>
    Unknown,

    /// <summary>A name that begins with a small letter.</summary>
    Name,

    /// <summary>A name that begins with a capital.</summary>
    Constant,

    /// <summary>A name with its <c>@</c> or <c>$</c>.</summary>
    Variable,

    /// <summary>A name with a colon behind it.</summary>
    Label,
    Number,

    /// <summary>A single or double quote; the text behind it is not read yet.</summary>
    Quote,
    Backtick,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,

    /// <summary><c>.</c> or <c>&amp;.</c>.</summary>
    Dot,
    DoubleColon,
    Colon,
    Question,
    Assign,

    /// <summary>An operator with <c>=</c> behind it, such as <c>||=</c>.</summary>
    OperatorAssign,
    Rocket,
    Arrow,
    Plus,
    Minus,
    Star,
    DoubleStar,
    Slash,
    Percent,
    ShiftLeft,
    ShiftRight,
    Ampersand,
    AndAnd,
    Bar,
    OrOr,
    Caret,
    Tilde,
    Exclamation,
    Comparison,
    Equality,
    Range,

    Alias,
    And,
    Begin,
    Break,
    Case,
    Class,
    Def,
    Defined,
    Do,
    Else,
    Elsif,
    End,
    Ensure,
    False,
    For,
    If,
    In,
    Module,
    Next,
    Nil,
    Not,
    Or,
    Redo,
    Rescue,
    Retry,
    Return,
    Self,
    Super,
    Then,
    True,
    Undef,
    Unless,
    Until,
    When,
    While,
    Yield,
}
