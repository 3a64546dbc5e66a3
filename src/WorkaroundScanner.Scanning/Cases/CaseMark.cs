using WorkaroundScanner.Model.Cases;

namespace WorkaroundScanner.Scanning.Cases;

/// <summary>A comment in an example that says what is found behind it.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Place">The first line of code behind it.</param>
/// <param name="IsKnownGap">Whether it says what should be and is not: <c>todo-expect</c>, <c>todo-ok</c>.</param>
/// <param name="Finding">The finding; null where there should be none (<c>ok</c>).</param>
public sealed record CaseMark(int Line, int Place, bool IsKnownGap, CaseFinding? Finding);
