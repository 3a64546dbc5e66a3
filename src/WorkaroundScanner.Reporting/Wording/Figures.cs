using System.Globalization;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Numbers in words for people.</summary>
internal static class Figures
{
    /// <summary><c>1 line</c>, <c>2,000 lines</c>.</summary>
    public static string Count(int number, string noun) => $"{Of(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>A number with its thousands parted.</summary>
    public static string Of(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
