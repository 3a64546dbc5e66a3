using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Shell;
using Xunit;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>The table of bindings: what a call as written turns out to run.</summary>
public sealed class BindingTests
{
    private static readonly ImmutableArray<BindingCase> Cases = BindingCase.ReadAll(
        System.IO.File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Linking", "bindings.txt")));

    public static TheoryData<string> Titles => [.. Cases.Select(row => row.Title)];

    [Fact]
    public void TheTableHoldsAtLeastSixtyBindings() => Assert.True(Cases.Length >= 60, $"{Cases.Length} rows");

    [Theory]
    [MemberData(nameof(Titles))]
    public void CallIsBoundAsTheTableSays(string title)
    {
        var row = Cases.Single(row => row.Title == title);
        var vocabulary = VocabularyLoader.BuiltIn.Vocabulary;
        var models = Linker.Link(row.Files.Select(file => ShellLanguage.Summarize(file.Key, file.Value)), vocabulary);
        var main = models.Single(model => model.Summary.Path == "main.sh");
        var found = main.Calls.Select(call => Describe(main.Summary, call)).OfType<string>().Order(StringComparer.Ordinal);
        Assert.Equal(row.Expected.Order(StringComparer.Ordinal), found);
    }

    private static string? Describe(FileSummary file, BoundCall call)
    {
        if (call.Reaches.IsEmpty)
        {
            return null;
        }

        var line = file.Lines.LineAt(call.Node.Span.Start);
        var what = call.IsPlatform
            ? string.Join(' ', call.Subcommand.Prepend(call.Name))
            : "reach " + string.Join(' ', call.Reaches.Select(reach => reach.Tool.Name).Distinct());
        var via = string.Join(' ', call.Prefixes.Select(prefix => prefix.Name + (prefix.Repeats ? "*" : "")));
        return $"{line} {what}" + (via.Length > 0 ? " via " + via : "");
    }
}
