using System.Collections.Immutable;
using WorkaroundScanner.Scanning.Pipeline.Reading;

namespace WorkaroundScanner.Scanning.Caching;

/// <summary>What reading a tree told, in binary form. Only of trees in which everything could be read.</summary>
internal static class ChoiceCodec
{
    /// <summary>Writes it.</summary>
    public static void Write(BinaryWriter writer, TreeChoice choice)
    {
        writer.WriteAll(choice.Groups, group => writer.WriteAll(group, writer.Write7BitEncodedInt));
        writer.Write7BitEncodedInt(choice.Read);
        writer.WriteAll(choice.Skipped, reason =>
        {
            writer.Write(reason.Key);
            writer.Write7BitEncodedInt(reason.Value);
        });
        writer.WriteAll(choice.Problems, problem => ProblemCodec.Write(writer, problem));
    }

    /// <summary>Reads it.</summary>
    public static TreeChoice Read(BinaryReader reader) => new(
        reader.ReadArray(() => reader.ReadArray(reader.Read7BitEncodedInt)),
        reader.Read7BitEncodedInt(),
        reader.ReadAll(() => KeyValuePair.Create(reader.ReadString(), reader.Read7BitEncodedInt())).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Failed: 0,
        reader.ReadArray(() => ProblemCodec.Read(reader)));
}
