using YamlDotNet.RepresentationModel;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>The files of this project that users take as they are.</summary>
internal static class Checkout
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder with the program that is tested: the one that the variable WSCAN_PROGRAM names, else the one that was built beside these tests.</summary>
    public static string Programs { get; } = Path.GetDirectoryName(Environment.GetEnvironmentVariable("WSCAN_PROGRAM")) is { Length: > 0 } folder ? folder + '/' : AppContext.BaseDirectory;

    /// <summary>The program that is tested.</summary>
    public static string Program { get; } = ProgramIn(Programs);

    /// <summary>The program of assemblies that can be looked at one by one.</summary>
    public static string ManagedProgram { get; } = ProgramIn(AppContext.BaseDirectory);

    public static string At(string path) => Path.Join(Root, path);

    public static string Read(string path) => File.ReadAllText(At(path));

    public static YamlNode Yaml(string path) => Parse(Read(path));

    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Single().RootNode;
    }

    private static string ProgramIn(string folder) => Path.Join(folder, OperatingSystem.IsWindows() ? "wscan.exe" : "wscan");

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "WorkaroundScanner.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The solution was not found.");
        }

        return folder;
    }
}
