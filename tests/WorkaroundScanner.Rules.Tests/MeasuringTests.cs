namespace WorkaroundScanner.Rules.Tests;

public class MeasuringTests
{
    private const string Calls = "parts: { a: { is: call, tool: kubectl }, b: { is: call, tool: text } }\nlinks: [ [a, flows-to, b] ]\n";

    [Fact]
    public void Lines_run_from_the_first_to_the_last_code_line() => Assert.Equal("2-5 (3)", Show("parts: { l: { is: loop } }\nmeasure: [l]", """
        # before
        loop while
          # inside
          call a
          call b

        call c
        """));

    [Fact]
    public void Parts_apart_are_kept_apart_and_neighbours_joined() => Assert.Equal("1 4-5 (3)", Show("""
        parts: { f: { is: call, tool: kubectl }, b: { is: call, tool: text }, c: { is: call, tool: sleep } }
        links: [ [f, flows-to, b], [b, precedes, c] ]
        measure: [f, b, c]
        """, """
        x: call kubectl get pods
        # one

        y: call grep x
        call sleep 5
        --
        x flows-to y
        """));

    [Fact]
    public void Command_takes_the_statement_around() => Assert.Equal("2-6 (5)", Show(Calls + "measure: [command(b)]", """
        conditional
          assignment state
            capture
              pipeline
                x: call kubectl get pods
                y: call grep x
          call echo
        --
        x flows-to y
        """));

    [Fact]
    public void Command_stops_before_lists_and_blocks() => Assert.Equal("3 (1)", Show(Calls + "measure: [command(a)]", """
        list or
          block group
            x: call kubectl get pods
          y: call grep x
        --
        x flows-to y
        """));

    [Fact]
    public void The_body_of_a_here_document_belongs_to_its_call() => Assert.Equal("1-3 (3)", Show("parts: { a: { is: call, heredoc: dynamic } }\nmeasure: [a]", """
        call kubectl apply -f - // heredoc=dynamic
        | kind: $kind
        | EOF
        call echo
        """));

    [Fact]
    public void Findings_of_one_rule_that_share_a_line_are_one() => Assert.Equal("1-4 | 5-6", RuleText.Lines(
        "parts: { l: { is: loop }, c: { is: call } }\nlinks: [ [l, contains, c] ]\nmeasure: [l]", """
        loop while
          loop while
            call a
          call b
        loop while
          call c
        """));

    [Fact]
    public void A_chain_of_overlaps_is_one_finding() => Assert.Equal("1 3 5", RuleText.Lines(
        "parts: { a: { is: call }, b: { is: call } }\nlinks: [ [a, flows-to, b] ]\nmeasure: [a, b]", """
        x: call a
        # -
        y: call b
        # -
        z: call c
        --
        x flows-to y
        y flows-to z
        """));

    [Theory]
    [InlineData("\"{call} in {lines} lines\"", "kubectl get pods -n test in 1 line")]
    [InlineData("\"{file}: {fn}\"", "$d/x.yaml: deploy")]
    [InlineData("\"{{call}\"", null)]
    public void A_message_names_parts(string message, string? expected)
    {
        var body = RuleText.Head.Replace("\"{lines} lines\"", message, StringComparison.Ordinal) + """
            parts: { fn: { is: function }, call: { is: call }, file: { is: file } }
            links: [ [fn, contains, call], [call, writes, file] ]
            measure: [call]
            """;
        if (expected is null)
        {
            Assert.Contains(RuleSet.Load([new Packs.PackFile("r.yaml", body)]).Errors, error => error.Line == 8);
            return;
        }

        var finding = Assert.Single(RuleText.Match(body, "function deploy\n  c: call kubectl get pods -n test\n--\nfile f $d/x.yaml\nc writes f").Findings);
        Assert.Equal(expected, finding.Message);
    }

    [Fact]
    public void Long_commands_are_cut_and_stay_on_one_line()
    {
        var body = RuleText.Head.Replace("\"{lines} lines\"", "'{c}'", StringComparison.Ordinal) + "parts: { c: { is: call } }\nmeasure: [c]";
        var message = Assert.Single(RuleText.Match(body, "call kubectl " + string.Concat(Enumerable.Repeat("word ", 50))).Findings).Message;
        Assert.InRange(message.Length, 40, 60);
        Assert.EndsWith("…", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f: function f\n  c: call kubectl apply -f x", "kubernetes/kubectl/apply")]
    [InlineData("f: function f\n  c: call ./x.sh // reaches=helm:change", "kubernetes/helm/")]
    [InlineData("f: function f\n  c: call echo\n  call docker ps", "containers/docker/inspect")]
    [InlineData("f: function f\n  c: call echo\ncall aws s3 ls", "cloud/aws/s3")]
    [InlineData("f: function f\n  c: call echo", "//")]
    public void A_finding_names_the_platform_nearest_to_it(string model, string expected)
    {
        var finding = RuleText.Match("parts: { f: { is: function }, c: { is: call } }\nlinks: [ [f, flows-to, c] ]\nmeasure: [f]", model + "\n--\nf flows-to c").Findings[0];
        Assert.Equal(expected, $"{finding.Platform}/{finding.Tool}/{finding.Capability}");
    }

    private static string Show(string rule, string model)
    {
        var result = RuleText.Match(rule, model);
        return $"{RuleText.Show(result)} ({Assert.Single(result.Findings).Lines})";
    }
}
