namespace WorkaroundScanner.History.Trends;

/// <summary>How often a trend has a point.</summary>
public enum Period
{
    /// <summary>At the end of each week; weeks begin on Monday.</summary>
    Week,

    /// <summary>At the end of each month.</summary>
    Month,

    /// <summary>At the end of each quarter of a year.</summary>
    Quarter,
}

/// <summary>Calendar arithmetic, in UTC.</summary>
internal static class Periods
{
    private const int MonthsOfQuarter = 3;
    private const int DaysOfWeek = 7;

    /// <summary>The first day of the period that holds a day.</summary>
    public static DateOnly StartOf(this Period period, DateOnly day) => period switch
    {
        Period.Week => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek))),
        Period.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, day.Month - ((day.Month - 1) % MonthsOfQuarter), 1),
    };

    /// <summary>The first day of the period after the one that begins on a day.</summary>
    public static DateOnly Next(this Period period, DateOnly start) => period switch
    {
        Period.Week => start.AddDays(DaysOfWeek),
        Period.Month => start.AddMonths(1),
        _ => start.AddMonths(MonthsOfQuarter),
    };
}
