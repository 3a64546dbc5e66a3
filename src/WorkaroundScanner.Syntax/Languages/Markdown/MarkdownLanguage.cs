using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Markdown;

/// <summary>The front end for Markdown: the shell programs that runbooks show in blocks of code.</summary>
public sealed class MarkdownLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public LanguageMarks Marks { get; } = new()
    {
        Extensions = [".md", ".markdown"],
        Modes = ["markdown"],
    };

    // Without a fence or a prompt there is nothing to find.
    /// <inheritdoc/>
    public bool MayHoldCommands(ReadOnlySpan<char> text) => text.Contains("```", StringComparison.Ordinal) || text.Contains("~~~", StringComparison.Ordinal) || text.Contains("$ ", StringComparison.Ordinal);

    /// <inheritdoc/>
    public FileSummary Summarize(string path, string text, Vocabulary vocabulary)
    {
        var assembly = new SummaryAssembly(path, Name, text);
        assembly.Builder.Begin();
        if (MayHoldCommands(text))
        {
            var masked = NestingGate.Mask(text, out var tooDeepAt);
            foreach (var sample in CodeBlocks.Of(masked))
            {
                Lower(assembly, sample);
            }

            if (tooDeepAt >= 0)
            {
                assembly.Report(tooDeepAt, "Quotes and lists are nested too deeply here; the line is not read.", tooDeep: true);
            }
        }

        assembly.Builder.End(new ScriptNode { Span = new TextSpan(0, text.Length) });
        return assembly.ToSummary();
    }

    private static void Lower(SummaryAssembly assembly, CodeSample sample)
    {
        if (ShellSample.Read(assembly.Text, sample) is not { Span.Start: >= 0 } shell)
        {
            return;
        }

        foreach (var (start, end) in shell.Ignored)
        {
            assembly.Comments.Add(start, end);
        }

        assembly.Builder.Begin();
        assembly.LowerShell(shell.Program, TextSpan.FromBounds(shell.Span.Start, shell.Span.End));
        assembly.Builder.End(new StepNode { Name = sample.Heading, Form = StepForm.Example, Span = TextSpan.FromBounds(sample.Start, sample.End) });
    }
}
