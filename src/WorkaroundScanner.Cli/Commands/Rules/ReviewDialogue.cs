using System.Collections.Immutable;
using WorkaroundScanner.Cli.Terminal;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary>Shows findings one after another and takes an answer to each. What is asked goes to the error stream, so that the result stands alone.</summary>
internal sealed class ReviewDialogue(Messages messages, TextReader answers, string from) : IDisposable
{
    private const int MostLines = 40;
    private int line;

    /// <inheritdoc/>
    public void Dispose() => answers.Dispose();

    /// <summary>The findings with what was said of each; nothing where the answers ended before.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="read">The text of a file.</param>
    public ImmutableArray<Judgement> Ask(ImmutableArray<Finding> findings, Func<string, string?> read)
    {
        var judged = ImmutableArray.CreateBuilder<Judgement>(findings.Length);
        var ended = false;
        foreach (var finding in findings)
        {
            if (!ended)
            {
                Show(finding, $"{judged.Count + 1} of {findings.Length}", read(finding.Path) ?? "");
            }

            var verdict = ended ? Verdict.Open : Take();
            ended |= verdict == Verdict.Open;
            judged.Add(new Judgement(finding, verdict));
        }

        return judged.ToImmutable();
    }

    private void Show(Finding finding, string number, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        messages.Say("");
        messages.Say($"{number}: {finding.Path}:{finding.StartLine}  {finding.Rule.Id} {finding.Rule.Name}");
        messages.Say($"  {finding.Message}");
        var shown = finding.Ranges.SelectMany(range => Enumerable.Range(range.Start, range.End - range.Start + 1)).Where(number => number <= lines.Length).ToList();
        foreach (var at in shown.Take(MostLines))
        {
            messages.Say($"  {at,5}  {lines[at - 1].Replace("\t", "    ", StringComparison.Ordinal)}");
        }

        if (shown.Count > MostLines)
        {
            messages.Say($"         and {shown.Count - MostLines} lines more");
        }

        messages.Say("Is this a workaround? y, n or ?");
    }

    private Verdict Take()
    {
        line++;
        return answers.ReadLine()?.Trim() switch
        {
            null => Verdict.Open,
            "y" or "Y" or "yes" => Verdict.Right,
            "n" or "N" or "no" => Verdict.Wrong,
            "?" => Verdict.Unsure,
            var other => throw new UsageException($"{from}:{line}:1: An answer is y, n or ?, not '{other}'."),
        };
    }
}
