namespace WorkaroundScanner.Scanning.Caching;

/// <summary>What is to be kept of a scan.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="IsAddition">Whether they go behind those that the scan's cache was read from; else they take their place.</param>
public readonly record struct CacheBytes(ReadOnlyMemory<byte> Bytes, bool IsAddition);
