namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Keywords.</summary>
internal sealed partial class RubyTokenizer
{
    private static RubyToken Keyword(ReadOnlySpan<char> word) => word.Length is < 2 or > 8 ? RubyToken.Name : word switch
    {
        "alias" => RubyToken.Alias,
        "and" => RubyToken.And,
        "begin" => RubyToken.Begin,
        "break" => RubyToken.Break,
        "case" => RubyToken.Case,
        "class" => RubyToken.Class,
        "def" => RubyToken.Def,
        "defined?" => RubyToken.Defined,
        "do" => RubyToken.Do,
        "else" => RubyToken.Else,
        "elsif" => RubyToken.Elsif,
        "end" => RubyToken.End,
        "ensure" => RubyToken.Ensure,
        "false" => RubyToken.False,
        "for" => RubyToken.For,
        "if" => RubyToken.If,
        "in" => RubyToken.In,
        "module" => RubyToken.Module,
        "next" => RubyToken.Next,
        "nil" => RubyToken.Nil,
        "not" => RubyToken.Not,
        "or" => RubyToken.Or,
        "redo" => RubyToken.Redo,
        "rescue" => RubyToken.Rescue,
        "retry" => RubyToken.Retry,
        "return" => RubyToken.Return,
        "self" => RubyToken.Self,
        "super" => RubyToken.Super,
        "then" => RubyToken.Then,
        "true" => RubyToken.True,
        "undef" => RubyToken.Undef,
        "unless" => RubyToken.Unless,
        "until" => RubyToken.Until,
        "when" => RubyToken.When,
        "while" => RubyToken.While,
        "yield" => RubyToken.Yield,
        _ => RubyToken.Name,
    };
}
