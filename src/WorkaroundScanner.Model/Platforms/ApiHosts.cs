using System.Buffers;
using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Platforms;

/// <summary>The hosts under which platforms offer interfaces for programs.</summary>
public sealed class ApiHosts
{
    private static readonly SearchValues<char> Scheme = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+");
    private static readonly SearchValues<char> Ends = SearchValues.Create("/?#\"' ");
    private readonly ImmutableArray<(string Host, string Platform)> hosts;

    /// <summary>Those of some platforms.</summary>
    public ApiHosts(IEnumerable<Platform> platforms) => hosts = [.. platforms.SelectMany(platform => platform.ApiHosts.Select(host => (host, platform.Name)))];

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => hosts.IsEmpty;

    /// <summary>What a text holds that names one of them: their names without a leading <c>*.</c></summary>
    public IEnumerable<string> Literals => hosts.Select(host => host.Host.StartsWith("*.", StringComparison.Ordinal) ? host.Host[2..] : host.Host);

    /// <summary>The platform to which an address leads, such as <c>https://deploy.example.com/v1</c> or <c>--url=deploy.example.com</c>; null where it leads to none of them.</summary>
    public string? PlatformOf(string address)
    {
        var host = HostOf(address);
        foreach (var (known, platform) in hosts)
        {
            if (Wildcard.Matches(known, host))
            {
                return platform;
            }
        }

        return null;
    }

    /// <summary>What stands behind the scheme and the user, in lower case, up to the port or the path. A text that only speaks of an address has none.</summary>
    private static string HostOf(string address)
    {
        var rest = address.StartsWith('-') ? address.AsSpan(address.IndexOf('=', StringComparison.Ordinal) + 1) : address.AsSpan();
        if (rest.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme)
        {
            rest = rest[..scheme].ContainsAnyExcept(Scheme) ? "" : rest[(scheme + "://".Length)..];
        }

        var end = rest.IndexOfAny(Ends);
        rest = end < 0 ? rest : rest[..end];
        rest = rest[(rest.LastIndexOf('@') + 1)..];
        var port = rest.IndexOf(':');
        return (port < 0 ? rest : rest[..port]).ToString().ToLowerInvariant();
    }
}
