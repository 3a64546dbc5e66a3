using System.Collections.Immutable;

namespace WorkaroundScanner.Configuration.Reading;

/// <summary>The words by which files name the members of an enumeration.</summary>
public static class EnumWords
{
    /// <summary>All words in the order of the enumeration.</summary>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => Cache<T>.All;

    /// <summary>The word of a member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.ByValue[value];

    /// <summary>The member of a word.</summary>
    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum => Cache<T>.ByWord.TryGetValue(word, out value);

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly ImmutableArray<string> All = [.. Enum.GetValues<T>().Select(value => KebabCase.Of(value.ToString()))];

        public static readonly Dictionary<string, T> ByWord =
            Enum.GetValues<T>().ToDictionary(value => KebabCase.Of(value.ToString()), StringComparer.Ordinal);

        public static readonly Dictionary<T, string> ByValue = ByWord.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
