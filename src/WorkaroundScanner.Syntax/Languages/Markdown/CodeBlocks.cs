using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace WorkaroundScanner.Syntax.Languages.Markdown;

/// <summary>One block of code.</summary>
/// <param name="Info">The first word behind the fence, in lower case; empty where there is none or no fence.</param>
/// <param name="Heading">The nearest heading above.</param>
/// <param name="Start">Where the block begins in the file, its fence included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Lines">Its lines, without what quotes, lists and fences put before them.</param>
internal sealed record CodeSample(string Info, string Heading, int Start, int End, IReadOnlyList<(int Start, int End)> Lines);

/// <summary>Finds the blocks of code of a document by its block structure; inlines are not parsed.</summary>
internal static class CodeBlocks
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Every block of code, in order.</summary>
    public static List<CodeSample> Of(string text)
    {
        var samples = new List<CodeSample>();
        var document = MarkdownParser.Parse(text, Pipeline);
        var heading = "";
        var open = new Stack<(ContainerBlock Container, int Next)>();
        open.Push((document, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Container.Count)
            {
                continue;
            }

            open.Push((top.Container, top.Next + 1));
            switch (top.Container[top.Next])
            {
                case ContainerBlock inner:
                    open.Push((inner, 0));
                    break;
                case HeadingBlock title:
                    heading = Heading(text, title);
                    break;
                case CodeBlock code:
                    samples.Add(Sample(text, code, heading));
                    break;
                default:
                    break;
            }
        }

        return samples;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();

        // A heading under its text is looked up among all blocks before it, which takes too long where there are many.
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }

    private static string Heading(string text, HeadingBlock title)
    {
        var start = Math.Clamp(title.Span.Start, 0, text.Length);
        var end = Math.Clamp(title.Span.End + 1, start, text.Length);
        var line = text.AsSpan(start, end - start);
        var lineEnd = line.IndexOfAny('\r', '\n');
        return (lineEnd < 0 ? line : line[..lineEnd]).Trim("# \t").ToString();
    }

    private static CodeSample Sample(string text, CodeBlock code, string heading)
    {
        var lines = new List<(int Start, int End)>(code.Lines.Count);
        for (var i = 0; i < code.Lines.Count; i++)
        {
            // A line whose tab is half indentation is a copy; its text is looked up behind the blanks.
            var line = code.Lines.Lines[i];
            var start = Math.Clamp(line.Slice.Text?.Length == text.Length ? line.Slice.Start : SkipBlanks(text, line.Position), 0, text.Length);
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            lines.Add((start, length < 0 ? text.Length : start + length));
        }

        var blockStart = Math.Clamp(code.Span.Start, 0, text.Length);
        var info = code is FencedCodeBlock { Info: { } words } ? words.ToLowerInvariant() : "";
        return new CodeSample(info, heading, blockStart, Math.Clamp(code.Span.End + 1, blockStart, text.Length), lines);
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
