using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>Holds a case file to its marks.</summary>
internal static class Marks
{
    /// <summary>Fails unless the rules that the file speaks of find exactly what it is marked with.</summary>
    public static void Hold(CaseFile example, RuleSet rules, Vocabulary vocabulary)
    {
        Assert.Empty(example.BrokenMarks);
        var found = SourceModel.Find(rules, vocabulary, example.Place, example.Text, example.Speaks).ToList();
        var wrong = example.Expected.Except(found).Select(missing => $"missed {missing}")
            .Concat(found.Except(example.Expected).Select(extra => $"not marked {extra}"))
            .ToList();
        Assert.True(wrong.Count == 0, $"{example.Path}\n{string.Join('\n', wrong)}");
        Assert.Equal(example.Expected, found);
    }
}
