namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>Objects by name. Safe to use from several threads.</summary>
internal interface IObjectStore : IDisposable
{
    /// <summary>An object's kind and size, found out without inflating it.</summary>
    /// <exception cref="GitException">It is missing or damaged.</exception>
    ObjectHeader ReadHeader(ObjectId id);

    /// <summary>An object with its bytes.</summary>
    /// <exception cref="GitException">It is missing or damaged.</exception>
    RawObject Read(ObjectId id);

    /// <summary>The one object whose name begins with these hexadecimal digits; null where there is none.</summary>
    /// <exception cref="GitException">There are several.</exception>
    ObjectId? Find(string digits);
}

/// <summary>What is known of an object before its bytes are.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Size">Its size in bytes.</param>
internal readonly record struct ObjectHeader(ObjectKind Kind, long Size);

/// <summary>An object's bytes, until it is disposed.</summary>
internal abstract class RawObject(ObjectKind kind) : IDisposable
{
    /// <summary>What it is.</summary>
    public ObjectKind Kind { get; } = kind;

    /// <summary>Its bytes.</summary>
    public abstract ReadOnlySpan<byte> Bytes { get; }

    /// <inheritdoc/>
    public abstract void Dispose();
}
