namespace WorkaroundScanner.Syntax.Languages.Just;

/// <summary>Which programs read shell.</summary>
internal static class Shebang
{
    /// <summary>Whether a first line (<c>#!/usr/bin/env bash</c>) names a shell.</summary>
    public static bool NamesShell(ReadOnlySpan<char> line)
    {
        line = line[2..].Trim();
        var end = line.IndexOfAny(' ', '\t');
        var program = end < 0 ? line : line[..end];
        if (!program.EndsWith("/env"))
        {
            return IsShell(program);
        }

        var rest = end < 0 ? default : line[end..].Trim();
        rest = rest.StartsWith("-S") ? rest[2..].Trim() : rest;
        end = rest.IndexOfAny(' ', '\t');
        return IsShell(end < 0 ? rest : rest[..end]);
    }

    /// <summary>Whether a program is a shell that we can read.</summary>
    public static bool IsShell(ReadOnlySpan<char> program) => program[(program.LastIndexOf('/') + 1)..] is "sh" or "bash" or "dash" or "ash" or "ksh" or "zsh";
}
