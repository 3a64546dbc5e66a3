using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Rules.Definitions;
using WorkaroundScanner.Rules.Explaining;
using WorkaroundScanner.Rules.Filters;
using WorkaroundScanner.Rules.Matching;
using WorkaroundScanner.Rules.Packs;

namespace WorkaroundScanner.Rules;

/// <summary>Rules made ready to be matched; safe to use from several threads.</summary>
public sealed class RuleSet
{
    private static readonly Lazy<RuleSetLoad> BuiltInLoad = new(() => Load(BuiltInPack.Files, Vocabularies.VocabularyLoader.BuiltIn.Vocabulary));
    private readonly FilterCatalog catalog;

    internal RuleSet(ImmutableArray<Rule> rules, FilterCatalog catalog)
    {
        Rules = rules;
        this.catalog = catalog;
    }

    /// <summary>The rules that come with the program.</summary>
    public static RuleSetLoad BuiltIn => BuiltInLoad.Value;

    /// <summary>The rules by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Reads rules and what packs say of themselves; other files are left alone.</summary>
    /// <param name="files">The files as text.</param>
    /// <param name="vocabulary">The tools, classes and capabilities that rules may name; null to take any name.</param>
    public static RuleSetLoad Load(IEnumerable<PackFile> files, Vocabulary? vocabulary = null) => RuleSetLoader.Load(files, vocabulary);

    /// <summary>The same rules without those that are not wanted.</summary>
    public RuleSet Only(Func<RuleDescriptor, bool> wanted) => new([.. Rules.Where(rule => wanted(rule.Descriptor))], catalog);

    /// <summary>Matches every rule against one file. Removed rules match nothing.</summary>
    public MatchResult Match(CommandModel model) => Match(model, StepBudget.Default);

    /// <summary>Says of every rule how far it came on some lines of a file; rules that are met come first, then the nearest.</summary>
    public ImmutableArray<RuleAttempt> Explain(CommandModel model, LineRange lines) =>
        new Explainer(new ModelIndex(model, catalog), lines).Explain(Active);

    // A runbook that tells people to try again, to wait or to go around a guard shows a workaround; one that shows a pipe only explains.
    private static bool CountsInProse(Category category) => category is Category.Retry or Category.Poll or Category.Bypass;

    internal MatchResult Match(CommandModel model, int steps)
    {
        var index = new ModelIndex(model, catalog);
        var findings = new List<Finding>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var isProse = model.Summary.Nodes.Any(node => node is StepNode { Form: StepForm.Example });
        foreach (var rule in Active)
        {
            if (isProse && !CountsInProse(rule.Descriptor.Category))
            {
                continue;
            }

            var budget = new StepBudget(steps);
            var matches = RuleMatcher.Find(rule, index, budget);
            if (matches.Count > 0)
            {
                findings.AddRange(FindingBuilder.Build(rule, model, matches));
            }

            if (budget.IsSpent)
            {
                problems.Add(Spent(rule, model));
            }
        }

        return new MatchResult([.. findings.OrderBy(finding => finding.Ranges[0])], problems.ToImmutable());
    }

    private IEnumerable<Rule> Active => Rules.Where(rule => rule.Descriptor.Maturity != Maturity.Removed);

    private static Problem Spent(Rule rule, CommandModel model) =>
        new("rule-budget", $"The rule {rule.Descriptor.Id} was given up in this file: it has too many combinations to try.", model.Summary.Path, Incomplete: true);
}
