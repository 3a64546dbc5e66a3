namespace WorkaroundScanner.RuleTests;

/// <summary>Where the rules stand on disk: their cases and the ledger are not part of the program.</summary>
internal static class RuleFolders
{
    /// <summary>The folder <c>rules/</c> of the source tree.</summary>
    public static string Root { get; } = Path.Combine(FindSources(), "rules");

    /// <summary>The folder <c>fixtures/</c> of these tests.</summary>
    public static string Fixtures { get; } = Path.Combine(FindSources(), "tests", "WorkaroundScanner.RuleTests", "fixtures");

    /// <summary>The files of all <c>cases/</c> folders below a folder.</summary>
    public static IEnumerable<CaseFile> CasesBelow(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "cases")
        .Select(file => CaseFile.Read(folder, file));

    private static string FindSources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WorkaroundScanner.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the source tree.");
        }

        return folder.FullName;
    }
}
