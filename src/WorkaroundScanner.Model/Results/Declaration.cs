using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Results;

/// <summary>A workaround that is kept on purpose. It passes the gate and goes on counting.</summary>
/// <param name="Workaround">Which one.</param>
/// <param name="Reason">Why it is kept.</param>
/// <param name="Until">The last day on which the declaration holds; null for as long as it stands.</param>
/// <param name="Link">Where it is discussed, or empty.</param>
public sealed record Declaration(KnownWorkaround Workaround, string Reason, DateOnly? Until = null, string Link = "")
{
    /// <summary>Whether it says that the scanner is wrong: what it is about does not count, and tells something of the rules instead.</summary>
    public bool IsDispute { get; init; }

    /// <summary>The ids of the rules that met when it was declared.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Whether it holds no longer on a day.</summary>
    public bool IsExpired(DateOnly asOf) => Until < asOf;
}
