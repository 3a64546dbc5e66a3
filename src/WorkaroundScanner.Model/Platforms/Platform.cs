namespace WorkaroundScanner.Model.Platforms;

/// <summary>A product of a platform team.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Feedback">Where its users tell what they miss: an address or a channel; empty where none is configured.</param>
public sealed record Platform(string Name, string Feedback = "");
