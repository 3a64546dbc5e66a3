using System.Runtime.InteropServices;

namespace WorkaroundScanner.Scanning.Sources;

/// <summary>What stands behind a name in a folder.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or nothing that may be seen.</summary>
    Missing,

    /// <summary>A file with bytes in it.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A pipe, socket or device: opening one can block for ever or have effects.</summary>
    Special,
}

/// <summary>Asks for a file's kind without opening it and without following links.</summary>
internal static unsafe partial class FileKinds
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint TypeOnly = 0x1;
    private const int StatxBytes = 256;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;

    /// <summary>The kind of what stands at a path.</summary>
    public static FileKind Of(string path) => OperatingSystem.IsLinux() ? FromKernel(path) : FromAttributes(path);

    private static FileKind FromKernel(string path)
    {
        Span<byte> status = stackalloc byte[StatxBytes];
        fixed (byte* buffer = status)
        {
            if (Statx(CurrentFolder, path, NoFollow, TypeOnly, buffer) != 0)
            {
                return FileKind.Missing;
            }
        }

        return (BitConverter.ToUInt16(status[ModeOffset..]) & TypeMask) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };
    }

    /// <summary>Elsewhere the runtime's attributes have to do; a pipe is not told from a file by them.</summary>
    private static FileKind FromAttributes(string path)
    {
        var attributes = new FileInfo(path).Attributes;
        return (int)attributes == -1 ? FileKind.Missing
            : attributes.HasFlag(FileAttributes.ReparsePoint) ? FileKind.Link
            : attributes.HasFlag(FileAttributes.Device) ? FileKind.Special
            : attributes.HasFlag(FileAttributes.Directory) ? FileKind.Folder
            : FileKind.Regular;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, byte* status);
}
