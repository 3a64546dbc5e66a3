using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Baselines;

/// <summary>Reads the text of a baseline line by line.</summary>
internal static class BaselineReader
{
    /// <summary>More errors say nothing new.</summary>
    private const int MostErrors = 20;

    private static readonly string[] ConflictMarks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    public static BaselineLoad Read(string text)
    {
        var entries = new List<KnownWorkaround>();
        var errors = ImmutableArray.CreateBuilder<BaselineError>();
        var headed = false;
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan()[range].TrimEnd('\r').TrimStart('\uFEFF');
            headed |= line.StartsWith(BaselineText.Mark);
            var error = line.IsWhiteSpace() ? null
                : line[0] == '#' ? HeaderError(line)
                : !headed ? $"The file does not begin with '{BaselineText.Mark}{BaselineText.Format}': it is no baseline."
                : ReadEntry(line.ToString(), entries);
            if (error is not null)
            {
                errors.Add(new BaselineError(number, error));
            }

            if (!headed && error is not null || errors.Count == MostErrors)
            {
                break;
            }
        }

        if (!headed && errors.Count == 0)
        {
            errors.Add(new BaselineError(1, "The file is empty: it is no baseline."));
        }

        return new BaselineLoad(Baseline.Of(entries), errors.ToImmutable());
    }

    private static string? HeaderError(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(BaselineText.Mark))
        {
            return null;
        }

        var version = line[BaselineText.Mark.Length..];
        version = version[..(version.IndexOf(':') is var end and >= 0 ? end : version.Length)];
        return version.SequenceEqual(BaselineText.Format.ToString()) ? null : $"The baseline has the format '{version}'; this version reads format {BaselineText.Format}.";
    }

    /// <summary>Adds an entry, or says why it is none.</summary>
    private static string? ReadEntry(string line, List<KnownWorkaround> entries)
    {
        if (line.Split(BaselineText.Separator) is not { Length: EntryFields.Count } written)
        {
            return Array.Exists(ConflictMarks, mark => line.StartsWith(mark, StringComparison.Ordinal))
                ? "A merge conflict is not resolved: keep the lines of both sides and take the marks out."
                : $"The line has not {EntryFields.Count} parts with a tab between each two.";
        }

        var fields = new EntryFields(written);
        var entry = fields.ToEntry();
        if (fields.Error is null)
        {
            entries.Add(entry);
        }

        return fields.Error;
    }
}
