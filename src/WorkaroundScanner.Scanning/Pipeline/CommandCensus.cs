using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>Counts the commands that nobody claims: no CLI of a platform, no general tool, nothing that the repository defines.</summary>
public static class CommandCensus
{
    private static readonly ImmutableHashSet<string> Shell =
    [
        ":", ".", "source", "cd", "set", "unset", "shift", "true", "false", "exec", "eval", "trap", "wait", "read", "local", "export", "readonly", "declare", "typeset",
        "alias", "unalias", "bg", "fg", "jobs", "kill", "umask", "ulimit", "hash", "times", "getopts", "pushd", "popd", "dirs", "shopt", "let", "mapfile", "readarray",
        "builtin", "command", "type", "enable", "help", "history", "fc", "bind", "complete", "compgen", "compopt", "caller", "disown", "suspend", "logout", "return",
        "break", "continue", "exit", "test", "[", "time", "printf", "echo", "pwd", "autoload", "zstyle", "compdef", "setopt", "unsetopt", "emulate", "print", "typeset",
    ];

    private static readonly ImmutableHashSet<string> System =
    [
        "sudo", "su", "env", "nohup", "nice", "timeout", "ls", "cp", "mv", "rm", "mkdir", "rmdir", "ln", "touch", "chmod", "chown", "chgrp", "id", "whoami", "hostname",
        "uname", "basename", "dirname", "realpath", "readlink", "mktemp", "tee", "seq", "expr", "bc", "yes", "tput", "clear", "stty", "tty", "diff", "cmp", "file", "which",
        "sh", "bash", "dash", "zsh", "ksh", "ps", "pgrep", "pkill", "killall", "mount", "umount", "df", "du", "free", "sync", "lsof", "ip", "ifconfig", "ping", "nc",
        "netstat", "ss", "dig", "nslookup", "host", "iptables", "sysctl", "modprobe", "systemctl", "service", "journalctl", "useradd", "groupadd", "usermod", "getent",
        "apt", "apt-get", "apt-key", "dpkg", "yum", "dnf", "rpm", "apk", "brew", "pacman", "zypper", "snap", "git", "make", "cmake", "gcc", "g++", "cc", "clang", "ld", "ar",
        "go", "gofmt", "cargo", "rustc", "python", "python2", "python3", "pip", "pip3", "ruby", "gem", "bundle", "node", "npm", "npx", "yarn", "pnpm", "java", "javac", "mvn",
        "gradle", "dotnet", "php", "perl", "openssl", "gpg", "ssh-keygen", "ssh-add", "base64", "xxd", "od", "install", "getopt", "sleep", "date", "cat", "nproc", "logger",
    ];

    /// <summary>The unclaimed commands, those called most first.</summary>
    public static ImmutableArray<DiscoveredCommand> Of(IEnumerable<CommandModel> models) =>
    [
        .. models.SelectMany(model => model.Calls.Where(IsUnclaimed).Select(call => (call.Name, model.Summary.Path, Line: model.Summary.Lines.LineAt(call.Node.Span.Start))))
            .GroupBy(call => call.Name, StringComparer.Ordinal)
            .Select(group => new DiscoveredCommand(
                group.Key,
                group.Count(),
                group.Select(call => call.Path).Distinct(StringComparer.Ordinal).Count(),
                group.First().Path,
                group.First().Line))
            .OrderByDescending(command => command.Calls)
            .ThenBy(command => command.Name, StringComparer.Ordinal),
    ];

    private static bool IsUnclaimed(BoundCall call) => call is { Tool: null, Definition: null, Words: [{ IsStatic: true, Text: var name }, ..] }
        && IsCommandName(name) && !Shell.Contains(name) && !System.Contains(name);

    // A path names a file of somebody's, not a command that a platform ships.
    private static bool IsCommandName(string name) =>
        name.Length > 1 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+')
        && !name.EndsWith(".sh", StringComparison.Ordinal) && !name.EndsWith(".py", StringComparison.Ordinal);
}
