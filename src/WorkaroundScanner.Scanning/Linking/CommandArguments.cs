using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>A command line told apart into subcommand words and flags.</summary>
/// <param name="Subcommand">Words that are neither flags nor their values.</param>
/// <param name="Flags">Flags, a value joined by <c>=</c>.</param>
internal sealed record CommandArguments(ImmutableArray<string> Subcommand, ImmutableArray<string> Flags)
{
    /// <summary>Reads the words behind a tool's name, up to <c>--</c>.</summary>
    public static CommandArguments Read(List<BoundWord> words, int tool, Tool definition)
    {
        var subcommand = ImmutableArray.CreateBuilder<string>();
        var flags = ImmutableArray.CreateBuilder<string>();
        for (var i = tool + 1; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (text == "--")
            {
                break;
            }

            if (text.Length < 2 || text[0] != '-')
            {
                subcommand.Add(text);
                continue;
            }

            if (text.Contains('=', StringComparison.Ordinal))
            {
                flags.Add(text);
            }
            else if (definition.ValueFlags.Contains(text) && i + 1 < words.Count)
            {
                flags.Add(text + "=" + words[++i].Text);
            }
            else if (text[1] != '-' && text.Length > 2 && definition.ValueFlags.Contains(text[..2]))
            {
                flags.Add(text[..2] + "=" + text[2..]);
            }
            else
            {
                flags.Add(text);
            }
        }

        return new CommandArguments(BehindOptions(subcommand.ToImmutable(), definition), flags.ToImmutable());
    }

    // `docker-compose $NO_COLOR exec web`: options that stand in a variable, or their values, before a subcommand that is known.
    private static ImmutableArray<string> BehindOptions(ImmutableArray<string> words, Tool definition)
    {
        for (var at = 0; words is [['$', ..], ..] && at < words.Length; at++)
        {
            var rest = words[at..];
            if (definition.Capabilities.Any(capability => capability.Commands.Any(command => command.Matches(rest))))
            {
                return rest;
            }
        }

        return words;
    }
}
