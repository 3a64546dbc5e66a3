using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Code.Ast;

/// <summary>Anything that has a value.</summary>
internal abstract record CodeExpression(int Start, int End) : CodeSyntax(Start, End);

/// <summary>A name. <c>this</c> and <c>self</c> are names; a Ruby instance variable keeps its <c>@</c>, a PHP-like sigil is left out.</summary>
internal sealed record NameExpression(int Start, int End, string Name) : CodeExpression(Start, End);

/// <summary>A member of a value: <c>a.b</c>, <c>a?.b</c>, <c>A::b</c>.</summary>
internal sealed record MemberExpression(int Start, int End, CodeExpression Target, string Name) : CodeExpression(Start, End)
{
    private const int MostParts = 13;
    private const string None = "";

    private string? path;

    /// <summary>The dotted name, where nothing but names stands in it; put together once, for it is asked for again and again.</summary>
    public string? Path => (path ??= Joined() ?? None) is { Length: > 0 } joined ? joined : null;

    private string? Joined()
    {
        var joined = Name;
        var member = this;
        for (var parts = 2; parts <= MostParts; parts++)
        {
            if (member.Target is NameExpression head)
            {
                return head.Name + "." + joined;
            }

            if (member.Target is not MemberExpression next)
            {
                return null;
            }

            joined = next.Name + "." + joined;
            member = next;
        }

        return null;
    }
}

/// <summary>An element of a value: <c>a[b]</c>; for a slice <c>a[1:]</c> the index is a <see cref="SliceExpression"/>.</summary>
internal sealed record IndexExpression(int Start, int End, CodeExpression Target, CodeExpression Index) : CodeExpression(Start, End);

/// <summary>A range inside brackets.</summary>
internal sealed record SliceExpression(int Start, int End, CodeExpression? From, CodeExpression? To) : CodeExpression(Start, End);

/// <summary>One argument of a call.</summary>
/// <param name="Name">The keyword, or empty. In Ruby, <c>key: value</c> and <c>:key => value</c> without braces; in Groovy <c>key: value</c>. <c>**</c> for keywords handed over as a whole, <c>&amp;</c> for a value handed over as a Ruby block.</param>
/// <param name="IsSpread">Whether a list's elements are handed over one by one: <c>*args</c>, <c>...args</c>, <c>args...</c>.</param>
/// <param name="Value">The value.</param>
internal sealed record CodeArgument(string Name, bool IsSpread, CodeExpression Value);

/// <summary>
/// A call of a function, method, constructor or macro. <c>await f()</c> is the call itself; <c>new C()</c> has <paramref name="IsNew"/>.
/// A Ruby statement that stands as a value (<c>x = begin … rescue … end</c>) is the call of a function without a name whose body it is.
/// </summary>
/// <param name="Start">Where the callee begins.</param>
/// <param name="End">Behind its last argument or block.</param>
/// <param name="Callee">What is called.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Block">The block or trailing closure that it is given, or null.</param>
/// <param name="IsNew">Whether an object is made.</param>
internal sealed record CallExpression(int Start, int End, CodeExpression Callee, CodeArgument[] Arguments, FunctionExpression? Block, bool IsNew = false) : CodeExpression(Start, End);

/// <summary>What kind of text a string is.</summary>
internal enum StringForm
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A program for the shell that runs where it stands: Ruby's backticks and <c>%x()</c>.</summary>
    Command,

    /// <summary>A template behind a tag, which is the callee of the call around it.</summary>
    Tagged,

    /// <summary>A regular expression.</summary>
    Pattern,
}

/// <summary>A string; adjacent literals are one.</summary>
/// <param name="Start">Where its first quote or prefix begins.</param>
/// <param name="End">Behind its last quote.</param>
/// <param name="Parts">Its pieces in order; none for an empty string.</param>
/// <param name="Form">What it is.</param>
internal sealed record StringExpression(int Start, int End, StringPart[] Parts, StringForm Form) : CodeExpression(Start, End);

/// <summary>A piece of a string: text with escapes decoded and every character mapped to the file, or a value that is filled in. Exactly one is set.</summary>
internal sealed record StringPart(EmbeddedText? Text, CodeExpression? Hole);

/// <summary>A number as written.</summary>
internal sealed record NumberExpression(int Start, int End, string Text) : CodeExpression(Start, End);

/// <summary>True, false or nothing (<c>None</c>, <c>nil</c>, <c>null</c>, <c>undefined</c>: a null value).</summary>
internal sealed record LiteralExpression(int Start, int End, bool? Value) : CodeExpression(Start, End);

/// <summary>A list, tuple, array, set or slice; Go's <c>[]string{…}</c>; <c>%w[a b]</c>. A spread element is a <see cref="SpreadExpression"/>.</summary>
internal sealed record ListExpression(int Start, int End, CodeExpression[] Items) : CodeExpression(Start, End);

/// <summary>Elements of a list put into another.</summary>
internal sealed record SpreadExpression(int Start, int End, CodeExpression Value) : CodeExpression(Start, End);

/// <summary>A dictionary, hash, object literal, or Go's composite literal of a struct or map.</summary>
internal sealed record MapExpression(int Start, int End, (CodeExpression? Key, CodeExpression Value)[] Entries) : CodeExpression(Start, End)
{
    /// <summary>The type that a Go literal names (<c>exec.Cmd</c> in <c>exec.Cmd{Path: p}</c>), or null.</summary>
    public CodeExpression? Type { get; init; }
}

/// <summary>Two operands. Operators in one spelling: <c>and</c>, <c>or</c>, <c>==</c>, <c>!=</c>, <c>in</c>, <c>not in</c>, <c>is</c>, <c>is not</c>, <c>=~</c>, <c>??</c>, else as written.</summary>
internal sealed record BinaryExpression(int Start, int End, string Operator, CodeExpression Left, CodeExpression Right) : CodeExpression(Start, End);

/// <summary>One operand. <c>not</c> in one spelling; <c>&amp;</c> and <c>*</c> of Go are left out, their operand stands alone.</summary>
internal sealed record UnaryExpression(int Start, int End, string Operator, CodeExpression Operand) : CodeExpression(Start, End);

/// <summary>A choice between two values.</summary>
internal sealed record ConditionalExpression(int Start, int End, CodeExpression Condition, CodeExpression Then, CodeExpression Else) : CodeExpression(Start, End);

/// <summary>A function without a name: lambda, arrow, closure, block, function literal. An expression body is one <see cref="JumpStatement"/> that returns it.</summary>
internal sealed record FunctionExpression(int Start, int End, CodeParameter[] Parameters, CodeStatement[] Body) : CodeExpression(Start, End);

/// <summary>An assignment that stands as a value: <c>while chunk := f()</c>, <c>if (m = x)</c>.</summary>
internal sealed record AssignExpression(int Start, int End, AssignStatement Assignment) : CodeExpression(Start, End);

/// <summary>Anything else; the values found in it are kept, so that no call is lost. A comprehension is one.</summary>
internal sealed record OpaqueExpression(int Start, int End, CodeExpression[] Parts) : CodeExpression(Start, End);
