using WorkaroundScanner.Model.Commands.Binding;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>Inferring relations costs more than all else: a file in which a rule can't be met is not asked for them.</summary>
public sealed class InferenceOnDemandTests
{
    private const string Library = """
        parts: { script: { is: script } }
        at-least: [ { count: 1, parts: { fn: { is: function }, call: { is: call, tool: platform } }, links: [ [script, contains, fn], [fn, fronts, call] ] } ]
        measure: [script]
        """;

    private const string Front = """
        parts: { loop: { is: loop }, call: { is: call } }
        links: [ [loop, repeats-while-fails, call] ]
        share: [ { percent: 10, of: { is: call }, are: { is: call, reaches: platform }, in: loop } ]
        measure: [loop]
        """;

    private const string Patch = """
        parts: { massage: { is: call, tool: text }, file: { is: file, name: ["*values*.y*ml", "*charts/*"] } }
        links: [ [massage, writes, file] ]
        measure: [massage]
        """;

    [Theory]
    [InlineData(Library, "function f\n  call git status", false)]
    [InlineData(Library, "function f\n  call kubectl get pods", true)]
    [InlineData(Front, "loop while\n  call git status", false)]
    [InlineData(Front, "loop while\n  call kubectl get pods", true)]
    [InlineData(Patch, "call sed -i s/a/b/ app.yaml", false)]
    [InlineData(Patch, "call sed -i s/a/b/ values-test.yaml", true)]
    [InlineData(Patch, "assignment file charts\ncall sed -i s/a/b/ $file/app.yaml", true)]
    [InlineData(Patch, "call cat values.yaml", false)]
    public void RelationsAreAskedForWhereTheRuleMayBeMet(string rule, string text, bool expected)
    {
        var isAsked = false;
        var model = ModelNotation.Read(text);
        RuleText.Load(rule).Match(new CommandModel(model.Summary, [.. model.Summary.Nodes.Select(node => model.CallAt(node.Id))], () =>
        {
            isAsked = true;
            return new Inference(model.Symbols, model.Relations);
        }));
        Assert.Equal(expected, isAsked);
    }
}
