using System.Globalization;
using WorkaroundScanner.History.Trends;

namespace WorkaroundScanner.History.Tests.Trends;

public sealed class PeriodPickerTests
{
    /// <summary>Each row: commits oldest first, named by place, then period, first day, today, and the points.</summary>
    [Theory]
    [InlineData("one a month", "2024-01-05 2024-02-05 2024-03-05", Period.Month, "2024-01-01", "2024-03-31", "2024-01-01=0 2024-02-01=1 2024-03-01=2")]
    [InlineData("the last of a month", "2024-01-05 2024-01-31T23:59:59 2024-02-01", Period.Month, "2024-01-01", "2024-02-10", "2024-01-01=1 2024-02-01=2")]
    [InlineData("in UTC", "2024-01-05 2024-02-01T00:30:00+01:00 2024-01-31T23:00:00-05:00", Period.Month, "2024-01-01", "2024-02-10", "2024-01-01=1 2024-02-01=2")]
    [InlineData("quiet months repeat", "2024-01-05", Period.Month, "2024-01-01", "2024-03-31", "2024-01-01=0 2024-02-01=0 2024-03-01=0")]
    [InlineData("nothing before the history", "2024-02-05", Period.Month, "2023-11-01", "2024-02-10", "2024-02-01=0")]
    [InlineData("the range begins within the history", "2023-01-05 2024-02-05", Period.Month, "2024-01-20", "2024-02-10", "2024-01-01=0 2024-02-01=1")]
    [InlineData("later than today is left out", "2024-01-05 2024-01-20", Period.Month, "2024-01-01", "2024-01-10", "2024-01-01=0")]
    [InlineData("weeks begin on Monday", "2024-01-07 2024-01-08", Period.Week, "2024-01-03", "2024-01-09", "2024-01-01=0 2024-01-08=1")]
    [InlineData("quarters", "2023-12-31 2024-03-31 2024-04-01", Period.Quarter, "2023-12-01", "2024-05-05", "2023-10-01=0 2024-01-01=1 2024-04-01=2")]
    [InlineData("equal times: the newer commit", "2024-01-05 2024-01-05 2024-01-05", Period.Month, "2024-01-01", "2024-01-31", "2024-01-01=2")]
    [InlineData("a clock that ran ahead", "2024-01-05 2099-01-01 2024-02-05 2024-03-05", Period.Month, "2024-01-01", "2024-03-31", "2024-01-01=0 2024-02-01=2 2024-03-01=3")]
    [InlineData("a clock that began anew", "2024-01-05 2024-02-05 1970-01-01 2024-03-05", Period.Month, "2024-01-01", "2024-03-31", "2024-01-01=0 2024-02-01=1 2024-03-01=3")]
    [InlineData("a clock that began anew, first of all", "1970-01-01 2024-02-05", Period.Month, "2024-01-01", "2024-02-28", "2024-01-01=0 2024-02-01=1")]
    [InlineData("a first day after today", "2024-01-05", Period.Month, "2025-01-01", "2024-02-28", "")]
    [InlineData("no commits", "", Period.Month, "2024-01-01", "2024-02-28", "")]
    [InlineData("the whole calendar", "2024-01-05", Period.Quarter, "0001-01-01", "2024-02-28", "2024-01-01=0")]
    public void EachPeriodHasTheCommitThatItEndedWith(string name, string commits, Period every, string since, string today, string expected)
    {
        var times = commits.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((time, place) => new CommitTime($"{place}", Time(time)));
        var points = PeriodPicker.Pick([.. times.Reverse()], every, DateOnly.ParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture), Time(today));
        var shown = string.Join(' ', points.Select(point => $"{point.Start:yyyy-MM-dd}={point.Commit.Commit}"));
        Assert.True(expected == shown, $"{name}: {shown}");
    }

    [Fact]
    public void TheEndOfTheCalendarIsNoFault() =>
        Assert.NotEmpty(PeriodPicker.Pick([new CommitTime("a", Time("2024-01-05"))], Period.Week, new DateOnly(2024, 1, 1), DateTimeOffset.MaxValue));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
