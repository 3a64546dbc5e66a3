using System.Buffers;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Names of functions that promise to run the command they are given: <c>runProcess</c>, <c>exec_cmd</c>, <c>Shell</c>.</summary>
internal static class RunningName
{
    /// <summary>The command stands among so many arguments: a context or options may come before it.</summary>
    public const int MostArguments = 3;

    private static readonly SearchValues<string> Hints = SearchValues.Create(["run", "exec", "spawn", "sh", "popen", "process", "cmd", "command", "invoke", "launch"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a function's name may promise it: a quick look before <see cref="Fits"/>.</summary>
    public static bool MayFit(ReadOnlySpan<char> name) => name.ContainsAny(Hints);

    /// <summary>Whether a function's name promises it. A name that begins with a question, a test or a registration does not.</summary>
    public static bool Fits(string name)
    {
        if (!MayFit(name))
        {
            return false;
        }

        var words = Words(name);
        return words.Any(word => word is "run" or "exec" or "execute" or "executable" or "spawn" or "shell" or "sh" or "popen" or "process" or "subprocess" or "cmd" or "command" or "invoke" or "launch")
            && words[0] is not ("add" or "register" or "is" or "has" or "find" or "test" or "expect" or "assert" or "mock" or "log" or "print" or "describe" or "can" or "should" or "parse" or "which" or "check");
    }

    /// <summary>Whether a function's name asks something that is answered by yes or no: <c>isReady</c>, <c>_has_label</c>.</summary>
    public static bool IsQuestion(string name) => Words(name) is ["is" or "has" or "should" or "can" or "does" or "are" or "was" or "needs", _, ..];

    // `runSync`, `run_sync` and `RUN-SYNC` have the words `run` and `sync`.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var ends = at == name.Length || !char.IsAsciiLetterOrDigit(name[at]) || (at > start && char.IsAsciiLetterUpper(name[at]) && !char.IsAsciiLetterUpper(name[at - 1]));
            if (ends && at > start)
            {
                words.Add(name[start..at].ToLowerInvariant());
            }

            if (ends)
            {
                start = at < name.Length && char.IsAsciiLetterOrDigit(name[at]) ? at : at + 1;
            }
        }

        return words.Count > 0 ? words : [""];
    }
}
