namespace WorkaroundScanner.Syntax.Languages.Go;

/// <summary>What a token of Go is.</summary>
internal enum GoTokenKind : byte
{
    /// <summary>The end of the file, or of the brackets that are being read.</summary>
    End,

    /// <summary>A semicolon, written or put in at a line's end.</summary>
    Semicolon,

    /// <summary>A name.</summary>
    Name,

    /// <summary>An integer, floating-point or imaginary number.</summary>
    Number,

    /// <summary>A character in single quotes.</summary>
    Rune,

    /// <summary>A string in double quotes.</summary>
    String,

    /// <summary>A string in backquotes.</summary>
    RawString,

    /// <summary><c>(</c></summary>
    LeftParenthesis,

    /// <summary><c>)</c></summary>
    RightParenthesis,

    /// <summary><c>[</c></summary>
    LeftBracket,

    /// <summary><c>]</c></summary>
    RightBracket,

    /// <summary><c>{</c></summary>
    LeftBrace,

    /// <summary><c>}</c></summary>
    RightBrace,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>.</c></summary>
    Dot,

    /// <summary><c>...</c></summary>
    Ellipsis,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>:=</c></summary>
    Define,

    /// <summary><c>=</c></summary>
    Assign,

    /// <summary><c>+=</c> and the like.</summary>
    AssignOperator,

    /// <summary><c>++</c></summary>
    Increment,

    /// <summary><c>--</c></summary>
    Decrement,

    /// <summary><c>&lt;-</c></summary>
    Arrow,

    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>~</c></summary>
    Tilde,

    /// <summary><c>||</c>: binary operators from here to <see cref="Multiply"/>, by precedence.</summary>
    Or,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>==</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c></summary>
    Compare,

    /// <summary><c>+</c>, <c>-</c>, <c>|</c>, <c>^</c></summary>
    Add,

    /// <summary><c>*</c></summary>
    Star,

    /// <summary><c>&amp;</c></summary>
    Ampersand,

    /// <summary><c>/</c>, <c>%</c>, <c>&lt;&lt;</c>, <c>&gt;&gt;</c>, <c>&amp;^</c></summary>
    Multiply,

    /// <summary>A character that Go does not know.</summary>
    Unknown,

    /// <summary><c>break</c>: keywords from here on.</summary>
    Break,

    /// <summary><c>case</c></summary>
    Case,

    /// <summary><c>chan</c></summary>
    Chan,

    /// <summary><c>const</c></summary>
    Const,

    /// <summary><c>continue</c></summary>
    Continue,

    /// <summary><c>default</c></summary>
    Default,

    /// <summary><c>defer</c></summary>
    Defer,

    /// <summary><c>else</c></summary>
    Else,

    /// <summary><c>fallthrough</c></summary>
    Fallthrough,

    /// <summary><c>for</c></summary>
    For,

    /// <summary><c>func</c></summary>
    Func,

    /// <summary><c>go</c></summary>
    Go,

    /// <summary><c>goto</c></summary>
    Goto,

    /// <summary><c>if</c></summary>
    If,

    /// <summary><c>import</c></summary>
    Import,

    /// <summary><c>interface</c></summary>
    Interface,

    /// <summary><c>map</c></summary>
    Map,

    /// <summary><c>package</c></summary>
    Package,

    /// <summary><c>range</c></summary>
    Range,

    /// <summary><c>return</c></summary>
    Return,

    /// <summary><c>select</c></summary>
    Select,

    /// <summary><c>struct</c></summary>
    Struct,

    /// <summary><c>switch</c></summary>
    Switch,

    /// <summary><c>type</c></summary>
    Type,

    /// <summary><c>var</c></summary>
    Var,
}
