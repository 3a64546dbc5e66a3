using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>How much a jq or yq program does: paths and plain fields are one step, every further filter one more.</summary>
internal static class FilterProgram
{
    /// <summary>The steps of the program among a call's words; 0 where the tool takes none.</summary>
    public static int Steps(Tool tool, List<BoundWord> words, int at)
    {
        if (!tool.Classes.Contains("json"))
        {
            return tool.IsPlatform ? StepsOfFlag(words, at) : 0;
        }

        for (var i = at + 1; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (text is "--arg" or "--argjson" or "--slurpfile" or "--rawfile")
            {
                i += 2;
            }
            else if (text.Length > 0 && text[0] != '-' && text is not ("e" or "eval" or "ea" or "eval-all" or "r" or "read"))
            {
                return Count(text);
            }
        }

        return 0;
    }

    // `gh api ... --jq '...'` carries a jq of its own.
    private static int StepsOfFlag(List<BoundWord> words, int at)
    {
        for (var i = at + 1; i < words.Count; i++)
        {
            if (words[i].Text.StartsWith("--jq=", StringComparison.Ordinal))
            {
                return Count(words[i].Text[5..]);
            }

            if (words[i].Text == "--jq" && i + 1 < words.Count)
            {
                return Count(words[i + 1].Text);
            }

            if (words[i].Text == "-q" && i + 1 < words.Count && words[i + 1].Text.TrimStart() is ['.' or '[' or '{' or '"' or '(', ..])
            {
                return Count(words[i + 1].Text);
            }
        }

        return 0;
    }

    // `.A | .[0] | .B` is one path however it is cut; select, map, test, joins and string building are steps of their own.
    private static int Count(string program)
    {
        var steps = 0;
        foreach (var stage in Stages(program))
        {
            steps += IsPath(stage) ? 0 : IsPlain(stage) ? Math.Min(steps, 1) : 1 + Calls(stage);
        }

        return program.Trim() is "." or "" ? 0 : Math.Max(1, steps + (steps > 0 && Stages(program).Any(stage => IsPath(stage) && stage.Trim() != ".") ? 1 : 0));
    }

    private static IEnumerable<string> Stages(string program)
    {
        var depth = 0;
        var quoted = false;
        var start = 0;
        for (var i = 0; i < program.Length; i++)
        {
            quoted ^= program[i] == '"' && (i == 0 || program[i - 1] != '\\');
            depth += quoted ? 0 : program[i] switch { '(' or '{' => 1, ')' or '}' => -1, _ => 0 };
            if (!quoted && depth == 0 && program[i] == '|' && (i + 1 == program.Length || program[i + 1] != '='))
            {
                yield return program[start..i];
                start = i + 1;
            }
        }

        yield return program[start..];
    }

    private static bool IsPath(string stage) => stage.AsSpan().Trim().IndexOfAnyExcept(PathCharacters) < 0 && !stage.TrimStart().StartsWith("map", StringComparison.Ordinal)
        && stage.TrimStart() is ['.' or '\'' or '"', ..];

    // What only picks, counts or casts is no reshaping.
    private static bool IsPlain(string stage) =>
        stage.Trim() is "length" or "keys" or "first" or "last" or "tostring" or "tonumber" or "values" or "not" or "add" or "empty" or "";

    private static int Calls(string stage)
    {
        var calls = 0;
        foreach (var name in (ReadOnlySpan<string>)["select", "map", "test(", "join", "split", "sub(", "match", "capture", "to_entries", "group_by", "sort_by", "reduce", "contains", "startswith", "endswith", "@"])
        {
            calls += stage.Contains(name, StringComparison.Ordinal) ? 1 : 0;
        }

        return Math.Max(0, calls - 1);
    }

    private static readonly System.Buffers.SearchValues<char> PathCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-[]?\"'$/:{}, ");
}
