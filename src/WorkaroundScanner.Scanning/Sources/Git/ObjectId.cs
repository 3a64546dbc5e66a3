using System.Buffers.Binary;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>The name of a git object: 20 bytes (SHA-1) or 32 (SHA-256). Equal names mean equal content.</summary>
public readonly record struct ObjectId : IComparable<ObjectId>
{
    /// <summary>The bytes of the longest name.</summary>
    internal const int MaximumBytes = 32;

    // Four numbers of 64 bits: code about wider ones is not compiled ahead of time.
    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;
    private readonly byte length;

    /// <summary>Takes the bytes of a name.</summary>
    /// <exception cref="ArgumentException">They are neither 20 nor 32.</exception>
    public ObjectId(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is not (20 or 32))
        {
            throw new ArgumentException("An object's name has 20 or 32 bytes.", nameof(bytes));
        }

        Span<byte> whole = stackalloc byte[32];
        whole.Clear();
        bytes.CopyTo(whole);
        first = BinaryPrimitives.ReadUInt64BigEndian(whole);
        second = BinaryPrimitives.ReadUInt64BigEndian(whole[8..]);
        third = BinaryPrimitives.ReadUInt64BigEndian(whole[16..]);
        fourth = BinaryPrimitives.ReadUInt64BigEndian(whole[24..]);
        length = (byte)bytes.Length;
    }

    /// <summary>How many bytes it has: 20, 32, or none.</summary>
    internal int Length => length;

    /// <summary>Whether it names nothing.</summary>
    public bool IsNone => length == 0;

    /// <summary>Writes the bytes of the name into a buffer of <see cref="MaximumBytes"/> and says how many they are.</summary>
    internal int CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], fourth);
        return length;
    }

    /// <summary>Reads 40 or 64 hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ObjectId id)
    {
        Span<byte> bytes = stackalloc byte[32];
        id = default;
        if (text.Length is not (40 or 64) || Convert.FromHexString(text, bytes, out _, out var written) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        id = new ObjectId(bytes[..written]);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ObjectId other) =>
        first != other.first ? first.CompareTo(other.first)
        : second != other.second ? second.CompareTo(other.second)
        : third != other.third ? third.CompareTo(other.third)
        : fourth.CompareTo(other.fourth);

    /// <summary>The beginning of a name is as good as the whole of it.</summary>
    public override int GetHashCode() => first.GetHashCode();

    /// <inheritdoc/>
    public bool Equals(ObjectId other) => first == other.first && second == other.second && third == other.third && fourth == other.fourth && length == other.length;

    /// <summary>The name in hexadecimal digits; empty where it names nothing.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[MaximumBytes];
        return Convert.ToHexStringLower(bytes[..CopyTo(bytes)]);
    }

    public static bool operator <(ObjectId left, ObjectId right) => left.CompareTo(right) < 0;

    public static bool operator >(ObjectId left, ObjectId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ObjectId left, ObjectId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ObjectId left, ObjectId right) => left.CompareTo(right) >= 0;
}
