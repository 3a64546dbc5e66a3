namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>Something of a git repository can't be read. The identifier is stable, the message one plain sentence or two.</summary>
/// <param name="id">A stable word, such as <c>missing-object</c>.</param>
/// <param name="message">What is wrong, and what to do where something can be done.</param>
/// <param name="inner">What lies behind it.</param>
public sealed class GitException(string id, string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>A stable word, such as <c>missing-object</c>.</summary>
    public string Id { get; } = id;

    /// <summary>The repository's own data contradict themselves.</summary>
    internal static GitException Damaged(string what) => new("damaged-repository", $"The git repository is damaged: {what}.");
}
