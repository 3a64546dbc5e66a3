using System.Collections.Immutable;
using System.Text;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Files.Languages;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Scanning.Sources;
using WorkaroundScanner.Scanning.Sources.Git;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Tests.Pipeline;

/// <summary>Files whose contents have names, as in git, or have none, as in a folder.</summary>
internal sealed class MemorySource(IReadOnlyDictionary<string, string> files, bool named = true) : ISource
{
    private readonly LanguageDetector detector = new(FrontEnds.All);

    /// <summary>How often each content was opened.</summary>
    public List<string> Opened { get; } = [];

    public Listing List(int threads, CancellationToken cancellation) => new(
        [.. files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new ListedFile(file.Key, detector.JudgeName(file.Key).Language, named ? IdOf(file.Value) : null))],
        ImmutableSortedDictionary<string, int>.Empty,
        0,
        []);

    /// <summary>The tree of these files.</summary>
    public SourceTree ToTree() => new(this, detector, new FileSelection(), List(1, CancellationToken.None));

    public IOpenedFile Open(ListedFile file)
    {
        lock (Opened)
        {
            Opened.Add(file.Path);
        }

        return new MemoryFile(Encoding.UTF8.GetBytes(files[file.Path]));
    }

    public IOpenedFile? Find(string path) => files.TryGetValue(path, out var text) ? new MemoryFile(Encoding.UTF8.GetBytes(text)) : null;

    private static ObjectId IdOf(string text) => BlobName.Of(Encoding.UTF8.GetBytes(text));

    private sealed class MemoryFile(byte[] bytes) : IOpenedFile
    {
        public long Length => bytes.Length;

        public int Read(Span<byte> buffer, long offset)
        {
            var length = Math.Min(buffer.Length, bytes.Length - (int)offset);
            bytes.AsSpan((int)offset, length).CopyTo(buffer);
            return length;
        }

        public void Dispose()
        {
        }
    }
}
