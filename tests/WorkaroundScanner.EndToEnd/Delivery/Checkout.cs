using YamlDotNet.RepresentationModel;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>The files of this project that users take as they are.</summary>
internal static class Checkout
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder with the program that was built for these tests.</summary>
    public static string Programs => AppContext.BaseDirectory;

    public static string At(string path) => Path.Join(Root, path);

    public static string Read(string path) => File.ReadAllText(At(path));

    public static YamlNode Yaml(string path) => Parse(Read(path));

    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Single().RootNode;
    }

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
