using System.Globalization;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>The name of a git object: 20 bytes (SHA-1) or 32 (SHA-256). Equal names mean equal content.</summary>
public readonly record struct ObjectId : IComparable<ObjectId>
{
    /// <summary>The bytes of the longest name.</summary>
    internal const int MaximumBytes = 32;

    private readonly UInt128 first;
    private readonly UInt128 second;
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
        first = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(whole);
        second = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(whole[16..]);
        length = (byte)bytes.Length;
    }

    /// <summary>How many bytes it has: 20, 32, or none.</summary>
    internal int Length => length;

    /// <summary>Whether it names nothing.</summary>
    public bool IsNone => length == 0;

    /// <summary>Writes the bytes of the name into a buffer of <see cref="MaximumBytes"/> and says how many they are.</summary>
    internal int CopyTo(Span<byte> bytes)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, first);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes[16..], second);
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
    public int CompareTo(ObjectId other) => first != other.first ? first.CompareTo(other.first) : second.CompareTo(other.second);

    /// <summary>The name in hexadecimal digits; empty where it names nothing.</summary>
    public override string ToString() => length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{first:x32}{second:x32}")[..(length * 2)];

    public static bool operator <(ObjectId left, ObjectId right) => left.CompareTo(right) < 0;

    public static bool operator >(ObjectId left, ObjectId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ObjectId left, ObjectId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ObjectId left, ObjectId right) => left.CompareTo(right) >= 0;
}
