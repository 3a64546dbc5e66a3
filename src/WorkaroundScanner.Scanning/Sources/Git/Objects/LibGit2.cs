using System.Reflection;
using System.Runtime.InteropServices;

namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>
/// The dozen functions of libgit2's object database, the same from version 1.5 on. It is loaded when the first object is read:
/// the library that was shipped with the program, else the system's.
/// </summary>
internal sealed unsafe class LibGit2
{
    /// <summary>What the package with the native library calls it.</summary>
    private const string Shipped = "git2-a2bde63";
    private const int NewestMinor = 9;
    private const int OldestMinor = 5;

    private static readonly Lazy<LibGit2?> Loaded = new(Load);

    private LibGit2(nint library)
    {
        Initialise = (delegate* unmanaged<int>)Export(library, "git_libgit2_init");
        GetVersion = (delegate* unmanaged<int*, int*, int*, int>)Export(library, "git_libgit2_version");
        NewDatabase = (delegate* unmanaged<nint*, int>)Export(library, "git_odb_new");
        FreeDatabase = (delegate* unmanaged<nint, void>)Export(library, "git_odb_free");
        AddFolder = (delegate* unmanaged<nint, byte*, int>)Export(library, "git_odb_add_disk_alternate");
        ReadHeader = (delegate* unmanaged<nuint*, int*, nint, byte*, int>)Export(library, "git_odb_read_header");
        Read = (delegate* unmanaged<nint*, nint, byte*, int>)Export(library, "git_odb_read");
        FindPrefix = (delegate* unmanaged<byte*, nint, byte*, nuint, int>)Export(library, "git_odb_exists_prefix");
        ObjectBytes = (delegate* unmanaged<nint, byte*>)Export(library, "git_odb_object_data");
        ObjectSize = (delegate* unmanaged<nint, nuint>)Export(library, "git_odb_object_size");
        ObjectKind = (delegate* unmanaged<nint, int>)Export(library, "git_odb_object_type");
        FreeObject = (delegate* unmanaged<nint, void>)Export(library, "git_odb_object_free");
        Initialise();
    }

    /// <summary>The library.</summary>
    /// <exception cref="GitException">None is installed.</exception>
    public static LibGit2 Instance => Loaded.Value ?? throw new GitException(
        "libgit2-missing",
        "Git objects are read with libgit2, which is not installed here; install version 1.5 or newer (Debian and Ubuntu: apt-get install libgit2-1.5, macOS: brew install libgit2).");

    public delegate* unmanaged<nint*, int> NewDatabase { get; }

    public delegate* unmanaged<nint, void> FreeDatabase { get; }

    public delegate* unmanaged<nint, byte*, int> AddFolder { get; }

    public delegate* unmanaged<nuint*, int*, nint, byte*, int> ReadHeader { get; }

    public delegate* unmanaged<nint*, nint, byte*, int> Read { get; }

    public delegate* unmanaged<byte*, nint, byte*, nuint, int> FindPrefix { get; }

    public delegate* unmanaged<nint, byte*> ObjectBytes { get; }

    public delegate* unmanaged<nint, nuint> ObjectSize { get; }

    public delegate* unmanaged<nint, int> ObjectKind { get; }

    public delegate* unmanaged<nint, void> FreeObject { get; }

    private delegate* unmanaged<int> Initialise { get; }

    private delegate* unmanaged<int*, int*, int*, int> GetVersion { get; }

    /// <summary>The version of the library that would be used; null where none is installed.</summary>
    public static string? Find()
    {
        if (Loaded.Value is not { } library)
        {
            return null;
        }

        int major, minor, revision;
        library.GetVersion(&major, &minor, &revision);
        return $"{major}.{minor}.{revision}";
    }

    private static LibGit2? Load()
    {
        foreach (var name in Names())
        {
            if (NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), null, out var library))
            {
                return new LibGit2(library);
            }
        }

        return null;
    }

    private static IEnumerable<string> Names()
    {
        yield return Shipped;
        if (OperatingSystem.IsWindows())
        {
            yield return "git2";
        }

        for (var minor = NewestMinor; minor >= OldestMinor; minor--)
        {
            yield return OperatingSystem.IsMacOS() ? $"libgit2.1.{minor}.dylib" : $"libgit2.so.1.{minor}";
        }
    }

    private static nint Export(nint library, string name) =>
        NativeLibrary.TryGetExport(library, name, out var address) ? address : throw new GitException("libgit2-missing", $"The libgit2 installed here has no {name}; version 1.5 or newer is needed.");
}
