using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Setup.Packs;
using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary>What commands that look at rules can be told about packs and tools.</summary>
internal sealed class PackOptions
{
    private readonly Option<string?> config = new("--config", "-c") { Description = "The organisation's file; the one of the variable WSCAN_CONFIG, or wscan.yml in the current folder, where it is left out.", HelpName = "FILE" };
    private readonly Option<string[]> tool = new("--tool") { Description = "Know this CLI too; repeatable.", HelpName = "NAME" };
    private readonly Option<string[]> rules = new("--rules") { Description = "A further pack of rules and platforms: a folder, or URL@sha256:DIGEST; repeatable.", HelpName = "PACK" };

    /// <summary>Declares the options on a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(config);
        command.Options.Add(rules);
        command.Options.Add(tool);
    }

    /// <summary>Loads the built-in pack and those that were asked for.</summary>
    /// <exception cref="UsageException">A file of them is wrong.</exception>
    public ScanPack Load(ParseResult parse) => ScanPack.Load(OrganisationFile.Read(parse.GetValue(config), "."), parse.GetValue(rules) ?? [], parse.GetValue(tool) ?? []);

    /// <summary>Loads the built-in pack, those that were asked for, and the files of others; a pack of the built-in one's name takes its place.</summary>
    /// <exception cref="UsageException">A file of them is wrong.</exception>
    public ScanPack Load(ParseResult parse, IEnumerable<PackFile> files) =>
        ScanPack.Of(PackFiles.WithBuiltIn((parse.GetValue(rules) ?? []).SelectMany(PackFolder.Read).Concat(files).DistinctBy(file => file.Path)), parse.GetValue(tool) ?? []);
}
