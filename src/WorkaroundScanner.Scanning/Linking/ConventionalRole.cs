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

    /// <summary>The role of a request to a platform's API (<c>az rest</c>, <c>gh api</c>, <c>cf curl</c>) by its method; null where the flags name none.</summary>
    public static Role? OfRequest(ImmutableArray<string> flags)
    {
        foreach (var flag in flags)
        {
            if (flag.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && flag[..sign] is "--method" or "--request" or "-X" or "-m")
            {
                switch (flag[(sign + 1)..].ToUpperInvariant())
                {
                    case "GET" or "HEAD":
                        return Role.Query;
                    case "POST" or "PUT" or "PATCH" or "DELETE":
                        return Role.Change;
                    default:
                        break;
                }
            }
        }

        return null;
    }
}
