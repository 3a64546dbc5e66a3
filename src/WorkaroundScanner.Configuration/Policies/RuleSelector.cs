using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Policies;

/// <summary>A word that stands for rules: an id, a category, a maturity, or <c>all</c>.</summary>
/// <param name="Word">As written.</param>
public sealed record RuleSelector(string Word)
{
    /// <summary>The word for every rule.</summary>
    public const string All = "all";

    /// <summary>Every word that is no id.</summary>
    public static IEnumerable<string> Groups => [.. EnumWords.All<Category>(), .. EnumWords.All<Maturity>(), All];

    /// <summary>Whether it is the id of one rule.</summary>
    public bool IsId => IsIdWord(Word);

    /// <summary>How narrowly it speaks of a rule: 4 by id, 3 by category, 2 by maturity, 1 of all; 0 where it does not.</summary>
    public int Precision(RuleDescriptor rule) =>
        Word == rule.Id ? 4
        : Word == EnumWords.Of(rule.Category) ? 3
        : Word == EnumWords.Of(rule.Maturity) ? 2
        : Word == All ? 1
        : 0;

    /// <summary>Reports a word that can stand for no rule.</summary>
    internal static void Check(ConfigScalar word, ConfigErrors errors, params ReadOnlySpan<string> more)
    {
        string[] words = [.. Groups, .. more];
        if (!IsIdWord(word.Value) && !words.Contains(word.Value, StringComparer.Ordinal))
        {
            errors.Add(word, $"`{word.Value}` is neither the id of a rule nor one of {string.Join(", ", words)}" + NearestWord.Hint(word.Value, words));
        }
    }

    private static bool IsIdWord(string word) =>
        word.Length > 4 && word.TakeWhile(char.IsAsciiLetterUpper).Count() is >= 2 and var letters && word.Length > letters && word.Skip(letters).All(char.IsAsciiDigit);
}
