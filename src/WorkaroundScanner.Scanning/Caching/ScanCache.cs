using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Files.Prefilter;
using WorkaroundScanner.Scanning.Pipeline.Measuring;
using WorkaroundScanner.Scanning.Pipeline.Reading;
using WorkaroundScanner.Scanning.Sources;
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

    /// <summary>After as many additions the whole is written again, or where one would be more than this part of it.</summary>
    private const int MostAdditions = 16;
    private const int LargestPart = 8;

    private readonly CacheTerms terms;
    private readonly ConcurrentDictionary<FileKey, Kept<FileOutcome>> files = new();
    private readonly ConcurrentDictionary<string, Kept<GroupResult>> groups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Kept<TreeChoice>> choices = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<ImmutableArray<ListedFile>> trees = [];
    private readonly ResultCodec results;
    private FileNameIndex? names;
    private bool coversNames = true;
    private bool isChanged;
    private int sizeBefore;
    private byte[]? mark;
    private int additions;

    private ScanCache(CacheTerms terms)
    {
        this.terms = terms;
        results = new ResultCodec(terms);
    }

    /// <summary>How much was known of what was asked for: for those who look at how a scan went. Of a tree that is known only those files are asked for that are linked anew.</summary>
    public (Known Trees, Known Files, Known Groups) Use => (Known.Of(choices.Values), Known.Of(files.Values), Known.Of(groups.Values));

    /// <summary>Reads a cache.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave, with the additions to it; anything else is an empty cache.</param>
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

    /// <summary>What the next scan is to find: as an addition to the bytes that this one was read from, where little is new; null where nothing is.</summary>
    public CacheBytes? ToBytes()
    {
        if (!isChanged)
        {
            return null;
        }

        return ToAddition() is { } addition ? new CacheBytes(addition, IsAddition: true) : new CacheBytes(ToWhole(), IsAddition: false);
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
    internal FileOutcome? Find(FileKey key) => Find(files, key, reader => OutcomeCodec.Read(reader, key));

    /// <summary>What was found in a group; null where it is not known, or what configuration says of it has changed.</summary>
    internal GroupResult? FindGroup(string key) => Find(groups, key, results.Read) is { } result && terms.Hold(result) ? result : null;

    /// <summary>Remembers what became of a file, as far as that follows from its content.</summary>
    internal void Keep(FileOutcome outcome)
    {
        if (outcome is not FailedFile && outcome.Content is { } content)
        {
            Keep(files, new FileKey(outcome.Path, content), outcome is ReadFile { Summary: not null } read ? read with { Summary = null } : outcome);
        }
    }

    /// <summary>Has what was found in a group kept, though nobody asks for it in this scan.</summary>
    internal void NeedGroup(string key)
    {
        if (groups.TryGetValue(key, out var kept))
        {
            kept.IsNeeded = true;
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

    /// <summary>What reading a tree told; null where it is not known.</summary>
    /// <param name="key">The name of its paths and contents.</param>
    /// <param name="files">Its files.</param>
    internal TreeChoice? FindChoice(string key, ImmutableArray<ListedFile> files)
    {
        trees.Add(files);
        return Find(choices, key, ChoiceCodec.Read);
    }

    /// <summary>Remembers what reading a tree told, where all of it could be read.</summary>
    internal void KeepChoice(string key, TreeChoice choice)
    {
        if (choice.Failed == 0)
        {
            Keep(choices, key, choice);
        }
    }

    // What a known choice saved reading is needed all the same: the next edit may ask for it.
    private void NeedTrees()
    {
        foreach (var file in sizeBefore > 0 ? trees.SelectMany(tree => tree) : [])
        {
            if (files.TryGetValue(new FileKey(file.Path, file.Content!), out var kept))
            {
                kept.IsNeeded = true;
            }
        }
    }

    private static T? Find<TKey, T>(ConcurrentDictionary<TKey, Kept<T>> all, TKey key, Func<BinaryReader, T> read)
        where TKey : class
        where T : class
    {
        if (!all.TryGetValue(key, out var kept))
        {
            return null;
        }

        kept.IsUsed = kept.IsFound = true;
        return kept.ValueOr(bytes => read(new BinaryReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), Encoding.UTF8)));
    }

    private void Keep<TKey, T>(ConcurrentDictionary<TKey, Kept<T>> all, TKey key, T value)
        where TKey : class
        where T : class
    {
        if (all.TryGetValue(key, out var known) && value.Equals(known.Value))
        {
            return;
        }

        all[key] = new Kept<T> { Value = value, IsUsed = true };
        isChanged = true;
    }

    private ReadOnlyMemory<byte>? ToAddition()
    {
        if (mark is null || !coversNames || additions == MostAdditions)
        {
            return null;
        }

        var bytes = CacheBlock.ToBytes(mark, capacity: 0, writer => WriteAll(writer, kept => kept.IsNew));
        return bytes.Length <= sizeBefore / LargestPart ? bytes : null;
    }

    private ReadOnlyMemory<byte> ToWhole()
    {
        NeedTrees();
        return CacheBlock.ToBytes([], capacity: sizeBefore + (sizeBefore / LargestPart), writer =>
        {
            writer.Write(Magic);
            writer.Write(terms.Stamp);
            writer.WriteAll(names?.Keys ?? [], writer.Write);
            writer.WriteAll(names?.Modules.Keys ?? [], writer.Write);
            WriteAll(writer, kept => kept.IsNeeded || kept.Idle < MostIdle);
        });
    }

    // What was not read in this scan was never asked for the names that came with it.
    private void WriteAll(BinaryWriter writer, Func<Kept, bool> wanted)
    {
        Write(writer, files, FileKey.Write, OutcomeCodec.Write, file => wanted(file) && (coversNames || file.IsNew || (file.Value is not null && IsWhole(file.Value))));
        Write(writer, groups, WriteKey, results.Write, wanted);
        Write(writer, choices, WriteKey, ChoiceCodec.Write, wanted);
    }

    private void Fill(byte[] bytes)
    {
        sizeBefore = bytes.Length;
        if (CacheBlock.Read(bytes, 0, []) is not { } whole || whole.Reader.ReadString() != Magic || whole.Reader.ReadString() != terms.Stamp)
        {
            return;
        }

        names = new FileNameIndex(whole.Reader.ReadAll(whole.Reader.ReadString), new ModuleKeys(whole.Reader.ReadAll(whole.Reader.ReadString)));
        FillAll(whole.Reader);
        var end = whole.End;
        for (; end < bytes.Length && CacheBlock.Read(bytes, end, whole.Mark) is { } addition; end = addition.End)
        {
            FillAll(addition.Reader);
            additions++;
        }

        // Behind something broken nothing would be found again.
        mark = end == bytes.Length ? whole.Mark : null;
    }

    private void FillAll(BinaryReader reader)
    {
        Fill(reader, files, FileKey.Read);
        Fill(reader, groups, ReadKey);
        Fill(reader, choices, ReadKey);
    }

    private static string ReadKey(BinaryReader reader) => reader.ReadString();

    private static void WriteKey(BinaryWriter writer, string key) => writer.Write(key);

    private static void Fill<TKey, T>(BinaryReader reader, ConcurrentDictionary<TKey, Kept<T>> all, Func<BinaryReader, TKey> readKey)
        where TKey : class
        where T : class
    {
        var content = ((MemoryStream)reader.BaseStream).TryGetBuffer(out var whole) ? whole : default;
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var (key, idle, length) = (readKey(reader), reader.ReadByte(), reader.Read7BitEncodedInt());
            all[key] = new Kept<T> { Bytes = content.Slice((int)reader.BaseStream.Position, length), Idle = idle };
            reader.BaseStream.Position += length;
        }
    }

    private static void Write<TKey, T>(BinaryWriter writer, ConcurrentDictionary<TKey, Kept<T>> all, Action<BinaryWriter, TKey> writeKey, Action<BinaryWriter, T> write, Func<Kept<T>, bool> wanted)
        where TKey : class
        where T : class
    {
        var left = all.Where(pair => wanted(pair.Value)).ToArray();
        using var stream = new MemoryStream();
        using var value = new BinaryWriter(stream, Encoding.UTF8);
        writer.WriteAll(left, pair =>
        {
            writeKey(writer, pair.Key);
            writer.Write((byte)(pair.Value.IsNeeded ? 0 : pair.Value.Idle + 1));
            var bytes = pair.Value.Bytes;
            if (pair.Value.IsNew)
            {
                stream.SetLength(0);
                write(value, pair.Value.Value!);
                value.Flush();
                bytes = new ArraySegment<byte>(stream.GetBuffer(), 0, (int)stream.Length);
            }

            writer.Write7BitEncodedInt(bytes.Count);
            writer.Write(bytes);
        });
    }

    /// <summary>How much of something was known.</summary>
    /// <param name="Found">How many were known.</param>
    /// <param name="Asked">How many were asked for.</param>
    public readonly record struct Known(int Found, int Asked)
    {
        internal static Known Of(IEnumerable<Kept> all) => new(all.Count(kept => kept.IsFound), all.Count(kept => kept.IsUsed));

        /// <inheritdoc/>
        public override string ToString() => $"{Found} of {Asked}";
    }

    /// <summary>How an entry was used.</summary>
    internal abstract class Kept
    {
        public int Idle { get; init; }

        /// <summary>Whether it was found out in this scan.</summary>
        public abstract bool IsNew { get; }

        /// <summary>Whether it was asked for in this scan.</summary>
        public bool IsUsed { get; set; }

        public bool IsFound { get; set; }

        /// <summary>Whether this scan had to do with it, asked for or not.</summary>
        public bool IsNeeded
        {
            get => field || IsUsed;
            set;
        }
    }

    /// <summary>An entry: as bytes where it was read, as a value where it was asked for or is new.</summary>
    private sealed class Kept<T> : Kept
        where T : class
    {
        private T? value;

        public ArraySegment<byte> Bytes { get; init; }

        public override bool IsNew => Bytes.Array is null;

        public T? Value
        {
            get => value;
            init => this.value = value;
        }

        /// <summary>The value, read at the first call. Threads that ask at once are given the same one.</summary>
        public T ValueOr(Func<ArraySegment<byte>, T> read) => value ?? Interlocked.CompareExchange(ref value, read(Bytes), null) ?? value!;
    }
}
