using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Commands.Binding;

namespace WorkaroundScanner.Rules.Tests;

public class RelationTests
{
    private const string Model = """
        function f
          call kubectl get pods
          a: call grep Running
        call kubectl delete pod x
        b: call sleep 5
        --
        """;

    /// <summary>Relations that linking states are taken as stated, in the direction stated.</summary>
    public static TheoryData<string> Stated => [.. EnumWords.All<Relation>().Except(["contains", "precedes"])];

    [Theory]
    [MemberData(nameof(Stated))]
    public void A_stated_relation_holds_in_its_direction(string relation)
    {
        var rule = $$"""
            parts: { first: { is: call, tool: text }, second: { is: call, tool: sleep } }
            links: [ [first, {{relation}}, second] ]
            measure: [first, second]
            """;
        Assert.Equal("3 5", RuleText.Lines(rule, Model + $"\na {relation} b"));
        Assert.Equal("", RuleText.Lines(rule, Model + $"\nb {relation} a"));
        Assert.Equal("", RuleText.Lines(rule, Model));
    }

    [Theory]
    [InlineData("[f, contains, c]", "2 | 3")]
    [InlineData("[c, contains, f]", "")]
    [InlineData("[f, precedes, c]", "4 | 5")]
    [InlineData("[c, precedes, f]", "")]
    public void A_relation_of_the_text_is_read_from_it(string link, string lines) => Assert.Equal(lines, RuleText.Lines($$"""
        parts: { f: { is: function }, c: { is: call } }
        links: [ {{link}} ]
        measure: [c]
        """, Model));

    [Fact]
    public void A_loop_iterates_whatever_it_runs_over() => Assert.Equal("1", RuleText.Lines("""
        parts: { loop: { is: loop }, items: { is: list } }
        links: [ [loop, iterates, items] ]
        measure: [loop]
        """, """
        l: loop for-each
        loop while
        --
        value items
        l iterates items
        """));
}
