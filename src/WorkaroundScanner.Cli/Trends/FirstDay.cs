using System.Globalization;

namespace WorkaroundScanner.Cli.Trends;

/// <summary>A first day as users write it: a date, or a time before today such as <c>24mo</c>.</summary>
internal static class FirstDay
{
    private const int DaysOfWeek = 7;
    private const int MostUnits = 10_000;

    /// <summary>The day that is meant.</summary>
    /// <exception cref="UsageException">It is neither a date nor a time.</exception>
    public static DateOnly Of(string text, DateOnly today)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && int.TryParse(text[..digits], out var number) && number <= MostUnits && Before(today, number, text[digits..]) is { } day)
        {
            return day;
        }

        throw new UsageException($"'{text}' is neither a date such as 2026-01-31 nor a time such as 24mo, 12w, 90d or 2y.");
    }

    private static DateOnly? Before(DateOnly today, int number, string unit)
    {
        try
        {
            return unit switch
            {
                "d" => today.AddDays(-number),
                "w" => today.AddDays(-number * DaysOfWeek),
                "mo" => today.AddMonths(-number),
                "y" => today.AddYears(-number),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateOnly.MinValue;
        }
    }
}
