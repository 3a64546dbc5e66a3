using System.Collections.Immutable;

namespace WorkaroundScanner.Scanning.Sources;

/// <summary>Holds no files: what there was before the first commit.</summary>
internal sealed class NoSource : ISource
{
    /// <inheritdoc/>
    public Listing List(int threads, CancellationToken cancellation) => new([], ImmutableSortedDictionary<string, int>.Empty, 0, []);

    /// <inheritdoc/>
    public IOpenedFile Open(ListedFile file) => throw new FileNotFoundException(message: null, file.Path);

    /// <inheritdoc/>
    public IOpenedFile? Find(string path) => null;
}
