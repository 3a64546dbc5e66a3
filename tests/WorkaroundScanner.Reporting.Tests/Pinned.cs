using System.Runtime.CompilerServices;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>Files that hold what an output is expected to write. With UPDATE_PINNED=1 in the environment they are written anew, to be read in the difference.</summary>
internal static class Pinned
{
    public static void Equal(string file, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_PINNED") == "1")
        {
            File.WriteAllText(Path.Combine(Source(), file), actual);
        }

        Assert.Equal(File.ReadAllText(Path.Combine(Source(), file)), actual);
    }

    private static string Source([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "expected");
}
