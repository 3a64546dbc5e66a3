using System.Buffers;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <summary>Tells shells from other interpreters.</summary>
internal static class Shells
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>Whether the word names a shell, with or without its folder.</summary>
    public static bool IsShell(string? word) => word is not null && word.AsSpan(word.LastIndexOf('/') + 1) is "sh" or "bash" or "dash" or "ksh" or "zsh" or "ash";

    /// <summary>Whether a setting such as <c>shell: bash -eo pipefail {0}</c> names a shell; nothing stands for the system's own, which is one.</summary>
    public static bool IsShellSetting(string? setting)
    {
        var words = (setting ?? "").Split([' ', '\t', '\n'], 3, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || IsShell(words[0]) || (words.Length > 1 && words[0].EndsWith("/env", StringComparison.Ordinal) && IsShell(words[1])) || words[0].StartsWith('$');
    }

    /// <summary>Whether a program is one of a shell: it has a shebang of one, or none and does not look like PowerShell.</summary>
    public static bool IsShellProgram(ReadOnlySpan<char> program) =>
        HasShebang(program) ? IsShell(Interpreters.ProgramOf(Interpreters.FirstLine(program)).ToString()) : !IsPowerShell(program.TrimStart());

    /// <summary>Whether a program says by its first line what reads it.</summary>
    public static bool HasShebang(ReadOnlySpan<char> program) => program.TrimStart().StartsWith("#!");

    // `$env:NAME`, and lines that give a value to `$name`: a shell has neither.
    private static bool IsPowerShell(ReadOnlySpan<char> program)
    {
        if (program.Contains("$env:", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var line in program.EnumerateLines())
        {
            var text = line.TrimStart();
            var equals = text.StartsWith('$') ? text.IndexOf(" = ") : -1;
            if (equals > 1 && text[1..equals].IndexOfAnyExcept(NameCharacters) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index of the word that is the program of a shell's <c>-c</c>; -1 where there is none.</summary>
    /// <param name="words">The command's words.</param>
    /// <param name="shell">The index of the shell.</param>
    public static int ProgramOf(IReadOnlyList<string> words, int shell)
    {
        var isCommand = false;
        for (var at = shell + 1; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Length > 1 && word[0] is '-' or '+')
            {
                isCommand |= word[0] == '-' && word[1] != '-' && word.Contains('c', StringComparison.Ordinal) && !word.Contains(' ', StringComparison.Ordinal);
            }
            else if (!(words[at - 1].StartsWith('-') && words[at - 1].EndsWith('o')) || at == shell + 1)
            {
                return isCommand ? at : -1;
            }
        }

        return -1;
    }
}
