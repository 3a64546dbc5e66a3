using System.Text.RegularExpressions;
using WorkaroundScanner.EndToEnd.Delivery;

namespace WorkaroundScanner.EndToEnd.OwnRules;

/// <summary>Whoever follows docs/writing-rules.md word for word ends with a rule that finds a workaround in samples/acme, its cases passing.</summary>
public sealed partial class TutorialTests
{
    private static readonly string Page = Checkout.Read("docs/writing-rules.md").ReplaceLineEndings("\n");

    [Fact]
    public void TheTutorialIsTrueWordForWord()
    {
        using var folder = new TemporaryFolder().Run("cp", "-r", Checkout.At("samples"), ".").Link("wscan", Checkout.Program);
        var shown = 0;
        foreach (var step in Step().Matches(Page).Cast<Match>())
        {
            var (file, text) = (step.Groups["file"].Value, step.Groups["text"].Value);
            if (file.Length > 0)
            {
                folder.Write(file, text);
                continue;
            }

            var run = new Command(folder.Root, "bash", "-c", text).Run();
            Assert.True(run.ExitCode is 0 or 1 && !run.Error.Contains("wscan: ", StringComparison.Ordinal), $"{text}: {run.ExitCode}\n{run.Error}");
            Assert.Contains(step.Groups["output"].Value, run.Output, StringComparison.Ordinal);
            shown += step.Groups["output"].Value.Length > 0 ? 1 : 0;
        }

        Assert.Equal(7, shown);
        Assert.Contains("ACME1101", Wscan.Run(folder, "scan", "samples/acme", "--rules", "acme-rules", "-f", "json").Output, StringComparison.Ordinal);
        Assert.Equal(0, Wscan.Run(folder, "rules", "test", "acme-rules").ExitCode);
    }

    /// <summary>A file to write or commands to run, each announced by a comment; an output may follow, with a sentence between.</summary>
    [GeneratedRegex(@"^<!-- (file: (?<file>\S+)|run) -->\n```\w+\n(?<text>.*?)^```\n(\n([A-Z][^\n]*:\n\n)?```text\n(?<output>.*?)^```\n)?", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Step();
}
