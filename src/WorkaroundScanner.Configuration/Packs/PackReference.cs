namespace WorkaroundScanner.Configuration.Packs;

/// <summary>Where a pack of rules is to be had: a folder, or an address with the digest of its content.</summary>
/// <param name="Folder">The folder; for an address the one within the repository, empty for its root.</param>
/// <param name="Address">The repository's address; empty for a folder of this machine.</param>
/// <param name="Digest">The digest in hexadecimal; empty for a folder of this machine.</param>
public sealed record PackReference(string Folder, string Address, string Digest)
{
    private const string DigestMark = "@sha256:";
    private const int DigestLength = 64;
    private static readonly string[] Schemes = ["https://", "ssh://", "file://"];

    /// <summary>Whether the pack has to be fetched.</summary>
    public bool IsRemote => Address.Length > 0;

    /// <summary>Takes a reference apart; one that is neither an address nor carries a digest is a folder.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="fault">What is wrong with it as one sentence, or null.</param>
    public static PackReference? Parse(string text, out string? fault)
    {
        fault = null;
        var mark = text.LastIndexOf(DigestMark, StringComparison.Ordinal);
        var isAddress = text.Contains("://", StringComparison.Ordinal);
        if (mark < 0 && !isAddress)
        {
            return new PackReference(text, "", "");
        }

        var (place, digest) = mark < 0 ? (text, "") : (text[..mark], text[(mark + DigestMark.Length)..]);
        var scheme = Array.Find(Schemes, scheme => place.StartsWith(scheme, StringComparison.Ordinal));
        fault = scheme is null ? $"The address of the pack `{place}` must begin with {string.Join(", ", Schemes)}."
            : mark < 0 ? $"The pack {text} has no digest; write `@sha256:` and the 64 digits that `wscan rules digest` prints behind it."
            : digest.Length != DigestLength || !digest.All(char.IsAsciiHexDigitLower) ? $"A digest is 64 digits from 0 to 9 and a to f, not `{digest}`."
            : null;
        return fault is null ? Split(place, scheme!.Length, digest) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => IsRemote ? $"{Address}{(Folder.Length > 0 ? "//" + Folder : "")}{DigestMark}{Digest}" : Folder;

    private static PackReference Split(string place, int start, string digest)
    {
        var at = place.IndexOf("//", start, StringComparison.Ordinal);
        // A path on this machine begins with a slash of its own: file:///srv/rules.git//deploy.
        return at < 0 ? new PackReference("", place, digest) : new PackReference(place[(at + 2)..].Trim('/'), place[..at], digest);
    }
}
