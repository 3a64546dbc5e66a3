namespace WorkaroundScanner.Syntax.Code.Ast;

/// <summary>Anything that stands as a statement.</summary>
internal abstract record CodeStatement(int Start, int End) : CodeSyntax(Start, End);

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRest">Whether it takes all remaining arguments: <c>*args</c>, <c>...args</c>, <c>args ...string</c>.</param>
/// <param name="Default">Its default value, or null.</param>
internal sealed record CodeParameter(string Name, bool IsRest, CodeExpression? Default)
{
    /// <summary>The name of its type, where one is written: <c>Client</c>, <c>kube.Client</c>; else empty.</summary>
    public string Type { get; init; } = "";
}

/// <summary>A function or method, from its decorators to its end.</summary>
/// <param name="Start">Where its first decorator or its keyword begins.</param>
/// <param name="End">Behind its body.</param>
/// <param name="Name">Its name.</param>
/// <param name="Receiver">In Go the receiver's name; else null. <c>self</c> and <c>cls</c> of Python are no parameters and stand here too, and so does the <c>self</c> of Ruby's <c>def self.f</c>.</param>
/// <param name="ReceiverType">In Go the receiver's type without its star; else null.</param>
/// <param name="Parameters">Its parameters, the receiver and <c>**kwargs</c>, block and keyword-rest parameters left out.</param>
/// <param name="Decorators">Decorators and annotations.</param>
/// <param name="Body">Its statements.</param>
internal sealed record FunctionStatement(int Start, int End, string Name, string? Receiver, string? ReceiverType, CodeParameter[] Parameters, CodeExpression[] Decorators, CodeStatement[] Body)
    : CodeStatement(Start, End);

/// <summary>A class, module or object with methods.</summary>
internal sealed record ClassStatement(int Start, int End, string Name, CodeExpression[] Bases, CodeExpression[] Decorators, CodeStatement[] Body) : CodeStatement(Start, End)
{
    /// <summary>Its fields with the names of their types; what Go embeds has no name.</summary>
    public (string Name, string Type)[] Fields { get; init; } = [];
}

/// <summary>An if or unless (whose condition stands negated); an else-if is the only statement of <paramref name="Else"/>. Initial statements of Go's <c>if err := f(); err != nil</c> stand in <paramref name="Before"/>.</summary>
internal sealed record IfStatement(int Start, int End, CodeStatement[] Before, CodeExpression Condition, CodeStatement[] Then, CodeStatement[] Else) : CodeStatement(Start, End);

/// <summary>How a loop of a program goes on.</summary>
internal enum CodeLoopForm
{
    /// <summary>Over items.</summary>
    ForEach,

    /// <summary>Over numbers: <c>range(5)</c>, <c>5.times</c>, <c>for (i = 0; i &lt; 5; i++)</c>.</summary>
    Counted,

    /// <summary>While its condition holds.</summary>
    While,

    /// <summary>Until its condition holds.</summary>
    Until,
}

/// <summary>Any loop, <c>each</c> and <c>times</c> with a block included.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its body.</param>
/// <param name="Form">How it goes on.</param>
/// <param name="Variables">The loop variables.</param>
/// <param name="Items">What a for-each or counted loop runs over (for <c>for (;;)</c> its condition), or null.</param>
/// <param name="Condition">The condition; null where there is none. <c>while True</c> has the literal.</param>
/// <param name="ConditionLast">Whether it is asked after the body (<c>do … while</c>).</param>
/// <param name="Body">Its statements.</param>
internal sealed record LoopStatement(int Start, int End, CodeLoopForm Form, string[] Variables, CodeExpression? Items, CodeExpression? Condition, bool ConditionLast, CodeStatement[] Body)
    : CodeStatement(Start, End);

/// <summary>A try with its handlers; Ruby's <c>begin … rescue</c>, also of a method's body or block.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last part.</param>
/// <param name="Body">What is tried.</param>
/// <param name="Handlers">The statements of each handler.</param>
/// <param name="Else">What runs when nothing was thrown.</param>
/// <param name="Finally">What runs in any case.</param>
internal sealed record TryStatement(int Start, int End, CodeStatement[] Body, CodeStatement[][] Handlers, CodeStatement[] Else, CodeStatement[] Finally) : CodeStatement(Start, End);

/// <summary>A switch, match or case.</summary>
internal sealed record SwitchStatement(int Start, int End, CodeExpression? Subject, CodeCase[] Cases) : CodeStatement(Start, End)
{
    /// <summary>Whether its cases are conditions, of which the first that holds is taken: <c>switch { case err != nil: … }</c>.</summary>
    public bool TakesConditions { get; init; }
}

/// <summary>One case; a default has no patterns.</summary>
internal sealed record CodeCase(int Start, int End, CodeExpression[] Patterns, CodeStatement[] Body) : CodeSyntax(Start, End);

/// <summary>How a jump leaves.</summary>
internal enum CodeJumpKind
{
    /// <summary>Out of the loop.</summary>
    Break,

    /// <summary>To the loop's next turn (<c>next</c> in Ruby).</summary>
    Continue,

    /// <summary>Out of the function, with its value if it has one.</summary>
    Return,

    /// <summary>By an exception: <c>raise</c>, <c>throw</c>, <c>panic</c>.</summary>
    Throw,

    /// <summary>Back to the beginning of the tried body: Ruby's <c>retry</c>.</summary>
    Retry,
}

/// <summary>A jump. <c>return a, b</c> has a <see cref="ListExpression"/> as its value.</summary>
internal sealed record JumpStatement(int Start, int End, CodeJumpKind Kind, CodeExpression? Value) : CodeStatement(Start, End);

/// <summary>A value given to names.</summary>
/// <param name="Start">Where the first target begins.</param>
/// <param name="End">Behind the value.</param>
/// <param name="Targets">What is assigned to: names, members, indexed places; several where a value is taken apart.</param>
/// <param name="Operator"><c>=</c> (also for <c>:=</c> and declarations), or as written: <c>+=</c>, <c>||=</c>, <c>&lt;&lt;</c>. <c>i++</c> is <c>+=</c> with the number 1.</param>
/// <param name="Value">The value; null for a bare declaration. Several values are a <see cref="ListExpression"/>.</param>
/// <param name="IsConstant">Whether it declares a constant: <c>const</c>, <c>final</c>, a name in capitals.</param>
internal sealed record AssignStatement(int Start, int End, CodeExpression[] Targets, string Operator, CodeExpression? Value, bool IsConstant) : CodeStatement(Start, End);

/// <summary>An expression as a statement. The last expression of a Ruby or Groovy function or closure is one too: the lowering makes it the result.</summary>
internal sealed record ExpressionStatement(int Start, int End, CodeExpression Expression) : CodeStatement(Start, End);

/// <summary>Statements grouped: braces, <c>with … :</c>, <c>using</c>, <c>defer</c>, <c>synchronized</c>. The headers are evaluated first; <c>with open(f) as out</c> has an <see cref="AssignStatement"/> in <paramref name="Before"/>.</summary>
internal sealed record BlockStatement(int Start, int End, CodeStatement[] Before, CodeStatement[] Body) : CodeStatement(Start, End);

/// <summary>Names taken from another module.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind it.</param>
/// <param name="Module">The module as written: <c>lib.k8s</c>, <c>./util</c>, <c>github.com/org/repo/pkg/kube</c>; leading dots of Python kept.</param>
/// <param name="Alias">The name by which the module is used; empty where only names are taken. In Go the alias, or the path's last part.</param>
/// <param name="Names">The imported names with the names that they get here; empty for the module as a whole. <c>*</c> for all.</param>
internal sealed record ImportStatement(int Start, int End, string Module, string Alias, (string Name, string As)[] Names) : CodeStatement(Start, End);
