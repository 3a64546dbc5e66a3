using System.Collections.Frozen;
using WorkaroundScanner.Model.Commands.Binding;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Commands that run the command behind them, and where that begins.</summary>
internal static class Prefixes
{
    private static readonly FrozenSet<string> Names =
        ("sudo doas env command builtin nohup eval time setsid chronic unbuffer then catchsegv exec bash sh dash ksh zsh nice ionice stdbuf timeout gtimeout"
            + " xargs gxargs parallel ssh sshpass find watch su runuser chroot nsenter dumb-init tini").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The index of the command that a prefix runs, or -1 where the name is no prefix.</summary>
    public static int Behind(List<BoundWord> words, int at, string name) => name switch
    {
        "sudo" or "doas" => SkipFlags(words, at + 1, "ugCpThrtRD", assignments: true),
        "env" => SkipFlags(words, at + 1, "uSC", assignments: true),
        "command" or "builtin" when at + 1 < words.Count && words[at + 1].Text is "-v" or "-V" => -1,
        "command" or "builtin" or "nohup" or "eval" or "time" or "setsid" or "chronic" or "unbuffer" or "then" or "catchsegv" => SkipFlags(words, at + 1, "", assignments: false),
        "exec" => SkipFlags(words, at + 1, "a", assignments: false),
        "bash" or "sh" or "dash" or "ksh" or "zsh" => words.Skip(at + 1).Take(3).Any(word => IsCommandFlag(word.Text)) ? -1 : SkipFlags(words, at + 1, "oO", assignments: false),
        "$SUDO" or "$sudo" or "$SUDO_CMD" or "$SUDOCMD" => at + 1,
        "nice" or "ionice" => SkipFlags(words, at + 1, "ncp", assignments: false),
        "stdbuf" => SkipFlags(words, at + 1, "ioe", assignments: false),
        "timeout" or "gtimeout" => SkipFlags(words, at + 1, "ks", assignments: false) + 1,
        "xargs" or "gxargs" => SkipFlags(words, at + 1, "IndPLsaE", assignments: false),
        "parallel" => SkipFlags(words, at + 1, "jIN", assignments: false),
        "ssh" => SkipFlags(words, at + 1, "bcDEeFIiJLlmOopQRSWw", assignments: false) + 1,
        "sshpass" => SkipFlags(words, at + 1, "pfdP", assignments: false),
        "find" => After(words, at, "-exec", "-execdir"),
        "watch" => SkipFlags(words, at + 1, "nq", assignments: false),
        "su" or "runuser" or "chroot" or "nsenter" or "dumb-init" or "tini" => After(words, at, "--"),
        _ => -1,
    };

    /// <summary>Whether a name may run the command behind it.</summary>
    public static bool IsPrefix(string name) => Names.Contains(name);

    /// <summary>Whether the name counts as a prefix only where a known command stands behind it.</summary>
    public static bool OnlyBeforeTools(string name) => name is "ssh" or "find" or "parallel" or "su" or "runuser" or "chroot" or "nsenter" or "watch" or "xargs";

    private static bool IsCommandFlag(string text) => text.Length > 1 && text[0] == '-' && text[1] != '-' && text.Contains('c', StringComparison.Ordinal);

    private static int After(List<BoundWord> words, int at, params ReadOnlySpan<string> markers)
    {
        for (var i = at + 1; i < words.Count - 1; i++)
        {
            if (markers.Contains(words[i].Text))
            {
                return i + 1;
            }
        }

        return -1;
    }

    // `valued` names the short flags whose value is the next word.
    private static int SkipFlags(List<BoundWord> words, int at, string valued, bool assignments)
    {
        for (; at < words.Count; at++)
        {
            var text = words[at].Text;
            if (text == "--")
            {
                return at + 1;
            }

            if (text.Length > 1 && text[0] == '-')
            {
                at += text.Length == 2 && valued.Contains(text[1], StringComparison.Ordinal) ? 1 : 0;
            }
            else if (!assignments || !IsAssignment(text))
            {
                break;
            }
        }

        return at;
    }

    private static bool IsAssignment(string text)
    {
        var equals = text.IndexOf('=');
        return equals > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.AsSpan(0, equals).IndexOfAny("/$-.:") < 0;
    }
}
