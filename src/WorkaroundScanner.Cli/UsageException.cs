namespace WorkaroundScanner.Cli;

/// <summary>What the user asked for can't be done; each line says why in one sentence.</summary>
internal sealed class UsageException(IReadOnlyList<string> lines) : Exception(string.Join(' ', lines))
{
    public UsageException(string message)
        : this([message])
    {
    }

    /// <summary>The reasons.</summary>
    public IReadOnlyList<string> Lines => lines;
}
