using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Policies;

/// <summary>
/// What is in force in one repository: the narrower file decides (<c>.editorconfig</c> before <c>.workarounds.yml</c> before the organisation's file before what comes with a rule),
/// except that a repository can't weaken what the organisation locks. Every attempt to is told.
/// </summary>
public sealed class Policy
{
    /// <summary>Other layout of a known workaround, or a line of output more, is no new one.</summary>
    private const int DefaultGrownLines = 5;

    private readonly OrganisationSettings organisation;
    private readonly RepositorySettings repository;
    private readonly Func<string, SeverityMap> editorConfigOf;
    private readonly ImmutableArray<Setting<GateStep>> steps;
    private readonly ImmutableArray<Problem>.Builder attempts = ImmutableArray.CreateBuilder<Problem>();

    private Policy(OrganisationSettings organisation, RepositorySettings repository, Func<string, SeverityMap> editorConfigOf)
    {
        this.organisation = organisation;
        this.repository = repository;
        this.editorConfigOf = editorConfigOf;
        var (common, own) = (organisation.Gate, repository.Gate);
        FailOn = GateValue("fail-on", common.FailOn, own.FailOn, Severity.Warning, (weaker, than) => weaker > than || weaker == Severity.None);
        MaxGrownLines = GateValue("max-grown-lines", common.MaxGrownLines, own.MaxGrownLines, DefaultGrownLines, (weaker, than) => weaker > than);
        steps = [.. Enum.GetValues<Category>().Select(category =>
            GateValue(own.OwnStepOf(category) is null ? "step" : EnumWords.Of(category), common.StepOf(category), own.StepOf(category), GateStep.Gate, (weaker, than) => weaker < than))];
        Exclude = [.. organisation.Exclude, .. repository.Exclude.Where(glob => !IsAttempt(OrganisationSettings.LockExclude, glob.Origin, $"exclude {glob.Value}"))];
    }

    /// <summary>What holds where nobody wrote anything.</summary>
    public static Policy Default { get; } = Of(new OrganisationSettings(), new RepositorySettings(), _ => SeverityMap.Empty);

    /// <summary>The least severity that the gate looks at.</summary>
    public Setting<Severity> FailOn { get; }

    /// <summary>How many lines a known workaround may grow.</summary>
    public Setting<int> MaxGrownLines { get; }

    /// <summary>Globs of files that are not scanned.</summary>
    public ImmutableArray<Setting<string>> Exclude { get; }

    /// <summary>What cannot be weakened.</summary>
    public ImmutableArray<Setting<string>> Locks => organisation.Locks;

    /// <summary>Workarounds kept on purpose.</summary>
    public ImmutableArray<Declaration> Declarations => repository.Declarations;

    /// <summary>Settings of the repository that weaken what is locked, so that they have no effect; those of rules are told with their findings.</summary>
    public ImmutableArray<Problem> Attempts => attempts.ToImmutable();

    /// <summary>Puts the files together.</summary>
    /// <param name="organisation">The organisation's file.</param>
    /// <param name="repository">The repository's file.</param>
    /// <param name="editorConfigOf">What <c>.editorconfig</c> says about the rules in a file, by its path.</param>
    public static Policy Of(OrganisationSettings organisation, RepositorySettings repository, Func<string, SeverityMap> editorConfigOf) => new(organisation, repository, editorConfigOf);

    /// <summary>What the gate does about a category.</summary>
    public Setting<GateStep> StepOf(Category category) => steps[(int)category];

    /// <summary>The lock on a rule, or null.</summary>
    public Setting<string>? LockOf(RuleDescriptor rule) => organisation.LockOf(rule);

    /// <summary>What a rule counts for in a file, and a problem where the repository tried to weaken it.</summary>
    public (Setting<Severity> Severity, Problem? Attempt) SeverityOf(RuleDescriptor rule, string path) =>
        Judge(rule, editorConfigOf(path).Find(rule) ?? repository.Severities.Find(rule));

    /// <summary>What a rule counts for in the whole repository, <c>.editorconfig</c> left out.</summary>
    public Setting<Severity> SeverityOf(RuleDescriptor rule) => Judge(rule, repository.Severities.Find(rule)).Severity;

    private (Setting<Severity> Severity, Problem? Attempt) Judge(RuleDescriptor rule, SeverityEntry? own)
    {
        var common = organisation.Severities.Find(rule) is { } entry ? new Setting<Severity>(entry.Severity, entry.Origin) : new Setting<Severity>(rule.Severity, Origin.BuiltIn);
        if (own is null)
        {
            return (common, null);
        }

        return own.Severity < common.Value && organisation.LockOf(rule) is { } locked
            ? (common, Attempt($"{own.Rules.Word}: {EnumWords.Of(own.Severity)}", own.Origin, locked))
            : (new Setting<Severity>(own.Severity, own.Origin), null);
    }

    /// <summary>Words about rules that are not there, each with the nearest one that is.</summary>
    public IEnumerable<(Origin Origin, string Message)> Unknown(IReadOnlyCollection<string> ids) => organisation.Severities.Entries.Concat(repository.Severities.Entries)
        .Select(entry => (entry.Rules.Word, entry.Origin))
        .Concat(organisation.Locks.Select(item => (Word: item.Value, item.Origin)))
        .Where(named => new RuleSelector(named.Word).IsId && !ids.Contains(named.Word))
        .Select(named => (named.Origin, $"There is no rule {named.Word}" + NearestWord.Hint(named.Word, ids)));

    private Setting<T> GateValue<T>(string name, Setting<T>? common, Setting<T>? own, T builtIn, Func<T, T, bool> isWeaker)
    {
        var floor = common ?? new Setting<T>(builtIn, Origin.BuiltIn);
        return own is null || (isWeaker(own.Value, floor.Value) && IsAttempt(OrganisationSettings.LockGate, own.Origin, $"{name}: {KebabCase.Of(own.Value!.ToString()!)}")) ? floor : own;
    }

    private bool IsAttempt(string name, Origin origin, string what)
    {
        if (organisation.LockOf(name) is not { } locked)
        {
            return false;
        }

        var attempt = Attempt(what, origin, locked);
        if (!attempts.Contains(attempt))
        {
            attempts.Add(attempt);
        }

        return true;
    }

    private static Problem Attempt(string what, Origin origin, Setting<string> locked) =>
        new("locked-setting", $"`{what}` has no effect: the organisation's file locks `{locked.Value}` ({locked.Origin}).", origin.Path, origin.Line, 1);
}
