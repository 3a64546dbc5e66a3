using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Explaining;

/// <summary>The lines of a file that someone asks about.</summary>
internal sealed class Place(CommandModel model, LineRange lines)
{
    /// <summary>The file.</summary>
    public CommandModel Model { get; } = model;

    /// <summary>Whether an element stands on the lines; values and files stand nowhere.</summary>
    public bool Touches(int id) => Model.NodeAt(id) is { } node && LinesOf(node).Overlaps(lines);

    /// <summary>How well an element's lines and those asked about cover each other, from 0 to 1.</summary>
    public double Closeness(int id)
    {
        if (!Touches(id))
        {
            return 0;
        }

        var own = LinesOf(Model.NodeAt(id)!);
        var shared = Math.Min(own.End, lines.End) - Math.Max(own.Start, lines.Start) + 1.0;
        var all = Math.Max(own.End, lines.End) - Math.Min(own.Start, lines.Start) + 1.0;
        return shared / all;
    }

    /// <summary>An element's text and lines, for people.</summary>
    public string Show(int id)
    {
        var text = ElementText.Of(new ElementView(Model, id));
        return Model.NodeAt(id) is { } node ? $"{text} ({Show(LinesOf(node))})" : text;
    }

    /// <summary>A range for people.</summary>
    public static string Show(LineRange range) =>
        range.Start == range.End ? $"line {range.Start}" : $"lines {range.Start}-{range.End}";

    private LineRange LinesOf(Node node) => Model.Summary.Lines.LinesOf(node.Span);
}
