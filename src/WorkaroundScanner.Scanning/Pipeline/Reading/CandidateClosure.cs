using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Pipeline.Reading;

/// <summary>Chooses the files that linking needs: those that name a platform's CLI, those that a chosen file names, and those that name a chosen file, until none is added.</summary>
internal sealed class CandidateClosure(Func<FileSummary, IEnumerable<string>> referencedFileNames)
{
    private readonly HashSet<string> chosenNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> namedByChosen = new(StringComparer.Ordinal);

    /// <summary>Replaces each file that is chosen by its summarised form; says for each whether it is chosen.</summary>
    /// <param name="files">The outcomes, changed in place.</param>
    /// <param name="summarize">Summarises the files of the given places.</param>
    public bool[] Choose(FileOutcome[] files, Action<IReadOnlyList<int>> summarize)
    {
        var chosen = new bool[files.Length];
        var keys = Array.ConvertAll(files, file => FileNameIndex.KeyOf(file.Path));
        for (var round = Places(files, chosen, file => file.NamesTool); round.Count > 0;)
        {
            summarize([.. round.Where(place => files[place] is ReadFile { Summary: null })]);
            foreach (var place in round)
            {
                chosen[place] = true;
                chosenNames.Add(keys[place]);
                if (files[place] is ReadFile { Summary: { } summary })
                {
                    namedByChosen.UnionWith(referencedFileNames(summary).Select(FileNameIndex.KeyOf));
                }
            }

            round = Places(files, chosen, (file, place) => namedByChosen.Contains(keys[place]) || chosenNames.Overlaps(file.Mentions));
        }

        return chosen;
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
