namespace WorkaroundScanner.Reporting.Doctor;

/// <summary>One part of what the program works with.</summary>
/// <param name="Name">A short name.</param>
/// <param name="State">Whether it is there.</param>
/// <param name="Found">What is there, or that nothing is.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Advice">How to get it, or what to mind; empty where there is nothing to say.</param>
public sealed record Part(string Name, PartState State, string Found, string Use, string Advice = "");

/// <summary>Whether a part is there.</summary>
public enum PartState
{
    /// <summary>It is.</summary>
    Ok,

    /// <summary>Nothing is wrong, but something is to be known.</summary>
    Note,

    /// <summary>It is needed and not there.</summary>
    Missing,
}
