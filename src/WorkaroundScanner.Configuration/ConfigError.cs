namespace WorkaroundScanner.Configuration;

/// <summary>What is wrong in a file that a user wrote, and where. Printed as one line.</summary>
/// <param name="Path">The file as it was named by whoever read it.</param>
/// <param name="Line">The 1-based line.</param>
/// <param name="Column">The 1-based column.</param>
/// <param name="Message">One plain sentence, without line breaks.</param>
public sealed record ConfigError(string Path, int Line, int Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Line}:{Column}: {Message}";
}
