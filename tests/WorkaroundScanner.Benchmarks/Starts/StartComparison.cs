using System.Text;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Benchmarks.Starts;

/// <summary>Compares the processes that a front end sees started with those that another parser of the language sees.</summary>
internal static class StartComparison
{
    private const double FoundAtLeast = 0.99;

    /// <summary>Prints each difference and the sums; 1 where too many are missing, or any is invented.</summary>
    /// <param name="name">The front end's name.</param>
    /// <param name="list">The other parser's files, a line of JSON each.</param>
    public static int Run(string name, string list)
    {
        if (FrontEnds.All.FirstOrDefault(language => language.Name == name) is not { } language)
        {
            Console.Error.WriteLine($"There is no front end {name}.");
            return 2;
        }

        var (files, wanted, found, invented) = (0, 0, 0, 0);
        foreach (var parsed in File.ReadLines(list).Select(ParsedFile.Read))
        {
            var (missing, extra) = Compare(parsed, SeenStart.Of(language, parsed.Path, File.ReadAllText(parsed.Path, Encoding.UTF8)));
            var asked = parsed.Starts.Count(start => !start.IsPossible);
            files++;
            wanted += asked;
            found += asked - missing.Count;
            invented += extra.Count;
            missing.ForEach(start => Console.WriteLine($"missing:  {parsed.Path}:{start.Shown}"));
            extra.ForEach(start => Console.WriteLine($"invented: {parsed.Path}:{start.Shown}"));
        }

        var share = wanted == 0 ? 1 : (double)found / wanted;
        Console.WriteLine($"{name}: {files} files, {wanted} starts with a literal program: {found} found ({share:P2}), {wanted - found} missing ({1 - share:P2}), {invented} invented ({(wanted == 0 ? 0 : (double)invented / wanted):P2})");
        return wanted > 0 && share >= FoundAtLeast && invented == 0 ? 0 : 1;
    }

    // The shortest calls choose first: one call may stand in another.
    private static (List<ParsedStart> Missing, List<SeenStart> Extra) Compare(ParsedFile parsed, List<SeenStart> seen)
    {
        var missing = new List<ParsedStart>();
        foreach (var start in parsed.Starts.OrderBy(start => start.IsPossible).ThenBy(start => start.Last - start.First).ThenBy(start => start.First))
        {
            if (seen.FindIndex(ours => ours.Is(start)) is >= 0 and var at)
            {
                seen.RemoveAt(at);
            }
            else if (!start.IsPossible)
            {
                missing.Add(start);
            }
        }

        return (missing, seen.FindAll(start => start.IsLiteral));
    }
}
