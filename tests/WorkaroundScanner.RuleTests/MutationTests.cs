using System.Text;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Cases;
using Xunit;

namespace WorkaroundScanner.RuleTests;

/// <summary>Damaged files go through parsing, linking and matching without a fault and without a span outside the file.</summary>
public sealed class MutationTests
{
    private const int Mutations = 1500;
    private const int SmallStack = 1024 * 1024;
    private static readonly string[] Pieces =
        ["$(", "`", "\"", "'", "${", "((", "[[", "<<EOF\n", "|", "||", ";", "{", "}", ")", "done", "fi", "do", "\\", "#", "kubectl get", "\"$@\"", "until ", "eval \"", "bash -c '"];

    [Fact]
    public void DamagedFilesCostNothingButThemselves()
    {
        var cases = RuleFolders.BuiltInCases.Values.OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var seeds = cases.Select(file => file.Text).ToArray();
        var random = new Random(1);
        var faults = new List<string>();
        var work = new Thread(
            () =>
            {
                for (var i = 0; i < Mutations; i++)
                {
                    var seed = cases[random.Next(cases.Length)];
                    faults.AddRange(FaultsOf(seed.Path, Mutate(seed.Text, seeds, random)));
                }
            },
            SmallStack);
        work.Start();
        work.Join();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(20)));
    }

    // An exception on a thread of its own would end the run.
    private static string[] FaultsOf(string path, string text)
    {
        try
        {
            return FaultsIn(path, text);
        }
        catch (Exception exception)
        {
            return [$"{path}: {exception.GetType().Name}{exception.StackTrace?.Split('\n')[0]}"];
        }
    }

    private static string[] FaultsIn(string path, string text)
    {
        var model = Example.Read(path, text, VocabularyLoader.BuiltIn.Vocabulary).Model!;
        var summary = model.Summary;
        var result = RuleSet.BuiltIn.Rules.Match(model);
        return
        [
            .. summary.Nodes.Where(node => node.Span.Start < 0 || node.Span.End > text.Length).Select(node => $"{path}: {node.Kind} at {node.Span} of {text.Length}"),
            .. model.Fault is null ? [] : new[] { model.Fault.Message },
            .. result.Findings.Where(finding => finding.EndLine > summary.Lines.Count).Select(finding => $"{finding.Rule.Id} ends on line {finding.EndLine}"),
        ];
    }

    private static string Mutate(string seed, string[] seeds, Random random)
    {
        var text = new StringBuilder(seed);
        for (var i = random.Next(1, 8); i > 0 && text.Length > 1; i--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = (char)random.Next(1, 256);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
                    break;
                case 2:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    var other = seeds[random.Next(seeds.Length)];
                    var from = random.Next(other.Length);
                    text.Insert(at, other.AsSpan(from, Math.Min(random.Next(1, 300), other.Length - from)));
                    break;
            }
        }

        return text.ToString();
    }
}
