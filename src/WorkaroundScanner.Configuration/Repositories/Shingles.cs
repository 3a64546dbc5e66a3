using System.Collections.Immutable;
using System.Globalization;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Repositories;

/// <summary>An identity's shingles as text: 8 hexadecimal digits each, ascending, nothing between.</summary>
internal static class Shingles
{
    private const int Digits = 8;

    /// <summary>As text.</summary>
    public static string ToText(ImmutableArray<uint> shingles) => string.Concat(shingles.Select(shingle => shingle.ToString("x8", CultureInfo.InvariantCulture)));

    /// <summary>From text.</summary>
    public static bool TryParse(string text, out ImmutableArray<uint> shingles)
    {
        shingles = [];
        if (text.Length % Digits != 0 || text.Length > Identity.MostShingles * Digits || !text.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        shingles = [.. text.Chunk(Digits).Select(digits => uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).Distinct().Order()];
        return true;
    }
}
