using System.Buffers;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Lowering;

/// <summary>Remembers where comments begin, those of embedded programs too, and tells which lines hold code.</summary>
internal sealed class CommentCollector
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f\v\0\uFEFF");
    private readonly HashSet<int> starts = [];

    /// <summary>Adds a program's comments.</summary>
    public void Add(ShellSource source, ShellTree tree)
    {
        foreach (var (start, _) in tree.Comments)
        {
            starts.Add(source.HostOffset(start));
        }
    }

    /// <summary>The lines whose first character that is not blank begins no comment.</summary>
    public LineSet CodeLines(string text, LineIndex lines)
    {
        var code = new LineSet.Builder();
        for (var line = 1; line <= lines.Count; line++)
        {
            var span = lines.SpanOf(line);
            var blank = text.AsSpan(span.Start, span.Length).IndexOfAnyExcept(Blanks);
            if (blank >= 0 && !starts.Contains(span.Start + blank))
            {
                code.Add(line);
            }
        }

        return code.ToLineSet();
    }
}
