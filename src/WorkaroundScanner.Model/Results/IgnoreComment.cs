using System.Collections.Immutable;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Model.Results;

/// <summary>A comment by which a developer takes findings out of the count: <c># wscan:ignore WS1301 -- reason</c>.</summary>
/// <param name="Line">The 1-based line on which it stands.</param>
/// <param name="Column">The 1-based column of its first word.</param>
/// <param name="Scope">The lines on which the findings that it is about begin.</param>
/// <param name="Rules">Ids of rules or names of categories, as written.</param>
/// <param name="Reason">Why; empty where it says nothing.</param>
public sealed record IgnoreComment(int Line, int Column, LineRange Scope, ImmutableArray<string> Rules, string Reason)
{
    /// <summary>Whether it shares its line with code; it is then also about what ends on that line.</summary>
    public bool IsBehindCode { get; init; }

    /// <summary>Why it has no effect, as a sentence; empty where it has one.</summary>
    public string Fault { get; init; } = "";
}
