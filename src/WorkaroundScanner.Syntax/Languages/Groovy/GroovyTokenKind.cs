namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <summary>What a token of Groovy is.</summary>
internal enum GroovyTokenKind : byte
{
    /// <summary>The end of the file, or of the brackets that are being read.</summary>
    End,

    /// <summary>One or more line ends; inside parentheses and brackets there are none.</summary>
    Newline,

    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole string in single quotes, one or three.</summary>
    PlainString,

    /// <summary>The quote that opens a string with holes: <c>"</c>, <c>"""</c>, <c>/</c>, <c>$/</c>.</summary>
    StringBegin,

    /// <summary>A piece of such a string's text.</summary>
    StringText,

    /// <summary>A hole without braces: <c>$a.b</c>.</summary>
    HolePath,

    /// <summary>The quote that closes a string; empty where there is none.</summary>
    StringEnd,

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

    /// <summary><c>${</c></summary>
    HoleBegin,

    /// <summary>The brace that closes a hole.</summary>
    HoleEnd,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>.</c>: what leads to a member from here to <see cref="DoubleColon"/>.</summary>
    Dot,

    /// <summary><c>?.</c></summary>
    SafeDot,

    /// <summary><c>*.</c></summary>
    SpreadDot,

    /// <summary><c>.&amp;</c></summary>
    PointerDot,

    /// <summary><c>.@</c></summary>
    FieldDot,

    /// <summary><c>::</c></summary>
    DoubleColon,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>?</c></summary>
    Question,

    /// <summary><c>?:</c></summary>
    Elvis,

    /// <summary><c>-&gt;</c></summary>
    Arrow,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>...</c></summary>
    Ellipsis,

    /// <summary><c>=</c></summary>
    Assign,

    /// <summary><c>+=</c> and the like.</summary>
    AssignOperator,

    /// <summary><c>++</c></summary>
    Increment,

    /// <summary><c>--</c></summary>
    Decrement,

    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>~</c></summary>
    Tilde,

    /// <summary><c>||</c>: binary operators from here to <see cref="Power"/>.</summary>
    Or,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>|</c></summary>
    Pipe,

    /// <summary><c>^</c></summary>
    Caret,

    /// <summary><c>&amp;</c></summary>
    Ampersand,

    /// <summary><c>=~</c>, <c>==~</c></summary>
    Regex,

    /// <summary><c>==</c>, <c>!=</c>, <c>===</c>, <c>!==</c>, <c>&lt;=&gt;</c></summary>
    Equality,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&lt;=</c>, <c>&gt;=</c></summary>
    Compare,

    /// <summary><c>!in</c></summary>
    NotIn,

    /// <summary><c>!instanceof</c></summary>
    NotInstanceof,

    /// <summary><c>&lt;&lt;</c>, <c>&gt;&gt;</c>, <c>&gt;&gt;&gt;</c></summary>
    Shift,

    /// <summary><c>..</c>, <c>..&lt;</c></summary>
    Range,

    /// <summary><c>+</c>, <c>-</c></summary>
    Add,

    /// <summary><c>*</c></summary>
    Star,

    /// <summary><c>/</c>, <c>%</c></summary>
    Multiply,

    /// <summary><c>**</c></summary>
    Power,

    /// <summary>A character that Groovy does not know.</summary>
    Unknown,

    /// <summary><c>as</c>: keywords from here on.</summary>
    As,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>instanceof</c></summary>
    Instanceof,

    /// <summary><c>def</c>, <c>final</c>, <c>static</c>, <c>private</c> and the like.</summary>
    Modifier,

    /// <summary><c>int</c>, <c>void</c> and the like.</summary>
    Primitive,

    /// <summary><c>synchronized</c></summary>
    Synchronized,

    /// <summary><c>class</c>, <c>interface</c></summary>
    Class,

    /// <summary><c>enum</c></summary>
    Enum,

    /// <summary><c>extends</c></summary>
    Extends,

    /// <summary><c>implements</c></summary>
    Implements,

    /// <summary><c>throws</c></summary>
    Throws,

    /// <summary><c>import</c></summary>
    Import,

    /// <summary><c>package</c></summary>
    Package,

    /// <summary><c>if</c></summary>
    If,

    /// <summary><c>else</c></summary>
    Else,

    /// <summary><c>for</c></summary>
    For,

    /// <summary><c>while</c></summary>
    While,

    /// <summary><c>do</c></summary>
    Do,

    /// <summary><c>switch</c></summary>
    Switch,

    /// <summary><c>case</c></summary>
    Case,

    /// <summary><c>default</c></summary>
    Default,

    /// <summary><c>try</c></summary>
    Try,

    /// <summary><c>catch</c></summary>
    Catch,

    /// <summary><c>finally</c></summary>
    Finally,

    /// <summary><c>return</c></summary>
    Return,

    /// <summary><c>throw</c></summary>
    Throw,

    /// <summary><c>break</c></summary>
    Break,

    /// <summary><c>continue</c></summary>
    Continue,

    /// <summary><c>assert</c></summary>
    Assert,

    /// <summary><c>new</c></summary>
    New,

    /// <summary><c>this</c></summary>
    This,

    /// <summary><c>super</c></summary>
    Super,

    /// <summary><c>true</c></summary>
    True,

    /// <summary><c>false</c></summary>
    False,

    /// <summary><c>null</c></summary>
    Null,
}
