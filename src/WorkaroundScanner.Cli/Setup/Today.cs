using System.Globalization;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>The day on which a run is judged. It is an input, so that a run can be repeated.</summary>
internal static class Today
{
    /// <summary>The day that was given, or today in UTC.</summary>
    /// <exception cref="UsageException">What was given is no date.</exception>
    public static DateOnly Of(string? given) => given is null ? DateOnly.FromDateTime(DateTime.UtcNow)
        : DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new UsageException($"'{given}' is not a date such as 2027-01-31.");
}
