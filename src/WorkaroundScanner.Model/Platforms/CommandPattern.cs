using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Platforms;

/// <summary>Leading subcommand words; <c>*</c> inside a word stands for any characters of that word.</summary>
public sealed class CommandPattern
{
    private CommandPattern(string text, ImmutableArray<string> words)
    {
        Text = text;
        Words = words;
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>The words to meet, in order.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Splits a pattern at its blanks.</summary>
    public static CommandPattern Parse(string text) => new(text, [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>Whether the subcommand words begin with this pattern.</summary>
    public bool Matches(ImmutableArray<string> subcommand)
    {
        if (subcommand.Length < Words.Length)
        {
            return false;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            if (!Wildcard.Matches(Words[i], subcommand[i]))
            {
                return false;
            }
        }

        return true;
    }
}
