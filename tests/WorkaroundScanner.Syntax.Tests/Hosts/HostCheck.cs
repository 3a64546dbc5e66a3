using System.Diagnostics;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Hosts;

/// <summary>What holds for every front end, whatever it is given.</summary>
internal static class HostCheck
{
    private const int Mutations = 1_500;
    private const int Times = 100_000;

    /// <summary>Far more than any input takes on an idle machine, far less than quadratic time would be.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Damages texts in many ways; each must be read without a fault on a small stack.</summary>
    public static void Mutate(ILanguage language, string path, params string[] texts)
    {
        var mutator = new Mutator(texts, seed: 7);
        var watch = Stopwatch.StartNew();

        var fault = SmallStack.Run(() =>
        {
            for (var i = 0; i < Mutations; i++)
            {
                Read(language, path, mutator.Next());
            }

            return 0;
        });

        Assert.Equal(0, fault);
        Assert.True(watch.Elapsed < 6 * Longest, $"took {watch.Elapsed.TotalSeconds:F1} s");
    }

    /// <summary>Reads every beginning of a text.</summary>
    public static void Truncate(ILanguage language, string path, string text)
    {
        for (var length = 0; length <= text.Length; length++)
        {
            Read(language, path, text[..length]);
        }
    }

    /// <summary>Reads something that stands in itself, or behind itself, very often.</summary>
    public static void Nest(ILanguage language, string path, string before, string opening, string closing)
    {
        var text = before + string.Concat(Enumerable.Repeat(opening, Times)) + "x" + string.Concat(Enumerable.Repeat(closing, Times));
        var watch = Stopwatch.StartNew();

        SmallStack.Run(() => HostTree.Summarize(language, path, text));

        Assert.True(watch.Elapsed < Longest, $"took {watch.Elapsed.TotalSeconds:F1} s");
    }

    private static void Read(ILanguage language, string path, string text)
    {
        try
        {
            HostTree.Summarize(language, path, text);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.Message}\n{text}", exception);
        }
    }
}
