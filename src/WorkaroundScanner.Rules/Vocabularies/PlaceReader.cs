using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>Checks the places that a platform file names: addresses, hosts, globs of paths.</summary>
internal sealed class PlaceReader(ConfigErrors errors)
{
    /// <summary>Where issues go.</summary>
    public string Home(ConfigScalar? home)
    {
        if (home is not null && !IsAddress(home.Value) && !IsRepository(home.Value))
        {
            errors.Add(home, $"`home` must be `owner/repository` or an address that begins with `https://`, not `{home.Value}`.");
        }

        return home?.Value ?? "";
    }

    /// <summary>Where something is described.</summary>
    public string Link(ConfigScalar? link)
    {
        if (link is not null && !IsAddress(link.Value))
        {
            errors.Add(link, $"`link` must be an address that begins with `https://`, not `{link.Value}`.");
        }

        return link?.Value ?? "";
    }

    /// <summary>Names of hosts; the first part may be a <c>*</c>.</summary>
    public ImmutableArray<string> Hosts(ImmutableArray<ConfigScalar> hosts)
    {
        foreach (var host in hosts)
        {
            if (!IsHost(host.Value.StartsWith("*.", StringComparison.Ordinal) ? host.Value[2..] : host.Value))
            {
                errors.Add(host, $"`{host.Value}` in `api-hosts` is no host; it is written without scheme, port and path, such as `deploy.example.com` or `*.deploy.example.com`.");
            }
        }

        return [.. hosts.Select(host => host.Value.ToLowerInvariant())];
    }

    /// <summary>Globs of paths below a repository's root.</summary>
    public ImmutableArray<string> Globs(ImmutableArray<ConfigScalar> globs)
    {
        foreach (var glob in globs)
        {
            if (FaultOf(glob.Value) is { } fault)
            {
                errors.Add(glob, $"`{glob.Value}` in `files` is no glob of paths: {fault}");
            }
        }

        return [.. globs.Select(glob => glob.Value)];
    }

    private static string? FaultOf(string glob) =>
        glob.Contains('\\', StringComparison.Ordinal) ? "folders are parted by `/`."
        : glob.StartsWith('/') || glob.Split('/').Any(part => part is "." or "..") ? "it begins at the repository's root, without `/`, `./` or `../`."
        : IsOpen(glob) ? "its `[` is never closed."
        : null;

    private static bool IsOpen(string glob)
    {
        var open = glob.LastIndexOf('[');
        return open >= 0 && glob.IndexOf(']', Math.Min(open + 2, glob.Length)) < 0;
    }

    private static bool IsAddress(string text) =>
        (text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal)) && Uri.IsWellFormedUriString(text, UriKind.Absolute);

    private static bool IsRepository(string text) => text.Split('/') is { Length: >= 2 } parts && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'));

    private static bool IsHost(string text) =>
        text.Contains('.', StringComparison.Ordinal) && text.Split('.').All(part => part.Length > 0 && part[0] != '-' && part[^1] != '-' && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
}
