using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>
/// Chooses the files that linking needs: those that name a platform's CLI, those that a chosen file names, and those that name a chosen file,
/// until none is added. A module of a programming language that names a CLI and can start no process has nothing to say: of modules, those
/// are chosen that start processes, that use what does so in others, and that name a CLI for one of these.
/// </summary>
internal sealed class CandidateClosure(Func<FileSummary, IEnumerable<string>> referencedFileNames)
{
    private readonly HashSet<string> chosenNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> namedByChosen = new(StringComparer.Ordinal);
    private readonly HashSet<string> usedByChosen = new(StringComparer.Ordinal);
    private readonly LiveFunctions functions = new();

    /// <summary>Replaces each file that is chosen by its summarised form; says for each whether it is chosen.</summary>
    /// <param name="files">The outcomes, changed in place.</param>
    /// <param name="summarize">Summarises the files of the given places.</param>
    public bool[] Choose(FileOutcome[] files, Action<IReadOnlyList<int>> summarize)
    {
        var chosen = new bool[files.Length];
        var keys = Array.ConvertAll(files, file => FileNameIndex.KeyOf(file.Path));
        for (var round = Places(files, chosen, (file, _) => file.Module?.MayStartProcess ?? file.NamesTool); round.Count > 0;)
        {
            summarize([.. round.Where(place => files[place] is ReadFile { Summary: null })]);
            foreach (var place in round)
            {
                chosen[place] = true;
                if (files[place] is ReadFile file)
                {
                    Add(file, keys[place]);
                }
            }

            functions.Spread();
            round = Places(files, chosen, (file, place) => (FileNameIndex.CanBeRun(file.Path) && namedByChosen.Contains(keys[place])) || chosenNames.Overlaps(file.Mentions) || (file.Module is { } module && IsUsed(file, module)));
        }

        return chosen;
    }

    private void Add(ReadFile file, string key)
    {
        if (FileNameIndex.CanBeRun(file.Path))
        {
            chosenNames.Add(key);
        }

        if (file.Summary is not { } summary)
        {
            return;
        }

        namedByChosen.UnionWith(referencedFileNames(summary).Select(FileNameIndex.KeyOf));
        if (file.Module is { } module)
        {
            functions.Add(summary, module);
            usedByChosen.UnionWith(module.Mentions);
            usedByChosen.Add(module.Key);
        }
    }

    private bool IsUsed(ReadFile file, ModuleUse module) =>
        functions.MayBeCalledBy(module) || (file.NamesTool && usedByChosen.Contains(module.Key));

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
