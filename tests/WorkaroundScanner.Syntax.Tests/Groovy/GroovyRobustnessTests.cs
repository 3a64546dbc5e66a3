using WorkaroundScanner.Syntax.Languages.Groovy;
using WorkaroundScanner.Syntax.Tests.Code;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Groovy;

/// <summary>Text that is no Groovy: what can't be read costs itself.</summary>
public sealed class GroovyRobustnessTests
{
    private const int Deep = 100_000;

    private const string Program = """
        @Library('x') _
        import a.b.*
        def call(Map args = [:], String... rest) {
          def out = sh(script: "kubectl get ${args.ns} | grep $name.first", returnStdout: true).trim()
          sh script: 'helm x', returnStatus: true
          retry(3) { timeout(time: 5) { sh '''a
            b''' } }
          for (int i = 0; i < 5; i++) { sleep 5 }
          for (String x : ['a': 1, b: 2]) echo x
          items.each { k, v -> if (v ==~ /a\/b/) return; k++ }
          try { f() } catch (A | B e) { error "x: ${e}" } finally { g() }
          if (a && !b) { x = (String) y } else if (c) z << $/d $$ ${e}/$
          switch (x) { case 'a': foo(); break; default: x = a ? b : c ?: d }
          return new C<String>(*args)?.d[0]*.e { it -> -it }
        }
        class K extends B { private final n = 1; K(x) { } def f() { "a".execute() } }
        """;

    [Theory]
    [InlineData("f(])\ng()", "(call f", "(call g)")]
    [InlineData("x = )\ng()", "(= x (opaque))", "(call g)")]
    [InlineData("if {\n}\ng()", "(call g)")]
    [InlineData("for (x) { f() }\ng()", "(call f)", "(call g)")]
    [InlineData("x = \"open\ng()", "(= x 'open')", "(call g)")]
    [InlineData("x = 'open\ng()", "(= x 'open')", "(call g)")]
    [InlineData("-> x\ng()", "(call g)")]
    [InlineData("stage('a') { ) }\ng()", "(call stage 'a'", "(call g)")]
    public void What_follows_a_mistake_is_read(string text, params string[] trees)
    {
        var dump = GroovyTrees.Of(text);

        Assert.Contains("\n! ", dump, StringComparison.Ordinal);
        Assert.All(trees, tree => Assert.Contains(tree, dump, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("def f() {\n  g()\n", "(def f () (call g))")]
    [InlineData("stage('a') {\n  sh \"x ${y", "(call stage 'a' (fn () (call sh 'x {y}')))")]
    [InlineData("x = '''open", "(= x 'open')")]
    [InlineData("x = 1 /* open", "(= x 1)")]
    public void What_is_left_open_is_read(string text, string tree)
    {
        var lines = GroovyTrees.Of(text).Split('\n');

        Assert.Equal(tree, lines[0]);
        Assert.StartsWith("! ", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("f(")]
    [InlineData("f { ")]
    [InlineData("f g { ")]
    [InlineData("f a: g b, ")]
    [InlineData("[a: ")]
    [InlineData("\"${")]
    [InlineData("!")]
    [InlineData("a + ")]
    [InlineData("a ? ")]
    [InlineData("a ?: ")]
    [InlineData("a = ")]
    [InlineData(".a()")]
    [InlineData("x -> ")]
    [InlineData("if (a) ")]
    [InlineData("if (a) { } else ")]
    [InlineData("while (a) { ")]
    [InlineData("class A { ")]
    [InlineData("a||b&&c|d^e&f=~g==h<i<<j+k*l**(")]
    public void Depth_is_bounded(string unit)
    {
        var text = "x = " + string.Concat(Enumerable.Repeat(unit, Deep));

        Robustness.BoundsDepth(new GroovyParser(), text);
    }

    [Theory]
    [InlineData("f(", ")")]
    [InlineData("[", "]")]
    [InlineData("a + ", "")]
    [InlineData("a.b().", "")]
    [InlineData("\"${", "}\"")]
    public void A_bound_that_is_met_is_said(string open, string close)
    {
        var text = $"x = {string.Concat(Enumerable.Repeat(open, 2000))}x{string.Concat(Enumerable.Repeat(close, 2000))}\n";

        Assert.Single(GroovyTrees.Parse(text).Errors, error => error.TooDeep);
    }

    [Fact]
    public void Long_files_of_short_branches_are_not_deep()
    {
        var text = "def f() {\n" + string.Concat(Enumerable.Repeat("if (a) { b() } else if (c) { d() }\nx = a.b().c() + \"$d.e\"\n", 2000)) + "}\n";

        Assert.Empty(GroovyTrees.Parse(text).Errors);
    }

    [Fact]
    public void Damaged_programs_are_read_without_a_fault() => Robustness.SurvivesDamage(GroovyTrees.Parse, Program);

    [Fact]
    public void The_program_that_is_damaged_is_whole() => Assert.Empty(GroovyTrees.Parse(Program).Errors);
}
