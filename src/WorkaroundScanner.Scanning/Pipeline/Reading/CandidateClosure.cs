using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>
/// Chooses the files that linking needs: those that name a platform's CLI, those that a chosen file names, and those that name a chosen file,
/// until none is added. A module of a programming language that names a CLI and can start no process has nothing to say: of modules, those
/// are chosen that start processes, that use what does so in others, and that hold the name of a CLI for one that starts what it is not told in place.
/// Those that turn out to do nothing of it once they are read are let go.
/// </summary>
internal sealed class CandidateClosure
{
    /// <summary>The names of the files chosen in the last round: those of earlier rounds have been looked for.</summary>
    private readonly HashSet<string> chosenNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> namedByChosen = new(StringComparer.Ordinal);
    private readonly HashSet<string> usedByStarting = new(StringComparer.Ordinal);
    private readonly LiveFunctions functions = new();

    /// <summary>Has the facts of each file that is chosen looked up; says for each whether it is chosen.</summary>
    /// <param name="files">The outcomes, changed in place.</param>
    /// <param name="learn">Learns the facts of the files of the given places.</param>
    public bool[] Choose(FileOutcome[] files, Action<IReadOnlyList<int>> learn)
    {
        var chosen = new bool[files.Length];
        var keys = Array.ConvertAll(files, file => FileNameIndex.CanBeRun(file.Path) ? FileNameIndex.KeyOf(file.Path) : null);
        for (var round = Places(files, chosen, (file, _) => file.Module?.MayStartProcess ?? file.NamesTool); round.Count > 0;)
        {
            learn([.. round.Where(place => files[place] is ReadFile { Facts: null })]);
            chosenNames.Clear();
            functions.BeginRound();
            foreach (var place in round)
            {
                chosen[place] = true;
                if (files[place] is ReadFile file)
                {
                    Add(file, keys[place]);
                }
            }

            round = Places(files, chosen, (file, place) => (keys[place] is { } key && namedByChosen.Contains(key)) || (file.Module is { } module ? IsUsed(module) : Overlap(file.Mentions, chosenNames)));
        }

        for (var place = 0; place < files.Length; place++)
        {
            chosen[place] &= files[place] is not ReadFile { Module: { } module, Facts.Calls: { } calls } || functions.Concern(calls, module) || HoldsName(module);
        }

        return chosen;
    }

    private void Add(ReadFile file, string? key)
    {
        if (key is not null)
        {
            chosenNames.Add(key);
        }

        if (file.Facts is not { } facts)
        {
            return;
        }

        namedByChosen.UnionWith(facts.FileNames.Select(FileNameIndex.KeyOf));
        if (file.Module is { } module && facts.Calls is { } calls)
        {
            functions.Add(calls, module);
            if (calls.RunsWhatItIsTold)
            {
                usedByStarting.UnionWith(module.Mentions);
                usedByStarting.Add(module.Key);
            }
        }
    }

    private bool IsUsed(ModuleUse module) =>
        functions.MayBeCalledBy(module) || HoldsName(module);

    private bool HoldsName(ModuleUse module) => module.QuotesTool && usedByStarting.Contains(module.Key);

    // The smaller set asks the larger one.
    private static bool Overlap(IReadOnlySet<string> some, HashSet<string> others) => some.Count < others.Count ? others.Overlaps(some) : others.Any(some.Contains);

    private static List<int> Places(FileOutcome[] files, bool[] chosen, Func<ReadFile, int, bool> wanted)
    {
        var places = new List<int>();
        for (var place = 0; place < files.Length; place++)
        {
            if (!chosen[place] && files[place] is ReadFile file && wanted(file, place))
            {
                places.Add(place);
            }
        }

        return places;
    }
}
