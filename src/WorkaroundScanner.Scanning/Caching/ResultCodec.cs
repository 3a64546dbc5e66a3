using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Scanning.Pipeline.Measuring;

namespace WorkaroundScanner.Scanning.Caching;

/// <summary>What was found in a group of files, in binary form. Rules and fixes are named, not copied.</summary>
internal sealed class ResultCodec(CacheTerms terms)
{
    /// <summary>Writes a result in which nothing failed.</summary>
    public void Write(BinaryWriter writer, GroupResult result)
    {
        writer.WriteAll(result.Workarounds, workaround => Write(writer, workaround));
        writer.WriteAll(result.Usage, usage => Write(writer, usage));
        writer.WriteAll(result.Sanctioned, file => Write(writer, file));
        writer.WriteAll(result.Problems, problem => ProblemCodec.Write(writer, problem));
        writer.WriteAll(result.Suppressed, suppressed =>
        {
            Write(writer, suppressed.Finding);
            writer.Write((byte)suppressed.Kind);
            writer.Write(suppressed.Reason);
        });
    }

    /// <summary>Reads it.</summary>
    public GroupResult Read(BinaryReader reader) => new(
        reader.ReadArray(() => ReadWorkaround(reader)),
        reader.ReadArray(() => new FileUsage(reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt())),
        reader.ReadArray(() => new SanctionedFile(reader.ReadString(), reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt())),
        reader.ReadArray(() => ProblemCodec.Read(reader)),
        reader.ReadArray(() => new SuppressedFinding(ReadFinding(reader), (SuppressionKind)reader.ReadByte(), reader.ReadString())),
        Failed: 0);

    private void Write(BinaryWriter writer, Workaround workaround)
    {
        writer.Write(workaround.Id);
        writer.Write(workaround.Path);
        writer.WriteAll(workaround.Findings, finding => Write(writer, finding));
        Write(writer, workaround.Ranges);
        writer.Write7BitEncodedInt(workaround.Lines);
        Write(writer, workaround.Identity);
    }

    private Workaround ReadWorkaround(BinaryReader reader) => new()
    {
        Id = reader.ReadString(),
        Path = reader.ReadString(),
        Findings = reader.ReadArray(() => ReadFinding(reader)),
        Ranges = ReadRanges(reader),
        Lines = reader.Read7BitEncodedInt(),
        Identity = ReadIdentity(reader),
    };

    private void Write(BinaryWriter writer, Finding finding)
    {
        writer.Write(finding.Rule.Id);
        writer.Write((byte)finding.Severity);
        writer.Write(finding.Path);
        Write(writer, finding.Ranges);
        writer.Write7BitEncodedInt(finding.Lines);
        writer.Write(finding.Platform);
        writer.Write(finding.Tool);
        writer.Write(finding.Capability);
        writer.Write(finding.InPrivateLane);
        writer.Write(finding.Fix is { } fix ? FixesOf(finding.Platform).IndexOf(fix) : -1);
        writer.Write(finding.Message);
    }

    private Finding ReadFinding(BinaryReader reader)
    {
        var finding = new Finding
        {
            Rule = terms.Rules[reader.ReadString()],
            Severity = (Severity)reader.ReadByte(),
            Path = reader.ReadString(),
            Ranges = ReadRanges(reader),
            Lines = reader.Read7BitEncodedInt(),
            Platform = reader.ReadString(),
            Tool = reader.ReadString(),
            Capability = reader.ReadString(),
            InPrivateLane = reader.ReadBoolean(),
            Message = "",
        };
        var fix = reader.ReadInt32();
        return finding with { Fix = fix < 0 ? null : FixesOf(finding.Platform)[fix], Message = reader.ReadString() };
    }

    private ImmutableArray<Fix> FixesOf(string platform) => terms.Vocabulary.PlatformOf(platform)?.Fixes ?? [];

    private static void Write(BinaryWriter writer, ImmutableArray<LineRange> ranges) => writer.WriteAll(ranges, range =>
    {
        writer.Write7BitEncodedInt(range.Start);
        writer.Write7BitEncodedInt(range.End);
    });

    private static ImmutableArray<LineRange> ReadRanges(BinaryReader reader) => reader.ReadArray(() => new LineRange(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));

    private static void Write(BinaryWriter writer, Identity identity)
    {
        writer.Write((byte)identity.Category);
        writer.Write(identity.Platform);
        writer.Write(identity.Capability);
        writer.Write(identity.Anchor);
        writer.Write(identity.Content);
        writer.WriteAll(identity.Shingles, writer.Write);
    }

    private static Identity ReadIdentity(BinaryReader reader) => new()
    {
        Category = (Category)reader.ReadByte(),
        Platform = reader.ReadString(),
        Capability = reader.ReadString(),
        Anchor = reader.ReadString(),
        Content = reader.ReadUInt64(),
        Shingles = reader.ReadArray(reader.ReadUInt32),
    };

    private static void Write(BinaryWriter writer, FileUsage usage)
    {
        writer.Write(usage.Path);
        writer.Write7BitEncodedInt(usage.DirectCalls);
        writer.Write7BitEncodedInt(usage.DirectLines);
        writer.Write7BitEncodedInt(usage.WrappedCalls);
        writer.Write7BitEncodedInt(usage.WrappedLines);
    }

    private static void Write(BinaryWriter writer, SanctionedFile file)
    {
        writer.Write(file.Path);
        writer.Write(file.Platform);
        writer.Write7BitEncodedInt(file.Findings);
        writer.Write7BitEncodedInt(file.Lines);
    }
}
