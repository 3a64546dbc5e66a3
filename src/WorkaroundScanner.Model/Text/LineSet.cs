using System.Collections.Immutable;
using System.Numerics;

namespace WorkaroundScanner.Model.Text;

/// <summary>A set of 1-based line numbers, for instance the lines of a file that hold code.</summary>
public sealed class LineSet
{
    private readonly ImmutableArray<ulong> words;

    private LineSet(ImmutableArray<ulong> words) => this.words = words;

    /// <summary>The set without lines.</summary>
    public static LineSet Empty { get; } = new([]);

    /// <summary>How many lines the set holds.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Whether the line is in the set.</summary>
    public bool Contains(int line) => line >= 0 && line >> 6 < words.Length && (words[line >> 6] >> (line & 63) & 1) == 1;

    /// <summary>Collects ranges into a set; overlapping ones count once.</summary>
    public static LineSet Of(IEnumerable<LineRange> ranges)
    {
        var builder = new Builder();
        foreach (var range in ranges)
        {
            builder.Add(range);
        }

        return builder.ToLineSet();
    }

    /// <summary>The lines that are in both sets.</summary>
    public LineSet Intersect(LineSet other)
    {
        var common = ImmutableArray.CreateBuilder<ulong>();
        for (var i = 0; i < Math.Min(words.Length, other.words.Length); i++)
        {
            common.Add(words[i] & other.words[i]);
        }

        return new LineSet(common.ToImmutable());
    }

    /// <summary>The set as sorted runs of neighbouring lines.</summary>
    public ImmutableArray<LineRange> ToRanges()
    {
        var ranges = ImmutableArray.CreateBuilder<LineRange>();
        for (var line = 1; line < words.Length * 64; line++)
        {
            if (!Contains(line))
            {
                continue;
            }

            var start = line;
            while (Contains(line + 1))
            {
                line++;
            }

            ranges.Add(new LineRange(start, line));
        }

        return ranges.ToImmutable();
    }

    /// <summary>Collects lines one by one.</summary>
    public sealed class Builder
    {
        private ulong[] words = new ulong[4];

        /// <summary>Adds every line of a range.</summary>
        public void Add(LineRange range)
        {
            for (var line = range.Start; line <= range.End; line++)
            {
                Add(line);
            }
        }

        /// <summary>Adds one line.</summary>
        public void Add(int line)
        {
            if (line >> 6 >= words.Length)
            {
                Array.Resize(ref words, Math.Max(words.Length * 2, (line >> 6) + 1));
            }

            words[line >> 6] |= 1UL << (line & 63);
        }

        /// <summary>The lines added so far.</summary>
        public LineSet ToLineSet() => new([.. words]);
    }
}
