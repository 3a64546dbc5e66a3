using System.Collections.Immutable;
using System.Text;

namespace WorkaroundScanner.Scanning.Caching;

/// <summary>Values in binary form; of lists their length, then their items.</summary>
internal static class BinaryLists
{
    /// <summary>What a codec writes for one value.</summary>
    public static byte[] ToBytes<T>(T value, Action<BinaryWriter, T> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        write(writer, value);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Writes each item.</summary>
    public static void WriteAll<T>(this BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <summary>Reads as many items as were written.</summary>
    /// <exception cref="FormatException">That many can't follow.</exception>
    public static T[] ReadAll<T>(this BinaryReader reader, Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count < 0 || count > reader.BaseStream.Length - reader.BaseStream.Position)
        {
            throw new FormatException("A list is longer than what holds it.");
        }

        var items = new T[count];
        for (var place = 0; place < count; place++)
        {
            items[place] = read();
        }

        return items;
    }

    /// <summary>The same as an immutable array.</summary>
    public static ImmutableArray<T> ReadArray<T>(this BinaryReader reader, Func<T> read) => System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(reader.ReadAll(read));
}
