using System.Text;

namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>
/// Objects by SHA-1 name, straight from folders of objects. No repository is opened: libgit2 sees neither configuration, hooks and attributes,
/// nor who owns the folder, and a missing object is missing. Every object is held against its name, so that equal names do mean equal content.
/// </summary>
internal sealed unsafe class LibGit2Store : IObjectStore
{
    private const int NotFound = -3;
    private const int Ambiguous = -5;
    private const int NameBytes = 20;

    private readonly LibGit2 git = LibGit2.Instance;
    private readonly nint database;
    private int disposed;

    /// <summary>Opens the folders, the repository's own first.</summary>
    public LibGit2Store(IEnumerable<string> folders)
    {
        nint opened;
        Check(git.NewDatabase(&opened));
        database = opened;
        foreach (var folder in folders)
        {
            fixed (byte* path = Encoding.UTF8.GetBytes(folder + "\0"))
            {
                Check(git.AddFolder(database, path));
            }
        }
    }

    /// <inheritdoc/>
    public ObjectHeader ReadHeader(ObjectId id)
    {
        var name = stackalloc byte[ObjectId.MaximumBytes];
        nuint size = 0;
        var kind = 0;
        Check(Measured(id, name) ? git.ReadHeader(&size, &kind, database, name) : NotFound, id);
        return new ObjectHeader((ObjectKind)kind, (long)size);
    }

    /// <inheritdoc/>
    public RawObject Read(ObjectId id)
    {
        var name = stackalloc byte[ObjectId.MaximumBytes];
        nint found = 0;
        Check(Measured(id, name) ? git.Read(&found, database, name) : NotFound, id);
        return new NativeObject(git, found);
    }

    /// <inheritdoc/>
    public ObjectId? Find(string digits)
    {
        var padded = digits.PadRight(NameBytes * 2, '0');
        if (padded.Length != NameBytes * 2)
        {
            return null;
        }

        var found = stackalloc byte[NameBytes];
        fixed (byte* prefix = Convert.FromHexString(padded))
        {
            var result = git.FindPrefix(found, database, prefix, (nuint)digits.Length);
            return result switch
            {
                0 => new ObjectId(new ReadOnlySpan<byte>(found, NameBytes)),
                Ambiguous => throw MissingObject.Ambiguous(digits),
                _ => null,
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            git.FreeDatabase(database);
        }
    }

    /// <summary>Writes the name; false where it is no SHA-1, which can't be here.</summary>
    private bool Measured(ObjectId id, byte* name)
    {
        ObjectDisposedException.ThrowIf(disposed != 0, this);
        return id.CopyTo(new Span<byte>(name, ObjectId.MaximumBytes)) == NameBytes;
    }

    private static void Check(int result, ObjectId? id = null)
    {
        if (result == NotFound)
        {
            throw MissingObject.Of(id!);
        }

        if (result < 0)
        {
            throw id is null ? GitException.Damaged("its objects can't be opened") : new GitException("damaged-object", $"The git object {id} is damaged.");
        }
    }

    /// <summary>An object in libgit2's memory.</summary>
    private sealed class NativeObject(LibGit2 git, nint handle) : RawObject((ObjectKind)git.ObjectKind(handle))
    {
        private nint handle = handle;

        public override ReadOnlySpan<byte> Bytes
        {
            get
            {
                ObjectDisposedException.ThrowIf(handle == 0, this);
                return new ReadOnlySpan<byte>(git.ObjectBytes(handle), checked((int)git.ObjectSize(handle)));
            }
        }

        public override void Dispose()
        {
            var freed = Interlocked.Exchange(ref handle, 0);
            if (freed != 0)
            {
                git.FreeObject(freed);
            }
        }
    }
}
