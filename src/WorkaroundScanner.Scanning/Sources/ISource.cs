namespace WorkaroundScanner.Scanning.Sources;

/// <summary>Where a tree's files come from: a folder, a commit, an index.</summary>
internal interface ISource
{
    /// <summary>Lists the files with several threads; the listing is the same for any number.</summary>
    Listing List(int threads, CancellationToken cancellation);

    /// <summary>Opens a listed file; safe to call from several threads.</summary>
    /// <exception cref="IOException">It is gone, or can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    IOpenedFile Open(ListedFile file);

    /// <summary>Opens the regular file of a path, listed or not; null where there is none. A link is none.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    IOpenedFile? Find(string path);
}

/// <summary>A file's bytes.</summary>
internal interface IOpenedFile : IDisposable
{
    /// <summary>How many there are; a device has none.</summary>
    long Length { get; }

    /// <summary>Reads from an offset until the buffer is full or the file ends; says how much it was.</summary>
    int Read(Span<byte> buffer, long offset);
}
