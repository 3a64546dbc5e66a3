using System.Collections.Immutable;
using WorkaroundScanner.Reporting;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.Json;

namespace WorkaroundScanner.Cli.Output;

/// <summary>Which forms of the result go where. A file appears whole or not at all.</summary>
internal sealed class OutputPlan
{
    private const string StandardOutput = "-";

    /// <summary>Every form, by the name that the command line knows; a new one adds its line here.</summary>
    private static readonly ImmutableSortedDictionary<string, Func<ConsoleStyle, IOutput>> Formats = new Dictionary<string, Func<ConsoleStyle, IOutput>>(StringComparer.Ordinal)
    {
        ["console"] = style => new ConsoleOutput(style),
        ["json"] = _ => new JsonOutput(),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private readonly ImmutableArray<(string Format, string Target)> pairs;

    private OutputPlan(ImmutableArray<(string Format, string Target)> pairs) => this.pairs = pairs;

    /// <summary>The names of all forms.</summary>
    public static IEnumerable<string> FormatNames => Formats.Keys;

    /// <summary>Pairs the first format with the first target, and so on; a format without target goes to standard output.</summary>
    /// <exception cref="UsageException">There are more targets than formats, or two forms for standard output.</exception>
    public static OutputPlan Of(IReadOnlyList<string> formats, IReadOnlyList<string> targets)
    {
        var names = formats.Count > 0 ? formats : ["console"];
        if (targets.Count > names.Count)
        {
            throw new UsageException($"--output is given {targets.Count} times, --format {names.Count} times; each output takes the format at the same place.");
        }

        var pairs = names.Select((format, place) => (format, place < targets.Count ? targets[place] : StandardOutput)).ToImmutableArray();
        if (pairs.Count(pair => pair.Item2 == StandardOutput) > 1)
        {
            throw new UsageException("Only one format can go to standard output; give the others a file with --output.");
        }

        if (pairs.Select(pair => pair.Item2).Distinct(StringComparer.Ordinal).Count() < pairs.Length)
        {
            throw new UsageException("Two formats can't go to the same file.");
        }

        return new OutputPlan(pairs);
    }

    /// <summary>Writes every form.</summary>
    /// <param name="report">What is written.</param>
    /// <param name="standardOutput">The stream behind <c>-</c>.</param>
    /// <param name="style">How the console form looks on standard output; in a file it has no colours.</param>
    public void Write(Report report, Stream standardOutput, ConsoleStyle style)
    {
        foreach (var (format, target) in pairs)
        {
            if (target == StandardOutput)
            {
                Formats[format](style).Write(report, standardOutput);
                standardOutput.Flush();
            }
            else
            {
                WriteFile(target, stream => Formats[format](style with { Colours = false }).Write(report, stream));
            }
        }
    }

    /// <summary>Written beside and moved into place, so that a reader never sees half of it.</summary>
    private static void WriteFile(string path, Action<Stream> write)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (IOException error)
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }

            throw new UsageException($"The output can't be written to {path}: {error.Message}");
        }
    }
}
