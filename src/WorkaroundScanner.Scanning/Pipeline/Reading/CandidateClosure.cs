using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Chooses the files that linking needs: those that name a platform's CLI, those that a chosen file names, and those that name a chosen file, until none is added. Modules count where they may lead to a process.</summary>
internal sealed class CandidateClosure(Func<FileSummary, IEnumerable<string>> referencedFileNames)
{
    private readonly HashSet<string> chosenNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> namedByChosen = new(StringComparer.Ordinal);
    private readonly HashSet<string> leadingChosen = new(StringComparer.Ordinal);
    private readonly HashSet<string> importedByChosen = new(StringComparer.Ordinal);

    /// <summary>Replaces each file that is chosen by its summarised form; says for each whether it is chosen.</summary>
    /// <param name="files">The outcomes, changed in place.</param>
    /// <param name="summarize">Summarises the files of the given places.</param>
    public bool[] Choose(FileOutcome[] files, Action<IReadOnlyList<int>> summarize)
    {
        var chosen = new bool[files.Length];
        var keys = Array.ConvertAll(files, file => FileNameIndex.KeyOf(file.Path));
        var leading = LeadingModules(files);
        for (var round = Places(files, chosen, file => file.NamesTool); round.Count > 0;)
        {
            summarize([.. round.Where(place => files[place] is ReadFile { Summary: null })]);
            foreach (var place in round)
            {
                chosen[place] = true;
                chosenNames.Add(keys[place]);
                if (files[place] is ReadFile { Module: { } module })
                {
                    importedByChosen.UnionWith(module.Mentions);
                    importedByChosen.Add(module.Key);
                    if (leading[place])
                    {
                        leadingChosen.Add(module.Key);
                    }
                }

                if (files[place] is ReadFile { Summary: { } summary })
                {
                    namedByChosen.UnionWith(referencedFileNames(summary).Select(FileNameIndex.KeyOf));
                }
            }

            round = Places(files, chosen, (file, place) => namedByChosen.Contains(keys[place]) || chosenNames.Overlaps(file.Mentions)
                || (file.Module is { } module && leading[place] && (importedByChosen.Contains(module.Key) || leadingChosen.Overlaps(module.Mentions))));
        }

        return chosen;
    }

    /// <summary>Which files may start a process, themselves or through modules that they name: others can't bring a platform into what they are linked with.</summary>
    private static bool[] LeadingModules(FileOutcome[] files)
    {
        var leading = new bool[files.Length];
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var place = 0; place < files.Length; place++)
            {
                if (!leading[place] && files[place] is ReadFile { Module: { } module } && (module.MayStartProcess || keys.Overlaps(module.Mentions)))
                {
                    leading[place] = changed = true;
                    keys.Add(module.Key);
                }
            }
        }

        return leading;
    }

    private static List<int> Places(FileOutcome[] files, bool[] chosen, Func<ReadFile, bool> wanted) => Places(files, chosen, (file, _) => wanted(file));

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
