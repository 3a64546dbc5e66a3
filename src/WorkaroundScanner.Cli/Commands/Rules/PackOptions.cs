using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
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

    /// <summary>Loads the built-in pack, the organisation's, and those that were asked for.</summary>
    /// <exception cref="UsageException">A file of them is wrong.</exception>
    public ScanPack Load(ParseResult parse) => Load(parse, []);

    /// <summary>Loads the same and the files of another pack; a pack of the built-in one's name takes its place.</summary>
    /// <exception cref="UsageException">A file of them is wrong.</exception>
    public ScanPack Load(ParseResult parse, IEnumerable<PackFile> files)
    {
        var own = ScanPack.Own(OrganisationFile.Read(parse.GetValue(config), "."), parse.GetValue(rules) ?? []);
        return ScanPack.Of(PackFiles.WithBuiltIn(own.Concat(files).DistinctBy(file => Path.GetFullPath(file.Path))), parse.GetValue(tool) ?? []);
    }
}
