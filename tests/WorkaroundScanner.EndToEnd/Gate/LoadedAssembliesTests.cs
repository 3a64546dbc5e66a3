namespace WorkaroundScanner.EndToEnd.Gate;

/// <summary>A check loads what it needs and no more: each of these costs more than the check itself.</summary>
public sealed class LoadedAssembliesTests
{
    private static readonly string[] Heavy = ["Microsoft.CodeAnalysis", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "YamlDotNet", "CsvHelper", "Markdig", "Spectre.Console", "System.Net.Http"];

    [Fact]
    public void ACheckLoadsNothingHeavy()
    {
        using var git = Scenario.Start();
        git.Write("ci/wait.sh", "until kubectl get pods | grep -q Running; do\n  sleep 2\ndone\n").Commit();
        var loaded = Loaded(git, "check", "--base", "main");
        Assert.Contains("WorkaroundScanner.History", loaded);
        Assert.DoesNotContain(loaded, name => Heavy.Any(heavy => name.StartsWith(heavy, StringComparison.Ordinal)));
    }

    [Fact]
    public void AScanNeedsNoComparing()
    {
        using var git = Scenario.Start();
        Assert.DoesNotContain("WorkaroundScanner.History", Loaded(git, "scan", "-f", "json"));
    }

    [Fact]
    public void TheRepositorysOwnFileIsReadAsYaml()
    {
        using var git = Scenario.Start();
        git.Write(".workarounds.yml", "gate: { step: warn }\n").Commit();
        Assert.Contains("YamlDotNet", Loaded(git, "check", "--base", "main"));
    }

    private static string[] Loaded(GitFolder git, params string[] arguments)
    {
        var list = git.Folder.At("../" + Path.GetFileName(git.Root) + ".loaded");
        try
        {
            Wscan.RunManaged(git.Folder, [("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.Variable, list)], arguments);
            return File.ReadAllLines(list);
        }
        finally
        {
            File.Delete(list);
        }
    }
}
