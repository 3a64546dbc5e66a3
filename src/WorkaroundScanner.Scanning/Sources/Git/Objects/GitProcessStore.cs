using System.Collections.Concurrent;
using WorkaroundScanner.Scanning.Sources.Git.Execution;

namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>Objects by SHA-256 name, which libgit2 can't read, from long-lived git processes on a private view: as many as threads ask at a time.</summary>
internal sealed class GitProcessStore(GitRunner runner, PrivateView view) : IObjectStore
{
    private readonly ConcurrentBag<ObjectReader> whole = [];
    private readonly ConcurrentBag<ObjectReader> headers = [];
    private volatile bool disposed;

    /// <inheritdoc/>
    public ObjectHeader ReadHeader(ObjectId id) => With(headers, withBytes: false, reader => Known(id, reader.Ask(id.ToString())).Header);

    /// <inheritdoc/>
    public RawObject Read(ObjectId id) => With(whole, withBytes: true, reader =>
    {
        var header = Known(id, reader.Ask(id.ToString())).Header;
        return new ReadBytes(header.Kind, reader.ReadBytes(header.Size));
    });

    /// <inheritdoc/>
    public ObjectId? Find(string digits)
    {
        var answer = With(headers, withBytes: false, reader => reader.Ask(digits));
        return answer.IsAmbiguous ? throw MissingObject.Ambiguous(digits)
            : answer.Id;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        disposed = true;
        foreach (var reader in whole.Concat(headers))
        {
            reader.Dispose();
        }

        view.Dispose();
    }

    private static ObjectAnswer Known(ObjectId id, ObjectAnswer answer) => answer.Id == id ? answer : throw MissingObject.Of(id);

    /// <summary>A reader goes back only where it answered in full: one that failed halfway would answer the next question wrongly.</summary>
    private T With<T>(ConcurrentBag<ObjectReader> pool, bool withBytes, Func<ObjectReader, T> ask)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var reader = pool.TryTake(out var free) ? free : new ObjectReader(runner, withBytes);
        try
        {
            var answer = ask(reader);
            pool.Add(reader);
            return answer;
        }
        catch (GitException error) when (error.Id == MissingObject.ErrorId)
        {
            pool.Add(reader);
            throw;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private sealed class ReadBytes(ObjectKind kind, byte[] bytes) : RawObject(kind)
    {
        public override ReadOnlySpan<byte> Bytes => bytes;

        public override void Dispose()
        {
        }
    }
}
