using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Configuration.Tests;

public sealed class RepositoryFileTests
{
    private static readonly Declaration Known = new(
        new KnownWorkaround("ci/deploy it.sh", 0, 7, new Identity { Category = Category.Retry, Platform = "kubernetes", Capability = "kubectl apply", Anchor = "deploy", Content = 0x0123456789abcdef, Shingles = [1, 0xfffffff0] }),
        "the API drops: every # tenth \"call\"",
        new DateOnly(2027, 1, 31),
        "https://example.com/issues/7")
    {
        IsDispute = true,
        Rules = ["WS1301", "WS1601"],
    };

    [Theory]
    [InlineData("")]
    [InlineData("schema: 1\n")]
    [InlineData("# ours\nexclude: [old/**]\ndeclarations:\n  # the first\n  - { path: a.sh, category: cache, platform: p, capability: c, lines: 1, reason: r, content: \"00\", shingles: \"\" }\n# about the gate\ngate:\n  step: warn\n")]
    [InlineData("declarations:\n- path: a.sh\n  category: cache\n  platform: p\n  capability: c\n  lines: 1\n  reason: r\n  content: 0f\n  shingles: 0000000100000002")]
    [InlineData("gate: { step: watch }\r\ndeclarations:\r\n")]
    public void ADeclarationIsAddedAndTheRestStays(string text)
    {
        var valid = text.Replace(", shingles: \"\"", ", shingles: \"00000001\"", StringComparison.Ordinal);
        var before = RepositoryReader.Read("f", valid);
        Assert.Empty(before.Errors);
        var added = DeclarationWriter.Add(valid, Known);
        Assert.NotNull(added);
        var (settings, errors) = RepositoryReader.Read("f", added);
        Assert.Empty(errors);
        Assert.Equal(before.Settings.Declarations.Length + 1, settings.Declarations.Length);
        Same(Known, settings.Declarations[^1]);
        Assert.Equal((before.Settings.Gate.Step?.Value, before.Settings.Exclude.Length), (settings.Gate.Step?.Value, settings.Exclude.Length));
        Assert.All(valid.Split('\n'), line => Assert.Contains(line, added, StringComparison.Ordinal));
        var twice = RepositoryReader.Read("f", DeclarationWriter.Add(added, Known)!);
        Assert.Equal(settings.Declarations.Length + 1, twice.Settings.Declarations.Length);
    }

    [Fact]
    public void AFileWithErrorsIsNotTouched() => Assert.Null(DeclarationWriter.Add("declarations: 3\n", Known));

    [Theory]
    [InlineData("gate:\n  step: fail\n", "f:2:9", "`step` can't be `fail`")]
    [InlineData("gate:\n  categories: { retrys: warn }\n", "f:2:17", "The key `retrys` is unknown here")]
    [InlineData("gates: {}\n", "f:1:1", "The key `gates` is unknown here")]
    [InlineData("gate: { fail-on: fatal }\n", "f:1:18", "`fail-on` can't be `fatal`")]
    [InlineData("declarations:\n  - path: a.sh\n", "f:2:5", "The key `lines` is missing.")]
    [InlineData("declarations:\n  - { path: a, lines: 1, category: cache, platform: p, capability: c, reason: r, content: xyz, shingles: '' }\n", "f:2:91", "`content` must be 16 hexadecimal digits.")]
    [InlineData("declarations:\n  - { path: a, lines: 1, category: cache, platform: p, capability: c, reason: r, content: 0, shingles: 123, until: soon }\n", "f:2:", "`until` must be a date such as 2027-01-31, not `soon`.")]
    [InlineData("schema: 9\n", "f:1:9", "`schema` must be a whole number from 1 to 1")]
    public void WhatIsWrongIsSaidWithItsPlace(string text, string place, string message)
    {
        var errors = RepositoryReader.Read("f", text).Errors.Select(error => error.ToString()).ToList();
        Assert.Contains(errors, error => error.StartsWith(place, StringComparison.Ordinal) && error.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void StepsAreByCategoryWithADefault()
    {
        var settings = RepositoryReader.Read("f", "gate:\n  step: warn\n  fail-on: error\n  max-grown-lines: 3\n  categories: { retry: gate, cache: watch }\n").Settings;
        Assert.Equal([GateStep.Gate, GateStep.Watch, GateStep.Warn], ((Category[])[Category.Retry, Category.Cache, Category.Poll]).Select(category => settings.Gate.StepOf(category)!.Value));
        Assert.Equal((Severity.Error, 3), (settings.Gate.FailOn!.Value, settings.Gate.MaxGrownLines!.Value));
    }

    private static void Same(Declaration expected, Declaration actual)
    {
        Assert.Equal(expected.Workaround.Identity.Shingles.AsEnumerable(), actual.Workaround.Identity.Shingles);
        Assert.Equal(expected.Rules.AsEnumerable(), actual.Rules);
        ImmutableArray<uint> none = [];
        ImmutableArray<string> noRules = [];
        Declaration Bare(Declaration declaration) => declaration with { Rules = noRules, Workaround = declaration.Workaround with { Identity = declaration.Workaround.Identity with { Shingles = none } } };
        Assert.Equal(Bare(expected), Bare(actual));
    }
}
