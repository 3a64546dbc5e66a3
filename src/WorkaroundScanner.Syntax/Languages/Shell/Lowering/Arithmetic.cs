namespace WorkaroundScanner.Syntax.Languages.Shell.Lowering;

/// <summary>What little is read from arithmetic text: the names in it and whether it counts.</summary>
internal static class Arithmetic
{
    /// <summary>The names in an expression, sigils left out, in order of first use.</summary>
    public static List<string> Names(string expression)
    {
        var names = new List<string>();
        for (var i = 0; i < expression.Length; i++)
        {
            if (!IsNameStart(expression[i]) || (i > 0 && char.IsAsciiLetterOrDigit(expression[i - 1])))
            {
                continue;
            }

            var start = i;
            while (i < expression.Length && (IsNameStart(expression[i]) || char.IsAsciiDigit(expression[i])))
            {
                i++;
            }

            var name = expression[start..i];
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>The first name, or null.</summary>
    public static string? FirstName(string expression) => Names(expression) is [var first, ..] ? first : null;

    /// <summary>The variable that an expression sets (<c>i++</c>, <c>--i</c>, <c>i += 2</c>, <c>i = i + 1</c>), or null where it only compares.</summary>
    public static string? Target(string expression)
    {
        var text = expression.Trim();
        var assigns = text.Contains("++", StringComparison.Ordinal) || text.Contains("--", StringComparison.Ordinal);
        for (var at = text.IndexOf('='); at > 0 && !assigns; at = text.IndexOf('=', at + 1))
        {
            var doubled = at + 1 < text.Length && text[at + 1] == '=';
            assigns = !doubled && text[at - 1] is not ('=' or '!' or '<' or '>');
            at += doubled ? 1 : 0;
        }

        return assigns ? FirstName(text) : null;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';
}
