using System.Collections.Immutable;
using System.IO.Compression;

namespace WorkaroundScanner.Reporting.Sarif;

/// <summary>Tells how many results stay below a size once they are compressed.</summary>
internal static class SarifSize
{
    private const int Step = 64;

    /// <summary>How many of the results, from the first, fit. The fastest compression is the loosest, so the answer is on the safe side.</summary>
    public static int Fitting(ImmutableArray<ReadOnlyMemory<byte>> results, int limit)
    {
        if (results.Sum(result => (long)result.Length) < limit)
        {
            return results.Length;
        }

        using var counter = new CountingStream();
        using var zip = new GZipStream(counter, CompressionLevel.Fastest);
        for (var place = 0; place < results.Length; place++)
        {
            zip.Write(results[place].Span);
            if ((place + 1) % Step == 0 || place + 1 == results.Length)
            {
                zip.Flush();
                if (counter.Length > limit)
                {
                    return place / Step * Step;
                }
            }
        }

        return results.Length;
    }

    /// <summary>Counts what is written and keeps nothing.</summary>
    private sealed class CountingStream : Stream
    {
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position { get => length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => length += count;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
