namespace WorkaroundScanner.Scanning.Files.Classification;

/// <summary>Why a file was left out on purpose. A file counts under the first reason that holds, in this order.</summary>
public static class SkipReason
{
    /// <summary>An ignore file names it.</summary>
    public const string Ignored = "ignored";

    /// <summary>The patterns given by the user leave it out.</summary>
    public const string Excluded = "excluded";

    /// <summary>Its name's bytes are no UTF-8, so that it can't be opened by name.</summary>
    public const string UndecodableName = "undecodable-name";

    /// <summary>Its merge is not solved, so that nothing is staged.</summary>
    public const string Conflict = "conflict";

    /// <summary>A machine wrote it.</summary>
    public const string Generated = "generated";

    /// <summary>No front end reads its language.</summary>
    public const string UnsupportedLanguage = "unsupported-language";

    /// <summary>A symbolic link: what it leads to is scanned where it lies.</summary>
    public const string Link = "link";

    /// <summary>A pipe, socket or device.</summary>
    public const string Special = "special";

    /// <summary>Larger than <see cref="FileLimits.MaximumBytes"/>.</summary>
    public const string TooLarge = "too-large";

    /// <summary>Not text.</summary>
    public const string Binary = "binary";

    /// <summary>Most of it stands in lines that nobody reads.</summary>
    public const string Minified = "minified";
}
