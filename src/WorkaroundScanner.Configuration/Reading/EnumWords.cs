using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace WorkaroundScanner.Configuration.Reading;

/// <summary>The words by which files name the members of an enumeration that counts from zero.</summary>
/// <remarks>Kept in arrays by type: dictionaries over enumerations would each be compiled anew at every start.</remarks>
public static class EnumWords
{
    private static readonly ConcurrentDictionary<Type, string[]> WordsByType = new();

    /// <summary>All words in the order of the enumeration.</summary>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => ImmutableCollectionsMarshal.AsImmutableArray(WordsOf(typeof(T)));

    /// <summary>The word of a member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => WordsOf(typeof(T))[Unsafe.As<T, int>(ref value)];

    /// <summary>The member at a place.</summary>
    public static T At<T>(int index)
        where T : struct, Enum => Unsafe.As<int, T>(ref index);

    /// <summary>The member of a word.</summary>
    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum
    {
        var at = Array.IndexOf(WordsOf(typeof(T)), word);
        value = At<T>(Math.Max(at, 0));
        return at >= 0;
    }

    private static string[] WordsOf(Type type) => WordsByType.GetOrAdd(type, Read);

    private static string[] Read(Type type)
    {
        var values = type.GetEnumValuesAsUnderlyingType();
        if (values is not int[] numbers || numbers[^1] != numbers.Length - 1)
        {
            throw new ArgumentException($"{type.Name} does not count from zero.", nameof(type));
        }

        return Array.ConvertAll(type.GetEnumNames(), KebabCase.Of);
    }
}
