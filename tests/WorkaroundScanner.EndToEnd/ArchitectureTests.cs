using System.Reflection;
using System.Xml.Linq;

namespace WorkaroundScanner.EndToEnd;

/// <summary>The direction of references and the immutability of the model, which everything else stands on.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Configuration"] = ["Model"],
        ["Syntax"] = ["Model"],
        ["Rules"] = ["Model", "Configuration"],
        ["Scanning"] = ["Model", "Syntax", "Rules"],
        ["History"] = ["Model"],
        ["Reporting"] = ["Model", "History"],
        ["Cli"] = ["Model", "Configuration", "Syntax", "Rules", "Scanning", "History", "Reporting"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["Configuration"] = ["Microsoft.CodeAnalysis.Common", "YamlDotNet"],
        ["Syntax"] = ["Markdig", "YamlDotNet"],
        ["Scanning"] = ["LibGit2Sharp.NativeBinaries", "Microsoft.Extensions.FileSystemGlobbing"],
        ["Reporting"] = ["CsvHelper"],
        ["Cli"] = ["System.CommandLine"],
    };

    public static TheoryData<string> Rooms() => [.. Directory.GetDirectories(Path.Combine(Root(), "src")).Select(folder => Path.GetFileName(folder).Replace("WorkaroundScanner.", "", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void RoomReferencesOnlyWhatItMay(string room)
    {
        Assert.True(Allowed.TryGetValue(room, out var allowed), $"The room {room} is new: say here what it may reference.");
        var project = Project(room);
        var references = project.Descendants("ProjectReference").Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')).Replace("WorkaroundScanner.", "", StringComparison.Ordinal));
        Assert.Empty(references.Except(allowed, StringComparer.Ordinal));
        var packages = project.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);
        Assert.Empty(packages.Except(AllowedPackages.GetValueOrDefault(room, []), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Markdig", "Markdown")]
    [InlineData("YamlDotNet", "Yaml")]
    public void APackageOfSyntaxIsUsedByOneLanguage(string package, string language)
    {
        var syntax = Path.Combine(Root(), "src", "WorkaroundScanner.Syntax");
        var users = Directory.GetFiles(syntax, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(syntax, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(Path.Combine(syntax, file)).Contains($"using {package}", StringComparison.Ordinal));
        Assert.Equal([$"Languages/{language}"], users.Select(file => string.Join('/', file.Split('/')[..2])).Distinct());
    }

    [Fact]
    public void RulesNeverSeeSyntax()
    {
        var seen = typeof(Rules.RuleSet).Assembly.GetReferencedAssemblies().Select(name => name.Name);
        Assert.DoesNotContain("WorkaroundScanner.Syntax", seen);
        Assert.DoesNotContain("WorkaroundScanner.Scanning", seen);
    }

    [Fact]
    public void TheModelIsImmutable()
    {
        var open = typeof(Model.Results.Finding).Assembly.GetExportedTypes()
            .Where(type => !type.Name.EndsWith("Builder", StringComparison.Ordinal) && !type.IsEnum)
            .SelectMany(type => Changeable(type).Select(member => $"{type.Name}.{member}"));
        Assert.Empty(open);
    }

    [Fact]
    public void BannedApisStayBanned()
    {
        var banned = File.ReadAllText(Path.Combine(Root(), "BannedSymbols.txt"));
        foreach (var type in (string[])["T:System.IO.File;", "T:System.Diagnostics.Process;", "T:System.Console;", "T:System.Environment;", "P:System.DateTime.UtcNow;"])
        {
            Assert.Contains(type, banned, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Changeable(Type type)
    {
        foreach (var field in type.GetFields().Where(field => !field.IsInitOnly && !field.IsLiteral))
        {
            yield return field.Name;
        }

        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter)))
        {
            yield return property.Name;
        }
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.Name == "IsExternalInit");

    private static XDocument Project(string room) => XDocument.Load(Path.Combine(Root(), "src", $"WorkaroundScanner.{room}", $"WorkaroundScanner.{room}.csproj"));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "WorkaroundScanner.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The solution was not found.");
        }

        return folder;
    }
}
