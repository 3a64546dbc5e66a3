namespace WorkaroundScanner.Syntax.Tests.Groovy;

/// <summary>Statements: declarations, branches, loops, jumps.</summary>
public sealed class GroovyStatementTests
{
    [Theory]
    [InlineData("def x = 1", "(= x 1)")]
    [InlineData("String x = f()", "(= x (call f))")]
    [InlineData("final int x = 1, y", "(const = x 1)\n(const = y)")]
    [InlineData("List<Map<String, String>> x", "(= x)")]
    [InlineData("def (a, b) = f()", "(= (a b) (call f))")]
    [InlineData("(a, b) = [1, 2]", "(= (a b) [1 2])")]
    [InlineData("NAME = 'x'", "(const = NAME 'x')")]
    [InlineData("a.b['c'] += 'd'", "(+= a.b['c'] 'd')")]
    [InlineData("x = y = 1", "(= x (= y 1))")]
    [InlineData("i++; --j", "(+= i 1)\n(-= j 1)")]
    [InlineData("list << 'x'", "(<< list 'x')")]
    [InlineData("assert a : 'b'", "(opaque a 'b')")]
    [InlineData("throw new E('x')", "(throw (new E 'x'))")]
    [InlineData("synchronized (x) { f() }", "(block (before x) (call f))")]
    [InlineData("label: f()", "(call f)")]
    [InlineData("{ it -> f() }.call()", "(call (fn (it) (call f)).call)")]
    public void Simple_statements(string text, string tree) => Assert.Equal(tree, GroovyTrees.Of(text));

    [Theory]
    [InlineData("if (a) f()\nelse g()", "(if a (call f) (else (call g)))")]
    [InlineData("if (a) {\n  f()\n}\nelse if (b) {\n  g()\n}\nelse {\n  h()\n}", "(if a (call f) (else (if b (call g) (else (call h)))))")]
    [InlineData("if ((m = x)) f()", "(if (= m x) (call f))")]
    [InlineData("switch (x) {\n  case 'a': f(); break\n  case ~/b/:\n    g()\n  default: h()\n}", "(switch x (case ('a') (call f) (break)) (case ((~ /b/)) (call g)) (default (call h)))")]
    [InlineData("try {\n  f()\n}\ncatch (A | B e) {\n  g()\n} catch (e) { }\nfinally {\n  h()\n}", "(try (call f) (catch (call g)) (catch) (finally (call h)))")]
    [InlineData("try (def r = f()) { g(r) }", "(block (before (= r (call f))) (try (call g r)))")]
    public void Branches(string text, string tree) => Assert.Equal(tree, GroovyTrees.Of(text));

    [Theory]
    [InlineData("for (x in list) f(x)", "(foreach (x) in list (call f x))")]
    [InlineData("for (String x : list) { f(x) }", "(foreach (x) in list (call f x))")]
    [InlineData("for (i in 1..3) { f() }", "(counted (i) in (.. 1 3) (call f))")]
    [InlineData("for (int i = 0; i < 5; i++) { f() }", "(counted (i) in (< i 5) (call f))")]
    [InlineData("for (r = f(); r != 0; r = f()) { sleep 5 }", "(block (before (= r (call f))) (while (r) (!= r 0) (call sleep 5) (= r (call f))))")]
    [InlineData("for (;;) { f() }", "(while true (call f))")]
    [InlineData("while (!f()) { sleep(5); continue }", "(while (not (call f)) (call sleep 5) (continue))")]
    [InlineData("do {\n  f()\n} while (a)", "(do-while a (call f))")]
    [InlineData("list.each { f(it) }", "(foreach (it) in list (call f it))")]
    [InlineData("map.each { k, v -> f(k, v) }", "(foreach (k v) in map (call f k v))")]
    [InlineData("list.each({ x -> f(x) })", "(foreach (x) in list (call f x))")]
    [InlineData("list.eachWithIndex { x, i -> f(x) }", "(foreach (x i) in list (call f x))")]
    [InlineData("5.times { f(it) }", "(counted (it) in 5 (call f it))")]
    [InlineData("(1..3).each { f() }", "(counted (it) in (.. 1 3) (call f))")]
    [InlineData("1.upto(3) { n -> f(n) }", "(counted (n) in (opaque 1 3) (call f n))")]
    [InlineData("list.each { if (it) { return }; f() }", "(foreach (it) in list (if it (continue)) (call f))")]
    [InlineData("list.each { g { return 1 } }", "(foreach (it) in list (call g (fn () (return 1))))")]
    [InlineData("waitUntil { return f() == 0 }", "(call waitUntil (fn () (return (== (call f) 0))))")]
    [InlineData("x = list.each { f() }", "(= x (call list.each (fn () (call f))))")]
    public void Loops(string text, string tree) => Assert.Equal(tree, GroovyTrees.Of(text));

    [Theory]
    [InlineData("def call(Map args = [:], String... rest) {\n  f()\n}", "(def call (args={} *rest) (call f))")]
    [InlineData("def call(body)\n{\n  body()\n}", "(def call (body) (call body))")]
    [InlineData("@NonCPS\nString f(a, final b) throws E { return a }", "(def f (a b) @NonCPS (return a))")]
    [InlineData("private static <T> List<T> f(T[] a) { a }", "(def f (a) a)")]
    [InlineData("void f() { }", "(def f ())")]
    [InlineData("def 'a test'() { f() }", "(def a test () (call f))")]
    [InlineData("class A extends B implements C, d.E<F> {\n  private final String x = 'y'\n  int n\n  A(x) { this.x = x }\n  def f() { g() }\n  static { h() }\n}",
        "(class A (B C d.E) (const = x 'y') (= n) (def A (x) (= this.x x)) (def f () (call g)) (block (call h)))")]
    [InlineData("interface A {\n  void f(String x)\n  int g()\n}", "(class A () (def f (x)) (def g ()))")]
    [InlineData("enum A {\n  ONE, TWO(2);\n  def f() { g() }\n}", "(class A () (def f () (call g)))")]
    [InlineData("@Field\ndef x = 1", "(= x 1)")]
    public void Functions_and_classes(string text, string tree) => Assert.Equal(tree, GroovyTrees.Of(text));

    [Theory]
    [InlineData("import a.b.C", "(import a.b.C as C)")]
    [InlineData("import a.b.C as D", "(import a.b.C as D)")]
    [InlineData("import a.b.*", "(import a.b (*))")]
    [InlineData("import static a.B.c", "(import a.B (c))")]
    [InlineData("import static a.B.c as d", "(import a.B (c:d))")]
    [InlineData("@Library('x@main') _\nf()", "(call Library 'x@main')\n(call f)")]
    [InlineData("@Library(['x', 'y'])\nimport a.B", "(call Library ['x' 'y'])\n(import a.B as B)")]
    [InlineData("#!/usr/bin/env groovy\npackage a.b\nf()", "(call f)")]
    public void Imports(string text, string tree) => Assert.Equal(tree, GroovyTrees.Of(text));

    [Fact]
    public void A_declarative_pipeline_is_calls_with_blocks()
    {
        const string Text = """
            pipeline {
              agent { label 'x' }
              environment {
                FOO = credentials('f')
              }
              stages {
                stage('a') {
                  when { not { branch 'main' } }
                  steps {
                    sh '''
                      kubectl get
                    '''
                    script {
                      def x = 1
                    }
                  }
                  post { always { junit '**/*.xml' } }
                }
              }
            }
            """;

        Assert.Equal(
            "(call pipeline (fn () (call agent (fn () (call label 'x'))) (call environment (fn () (const = FOO (call credentials 'f')))) "
            + "(call stages (fn () (call stage 'a' (fn () (call when (fn () (call not (fn () (call branch 'main'))))) "
            + @"(call steps (fn () (call sh '\n          kubectl get\n        ') (call script (fn () (= x 1))))) (call post (fn () (call always (fn () (call junit '**/*.xml')))))))))))",
            GroovyTrees.Of(Text));
    }

    [Fact]
    public void Comments_are_kept_with_their_marks()
    {
        const string Text = "#!/bin/x\n// one\nf() /* two\n*/\n";

        Assert.Equal(["#!/bin/x", "// one", "/* two\n*/"], GroovyTrees.Parse(Text).Comments.Select(comment => Text[comment.Start..comment.End]));
    }
}
