namespace WorkaroundScanner.Model.Text;

/// <summary>Lines of a file, 1-based and inclusive at both ends.</summary>
public readonly record struct LineRange(int Start, int End) : IComparable<LineRange>
{
    /// <summary>Whether a line belongs to both.</summary>
    public bool Overlaps(LineRange other) => Start <= other.End && other.Start <= End;

    /// <inheritdoc/>
    public int CompareTo(LineRange other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(LineRange left, LineRange right) => left.CompareTo(right) < 0;

    public static bool operator >(LineRange left, LineRange right) => left.CompareTo(right) > 0;

    public static bool operator <=(LineRange left, LineRange right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LineRange left, LineRange right) => left.CompareTo(right) >= 0;
}
