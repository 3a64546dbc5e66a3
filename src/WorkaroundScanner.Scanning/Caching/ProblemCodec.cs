using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Caching;

/// <summary>A problem in binary form.</summary>
internal static class ProblemCodec
{
    /// <summary>Writes it.</summary>
    public static void Write(BinaryWriter writer, Problem problem)
    {
        writer.Write(problem.Id);
        writer.Write(problem.Message);
        writer.Write(problem.Path);
        writer.Write7BitEncodedInt(problem.Line);
        writer.Write7BitEncodedInt(problem.Column);
        writer.Write(problem.Incomplete);
    }

    /// <summary>Reads it.</summary>
    public static Problem Read(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.ReadBoolean());
}
