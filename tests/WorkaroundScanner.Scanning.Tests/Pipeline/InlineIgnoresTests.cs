using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Organisations;
using WorkaroundScanner.Configuration.Policies;
using WorkaroundScanner.Configuration.Repositories;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Suppressions;
using WorkaroundScanner.Syntax.Comments;

namespace WorkaroundScanner.Scanning.Tests.Pipeline;

public sealed class InlineIgnoresTests
{
    [Theory]
    [InlineData("# wscan:ignore WS1301 -- why\nfor", "", "ignored: why")]
    [InlineData("# wscan:ignore retry -- why\nfor", "", "ignored: why")]
    [InlineData("x\nfor\n\ndone # wscan:ignore WS1301 -- why", "", "ignored: why")]
    [InlineData("x\nfor # wscan:ignore WS1301 -- why", "", "ignored: why")]
    [InlineData("# wscan:ignore WS1301\nfor", "", "ignored: ; ignore-without-reason 1:3")]
    [InlineData("# wscan:ignore WS1302 -- why\nfor", "", "kept; unused-ignore 1:3")]
    [InlineData("x\nfor\n# wscan:ignore WS1301 -- why\ncall", "", "kept; unused-ignore 3:3")]
    [InlineData("# wscan:ignore -- why\nfor", "", "kept; broken-ignore 1:3")]
    [InlineData("# wscan:ignore WS1301 -- why\nfor", "lock: retry", "kept; locked-setting 1:3")]
    [InlineData("# wscan:ignore WS1301 -- why\nfor", "lock: cache", "ignored: why")]
    public void AFindingThatBeginsOrEndsWhereACommentSaysSoDoesNotCount(string text, string organisation, string expected)
    {
        var policy = Policy.Of(OrganisationReader.Read("wscan.yml", organisation).Settings, new RepositorySettings(), _ => SeverityMap.Empty);
        var result = InlineIgnores.Apply(new MatchResult([Loop], []), "a.sh", IgnoreComments.Of(text), policy);
        var fate = result.Findings.IsEmpty ? $"ignored: {Assert.Single(result.Suppressed).Reason}" : "kept";
        Assert.Equal(expected, string.Join("; ", [fate, .. result.Problems.Select(problem => $"{problem.Id} {problem.Line}:{problem.Column}")]));
        Assert.Equal(result.Findings.IsEmpty, result.Suppressed.Length == 1);
    }

    private static Finding Loop { get; } = new()
    {
        Rule = new RuleDescriptor { Id = "WS1301", Name = "retry-loop", Title = "", Category = Category.Retry, Severity = Severity.Warning, Maturity = Maturity.Stable, Revision = 1 },
        Severity = Severity.Warning,
        Path = "a.sh",
        Ranges = ImmutableArray.Create(new LineRange(2, 4)),
        Lines = 3,
        Platform = "kubernetes",
        Tool = "kubectl",
        Message = "",
    };
}
