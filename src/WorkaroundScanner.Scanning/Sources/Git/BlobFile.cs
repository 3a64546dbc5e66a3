using WorkaroundScanner.Scanning.Sources.Git.Objects;

namespace WorkaroundScanner.Scanning.Sources.Git;

/// <summary>A file whose content is a blob. Its size is known at once, its bytes are inflated when the first is read.</summary>
internal sealed class BlobFile(GitRepository repository, ObjectId id) : IOpenedFile
{
    private RawObject? blob;

    /// <inheritdoc/>
    public long Length { get; } = repository.BlobSize(id);

    /// <inheritdoc/>
    public int Read(Span<byte> buffer, long offset)
    {
        blob ??= repository.OpenBlob(id);
        var rest = blob.Bytes[(int)Math.Min(offset, blob.Bytes.Length)..];
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        rest.CopyTo(buffer);
        return rest.Length;
    }

    /// <inheritdoc/>
    public void Dispose() => blob?.Dispose();
}
