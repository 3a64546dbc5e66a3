using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>The role that a subcommand's words have by convention, for CLIs and subcommands that the vocabulary does not describe.</summary>
internal static class ConventionalRole
{
    private static readonly ImmutableHashSet<string> Queries =
    [
        "get", "list", "ls", "show", "describe", "status", "state", "info", "inspect", "logs", "log", "version", "wait", "view", "search", "cat", "print",
        "check", "health", "history", "diff", "plan", "validate", "whoami", "events", "releases", "ps", "top", "find", "query", "read", "exists",
    ];

    private static readonly ImmutableHashSet<string> Logins = ["login", "auth", "authenticate", "signin", "sign-in"];

    /// <summary>The role of the first words that say one; the default where none does.</summary>
    public static Role Of(ImmutableArray<string> subcommand, Role otherwise)
    {
        foreach (var word in subcommand.Take(2))
        {
            if (Queries.Contains(word))
            {
                return Role.Query;
            }

            if (Logins.Contains(word))
            {
                return Role.Login;
            }
        }

        return otherwise;
    }
}
