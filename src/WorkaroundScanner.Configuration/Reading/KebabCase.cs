using System.Text;

namespace WorkaroundScanner.Configuration.Reading;

/// <summary>The spelling of names in files that users write: <c>FlowsTo</c> is <c>flows-to</c>.</summary>
public static class KebabCase
{
    /// <summary>Spells a C# name.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i]) && i > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>Whether a name consists of lower-case words and numbers joined by single hyphens, a letter first.</summary>
    public static bool IsKebab(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
