using Microsoft.Win32.SafeHandles;

namespace WorkaroundScanner.Scanning.Sources;

/// <summary>An open file: its length is the handle's, so that what is read is what was measured.</summary>
internal sealed class SourceFile : IOpenedFile
{
    private readonly SafeFileHandle handle;

    /// <summary>Opens a file that is known to be a regular one.</summary>
    /// <exception cref="IOException">It is gone, or can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public SourceFile(string fullPath)
    {
        handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Length = RandomAccess.GetLength(handle);
    }

    /// <inheritdoc/>
    public long Length { get; }

    /// <inheritdoc/>
    public int Read(Span<byte> buffer, long offset)
    {
        var total = 0;
        while (total < buffer.Length)
        {
            var read = RandomAccess.Read(handle, buffer[total..], offset + total);
            if (read == 0)
            {
                break;
            }

            total += read;
        }

        return total;
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();
}
