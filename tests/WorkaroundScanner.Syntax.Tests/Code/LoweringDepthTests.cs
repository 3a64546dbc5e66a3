using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Go;
using WorkaroundScanner.Syntax.Languages.Groovy;
using WorkaroundScanner.Syntax.Languages.JavaScript;
using WorkaroundScanner.Syntax.Languages.Python;
using WorkaroundScanner.Syntax.Languages.Ruby;
using WorkaroundScanner.Syntax.Languages.Yaml;
using WorkaroundScanner.Syntax.Tests.Hosts;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Code;

/// <summary>Programs whose trees are as deep as parsers let them be are lowered on half of the smallest default stack.</summary>
public sealed class LoweringDepthTests
{
    // Half of the smallest default, and what the runtime wants left over at every step.
    private const int StackKilobytes = 512 + 128;
    private const int Many = 450;

    private static readonly Dictionary<string, (ILanguage Language, string Before, string Behind)> Languages = new(StringComparer.Ordinal)
    {
        ["a.go"] = (new GoLanguage(), "package p\nfunc f() {\nx := ", "\n}\n"),
        ["a.groovy"] = (new GroovyLanguage(), "x = ", "\n"),
        ["a.js"] = (new JavaScriptLanguage(), "x = ", ";\n"),
        ["a.py"] = (new PythonLanguage(), "x = ", "\n"),
        ["a.rb"] = (new RubyLanguage(), "x = ", "\n"),
        [".github/workflows/a.yml"] = (new YamlLanguage(), "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - shell: python\n        run: x = ", "\n"),
    };

    public static MatrixTheoryData<string, string> Chains => new([.. Languages.Keys], [".f()", ".f", " + f()", " - 1", "[0]", " || f()"]);

    public static MatrixTheoryData<string, string> Nests => new([.. Languages.Keys], ["f(|)", "(|)", "f(1, g(|))", "a.f(|).g()", "-f(|)"]);

    [Theory]
    [MemberData(nameof(Chains))]
    public void Chains_are_lowered(string path, string link) => Lower(path, "a" + string.Concat(Enumerable.Repeat(link, Many)));

    [Theory]
    [MemberData(nameof(Nests))]
    public void Nests_are_lowered(string path, string nest)
    {
        var parts = nest.Split('|');
        Lower(path, string.Concat(Enumerable.Repeat(parts[0], Many)) + "a" + string.Concat(Enumerable.Repeat(parts[1], Many)));
    }

    [Theory]
    [InlineData("a.rb", "f { for a in g(", ") do\ny\nend }")]
    [InlineData("a.rb", "f { for a in f ", " do\ny\nend }")]
    [InlineData("a.rb", "f { ", " }.each { y }")]
    [InlineData("a.rb", "f {\n", "\n}.each { |b| y }\n")]
    [InlineData("a.rb", "for x in f do\n", "\nend")]
    [InlineData("a.rb", "for x in ", "")]
    [InlineData("a.rb", "if ", "")]
    [InlineData("a.rb", "while ", "")]
    [InlineData("a.groovy", "f { ", " }.each { y }")]
    [InlineData("a.js", "f(() => { ", " }).forEach(() => { y; })")]
    [InlineData("a.js", "f(() => { for (const a of g(", ")) { y; } })")]
    [InlineData("a.groovy", "f { for (a in g(", ")) { y } }")]
    [InlineData("a.go", "f(func() { for range g(", ") { y() } })")]
    public void Nests_of_functions_and_loops_are_lowered(string path, string before, string behind) =>
        Lower(path, string.Concat(Enumerable.Repeat(before, Many)) + "a" + string.Concat(Enumerable.Repeat(behind, Many)));

    public static TheoryData<string, string> Circles => new()
    {
        { "a.go", "pod := Pod{Name: pod.Name, Args: pod.Args}\nexec.Command(pod.Name, pod.Args...).Run()" },
        { "a.go", "a := T{X: b.X}\nb := T{X: a.X}\nfor {\na = T{X: b.X}\nb = T{X: a.X}\nexec.Command(a.X, b.X).Run()\n}" },
        { "a.go", "x := T{X: []string{x.X}}\nx.X = x.X\nexec.Command(\"kubectl\", x.X...).Run()" },
        { "a.go", "c := c.With(c)\nc = c()\nc(c).Run(c)" },
        { "a.go", "x := x\nx = append(x, x...)\nexec.Command(x[0], x...).Run()" },
        { "a.js", "const x = { a: x.a, args: x.args }; execa(x.a, x.args);" },
        { "a.js", "let f = () => f(f); let x = x(x.y(x)); f(x); execa(x, x);" },
        { "a.js", "let x = [...x, x]; let y = { a: y, b: y.b.a }; execa(x, y.b, y);" },
        { "a.py", "x = dict(x=x.x)\nx = {'x': x['x'], **x}\nx = x(x).y(x)\nsubprocess.run(x.x)\nsubprocess.run([*x, x['x']])" },
        { "a.py", "f = lambda: f(f)\nx = f(x)\nx = [x] + x\nsubprocess.run(x)\nsubprocess.run(f'{x} {x}')" },
        { "a.rb", "x = { a: x[:a], b: x.b }\nx = x.(x)\nf = -> { f.call(f) }\nsystem(x.b, *x)\nsystem(\"#{x} #{f}\")" },
        { "a.groovy", "def x = [a: x.a, b: x.b]\nx = x(x)\ndef f = { f(f) }\nsh x.b\nsh \"${x.a} ${f}\"" },
    };

    [Theory]
    [MemberData(nameof(Circles))]
    public void Values_that_name_themselves_end(string path, string program) =>
        SmallStack.Run(() => HostTree.Summarize(Languages[path].Language, path, path == "a.go" ? $"package p\nimport \"os/exec\"\nfunc f() {{\n{program}\n}}\n" : program), StackKilobytes);

    [Fact]
    public void What_is_left_out_of_a_long_chain_is_said()
    {
        var summary = HostTree.Summarize(new JavaScriptLanguage(), "a.js", "x = a" + string.Concat(Enumerable.Repeat(".f()", 300)) + ";\nexecSync('b');\n");

        Assert.Single(summary.Problems, problem => problem is { Id: "nested-too-deep", Incomplete: true });
        Assert.Contains(summary.Calls, call => call.Words[0].Text == "execSync");
    }

    private static void Lower(string path, string value)
    {
        var (language, before, behind) = Languages[path];
        SmallStack.Run(() => HostTree.Summarize(language, path, before + value + behind), StackKilobytes);
    }
}
