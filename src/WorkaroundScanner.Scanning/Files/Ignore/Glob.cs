namespace WorkaroundScanner.Scanning.Files.Ignore;

/// <summary>A compiled glob of git's dialect: <c>*</c> and <c>?</c> stop at <c>/</c>, <c>**</c> between slashes does not. Time is at most pattern × text.</summary>
internal sealed class Glob
{
    private readonly List<Step> steps = [];
    private readonly string prefix;
    private readonly string suffix;
    private bool impossible;

    /// <summary>What stands before the first and behind the last sign decides most texts without trying the pattern.</summary>
    private Glob(string pattern)
    {
        prefix = pattern[..Math.Max(0, pattern.AsSpan().IndexOfAny(Signs))];
        suffix = pattern.AsSpan().IndexOfAny("[\\") < 0 ? pattern[(pattern.AsSpan().LastIndexOfAny(Signs) + 1)..].TrimStart('/') : "";
    }

    private const string Signs = "*?[\\";

    private enum StepKind
    {
        Character,
        AnyCharacter,
        Set,
        Star,

        /// <summary>Any characters, slashes included.</summary>
        Everything,

        /// <summary>Nothing, or any folders with their slash: decides whether <see cref="InFolders"/>, which follows, is skipped.</summary>
        Folders,

        /// <summary>Inside the folders, until a slash ends them.</summary>
        InFolders,
    }

    /// <summary>Whether a pattern holds nothing but itself.</summary>
    public static bool IsLiteral(ReadOnlySpan<char> pattern) => pattern.IndexOfAny(Signs) < 0;

    /// <summary>Compiles a pattern; a malformed one matches nothing, as in git.</summary>
    public static Glob Compile(string pattern)
    {
        var glob = new Glob(pattern);
        var literal = pattern.AsSpan().IndexOfAny(Signs);
        for (var i = 0; i < pattern.Length && !glob.impossible;)
        {
            i = glob.Add(pattern, i, literal);
        }

        return glob;
    }

    /// <summary>Whether the whole text fits.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
        if (impossible || !text.StartsWith(prefix) || !text.EndsWith(suffix))
        {
            return false;
        }

        Span<bool> now = stackalloc bool[steps.Count < 256 ? steps.Count + 1 : 0];
        Span<bool> next = stackalloc bool[now.Length];
        if (now.IsEmpty)
        {
            now = new bool[steps.Count + 1];
            next = new bool[steps.Count + 1];
        }

        now[0] = true;
        Rest(now);
        for (var at = 0; at < text.Length; at++)
        {
            next.Clear();
            var alive = false;
            for (var i = 0; i < steps.Count; i++)
            {
                alive |= now[i] && Advance(i, text[at], next);
            }

            if (!alive)
            {
                return false;
            }

            Rest(next);
            var swap = now;
            now = next;
            next = swap;
        }

        return now[^1];
    }

    private int Add(string pattern, int i, int literal)
    {
        switch (pattern[i])
        {
            case '*':
                return AddStars(pattern, i, literal);
            case '?':
                steps.Add(new Step(StepKind.AnyCharacter));
                return i + 1;
            case '[':
                var set = GlobSet.Parse(pattern, ref i);
                impossible = set is null;
                steps.Add(new Step(StepKind.Set, Set: set));
                return i;
            case '\\' when i + 1 == pattern.Length:
                impossible = true;
                return i + 1;
            case '\\':
                steps.Add(new Step(StepKind.Character, pattern[i + 1]));
                return i + 2;
            default:
                steps.Add(new Step(StepKind.Character, pattern[i]));
                return i + 1;
        }
    }

    /// <summary>Two stars cross folders only where they fill the space between slashes; git lets the literal start of the pattern count as one.</summary>
    private int AddStars(string pattern, int start, int literal)
    {
        var end = start;
        while (end < pattern.Length && pattern[end] == '*')
        {
            end++;
        }

        var opens = start == literal || pattern[start - 1] == '/';
        var closes = end == pattern.Length || pattern[end] == '/' || pattern.AsSpan(end).StartsWith("\\/");
        if (end - start < 2 || !opens || !closes)
        {
            steps.Add(new Step(StepKind.Star));
            return end;
        }

        if (end < pattern.Length && pattern[end] == '/')
        {
            steps.Add(new Step(StepKind.Folders));
            steps.Add(new Step(StepKind.InFolders));
            return end + 1;
        }

        steps.Add(new Step(StepKind.Everything));
        return end;
    }

    /// <summary>Marks every state that is reached without a character.</summary>
    private void Rest(Span<bool> states)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (states[i] && steps[i].Kind is (StepKind.Star or StepKind.Everything or StepKind.Folders))
            {
                states[i + 1] = true;
                states[i + 2 < states.Length && steps[i].Kind == StepKind.Folders ? i + 2 : i + 1] = true;
            }
        }
    }

    private bool Advance(int state, char c, Span<bool> next)
    {
        var step = steps[state];
        switch (step.Kind)
        {
            case StepKind.Character:
                return next[state + 1] |= c == step.Character;
            case StepKind.AnyCharacter:
                return next[state + 1] |= c != '/';
            case StepKind.Set:
                return next[state + 1] |= step.Set!.Contains(c);
            case StepKind.Star:
                return next[state] |= c != '/';
            case StepKind.Folders:
                return false;
            case StepKind.InFolders:
                next[state + 1] |= c == '/';
                return next[state] = true;
            default:
                return next[state] = true;
        }
    }

    private sealed record Step(StepKind Kind, char Character = '\0', GlobSet? Set = null);
}
