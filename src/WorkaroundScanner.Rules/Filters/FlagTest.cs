using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>Whether flags are among those of a call. Asked of every call of every file, so that nothing is taken apart twice.</summary>
internal static class FlagTest
{
    /// <summary>A test for texts with flags; those in one text must all be there.</summary>
    public static Func<BoundCall, bool> On(Func<BoundCall, ImmutableArray<string>> flagsOf, ImmutableArray<string> texts)
    {
        string[][] groups = [.. texts.Select(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return call => Any(flagsOf(call), groups);
    }

    private static bool Any(ImmutableArray<string> flags, string[][] groups)
    {
        foreach (var group in groups)
        {
            if (All(flags, group))
            {
                return true;
            }
        }

        return false;
    }

    private static bool All(ImmutableArray<string> flags, string[] group)
    {
        foreach (var wanted in group)
        {
            if (!Has(flags, wanted))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(ImmutableArray<string> flags, string wanted)
    {
        foreach (var flag in flags)
        {
            if (Wildcard.Matches(wanted, flag))
            {
                return true;
            }
        }

        return false;
    }
}
