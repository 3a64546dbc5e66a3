using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Pipeline.Measuring;
using WorkaroundScanner.Scanning.Pipeline.Reading;
using WorkaroundScanner.Scanning.Sources.Git;

namespace WorkaroundScanner.Scanning.Caching;

/// <summary>
/// What earlier scans of a repository found out, by content: what is known of each file, and what was found in each group of files.
/// A scan with it gives the same as one without; where it is damaged or made by another version, it is empty. Safe to use from several threads.
/// </summary>
public sealed class ScanCache
{
    private const string Magic = "wscan cache";

    /// <summary>How often the cache is written with an entry that no scan asked for before the entry is dropped: branches come and go.</summary>
    private const int MostIdle = 8;

    private readonly CacheTerms terms;
    private readonly ConcurrentDictionary<string, Kept<FileOutcome>> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Kept<GroupResult>> groups = new(StringComparer.Ordinal);
    private readonly ResultCodec results;
    private FileNameIndex? names;
    private bool coversNames;
    private bool isChanged;

    private ScanCache(CacheTerms terms)
    {
        this.terms = terms;
        results = new ResultCodec(terms);
    }

    /// <summary>How many files and groups were known, of how many asked for: for those who look at how a scan went.</summary>
    public (int Files, int AskedFiles, int Groups, int AskedGroups) Use => (files.Values.Count(file => file.IsFound), files.Values.Count(file => file.IsUsed), groups.Values.Count(group => group.IsFound), groups.Values.Count(group => group.IsUsed));

    /// <summary>Reads a cache.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave; anything else is an empty cache.</param>
    /// <param name="terms">What the scan depends on beside contents.</param>
    public static ScanCache Read(byte[] bytes, CacheTerms terms)
    {
        var cache = new ScanCache(terms);
        try
        {
            cache.Fill(bytes);
            return cache;
        }
        catch (Exception error) when (error is IOException or FormatException or ArgumentException)
        {
            return new ScanCache(terms);
        }
    }

    /// <summary>The cache for the next scan; null where this one found out nothing new.</summary>
    public byte[]? ToBytes()
    {
        if (!isChanged)
        {
            return null;
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(terms.Stamp);
        writer.WriteAll(names?.Keys ?? [], writer.Write);
        writer.WriteAll(names?.Modules.Keys ?? [], writer.Write);
        // What was not read in this scan was never asked for the names that came with it.
        Write(writer, files, OutcomeCodec.Write, file => coversNames || file.IsNew || (file.Value is not null && IsWhole(file.Value)));
        Write(writer, groups, results.Write, _ => true);
        writer.Flush();
        writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Takes the names that the files of a scan are looked for by; gives those to look for.</summary>
    internal FileNameIndex Settle(FileNameIndex current)
    {
        coversNames = names?.Covers(current) == true;
        isChanged |= !coversNames;
        return names = coversNames ? names! : current;
    }

    /// <summary>Whether what is known of a file holds in this scan: what it mentions may not have been asked for every name.</summary>
    internal bool IsWhole(FileOutcome outcome) => coversNames || outcome is SkippedFile or ReadFile { NamesTool: true, Module: null };

    /// <summary>What is known of a file; null where nothing is.</summary>
    internal FileOutcome? Find(string path, ObjectId content) => Find(files, KeyOf(path, content), OutcomeCodec.Read);

    /// <summary>What was found in a group; null where it is not known, or what configuration says of it has changed.</summary>
    internal GroupResult? FindGroup(string key) => Find(groups, key, results.Read) is { } result && terms.Hold(result) ? result : null;

    /// <summary>Remembers what became of a file, as far as that follows from its content.</summary>
    internal void Keep(FileOutcome outcome)
    {
        if (outcome is not FailedFile && outcome.Content is { } content)
        {
            Keep(files, KeyOf(outcome.Path, content), outcome);
        }
    }

    /// <summary>Remembers what was found in a group, unless something went wrong in it.</summary>
    internal void KeepGroup(string key, GroupResult result)
    {
        if (result.Failed == 0 && terms.Hold(result))
        {
            Keep(groups, key, result);
        }
    }

    private static string KeyOf(string path, ObjectId content) => $"{path}\0{content}";

    private static T? Find<T>(ConcurrentDictionary<string, Kept<T>> all, string key, Func<BinaryReader, T> read)
        where T : class
    {
        if (!all.TryGetValue(key, out var kept))
        {
            return null;
        }

        kept.IsUsed = kept.IsFound = true;
        return kept.ValueOr(bytes => read(new BinaryReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Encoding.UTF8)));
    }

    private void Keep<T>(ConcurrentDictionary<string, Kept<T>> all, string key, T value)
        where T : class
    {
        if (all.TryGetValue(key, out var known) && ReferenceEquals(known.Value, value))
        {
            return;
        }

        all[key] = new Kept<T> { Value = value, IsUsed = true };
        isChanged = true;
    }

    private void Fill(byte[] bytes)
    {
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (length <= 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
        {
            return;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length, writable: false, publiclyVisible: true), Encoding.UTF8);
        if (reader.ReadString() != Magic || reader.ReadString() != terms.Stamp)
        {
            return;
        }

        names = new FileNameIndex(reader.ReadAll(reader.ReadString), new ModuleKeys(reader.ReadAll(reader.ReadString)));
        Fill(reader, files);
        Fill(reader, groups);
    }

    private static void Fill<T>(BinaryReader reader, ConcurrentDictionary<string, Kept<T>> all)
        where T : class
    {
        var buffer = ((MemoryStream)reader.BaseStream).GetBuffer();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var (key, idle, length) = (reader.ReadString(), reader.ReadByte(), reader.Read7BitEncodedInt());
            all[key] = new Kept<T> { Bytes = new ArraySegment<byte>(buffer, (int)reader.BaseStream.Position, length), Idle = idle };
            reader.BaseStream.Position += length;
        }
    }

    private static void Write<T>(BinaryWriter writer, ConcurrentDictionary<string, Kept<T>> all, Action<BinaryWriter, T> write, Func<Kept<T>, bool> holds)
        where T : class
    {
        var left = all.Where(pair => (pair.Value.IsUsed || pair.Value.Idle < MostIdle) && holds(pair.Value)).ToArray();
        writer.WriteAll(left, pair =>
        {
            writer.Write(pair.Key);
            writer.Write((byte)(pair.Value.IsUsed ? 0 : pair.Value.Idle + 1));
            var bytes = pair.Value.IsNew ? BinaryLists.ToBytes(pair.Value.Value!, write) : pair.Value.Bytes;
            writer.Write7BitEncodedInt(bytes.Count);
            writer.Write(bytes);
        });
    }

    /// <summary>An entry: as bytes where it was read, as a value where it was asked for or is new.</summary>
    private sealed class Kept<T>
        where T : class
    {
        private T? value;

        public ArraySegment<byte> Bytes { get; init; }

        public bool IsNew => Bytes.Array is null;

        public T? Value
        {
            get => value;
            init => this.value = value;
        }

        public int Idle { get; init; }

        public bool IsUsed { get; set; }

        public bool IsFound { get; set; }

        /// <summary>The value, read at the first call. Threads that ask at once are given the same one: by that it is told from a new one.</summary>
        public T ValueOr(Func<ArraySegment<byte>, T> read) => value ?? Interlocked.CompareExchange(ref value, read(Bytes), null) ?? value!;
    }
}
