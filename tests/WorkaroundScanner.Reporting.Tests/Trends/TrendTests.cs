using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsvHelper;
using WorkaroundScanner.History.Trends;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.Trends;

namespace WorkaroundScanner.Reporting.Tests.Trends;

public sealed class TrendTests
{
    private static readonly Trend Example = Of((0, 0), (3, 12), (5, 40), (4, 21));

    [Theory]
    [InlineData("trend-console.txt")]
    [InlineData("trend-ascii.txt")]
    [InlineData("trend-json.json")]
    [InlineData("trend-csv.csv")]
    public void TrendIsWrittenAsPinned(string file) => Pinned.Equal(file, Write(Output(file), Example));

    [Theory]
    [InlineData("trend-console.txt")]
    [InlineData("trend-json.json")]
    [InlineData("trend-csv.csv")]
    public void NoPointsAreNoFault(string file) => Assert.NotEmpty(Write(Output(file), new Trend([])));

    [Theory]
    [InlineData("0 0 0", 10, "▁▁▁")]
    [InlineData("0 1 1000", 10, "▁▂█")]
    [InlineData("1 2 3 4 5 6 7", 10, "▂▃▄▅▆▇█")]
    [InlineData("7 7", 10, "██")]
    [InlineData("2147483647 1073741824", 10, "█▅")]
    [InlineData("0 7 0 7 0 7", 3, "███")]
    [InlineData("1 2 3 4 5 6 7 8 9 10", 4, "▃▅▆█")]
    public void SparklineShowsEachNumberBesideTheLargest(string numbers, int width, string expected) =>
        Assert.Equal(expected, Sparkline.Of([.. numbers.Split(' ').Select(int.Parse)], width, ascii: false));

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void HostileNamesGetThroughNoForm(string text)
    {
        var amount = new Amount(1, 2);
        var trend = new Trend([new TrendPoint(DateTimeOffset.UnixEpoch, text, amount, ImmutableSortedDictionary<Category, Amount>.Empty, ImmutableSortedDictionary<string, Amount>.Empty.Add(text, amount))]);

        var console = Write(Output("trend-console.txt"), trend);
        Assert.DoesNotContain(console.EnumerateRunes(), rune => rune.Value != '\n' && Hostile.Moves(rune));
        Assert.DoesNotContain(console.Split('\n'), line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));

        using var json = JsonDocument.Parse(Write(Output("trend-json.json"), trend));
        Assert.Equal(2, json.RootElement.GetProperty("points")[0].GetProperty("tools").EnumerateObject().Single().Value.GetProperty("lines").GetInt32());

        using var csv = CsvReader.FromText(Write(Output("trend-csv.csv"), trend), CsvReaderOptions.Default);
        var rows = 0;
        while (csv.Read())
        {
            rows++;
            Assert.Equal((6, 2), (csv.FieldCount, csv.Parse<int>("lines")));
            foreach (var cell in (string[])[csv.GetString("name"), csv.GetString("commit")])
            {
                Assert.True(cell.Length == 0 || !"=+-@\t\r".Contains(cell[0], StringComparison.Ordinal), $"The cell {cell} is a formula.");
                Assert.DoesNotContain(cell.EnumerateRunes(), Hostile.Moves);
            }
        }

        Assert.Equal(2, rows);
    }

    private static ITrendOutput Output(string file) => file switch
    {
        "trend-console.txt" => new TrendTable(new ConsoleStyle(80, Colours: false), ascii: false),
        "trend-ascii.txt" => new TrendTable(new ConsoleStyle(80, Colours: false), ascii: true),
        "trend-json.json" => new TrendJson(),
        _ => new TrendCsv(),
    };

    private static Trend Of(params (int Workarounds, int Lines)[] amounts) => new(
    [
        .. amounts.Select((amount, month) => new TrendPoint(
            new DateTimeOffset(2026, 1 + month, 1, 0, 0, 0, TimeSpan.Zero),
            $"{month}a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4",
            new Amount(amount.Workarounds, amount.Lines),
            amount.Lines == 0 ? ImmutableSortedDictionary<Category, Amount>.Empty : ImmutableSortedDictionary<Category, Amount>.Empty.Add(Category.Retry, new Amount(amount.Workarounds, amount.Lines)).Add(Category.Poll, new Amount(1, 9 - month)),
            amount.Lines == 0 ? ImmutableSortedDictionary<string, Amount>.Empty : ImmutableSortedDictionary<string, Amount>.Empty.Add("kubectl", new Amount(amount.Workarounds, amount.Lines)))),
    ]);

    private static string Write(ITrendOutput output, Trend trend)
    {
        using var stream = new MemoryStream();
        output.Write(trend, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
