using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Syntax.Languages.Npm;

/// <summary>Which words of a command name scripts of the same package.</summary>
/// <param name="names">The package's scripts.</param>
internal sealed class ScriptRunners(IReadOnlySet<string> names)
{
    /// <summary>The scripts that a command runs: <c>npm run build</c>, <c>yarn build</c>, <c>npm-run-all clean build</c>.</summary>
    public ImmutableArray<int> TargetsOf(ImmutableArray<Word> words) => words[0].Text switch
    {
        "npm" or "pnpm" or "yarn" or "bun" => Manager(words),
        "npm-run-all" or "npm-run-all2" or "run-s" or "run-p" => All(words),
        _ => [],
    };

    private ImmutableArray<int> Manager(ImmutableArray<Word> words)
    {
        var run = false;
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i].Text;
            if (word is "--prefix" or "-C" or "--dir" or "--cwd" or "-w" or "--workspace" or "-F" or "--filter" or "workspace"
                || word.StartsWith("--prefix=", StringComparison.Ordinal) || word.StartsWith("--workspace=", StringComparison.Ordinal) || word.StartsWith("--filter=", StringComparison.Ordinal))
            {
                // The script is another package's.
                return [];
            }

            if (!run && word is "run" or "run-script")
            {
                run = true;
            }
            else if (!word.StartsWith('-'))
            {
                return IsScript(words, i, run) ? [i] : [];
            }
        }

        return [];
    }

    // Without `run`, other words are commands of the manager itself; npm knows only a few scripts by name.
    private bool IsScript(ImmutableArray<Word> words, int index, bool run) =>
        words[index].Literal is { } name && names.Contains(name) && (run || words[0].Text is "yarn" or "pnpm" || name is "test" or "start" or "stop" or "restart");

    private ImmutableArray<int> All(ImmutableArray<Word> words) =>
        [.. Enumerable.Range(1, words.Length - 1).Where(index => words[index].Literal is { } name && names.Contains(name))];
}
