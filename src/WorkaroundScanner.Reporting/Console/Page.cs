using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Console;

/// <summary>Lays text out in lines of a width: words wrap under an indent, tables line up, untrusted text is made safe on its way in.</summary>
internal sealed class Page(TextWriter writer, ConsoleStyle style)
{
    /// <summary>Writes one paragraph. A word that is longer than a line, such as a path, is left whole so that it can be copied.</summary>
    /// <param name="indent">Blanks before the first line; further lines have two more.</param>
    /// <param name="pieces">Text with its look; a piece's blanks are kept.</param>
    public void Paragraph(int indent, params ReadOnlySpan<(string Text, string Look)> pieces)
    {
        writer.Write(new string(' ', indent));
        var column = indent;
        var blanks = 0;
        var begun = false;
        foreach (var (text, look) in pieces)
        {
            var opened = false;
            foreach (var (word, behind) in Words(Untrusted.ForTerminal(text)))
            {
                if (begun && column + blanks + word.Length > style.Width)
                {
                    writer.Write('\n');
                    column = 0;
                    blanks = indent + 2;
                }

                writer.Write(new string(' ', blanks));
                opened = opened || Open(look);
                writer.Write(word);
                column += blanks + word.Length;
                blanks = behind;
                begun = true;
            }

            Close(opened);
        }

        writer.Write('\n');
    }

    /// <summary>Writes rows under quiet headings, columns as wide as their widest cell; the columns named are numbers and stand right.</summary>
    public void Table(string[] headings, IReadOnlyCollection<string[]> rows, params int[] numbers)
    {
        string[][] all = [headings, .. rows.Select(row => Array.ConvertAll(row, Untrusted.ForTerminal))];
        var widths = Enumerable.Range(0, headings.Length).Select(column => all.Max(row => row[column].Length)).ToArray();
        for (var row = 0; row < all.Length; row++)
        {
            var opened = row == 0 && Open(Look.Quiet);
            var line = string.Join("  ", all[row].Select((cell, column) => numbers.Contains(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])));
            writer.Write("  " + line.TrimEnd());
            Close(opened);
            writer.Write('\n');
        }
    }

    /// <summary>Writes what must be exact, such as a command to copy or a commit's id: never wrapped, nothing masked.</summary>
    public void Verbatim(int indent, string text) => writer.Write($"{new string(' ', indent)}{Untrusted.Neutral(text)}\n");

    /// <summary>Writes an empty line.</summary>
    public void Gap() => writer.Write('\n');

    /// <summary>The words of a text, each with the number of blanks behind it.</summary>
    private static IEnumerable<(string Word, int Blanks)> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var blank = text.IndexOf(' ', start);
            var end = blank < 0 ? text.Length : blank;
            var next = end;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            yield return (text[start..end], next - end);
            start = next;
        }
    }

    private bool Open(string look)
    {
        if (!style.Colours || look.Length == 0)
        {
            return false;
        }

        writer.Write(look);
        return true;
    }

    private void Close(bool opened)
    {
        if (opened)
        {
            writer.Write(Look.End);
        }
    }
}
