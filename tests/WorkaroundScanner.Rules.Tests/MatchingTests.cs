namespace WorkaroundScanner.Rules.Tests;

public class MatchingTests
{
    private const string RetryLoop = """
        parts: { loop: { is: loop }, call: { is: call, tool: platform } }
        links: [ [loop, repeats-while-fails, call] ]
        none:  [ { parts: { items: { is: list } }, links: [ [loop, iterates, items] ] } ]
        measure: [loop]
        """;

    [Fact]
    public void A_link_by_a_stored_relation_is_followed() => Assert.Equal("1-3", RuleText.Lines(RetryLoop, """
        l: loop while
          block body
            c: call kubectl apply -f x.yaml
        --
        l repeats-while-fails c
        """));

    [Fact]
    public void A_loop_over_items_is_excluded() => Assert.Equal("", RuleText.Lines(RetryLoop, """
        l: loop for-each
          block body
            c: call kubectl apply -f x.yaml
        --
        file items *.yaml
        l repeats-while-fails c
        l iterates items
        """));
}
