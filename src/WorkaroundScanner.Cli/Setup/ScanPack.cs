using System.Collections.Immutable;
using WorkaroundScanner.Cli.Setup.Packs;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>The tools and rules of a run.</summary>
internal sealed record ScanPack(Vocabulary Vocabulary, RuleSet Rules)
{
    private readonly Lazy<ImmutableDictionary<string, string>> pages = new(ReadPages);

    /// <summary>All that it was loaded from beside the program, as text.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>What outputs need to know of the rules, by id.</summary>
    public ImmutableArray<RuleDescriptor> Descriptors => [.. Rules.Rules.Select(rule => rule.Descriptor).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Puts together what comes with the program, what the organisation's file names, further folders of rules, and CLIs named on the command line.</summary>
    /// <exception cref="UsageException">A file of them is wrong.</exception>
    public static ScanPack Load(OrganisationSettings organisation, IReadOnlyList<string> packs, IReadOnlyList<string> tools)
    {
        var own = Own(organisation, packs).ToList();
        return Of([.. BuiltInPack.Files, .. own], tools) with { Sources = [.. own.SelectMany(file => (string[])[file.Path, $"{file.DescribesPlatform}", file.Text]), .. tools] };
    }

    /// <summary>The files of what the organisation's file names and of further packs.</summary>
    /// <exception cref="UsageException">One of them can't be read.</exception>
    public static IEnumerable<PackFile> Own(OrganisationSettings organisation, IEnumerable<string> packs) =>
    [
        .. OrganisationFile.Platforms(organisation),
        .. OrganisationFile.Packs(organisation).Concat(packs).SelectMany(PackFolder.Read),
    ];

    /// <summary>Puts together the files of packs and CLIs named on the command line.</summary>
    /// <exception cref="UsageException">A file of them is wrong.</exception>
    public static ScanPack Of(ImmutableArray<PackFile> files, IReadOnlyList<string> tools)
    {
        var vocabulary = VocabularyLoader.Load(files);
        var rules = RuleSet.Load(files, vocabulary.Vocabulary);
        if (vocabulary.Errors.Length + rules.Errors.Length > 0)
        {
            throw new UsageException([.. vocabulary.Errors.Concat(rules.Errors).Select(error => error.ToString())]);
        }

        return new ScanPack(vocabulary.Vocabulary.With(tools.Select(Named)), rules.Rules);
    }

    /// <summary>The page of a rule that comes with the program; null for others.</summary>
    public string? PageOf(string ruleId) => pages.Value.GetValueOrDefault(ruleId);

    /// <summary>A rule's folder is named by its id and name.</summary>
    private static ImmutableDictionary<string, string> ReadPages() =>
        BuiltInPack.Pages.ToImmutableDictionary(page => page.Folder.Split('/')[^2].Split('-')[0], page => page.Text, StringComparer.Ordinal);

    /// <summary>A CLI of which nothing but the name is known; it counts as a platform of its own.</summary>
    private static Tool Named(string name) => name.Length > 0 && !name.StartsWith('-') && !name.Any(c => char.IsWhiteSpace(c) || c is '/' or '\\')
        ? new Tool { Name = name, Platform = name }
        : throw new UsageException($"--tool takes the name of a command, not '{name}'.");
}
