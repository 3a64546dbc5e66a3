using System.Collections.Immutable;

namespace WorkaroundScanner.Reporting.Trends;

/// <summary>A line of numbers drawn with one sign each.</summary>
internal static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>None of them twice begins a command to a runner.</summary>
    private const string Signs = "_.-~=+*%";

    /// <summary>Draws numbers from zero to the largest of them. Where there are more than there is room for, the last of each stretch stands for it.</summary>
    public static string Of(ImmutableArray<int> numbers, int width, bool ascii)
    {
        var levels = ascii ? Signs : Blocks;
        var count = Math.Min(numbers.Length, width);
        var most = Math.Max(1, numbers.Max());
        return string.Create(count, (numbers, levels, most), static (line, state) =>
        {
            for (var place = 0; place < line.Length; place++)
            {
                var number = state.numbers[(int)(((place + 1L) * state.numbers.Length / line.Length) - 1)];
                line[place] = state.levels[Level(number, state.most, state.levels.Length - 1)];
            }
        });
    }

    /// <summary>Zero alone is at the bottom, so that a little is told from nothing.</summary>
    private static int Level(int number, int most, int highest) => (int)((((long)number * highest) + most - 1) / most);
}
