namespace WorkaroundScanner.Cli.Output;

/// <summary>Which forms go where. A file appears whole or not at all.</summary>
internal sealed class OutputPairs
{
    private const string StandardOutput = "-";

    private readonly IReadOnlyList<Pair> pairs;

    private OutputPairs(IReadOnlyList<Pair> pairs) => this.pairs = pairs;

    /// <summary>Pairs the first format with the first target, and so on; a format without target goes to standard output.</summary>
    /// <exception cref="UsageException">There are more targets than formats, or two forms for standard output.</exception>
    public static OutputPairs Of(IReadOnlyList<string> formats, IReadOnlyList<string> targets)
    {
        var names = formats.Count > 0 ? formats : ["console"];
        if (targets.Count > names.Count)
        {
            throw new UsageException($"--output is given {targets.Count} times, --format {names.Count} times; each output takes the format at the same place.");
        }

        var pairs = names.Select((format, place) => new Pair(format, place < targets.Count ? targets[place] : StandardOutput)).ToList();
        if (pairs.Count(pair => pair.Target == StandardOutput) > 1)
        {
            throw new UsageException("Only one format can go to standard output; give the others a file with --output.");
        }

        if (pairs.Select(pair => pair.Target).Distinct(StringComparer.Ordinal).Count() < pairs.Count)
        {
            throw new UsageException("Two formats can't go to the same file.");
        }

        return new OutputPairs(pairs);
    }

    /// <summary>Writes every form.</summary>
    /// <param name="standardOutput">The stream behind <c>-</c>.</param>
    /// <param name="write">Writes a form to a stream; it is told whether that is a file.</param>
    public void Write(Stream standardOutput, Action<string, bool, Stream> write)
    {
        foreach (var (format, target) in pairs)
        {
            if (target == StandardOutput)
            {
                WriteStandard(standardOutput, stream => write(format, false, stream));
            }
            else
            {
                AtomicFile.Write(target, stream => write(format, true, stream));
            }
        }
    }

    private static void WriteStandard(Stream stream, Action<Stream> write)
    {
        try
        {
            write(stream);
            stream.Flush();
        }
        catch (IOException error)
        {
            throw new UsageException($"The output can't be written: {error.Message}");
        }
    }

    private sealed record Pair(string Format, string Target);
}
