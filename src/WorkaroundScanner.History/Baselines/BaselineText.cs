using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Baselines;

/// <summary>A baseline as text: one sorted line a workaround, so that a merge which keeps the lines of both sides is a baseline again.</summary>
public static class BaselineText
{
    internal const string Mark = "# wscan baseline ";
    internal const int Format = 1;
    internal const char Separator = '\t';

    /// <summary>What stands where there is nothing.</summary>
    internal const string Nothing = "-";

    private const string Header =
        "1: workarounds that were there when the gate began. One a line: path, category, platform, capability, anchor, lines, content, shingles. "
        + "Shrink it with `wscan baseline prune`; in a merge keep the lines of both sides and prune.";

    /// <summary>Writes a baseline. Only printable ASCII is written, whatever paths and names hold.</summary>
    public static string Write(Baseline baseline)
    {
        var text = new StringBuilder(Mark).Append(Header).Append('\n');
        foreach (var entry in baseline.Entries)
        {
            text.AppendJoin(Separator, Fields(entry)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads a baseline; what can't be read is told by line.</summary>
    public static BaselineLoad Read(string text) => BaselineReader.Read(text);

    private static string[] Fields(KnownWorkaround entry) =>
    [
        Escape.Write(entry.Path),
        entry.Identity.Category.ToString().ToLowerInvariant(),
        Escape.Write(entry.Identity.Platform),
        Escape.Write(entry.Identity.Capability),
        Escape.Write(entry.Identity.Anchor),
        entry.Lines.ToString(),
        entry.Identity.Content.ToString("x16"),
        Sketch(entry.Identity.Shingles),
    ];

    private static string Sketch(ImmutableArray<uint> shingles)
    {
        var bytes = new byte[shingles.Length * sizeof(uint)];
        for (var i = 0; i < shingles.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)), shingles[i]);
        }

        return bytes.Length == 0 ? Nothing : Base64Url.EncodeToString(bytes);
    }
}

/// <summary>What reading a baseline gave.</summary>
/// <param name="Baseline">What could be read.</param>
/// <param name="Errors">What could not, by line; a baseline with errors must not be used.</param>
public sealed record BaselineLoad(Baseline Baseline, ImmutableArray<BaselineError> Errors);

/// <summary>A line of a baseline that can't be read.</summary>
/// <param name="Line">Its 1-based number.</param>
/// <param name="Message">One plain sentence.</param>
public sealed record BaselineError(int Line, string Message);
