using System.Buffers;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Templates;

/// <summary>What the value of a template's expression is called as a variable of the shell.</summary>
internal static class HoleNames
{
    private const int LongestSearched = 100_000;

    /// <summary>The older name of the inputs of a run that was started by hand.</summary>
    private const string EventInputs = "github.event.inputs.";

    /// <summary>Contexts whose values a script sees under their own names.</summary>
    private static readonly string[] OwnNames = ["env.", "vars.", "secrets.", "variables.", "inputs.params."];

    /// <summary>Commands that stand alone in <c>$( )</c>.</summary>
    private static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        "pwd", "date", "hostname", "whoami", "uname", "nproc", "mktemp", "ls", "id", "arch", "tty", "uptime", "env", "logname", "groups", "jobs",
    };

    private static readonly HashSet<string> ControlWords = new(StringComparer.Ordinal)
    {
        "if", "else", "end", "range", "with", "define", "block", "template", "break", "continue",
    };


    /// <summary>The variable's name for an expression.</summary>
    public static string OfExpression(string expression)
    {
        var name = expression.AsSpan().Trim();
        name = name.StartsWith(EventInputs, StringComparison.Ordinal) ? name["github.event.".Length..] : name;
        foreach (var context in OwnNames)
        {
            if (name.StartsWith(context, StringComparison.Ordinal) && name[context.Length..].IndexOfAnyExcept(NameCharacters) < 0)
            {
                return context == "inputs.params." ? EmbeddedTextBuilder.HoleName($"params.{name[context.Length..]}") : OfVariable(name[context.Length..].ToString());
            }
        }

        return EmbeddedTextBuilder.HoleName(name.ToString());
    }

    /// <summary>The name of a variable as a file declares it, where a shell could have one of that name; else the nearest.</summary>
    public static string OfVariable(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.AsSpan().IndexOfAnyExcept(IdentifierCharacters) < 0 ? name : EmbeddedTextBuilder.HoleName(name);

    /// <summary>The expression without the filters behind it: <c>x | quote</c> is <c>x</c>.</summary>
    public static ReadOnlySpan<char> Unfiltered(ReadOnlySpan<char> expression)
    {
        for (var at = 0; at < expression.Length; at++)
        {
            if (expression[at] is '"' or '\'' && expression[(at + 1)..].IndexOf(expression[at]) is var quote and >= 0)
            {
                at += quote + 1;
            }
            else if (expression[at] == '|' && at > 0)
            {
                return expression[..at].TrimEnd();
            }
        }

        return expression;
    }

    /// <summary>Whether a tag only steers the template: a branch, a loop, an assignment or a comment.</summary>
    public static bool IsControl(ReadOnlySpan<char> inside)
    {
        var end = inside.IndexOfAny(' ', '\t', '\n');
        var word = end < 0 ? inside : inside[..end];
        return inside.StartsWith("/*") || ControlWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || (word.StartsWith("$") && end >= 0 && inside[end..].TrimStart() is var rest && (rest.StartsWith(":=") || rest.StartsWith("=")));
    }

    /// <summary>Whether the character can stand in a reference's name.</summary>
    public static bool IsReferencePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '[' or ']' or '"' or '\'';

    /// <summary>Whether <c>$(name)</c> is filled in by the system: any name that is neither a well-known command nor a function of the script.</summary>
    public static bool IsMacro(ReadOnlySpan<char> name, string script)
    {
        if (!char.IsAsciiLetter(name[0]) && name[0] != '_')
        {
            return false;
        }

        return name.ContainsAnyInRange('A', 'Z') || name.Contains('.') || !(Commands.Contains(name.ToString()) || Defines(script, name));
    }

    /// <summary>Whether the name has a dot or an index: no command has.</summary>
    public static bool IsDotted(ReadOnlySpan<char> name) =>
        char.IsAsciiLetter(name[0]) && (name.Contains('.') || name.Contains('[')) && !name.EndsWith(".sh", StringComparison.Ordinal);

    /// <summary>Whether the name is a variable's by convention.</summary>
    public static bool IsCapital(ReadOnlySpan<char> name) =>
        char.IsAsciiLetterUpper(name[0]) && name.IndexOfAnyExcept(CapitalCharacters) < 0;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private static readonly SearchValues<char> IdentifierCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly SearchValues<char> CapitalCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private static bool Defines(string script, ReadOnlySpan<char> name) => script.Length < LongestSearched && (
        script.Contains($"{name}()", StringComparison.Ordinal) || script.Contains($"{name} ()", StringComparison.Ordinal) || script.Contains($"function {name}", StringComparison.Ordinal));
}
