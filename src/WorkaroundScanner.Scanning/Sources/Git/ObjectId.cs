using System.Buffers.Binary;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>
/// The name of a git object: 20 bytes (SHA-1) or 32 (SHA-256). Equal names mean equal content.
/// A reference type: collections of these are compiled ahead of time, those of our own value types are not.
/// </summary>
public sealed class ObjectId : IComparable<ObjectId>, IEquatable<ObjectId>
{
    /// <summary>The bytes of the longest name.</summary>
    internal const int MaximumBytes = 32;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    /// <summary>Takes the bytes of a name.</summary>
    /// <exception cref="ArgumentException">They are neither 20 nor 32.</exception>
    public ObjectId(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is not (20 or 32))
        {
            throw new ArgumentException("An object's name has 20 or 32 bytes.", nameof(bytes));
        }

        Span<byte> whole = stackalloc byte[MaximumBytes];
        whole.Clear();
        bytes.CopyTo(whole);
        first = BinaryPrimitives.ReadUInt64BigEndian(whole);
        second = BinaryPrimitives.ReadUInt64BigEndian(whole[8..]);
        third = BinaryPrimitives.ReadUInt64BigEndian(whole[16..]);
        fourth = BinaryPrimitives.ReadUInt64BigEndian(whole[24..]);
        Length = bytes.Length;
    }

    /// <summary>How many bytes it has: 20 or 32.</summary>
    internal int Length { get; }

    /// <summary>Reads 40 or 64 hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ObjectId? id)
    {
        Span<byte> bytes = stackalloc byte[MaximumBytes];
        id = null;
        if (text.Length is not (40 or 64) || Convert.FromHexString(text, bytes, out _, out var written) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        id = new ObjectId(bytes[..written]);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ObjectId? other) =>
        other is null ? 1
        : first != other.first ? first.CompareTo(other.first)
        : second != other.second ? second.CompareTo(other.second)
        : third != other.third ? third.CompareTo(other.third)
        : fourth != other.fourth ? fourth.CompareTo(other.fourth)
        : Length.CompareTo(other.Length);

    /// <inheritdoc/>
    public bool Equals(ObjectId? other) =>
        other is not null && first == other.first && second == other.second && third == other.third && fourth == other.fourth && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ObjectId);

    /// <summary>The beginning of a name is as good as the whole of it.</summary>
    public override int GetHashCode() => first.GetHashCode();

    /// <summary>The name in hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[MaximumBytes];
        return Convert.ToHexStringLower(bytes[..CopyTo(bytes)]);
    }

    /// <summary>Writes the bytes of the name into a buffer of <see cref="MaximumBytes"/> and says how many they are.</summary>
    internal int CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], fourth);
        return Length;
    }

    public static bool operator ==(ObjectId? left, ObjectId? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(ObjectId? left, ObjectId? right) => !(left == right);

    public static bool operator <(ObjectId left, ObjectId right) => left.CompareTo(right) < 0;

    public static bool operator >(ObjectId left, ObjectId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ObjectId left, ObjectId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ObjectId left, ObjectId right) => left.CompareTo(right) >= 0;
}
