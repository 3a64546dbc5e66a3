using System.Security.Cryptography;
using System.Text;

namespace WorkaroundScanner.Scanning.Tests.Sources.Git;

/// <summary>One hash of everything in a folder: names, kinds, permissions, times of change, bytes.</summary>
internal static class TreeHash
{
    public static string Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Order(StringComparer.Ordinal))
        {
            var info = new FileInfo(path);
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{info.Attributes}\0{info.UnixFileMode}\0{info.LastWriteTimeUtc.Ticks}\0"));
            if (info is { Exists: true, LinkTarget: null })
            {
                hash.AppendData(File.ReadAllBytes(path));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
