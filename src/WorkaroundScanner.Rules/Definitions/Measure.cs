namespace WorkaroundScanner.Rules.Definitions;

/// <summary>How far the lines of a measured part reach.</summary>
internal enum MeasureExtent
{
    /// <summary>The part's own lines.</summary>
    Part,

    /// <summary>The whole command around it: pipeline, assignment and captures included.</summary>
    Command,

    /// <summary>The function around that command where it does nothing else that matters, else the command.</summary>
    Scope,

    /// <summary>A class with its methods, wherever in the file these stand.</summary>
    Members,
}

/// <summary>A part whose lines count.</summary>
/// <param name="Part">The part.</param>
/// <param name="Extent">How far its lines reach.</param>
internal sealed record Measure(Part Part, MeasureExtent Extent)
{
    /// <summary>Takes <c>name</c>, <c>command(name)</c>, <c>scope(name)</c> or <c>members(name)</c> apart.</summary>
    public static (string Name, MeasureExtent Extent) Split(string text)
    {
        foreach (var extent in (ReadOnlySpan<MeasureExtent>)[MeasureExtent.Command, MeasureExtent.Scope, MeasureExtent.Members])
        {
            var opening = extent.ToString().ToLowerInvariant() + "(";
            if (text.StartsWith(opening, StringComparison.Ordinal) && text.EndsWith(')'))
            {
                return (text[opening.Length..^1], extent);
            }
        }

        return (text, MeasureExtent.Part);
    }
}
