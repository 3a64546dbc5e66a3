using WorkaroundScanner.Configuration.EditorConfigs;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Tests.Policies;

public sealed class PolicyTests
{
    private static readonly RuleDescriptor Retry = new() { Id = "WS1301", Name = "retry-loop", Title = "", Category = Category.Retry, Severity = Severity.Warning, Maturity = Maturity.Stable, Revision = 1 };

    [Theory]
    [InlineData("", "", "", "Warning built in")]
    [InlineData("severities: { retry: error }", "", "", "Error wscan.yml:1")]
    [InlineData("severities: { retry: error, WS1301: info }", "", "", "Info wscan.yml:1")]
    [InlineData("severities: { all: info, stable: error }", "", "", "Error wscan.yml:1")]
    [InlineData("severities: { cache: error, preview: none }", "", "", "Warning built in")]
    [InlineData("severities: { retry: error }", "schema: 1\nseverities:\n  all: none", "", "None .workarounds.yml:3")]
    [InlineData("severities: { retry: error }", "severities: { all: none }", "[*.sh]\ndotnet_diagnostic.WS1301.severity = suggestion", "Info .editorconfig:2")]
    [InlineData("", "severities: { all: none }", "[*.py]\ndotnet_diagnostic.WS1301.severity = error", "None .workarounds.yml:1")]
    [InlineData("", "", "[*]\ndotnet_analyzer_diagnostic.category-retry.severity = error", "Error .editorconfig:2")]
    [InlineData("", "", "[*]\ndotnet_analyzer_diagnostic.severity = silent", "None .editorconfig:2")]
    [InlineData("", "", "[*]\ndotnet_diagnostic.ws1301.severity = default", "Warning built in")]
    [InlineData("lock: retry", "severities: { WS1301: none }", "", "Warning built in; `WS1301: none` has no effect: the organisation's file locks `retry` (wscan.yml:1).")]
    [InlineData("lock: WS1301", "severities: { WS1301: error }", "", "Error .workarounds.yml:1")]
    [InlineData("severities: { all: error }\nlock: [all]", "", "[*]\ndotnet_diagnostic.WS1301.severity = warning", "Error wscan.yml:1; `WS1301: warning` has no effect: the organisation's file locks `all` (wscan.yml:2).")]
    public void TheNarrowestFileDecidesAsFarAsNothingIsLocked(string organisation, string repository, string editorConfig, string expected)
    {
        var (severity, attempt) = PolicyOf(organisation, repository, editorConfig).SeverityOf(Retry, "ci/deploy.sh");
        Assert.Equal(expected, $"{severity.Value} {severity.Origin}{(attempt is null ? "" : $"; {attempt.Message}")}");
    }

    [Theory]
    [InlineData("", "", "warning 5 gate")]
    [InlineData("gate: { fail-on: error, max-grown-lines: 9, step: warn }", "", "error 9 warn")]
    [InlineData("gate: { fail-on: error, max-grown-lines: 9, step: warn }", "gate: { fail-on: info, max-grown-lines: 20, categories: { retry: watch } }", "info 20 watch")]
    [InlineData("gate: { max-grown-lines: 9 }\nlock: gate", "gate: { fail-on: error, max-grown-lines: 20, step: warn }", "warning 9 gate; `fail-on: error`; `max-grown-lines: 20`; `step: warn`")]
    [InlineData("lock: gate", "gate: { fail-on: none }", "warning 5 gate; `fail-on: none`")]
    [InlineData("lock: gate", "gate: { fail-on: info, max-grown-lines: 0, categories: { retry: gate } }", "info 0 gate")]
    [InlineData("lock: exclude\nexclude: gen/**", "exclude: [ci/**]", "warning 5 gate gen/**; `exclude ci/**`")]
    [InlineData("exclude: gen/**", "exclude: [ci/**]", "warning 5 gate gen/** ci/**")]
    public void WhatIsLockedIsNotWeakened(string organisation, string repository, string expected)
    {
        var policy = PolicyOf(organisation, repository, "");
        var values = $"{policy.FailOn.Value} {policy.MaxGrownLines.Value} {policy.StepOf(Category.Retry).Value}".ToLowerInvariant();
        var attempts = policy.Attempts.Select(attempt => "; " + attempt.Message[..(attempt.Message.IndexOf('`', 1) + 1)]);
        Assert.Equal(expected, $"{values}{string.Concat(policy.Exclude.Select(glob => " " + glob.Value))}{string.Concat(attempts)}");
    }

    [Fact]
    public void EditorConfigsAreReadUpToTheRootAndNoFurther()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [".editorconfig"] = "[*]\ndotnet_diagnostic.WS1301.severity = error\n",
            ["a/.editorconfig"] = "[*.sh]\nindent_size = 2\n",
            ["a/b/.editorconfig"] = "root = true\n[*.sh]\ndotnet_diagnostic.WS1302.severity = error\n",
        };
        var asked = new List<string>();
        var folder = new EditorConfigFolder(path =>
        {
            asked.Add(path);
            return files.GetValueOrDefault(path);
        });
        Assert.Equal("WS1301", Words(folder.For("a/x.sh")));
        Assert.Equal("WS1302", Words(folder.For("a/b/c/x.sh")));
        Assert.Equal("", Words(folder.For("a/b/x.py")));
        Assert.Equal([".editorconfig", "a/.editorconfig", "a/b/.editorconfig", "a/b/c/.editorconfig"], asked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("lock: retr", "wscan.yml:1:7: `retr` is neither the id of a rule nor one of")]
    [InlineData("severities: [retry]", "wscan.yml:1:13: `severities` must be a mapping")]
    [InlineData("severities: { WS130: error }", "")]
    [InlineData("severities: { Retry: error }", "wscan.yml:1:15: `Retry` is neither the id of a rule nor one of")]
    [InlineData("severities: { retry: fatal }", "wscan.yml:1:22: `retry` can't be `fatal`")]
    [InlineData("platform: [a]", "wscan.yml:1:1: The key `platform` is unknown here; did you mean `platforms`?")]
    [InlineData("gate: { fail-on: loud }", "wscan.yml:1:18: `fail-on` can't be `loud`")]
    [InlineData("packs: { a: b }", "wscan.yml:1:8: `packs` must be a word or a list of words")]
    [InlineData("schema: 2", "wscan.yml:1:9: `schema` must be a whole number from 1 to 1")]
    [InlineData("a: &a [*a]", "wscan.yml:1:8: Aliases (`*name`) are not supported here")]
    public void WhatIsWrongIsSaidWithItsPlace(string text, string expected)
    {
        var errors = OrganisationReader.Read("wscan.yml", text).Errors;
        Assert.StartsWith(expected, string.Join('\n', errors), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, errors.IsEmpty);
    }

    private static string Words(SeverityMap map) => string.Join(' ', map.Entries.Select(entry => entry.Rules.Word));

    private static Policy PolicyOf(string organisation, string repository, string editorConfig) => Policy.Of(
        OrganisationReader.Read("wscan.yml", organisation).Settings,
        RepositoryReader.Read(".workarounds.yml", repository).Settings,
        new EditorConfigFolder(path => path == ".editorconfig" ? editorConfig : null).For);
}
