using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Scanning.Linking;

namespace WorkaroundScanner.Scanning.Discovery;

/// <summary>Guesses from a command's calls how its command line is built: which flags take a value, which subcommands there are, what they ask.</summary>
internal static class ToolSketch
{
    private static readonly ImmutableHashSet<string> Changes =
    [
        "add", "apply", "build", "cancel", "clean", "clear", "commit", "configure", "create", "delete", "deploy", "destroy", "disable", "drop", "enable", "force", "import", "init", "install",
        "launch", "lock", "merge", "migrate", "move", "patch", "promote", "provision", "publish", "pull", "purge", "push", "put", "release", "reload", "remove", "render", "replace", "rerun",
        "reset", "resize", "restart", "restore", "resume", "retry", "rm", "rollback", "rollout", "rotate", "run", "save", "scale", "seed", "set", "ship", "start", "stop", "submit", "suspend",
        "sync", "tag", "terminate", "trigger", "uninstall", "unlock", "update", "upgrade", "upload", "write",
    ];

    /// <summary>What the calls of a command tell of it.</summary>
    public static DiscoveredTool Of(DiscoveredCommand command, ImmutableArray<BoundCall> calls)
    {
        var flags = ValueFlags(calls);
        var tool = new Tool { Name = command.Name, ValueFlags = [.. flags] };
        var subcommands = calls
            .Select(call => CommandArguments.Read([.. call.Words], 0, tool).Subcommand)
            .Where(words => words is [var first, ..] && IsWord(first))
            .GroupBy(words => words[0], StringComparer.Ordinal)
            .Select(group => new DiscoveredSubcommand(group.Key, RoleOf([.. group]), group.Count()))
            .OrderByDescending(subcommand => subcommand.Calls)
            .ThenBy(subcommand => subcommand.Name, StringComparer.Ordinal);
        return new DiscoveredTool(command, flags, [.. subcommands]);
    }

    /// <summary>A flag behind which a word that is no flag stands in every call.</summary>
    private static ImmutableArray<string> ValueFlags(ImmutableArray<BoundCall> calls) =>
    [
        .. calls.SelectMany(call => call.Words.Skip(1).TakeWhile(word => word.Text != "--").Select((word, place) => (word.Text, Next: place + 2 < call.Words.Length ? call.Words[place + 2].Text : null)))
            .Where(flag => IsFlag(flag.Text))
            .GroupBy(flag => flag.Text, StringComparer.Ordinal)
            .Where(group => group.All(flag => flag.Next is { Length: > 0 } next && next[0] != '-' && next != "$@"))
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal),
    ];

    private static Role RoleOf(ImmutableArray<ImmutableArray<string>> calls) =>
        calls.Select(words => ConventionalRole.Of(words, Role.Unknown)).FirstOrDefault(role => role != Role.Unknown) is var role and not Role.Unknown ? role
        : Changes.Contains(calls[0][0]) ? Role.Change
        : Role.Unknown;

    private static bool IsFlag(string text) => text.Length > 1 && text[0] == '-' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsWord(string text) => char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or ':' or '_');
}
