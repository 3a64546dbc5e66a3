using System.Collections.Immutable;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>What may stand behind a filter key.</summary>
/// <param name="Description">For the documentation and for errors.</param>
/// <param name="Words">The valid words of a closed set; empty where any text may stand.</param>
/// <param name="Check">What is wrong with a word of an open set, or null.</param>
internal sealed record ValueShape(string Description, ImmutableArray<string> Words, Func<string, string?> Check)
{
    /// <summary>Texts in which <c>*</c> stands for any characters.</summary>
    public static ValueShape Wildcards { get; } = Open("wildcard");

    /// <summary>Flags with wildcards; several in one text, separated by blanks, must all be there.</summary>
    public static ValueShape Flags { get; } = new("flag wildcard", [], word => word.StartsWith('-') || word.StartsWith('*') ? null : "a flag begins with `-`");

    /// <summary>Subcommand words with wildcards.</summary>
    public static ValueShape Commands { get; } = Open("subcommand words");

    /// <summary>Operators of comparisons, as written.</summary>
    public static ValueShape Operators { get; } = Open("operator");

    /// <summary>Tools, their aliases, their classes, or <c>platform</c>.</summary>
    public static ValueShape Tools { get; } = Open("`platform`, class or tool");

    /// <summary>Names of platforms.</summary>
    public static ValueShape Platforms { get; } = Open("platform");

    /// <summary>Names of platforms, or <c>platform</c>.</summary>
    public static ValueShape AnyPlatform { get; } = Open("`platform` or platform");

    /// <summary>Names of capabilities.</summary>
    public static ValueShape Capabilities { get; } = Open("capability");

    /// <summary>Names of helpers, or <c>repeating</c>.</summary>
    public static ValueShape Prefixes { get; } = Open("`repeating` or wildcard");

    /// <summary>Regular expressions without backtracking.</summary>
    public static ValueShape Regexes { get; } = new("regular expression", [], RegexPattern.Fault);

    /// <summary>A whole number.</summary>
    public static ValueShape Count { get; } = new("whole number", [], word => word.Length is > 0 and < 6 && word.All(char.IsAsciiDigit) ? null : "a whole number is expected");

    /// <summary>True or false.</summary>
    public static ValueShape Truth { get; } = Choice("true", "false");

    /// <summary>A closed set of words.</summary>
    public static ValueShape Choice(params ImmutableArray<string> words) =>
        new(string.Join(", ", words.Select(word => $"`{word}`")), words, _ => null);

    /// <summary>What one of its words names in a vocabulary.</summary>
    public string Noun => this == Platforms || this == AnyPlatform ? "platform" : this == Capabilities ? "capability" : "tool or class";

    private static ValueShape Open(string description) => new(description, [], _ => null);
}
