namespace WorkaroundScanner.Syntax.Languages.Shell.Ast;

/// <summary>A command with what stands around it.</summary>
internal sealed class StatementSyntax : ShellSyntax
{
    /// <summary>The command; null where only redirections or assignments of nothing stand.</summary>
    public CommandSyntax? Command { get; init; }

    /// <summary>Redirections in source order; those of a simple command too.</summary>
    public RedirectionSyntax[] Redirections { get; init; } = [];

    public bool Negated { get; set; }

    /// <summary>Ended by <c>&amp;</c>.</summary>
    public bool Background { get; set; }
}

/// <summary>A redirection. A here-document's body is parsed (expansions found unless quoted) as <see cref="Body"/>.</summary>
internal sealed class RedirectionSyntax : ShellSyntax
{
    /// <summary>One of <c>&lt; &gt; &gt;&gt; &lt;&gt; &gt;| &lt;&amp; &gt;&amp; &amp;&gt; &amp;&gt;&gt; &lt;&lt; &lt;&lt;- &lt;&lt;&lt;</c>.</summary>
    public required string Operator { get; init; }

    /// <summary>The descriptor's number as written, or a <c>{name}</c>; null where none is written.</summary>
    public string? Descriptor { get; init; }

    /// <summary>The target, or the here-document's delimiter.</summary>
    public required ShellWord Target { get; init; }

    /// <summary>The here-document's body, its delimiter line left out. Set when the body's lines are reached.</summary>
    public ShellWord? Body { get; set; }

    /// <summary>The offset behind the here-document's delimiter line; -1 where there is none.</summary>
    public int BodyEnd { get; set; } = -1;

    /// <summary>Whether the delimiter is quoted, so that nothing in the body expands.</summary>
    public bool QuotedDelimiter { get; init; }
}

/// <summary>Any command.</summary>
internal abstract class CommandSyntax : ShellSyntax;

/// <summary>Assignments and words. A declaration (<c>local x=1</c>, <c>export A=(1 2)</c>) is a simple command whose words hold <see cref="Declarations"/>.</summary>
internal sealed class SimpleCommandSyntax : CommandSyntax
{
    /// <summary>Assignments before the first word.</summary>
    public AssignmentSyntax[] Assignments { get; init; } = [];

    /// <summary>The words, the name first; the assignments of a declaration are not among them.</summary>
    public ShellWord[] Words { get; init; } = [];

    /// <summary>For declare, typeset, local, export, readonly, nameref: the assignments and bare names among its arguments.</summary>
    public AssignmentSyntax[] Declarations { get; init; } = [];
}

/// <summary><c>name=value</c>, <c>name+=value</c>, <c>name[i]=value</c>, <c>name=(...)</c>; a bare name in a declaration has neither value nor elements.</summary>
internal sealed class AssignmentSyntax : ShellSyntax
{
    public required string Name { get; init; }

    public string? Index { get; init; }

    /// <summary>The expansions in the subscript.</summary>
    public WordPartSyntax[] IndexExpansions { get; init; } = [];

    public bool Append { get; init; }

    public ShellWord? Value { get; init; }

    /// <summary>An array's elements, keys left out; null where no array is given.</summary>
    public ShellWord[]? Elements { get; init; }
}

/// <summary>Two statements joined by <c>|</c>, <c>|&amp;</c>, <c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed class BinaryCommandSyntax : CommandSyntax
{
    public required string Operator { get; init; }

    public required StatementSyntax Left { get; init; }

    public required StatementSyntax Right { get; init; }
}

/// <summary><c>{ ...; }</c></summary>
internal sealed class GroupSyntax : CommandSyntax
{
    public required StatementSyntax[] Statements { get; init; }
}

/// <summary><c>( ... )</c></summary>
internal sealed class SubshellSyntax : CommandSyntax
{
    public required StatementSyntax[] Statements { get; init; }
}

/// <summary><c>if</c> or <c>elif</c> with what follows.</summary>
internal sealed class IfSyntax : CommandSyntax
{
    public required StatementSyntax[] Condition { get; init; }

    public required StatementSyntax[] Then { get; init; }

    /// <summary>The next <c>elif</c>, or null.</summary>
    public IfSyntax? ElseIf { get; init; }

    /// <summary>The <c>else</c> part, or null.</summary>
    public StatementSyntax[]? Else { get; init; }
}

/// <summary><c>while</c> or <c>until</c>.</summary>
internal sealed class WhileSyntax : CommandSyntax
{
    public bool Until { get; init; }

    public required StatementSyntax[] Condition { get; init; }

    public required StatementSyntax[] Body { get; init; }
}

/// <summary><c>for name in ...</c> or <c>select name in ...</c>.</summary>
internal sealed class ForSyntax : CommandSyntax
{
    public required string Name { get; init; }

    public bool Select { get; init; }

    /// <summary>The words behind <c>in</c>; null where it is left out and the arguments are meant.</summary>
    public ShellWord[]? Items { get; init; }

    public required StatementSyntax[] Body { get; init; }
}

/// <summary><c>for ((init; test; step))</c></summary>
internal sealed class ArithmeticForSyntax : CommandSyntax
{
    public required ArithmeticSyntax Header { get; init; }

    public required StatementSyntax[] Body { get; init; }
}

/// <summary><c>case word in ... esac</c></summary>
internal sealed class CaseSyntax : CommandSyntax
{
    public required ShellWord Subject { get; init; }

    public required CaseItemSyntax[] Items { get; init; }
}

/// <summary>One branch of a case.</summary>
internal sealed class CaseItemSyntax : ShellSyntax
{
    public required ShellWord[] Patterns { get; init; }

    public required StatementSyntax[] Statements { get; init; }

    /// <summary><c>;;</c>, <c>;&amp;</c>, <c>;;&amp;</c>, <c>;|</c>, or empty before <c>esac</c>.</summary>
    public string Terminator { get; init; } = "";
}

/// <summary>A function in either spelling.</summary>
internal sealed class FunctionSyntax : CommandSyntax
{
    public required string Name { get; init; }

    public required StatementSyntax Body { get; init; }
}

/// <summary><c>(( ... ))</c>, or <c>let ...</c>.</summary>
internal sealed class ArithmeticCommandSyntax : CommandSyntax
{
    public required ArithmeticSyntax Expression { get; init; }
}

/// <summary><c>[[ ... ]]</c>: its comparisons in order, joined however they are.</summary>
internal sealed class TestClauseSyntax : CommandSyntax
{
    public required TestTermSyntax[] Terms { get; init; }
}

/// <summary>One comparison of <c>[[ ]]</c>.</summary>
internal sealed class TestTermSyntax : ShellSyntax
{
    /// <summary><c>-f</c>, <c>==</c>, <c>=~</c>, <c>-lt</c>; empty for a bare word.</summary>
    public required string Operator { get; init; }

    public required ShellWord Left { get; init; }

    public ShellWord? Right { get; init; }

    public bool Negated { get; set; }
}

/// <summary><c>time</c> before a pipeline; the statement is null for a bare <c>time</c>.</summary>
internal sealed class TimeSyntax : CommandSyntax
{
    public StatementSyntax? Statement { get; init; }
}

/// <summary><c>coproc [NAME] command</c></summary>
internal sealed class CoprocSyntax : CommandSyntax
{
    public string? Name { get; init; }

    public required StatementSyntax Statement { get; init; }
}
