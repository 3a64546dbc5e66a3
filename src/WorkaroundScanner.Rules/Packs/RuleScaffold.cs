using System.Collections.Immutable;
using System.Text.RegularExpressions;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Configuration.Schemas;
using WorkaroundScanner.Configuration.Yaml;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Rules.Packs;

/// <summary>The files of a rule to begin with: a definition that loads, a page, a case that fails until the rule finds it, one where it may find nothing, and the schemas by which editors complete and check.</summary>
public sealed partial class RuleScaffold
{
    private const int IdsOfACategory = 100;
    private const string FallbackPrefix = "OWN";

    private RuleScaffold(string id, string folder, ImmutableArray<PackFile> files)
    {
        Id = id;
        Folder = folder;
        Files = files;
    }

    /// <summary>The rule's id.</summary>
    public string Id { get; }

    /// <summary>The rule's folder below the pack's, without a closing <c>/</c>.</summary>
    public string Folder { get; }

    /// <summary>The files to write, by their paths below the pack's folder.</summary>
    public ImmutableArray<PackFile> Files { get; }

    /// <summary>Makes the files of a rule.</summary>
    /// <param name="pack">The files of the pack that are there, their paths below its folder; ledgers (<c>releases/*.md</c>) too, since their ids stay taken.</param>
    /// <param name="folderName">The name of the pack's folder, after which a pack without <c>pack.yaml</c> is called.</param>
    /// <param name="name">The rule's name.</param>
    /// <param name="category">What it finds.</param>
    /// <param name="errors">Takes what stands against it.</param>
    public static RuleScaffold? Create(IReadOnlyCollection<PackFile> pack, string folderName, string name, Category category, ConfigErrors errors)
    {
        var packs = PackReader.Read(pack.Where(file => file.IsManifest && file.Folder.Length == 0), errors);
        if (errors.Count > 0)
        {
            return null;
        }

        var manifest = packs.Count > 0 ? null : new PackFile("pack.yaml", Manifest(NameOf(folderName), PrefixOf(folderName)));
        var own = packs.Count > 0 ? packs[0] : Pack.Default with { Prefix = PrefixOf(folderName) };
        var word = EnumWords.Of(category);
        if (NextId($"{own.Prefix}{own.HundredOf(category)}", TakenIds(pack)) is not { } id)
        {
            errors.Add("pack.yaml", 1, 1, $"Every id from {own.Prefix}{own.HundredOf(category)}01 on is taken; give the category {word} another range.");
            return null;
        }

        var folder = $"{word}/{id}-{name}";
        ImmutableArray<PackFile> files =
        [
            .. manifest is null ? [] : new[] { manifest, new("pack.schema.json", JsonSchemas.Of("pack")) },
            new("rule.schema.json", JsonSchemas.Of("rule")),
            new($"{folder}/rule.yaml", Definition(id, name, word)),
            new($"{folder}/README.md", Page(id, name)),
            new($"{folder}/cases/shell.sh", Cases(id)),
        ];
        return new RuleScaffold(id, folder, files);
    }

    /// <summary>An id is taken by a rule's file, broken or not, and by a row of a ledger.</summary>
    private static HashSet<string> TakenIds(IEnumerable<PackFile> pack)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in pack)
        {
            if (file.Name.EndsWith(".md", StringComparison.Ordinal))
            {
                taken.UnionWith(LedgerRow().Matches(file.Text).Select(row => row.Groups["id"].Value));
            }
            else if (file.IsRule && YamlReader.Read(file.Path, file.Text).Root is ConfigMapping rule && rule.Find("id")?.Value is ConfigScalar id)
            {
                taken.Add(id.Value);
            }
        }

        return taken;
    }

    /// <summary>The id behind the last one taken, so that the id of a rule that went is not given again.</summary>
    private static string? NextId(string beginning, HashSet<string> taken)
    {
        var last = Enumerable.Range(0, IdsOfACategory).LastOrDefault(number => taken.Contains($"{beginning}{number:00}"));
        return last + 1 < IdsOfACategory ? $"{beginning}{last + 1:00}" : null;
    }

    private static string NameOf(string folder)
    {
        var name = NoWord().Replace(folder.ToLowerInvariant(), "-").Trim('-');
        return name.Length > 0 && char.IsAsciiLetterLower(name[0]) ? name : "own-rules";
    }

    private static string PrefixOf(string folder)
    {
        var prefix = NameOf(folder).Split('-')[0].ToUpperInvariant();
        return PackReader.IsPrefix(prefix) && prefix != "WS" ? prefix : FallbackPrefix;
    }

    private static string Manifest(string name, string prefix) =>
        $"""
        # yaml-language-server: $schema=pack.schema.json
        # The rules of this folder: their ids begin with these letters.
        schema: {PackReader.Schema}
        name: {name}
        prefix: {prefix}

        """;

    private static string Definition(string id, string name, string category) =>
        $$"""
        # yaml-language-server: $schema=../../rule.schema.json
        id: {{id}}
        name: {{name}}
        title: One line that says what is found
        category: {{category}}
        severity: warning
        maturity: preview
        revision: 1
        message: "`{front}` does its work around `{call}`; {lines} lines"
        # What must be there, how it hangs together, and which lines count: docs/rule-reference.md lists the words.
        parts:
          front: { is: function }
          call: { is: call, tool: platform, role: change }
        links:
          - [front, contains, call]
        measure: [front]

        """;

    private static string Page(string id, string name) =>
        $"""
        # {id} {name}: One line that says what is found

        ## What it finds

        ## Why it costs

        ## What the platform should offer

        ## What is not reported

        ## How it is measured

        """;

    private static string Cases(string id) =>
        $"""
        # expect: {id} lines=1
        echo "put a workaround here that the rule is to find, and its number of lines above"

        # ok: a plain call is what a CLI is for
        kubectl apply -f app.yaml

        """;

    [GeneratedRegex(@"^\| (?<id>[A-Z]{2,8}\d{4}) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex LedgerRow();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoWord();
}
