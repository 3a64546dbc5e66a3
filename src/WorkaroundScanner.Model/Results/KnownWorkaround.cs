namespace WorkaroundScanner.Model.Results;

/// <summary>A workaround as far as comparing needs it: from a scan, a baseline or a declaration.</summary>
/// <param name="Path">Its file, relative to the repository's root.</param>
/// <param name="Line">Its first line, or 0 where it is not known.</param>
/// <param name="Lines">Workaround lines.</param>
/// <param name="Identity">What it is known by.</param>
public sealed record KnownWorkaround(string Path, int Line, int Lines, Identity Identity);
