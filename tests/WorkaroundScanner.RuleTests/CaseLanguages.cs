using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.RuleTests;

/// <summary>Which front end reads an example, and as what file.</summary>
internal static class CaseLanguages
{
    /// <summary>The front end of a file, told by its name: whole names first, then beginnings, then the extension.</summary>
    public static ILanguage OfFile(string path)
    {
        var name = Path.GetFileName(path);
        return Find(marks => marks.FileNames.Contains(name))
            ?? Find(marks => marks.NamePrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            ?? Find(marks => marks.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant()))
            ?? throw new InvalidOperationException($"No front end reads a file called {name}.");
    }

    /// <summary>Where a case would stand in a repository: what a YAML file means depends on it.</summary>
    public static string PlaceOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("workflow", StringComparison.Ordinal) ? $".github/workflows/{name}"
            : name == "gitlab-ci.yml" ? ".gitlab-ci.yml"
            : path;
    }

    /// <summary>The name under which an example on a page is read, told by the word behind its fence.</summary>
    public static string FileOf(string fence)
    {
        var language = FrontEnds.All.Single(language => language.Name == fence || language.Marks.Modes.Contains(fence));
        return language.Name == "yaml" ? ".github/workflows/page.yml" : "page" + language.Marks.Extensions[0];
    }

    private static ILanguage? Find(Func<LanguageMarks, bool> fits) => FrontEnds.All.FirstOrDefault(language => fits(language.Marks));
}
