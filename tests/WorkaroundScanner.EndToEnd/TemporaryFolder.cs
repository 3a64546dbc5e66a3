using System.Diagnostics;
using System.Text;

namespace WorkaroundScanner.EndToEnd;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public const string Retry = "for try in 1 2 3; do\n  kubectl apply -f app.yaml && break\n  sleep 5\ndone\n";

    public string Root { get; } = Directory.CreateTempSubdirectory("wscan-e2e-").FullName;

    public TemporaryFolder() => Run("chmod", "755", Root);

    public void Dispose() => Run("rm", "-rf", Root);

    public string At(string path) => Path.Join(Root, path);

    public TemporaryFolder Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), Encoding.UTF8.GetBytes(text));
        return this;
    }

    public TemporaryFolder Link(string path, string target)
    {
        File.CreateSymbolicLink(At(path), target);
        return this;
    }

    public TemporaryFolder Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Directory.Exists(Root) ? Root : "/" })!;
        process.WaitForExit();
        return this;
    }
}
