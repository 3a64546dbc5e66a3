using System.Security.Cryptography;
using System.Text;
using WorkaroundScanner.Cli.Output;
using WorkaroundScanner.Scanning.Caching;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>What earlier scans of a folder found out, in a file of the user's own. It saves work and nothing else: a file that can't be read or written is done without.</summary>
internal sealed class KeptScan
{
    /// <summary>Fewer files are scanned as quickly as they are looked up.</summary>
    private const int FewestFiles = 200;

    private const int DigitsOfName = 16;
    private static readonly TimeSpan LongestIdle = TimeSpan.FromDays(30);

    private readonly string path;

    private KeptScan(string path, ScanCache cache)
    {
        this.path = path;
        Cache = cache;
    }

    /// <summary>What was found out.</summary>
    public ScanCache Cache { get; }

    /// <summary>Reads what is kept of a folder. Each kind of scan, by tools and rules, has a file of its own.</summary>
    /// <param name="folder">What is scanned.</param>
    /// <param name="kind">The kind of scan: those of one kind look for the same files.</param>
    /// <param name="terms">How it is scanned.</param>
    public static KeptScan Open(string folder, string kind, CacheTerms terms)
    {
        var place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))}\n{kind}")));
        var path = Path.Join(CacheFolder.Of("scans"), $"{place[..DigitsOfName]}-{terms.Stamp[..DigitsOfName]}.bin");
        return new KeptScan(path, ScanCache.Read(ReadBytes(path), terms));
    }

    /// <summary>Whether it pays where so many files are to be looked into.</summary>
    public static bool Pays(int files) => files >= FewestFiles;

    /// <summary>Keeps what was found out now. What nobody asked for in a month goes.</summary>
    public void Save()
    {
        if (Cache.ToBytes() is not var (bytes, isAddition))
        {
            return;
        }

        try
        {
            var folder = Path.GetDirectoryName(path)!;
            CreateOwn(folder);
            Write(bytes, isAddition);
            Tidy(folder, File.GetLastWriteTimeUtc(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or UsageException)
        {
            return;
        }
    }

    /// <summary>An addition to a file that is another by now, or that another scan adds to at the same time, is not taken for a part of it when it is read.</summary>
    private void Write(ReadOnlyMemory<byte> bytes, bool isAddition)
    {
        if (isAddition)
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            stream.Write(bytes.Span);
        }
        else
        {
            AtomicFile.Write(path, stream => stream.Write(bytes.Span));
        }
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>It tells of code: nobody else is to read it.</summary>
    private static void CreateOwn(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Tidy(string folder, DateTime now)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => now - File.GetLastWriteTimeUtc(file) > LongestIdle))
        {
            File.Delete(file);
        }
    }
}
