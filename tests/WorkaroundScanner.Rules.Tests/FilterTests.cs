using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Tests;

public class FilterTests
{
    private const string Model = """
        function deploy
          block body
            call kubectl apply -f x.yaml --force --grace-period=0 // env=KUBECONFIG
            call kubectl get pods -o json
            call helm list // prefix=retry!
            call docker login // prefix=sudo silent
            call grep Running
            call jq .a // steps=2
            call ./deploy.sh // defined reaches=helm:change
            call cat // heredoc=dynamic
            call tee x // heredoc=static
        alias k
        loop while endless
          jump break
        loop for-each
          jump continue
        conditional
          block then
        dispatch $1
          arm start up
        pipeline negated
          test -f marker
        list or
          assignment tries $n // counts
          assignment text x* // appends kept
        capture as-file
          call aws s3 ls
        class Client
          function push method // memoises
        function release target // exposed
        step build container
        step try job // repeats
        call ./render.sh $chart $values $chart // addresses=paas
        call kubectl delete --force pod --now // defined behind=3
        --
        value count
        file out $d/out.yaml
        """;

    [Theory]
    [InlineData("is: call, tool: platform", 3, 4, 5, 6, 27, 34)]
    [InlineData("is: call, tool: [kubectl, text]", 3, 4, 7, 34)]
    [InlineData("is: call, tool: helm3", 5)]
    [InlineData("is: call, not-tool: platform", 7, 8, 9, 10, 11, 33)]
    [InlineData("is: call, platform: [cloud, containers]", 6, 27)]
    [InlineData("is: call, role: change", 3, 34)]
    [InlineData("is: call, role: [query, login], tool: platform", 4, 5, 6, 27)]
    [InlineData("is: call, capability: [list, s3]", 5, 27)]
    [InlineData("is: call, command: ['s3 *', apply]", 3, 27)]
    [InlineData("is: call, tool: platform, not-command: [get, 's3 ls', list]", 3, 6, 34)]
    [InlineData("is: call, flag: --grace-period=*", 3)]
    [InlineData("is: call, flag: '--force --grace-period=0'", 3)]
    [InlineData("is: call, flag: '--force --other'")]
    [InlineData("is: call, flag: ['--other', '-o=*']", 4)]
    [InlineData("is: call, tool: platform, without-flag: '-*'", 5, 6, 27)]
    [InlineData("is: call, argument: ['*.yaml', ls]", 3, 27)]
    [InlineData("is: call, tool: platform, without-argument: '-*'", 5, 6, 27)]
    [InlineData("is: call, tool: platform, output: structured", 4)]
    [InlineData("is: call, tool: platform, output: text", 3, 5, 6, 27, 34)]
    [InlineData("is: call, reaches: platform", 3, 4, 5, 6, 9, 27, 34)]
    [InlineData("is: call, reaches: helm", 5, 9)]
    [InlineData("is: call, reaches-role: change", 3, 9, 34)]
    [InlineData("is: call, reaches-only: [query, login]", 4, 5, 6, 27)]
    [InlineData("is: call, prefix: repeating", 5)]
    [InlineData("is: call, prefix: [su*, nothing]", 6)]
    [InlineData("is: call, repeated-by: ret*", 5)]
    [InlineData("is: call, repeated-by: sudo")]
    [InlineData("is: call, heredoc: dynamic", 10)]
    [InlineData("is: call, heredoc: [static, dynamic]", 10, 11)]
    [InlineData("is: call, discards: true", 6)]
    [InlineData("is: call, tool: platform, discards: false", 3, 4, 5, 27, 34)]
    [InlineData("is: call, steps: 2", 8)]
    [InlineData("is: call, steps: 3")]
    [InlineData("is: call, environment: KUBE*", 3)]
    [InlineData("is: call, addresses: platform", 33)]
    [InlineData("is: call, addresses: [cloud, paas]", 33)]
    [InlineData("is: call, addresses: cloud")]
    [InlineData("is: call, defined: true", 9, 34)]
    [InlineData("is: call, tool: kubectl, own-command: true", 3, 4)]
    [InlineData("is: call, own-command: false", 9, 34)]
    [InlineData("is: call, own-flag: --force", 3)]
    [InlineData("is: call, own-flag: --now", 34)]
    [InlineData("is: call, matches: '^aws.*ls$'", 27)]
    [InlineData("is: assignment, matches: 'x.'", 25)]
    [InlineData("is: test, matches: '-f mark'", 22)]
    [InlineData("is: arm, matches: '^start\\|up$'", 20)]
    [InlineData("is: arm, matches: '^up'")]
    [InlineData("is: function, name: dep*", 1)]
    [InlineData("is: [function, alias], name: [k, deploy]", 1, 12)]
    [InlineData("is: call, name: './*'", 9, 33)]
    [InlineData("is: assignment, name: tries", 24)]
    [InlineData("is: loop, form: for-each", 15)]
    [InlineData("is: loop, endless: true", 13)]
    [InlineData("is: loop, endless: false", 15)]
    [InlineData("is: test, operator: ['-f', '-e']", 22)]
    [InlineData("is: test, operator: -z")]
    [InlineData("is: assignment, counts: true", 24)]
    [InlineData("is: assignment, appends: true", 25)]
    [InlineData("is: assignment, kept: true", 25)]
    [InlineData("is: assignment, value: $n", 24)]
    [InlineData("is: list, joined: or", 23)]
    [InlineData("is: list, joined: and")]
    [InlineData("is: block, role: then", 18)]
    [InlineData("is: jump, to: continue", 16)]
    [InlineData("is: dispatch, subject: $1", 19)]
    [InlineData("is: arm, pattern: up", 20)]
    [InlineData("is: capture, as-file: true", 26)]
    [InlineData("is: pipeline, negated: true", 21)]
    [InlineData("is: test, negated: true")]
    [InlineData("is: conditional", 17)]
    [InlineData("is: script", 1)]
    [InlineData("is: script, language: she*", 1)]
    [InlineData("is: function, language: python")]
    [InlineData("is: call, flags: 2", 3, 34)]
    [InlineData("is: call, whole-variable: [val*, other]", 33)]
    [InlineData("is: call, whole-variable: '$values'")]
    [InlineData("is: call, variables: 2", 33)]
    [InlineData("is: call, variables: 3")]
    [InlineData("is: class, name: Cl*", 28)]
    [InlineData("is: class, not-name: [Cl*, '*Test']")]
    [InlineData("is: function, not-name: de*", 29, 30)]
    [InlineData("is: call, own: true, tool: helm3", 5)]
    [InlineData("is: call, own: false")]
    [InlineData("is: function, form: [method, target]", 29, 30)]
    [InlineData("is: function, reaches: [helm, docker]", 1)]
    [InlineData("is: function, memoises: true", 29)]
    [InlineData("is: function, exposed: true", 30)]
    [InlineData("is: function, inner: true")]
    [InlineData("is: step, form: container", 31)]
    [InlineData("is: step, repeats: true", 32)]
    [InlineData("is: step, name: build", 31)]
    public void A_filter_takes_what_meets_all_its_keys(string filter, params int[] lines) =>
        Assert.Equal(lines, LinesOf($"parts: {{ it: {{ {filter} }} }}\nmeasure: [it]"));

    [Theory]
    [InlineData("is: file, name: '$d/*'", true)]
    [InlineData("is: file, name: '*.json'", false)]
    [InlineData("is: value, name: count", true)]
    public void A_symbol_is_met_by_name(string filter, bool met) =>
        Assert.Equal(met, RuleText.Match($"parts: {{ s: {{ {filter} }}, f: {{ is: function }} }}\nlinks: [ [f, writes, s] ]\nmeasure: [f]",
            Model.Replace("function deploy", "f: function deploy", StringComparison.Ordinal) + "\nf writes out\nf writes count").Findings.Length == 1);

    [Fact]
    public void Every_key_is_tested_here()
    {
        var tested = typeof(FilterTests).GetMethods().SelectMany(method => method.GetCustomAttributesData())
            .Where(data => data.ConstructorArguments.Count > 0)
            .Select(data => data.ConstructorArguments[0].Value is IReadOnlyList<System.Reflection.CustomAttributeTypedArgument> { Count: > 0 } list ? list[0].Value as string : null)
            .OfType<string>().ToList();
        Assert.All(FilterTable.Rows, row => Assert.Contains(tested, filter =>
            row.Kinds.Members.Any(kind => filter.Contains($"is: {Configuration.Reading.EnumWords.Of(kind)},", StringComparison.Ordinal))
            && filter.Contains($" {row.Name}: ", StringComparison.Ordinal)));
    }

    private static IEnumerable<int> LinesOf(string rule) => RuleText.Match(rule, Model).Findings.Select(finding => finding.StartLine);
}
