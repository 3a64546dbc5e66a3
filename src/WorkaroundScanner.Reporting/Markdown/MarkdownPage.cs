using System.Text;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Markdown;

/// <summary>Puts a page together within a number of bytes: a table is cut at a whole row, and what is missing is counted.</summary>
internal sealed class MarkdownPage(int mostBytes)
{
    /// <summary>Room for the sentences under tables that are cut.</summary>
    private const int Reserve = 2000;

    private readonly StringBuilder page = new();
    private int bytes;

    /// <summary>A paragraph or heading of our own words, or of text that is encoded.</summary>
    public void Paragraph(string text) => Add(text + "\n\n");

    /// <summary>A table, with as many rows as there is room for.</summary>
    /// <param name="noun">What a row is.</param>
    /// <param name="headings">Two rows: the headings, and the line under them.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="rows">The rows with encoded cells; made as they are needed.</param>
    public void Table(string noun, string headings, int count, IEnumerable<string> rows)
    {
        Add(headings + "\n");
        var written = 0;
        foreach (var row in rows)
        {
            if (bytes + Encoding.UTF8.GetByteCount(row) + 1 > mostBytes - Reserve)
            {
                break;
            }

            Add(row + "\n");
            written++;
        }

        Add("\n");
        if (written < count)
        {
            Paragraph($"and {Figures.Count(count - written, $"more {noun}")}, for which there is no room here");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => page.ToString().TrimEnd('\n') + "\n";

    private void Add(string text)
    {
        page.Append(text);
        bytes += Encoding.UTF8.GetByteCount(text);
    }
}
