using System.Collections.Immutable;
using System.Text;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Starters;

/// <summary>The text of a platform file to begin with: the tools that were found in the code, and every other key as a comment.</summary>
public static class PlatformStarter
{
    private const int MostTools = 8;
    private const int FewestCalls = 2;

    /// <summary>Writes it. Names that could be anything but plain words never get so far: a sketch holds none.</summary>
    public static string Write(string platform, ImmutableArray<DiscoveredTool> found)
    {
        ImmutableArray<DiscoveredTool> tools = [.. found.Where(tool => tool.Command.Calls >= FewestCalls && tool.Subcommands.Length > 0).Take(MostTools)];
        var text = new StringBuilder($"""
            # yaml-language-server: $schema=../schemas/platform.schema.json
            # The platform {platform}: who it belongs to, its CLIs, what it offers. Keys behind a # are optional; what stands there is an example.
            schema: 1
            platform: {Word(platform)}
            # owner: team-{platform}
            # home: example/{platform}            # where its issues go: owner/repository, or an address
            # feedback: "#{platform}-help"        # a channel or an address, shown with findings on this platform


            """.ReplaceLineEndings("\n"));
        text.Append(tools.IsEmpty ? "# No CLI was found that no platform claims; name yours.\n# tools:\n#   - name: deployctl\n" : "tools:\n");
        foreach (var tool in tools)
        {
            WriteTool(text, tool);
        }

        WriteRest(text, [.. found.Except(tools).Select(tool => tool.Command)]);
        WriteTerms(text, platform, tools.FirstOrDefault());
        return text.ToString();
    }

    private static void WriteTool(StringBuilder text, DiscoveredTool tool)
    {
        var command = tool.Command;
        text.Append($"  # {Figures.Count(command.Calls, "call")} in {Figures.Count(command.Files, "file")}, for example {Untrusted.ForTerminal(command.Path)}:{command.Line}\n");
        text.Append($"  - name: {Word(command.Name)}\n");
        text.Append("    # aliases: [other-name]           # other names of the executable\n");
        text.Append("    # wrappers: [our-wrapper]         # your own commands around it: a call of one counts as this tool, defining one is no finding\n");
        if (tool.ValueFlags.Length > 0)
        {
            text.Append($"    # Flags whose value is the next word; guessed.\n    value-flags: [{Words(tool.ValueFlags)}]\n");
        }

        text.Append("    # structured-output: [\"-o=json*\", \"--format=*\"]\n");
        text.Append("    # Groups of subcommands, guessed from their names. role: query reads, change writes, login logs in.\n    capabilities:\n");
        foreach (var subcommand in tool.Subcommands)
        {
            var role = subcommand.Role.ToString().ToLowerInvariant();
            text.Append($"      - {{ name: {Word(subcommand.Name)}, role: {role}, commands: [{Word(subcommand.Name)}] }}{(subcommand.Role == Role.Unknown ? " # query or change?" : "")}\n");
        }
    }

    /// <summary>The commands that are rather somebody else's, so that a CLI among them is not overlooked.</summary>
    private static void WriteRest(StringBuilder text, ImmutableArray<DiscoveredCommand> rest)
    {
        if (!rest.IsEmpty)
        {
            var more = rest.Length > MostTools ? $", and {rest.Length - MostTools} more; `wscan discover` lists all" : "";
            text.Append($"  # Called as well, and left out: {string.Join(", ", rest.Take(MostTools).Select(command => command.Name))}{more}\n");
        }
    }

    private static void WriteTerms(StringBuilder text, string platform, DiscoveredTool? tool)
    {
        var capability = tool?.Subcommands.FirstOrDefault(subcommand => subcommand.Role == Role.Change)?.Name ?? tool?.Subcommands[0].Name ?? "deploy";
        text.Append($"""

            # Hosts of its interface for programs: a request to one goes around the CLI.
            # api-hosts: [{platform}.example.com, "*.{platform}.example.com"]

            # Names of its jobs in CI.
            # ci-jobs: ["{platform}-*"]

            # The platform's own golden path: what is built there is no workaround. What is left out is counted.
            # sanctioned:
            #   files: ["templates/**"]
            #   repositories: ["example/{platform}-*"]

            # Capabilities whose guards it is a matter of risk to go around: such findings are reported apart.
            # private-lane: [{Word(capability)}]

            # What the platform offers by now in place of workarounds: findings say so.
            # fixes:
            #   - capability: {Word(capability)}
            #     category: poll                  # wrapper, cache, retry, poll, preprocess, postprocess, bypass
            #     since: "2.0"
            #     replacement: "`{tool?.Command.Name ?? "deployctl"} {capability} --wait`"
            #     link: https://example.com/{platform}/wait

            """.ReplaceLineEndings("\n"));
    }

    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Select(Word));

    /// <summary>A plain word as YAML; in quotes where readers could take it for something else.</summary>
    private static string Word(string word) =>
        word is "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n" || !word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') || char.IsAsciiDigit(word[0]) || word.All(c => c == '-')
            ? $"\"{word}\""
            : word;
}
