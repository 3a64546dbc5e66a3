using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.Groovy;

/// <summary>Values: operators, calls with and without parentheses, closures, collections.</summary>
public sealed class GroovyExpressionTests
{
    [Theory]
    [InlineData("a + b * c - d", "(- (+ a (* b c)) d)")]
    [InlineData("a && !b || c", "(or (and a (not b)) c)")]
    [InlineData("a == b && c != null", "(and (== a b) (!= c null))")]
    [InlineData("a ?: b", "(?? a b)")]
    [InlineData("a ? b : c ? d : e", "(? a b (? c d e))")]
    [InlineData("x =~ /a/", "(=~ x /a/)")]
    [InlineData("x ==~ 'a'", "(==~ x 'a')")]
    [InlineData("x in list && y !in list", "(and (in x list) (not in y list))")]
    [InlineData("x instanceof Map", "(instanceof x Map)")]
    [InlineData("f(x as String)", "(call f x)")]
    [InlineData("f((String) x)", "(call f x)")]
    [InlineData("a / b / c", "(/ (/ a b) c)")]
    [InlineData("a?.b?.c()", "(call a.b.c)")]
    [InlineData("list*.name", "list.name")]
    [InlineData("this.&run", "this.run")]
    [InlineData("a.'b c'.d", "a.b c.d")]
    [InlineData("a[0]['k']", "a[0]['k']")]
    [InlineData("a?[0]", "a[0]")]
    [InlineData("-x + y ** 2", "(+ (- x) (** y 2))")]
    [InlineData("f(1..3, 0..<n)", "(call f (.. 1 3) (.. 0 n))")]
    [InlineData("a\n  .b()\n  ?.c()", "(call (call a.b).c)")]
    [InlineData("a &&\n  b", "(and a b)")]
    [InlineData("a\n  && b\n  || c", "(or (and a b) c)")]
    [InlineData("a\n  ? b\n  : c", "(? a b c)")]
    public void Operators_and_members(string text, string tree) => Assert.Equal(tree, GroovyTrees.Of(text));

    [Theory]
    [InlineData("sh 'kubectl get'", "(call sh 'kubectl get')")]
    [InlineData("sh(script: 'x', returnStdout: true).trim()", "(call (call sh script='x' returnStdout=true).trim)")]
    [InlineData("sh script: 'x', returnStdout: true", "(call sh script='x' returnStdout=true)")]
    [InlineData("def out = sh script: 'x', returnStdout: true", "(= out (call sh script='x' returnStdout=true))")]
    [InlineData("return sh(x)", "(return (call sh x))")]
    [InlineData("script.sh \"x\"", "(call script.sh 'x')")]
    [InlineData("checkout scm", "(call checkout scm)")]
    [InlineData("echo \"a\" + b", "(call echo (+ 'a' b))")]
    [InlineData("values 'a',\n  'b'", "(call values 'a' 'b')")]
    [InlineData("retry(3) { sh 'x' }", "(call retry 3 (fn () (call sh 'x')))")]
    [InlineData("timeout(time: 5, unit: 'MINUTES') { f() }", "(call timeout time=5 unit='MINUTES' (fn () (call f)))")]
    [InlineData("steps { }", "(call steps (fn ()))")]
    [InlineData("node('x') { echo 'y' }", "(call node 'x' (fn () (call echo 'y')))")]
    [InlineData("withEnv([\"A=$b\"]) { f() }", "(call withEnv ['A={b}'] (fn () (call f)))")]
    [InlineData("parallel a: { f() }, b: { g() }, failFast: true", "(call parallel a=(fn () (call f)) b=(fn () (call g)) failFast=true)")]
    [InlineData("docker.image('x').inside('-v') { c -> f(c) }", "(call (call docker.image 'x').inside '-v' (fn (c) (call f c)))")]
    [InlineData("f(x, { y -> y })", "(call f x (fn (y) y))")]
    [InlineData("f(*args, *: map)", "(call f *args *map)")]
    [InlineData("checkout([$class: 'GitSCM', branches: [[name: b]]])", "(call checkout {$class: 'GitSCM', branches: [{name: b}]})")]
    [InlineData("step [$class: 'X']", "(call step {$class: 'X'})")]
    [InlineData("x [0]", "x[0]")]
    [InlineData("\"cmd a\".execute().text", "(call 'cmd a'.execute).text")]
    [InlineData("new ProcessBuilder(['a', b]).start()", "(call (new ProcessBuilder ['a' b]).start)")]
    [InlineData("new a.b.C<String>()", "(new a.b.C)")]
    [InlineData("list.collect { it.x } join(', ')", "(call (call list.collect (fn () it.x)).join ', ')")]
    [InlineData("move 'x' to 'y'", "(call (call move 'x').to 'y')")]
    public void Calls(string text, string tree) => Assert.Equal(tree, GroovyTrees.Of(text));

    [Theory]
    [InlineData("x = []", "(= x [])")]
    [InlineData("x = [:]", "(= x {})")]
    [InlineData("x = [\n  1,\n  a,\n]", "(= x [1 a])")]
    [InlineData("x = [a: 1, 'b': 2, (c): 3, in: 4]", "(= x {a: 1, 'b': 2, c: 3, in: 4})")]
    [InlineData("x = [a ? b : c]", "(= x [(? a b c)])")]
    [InlineData("x = { it }", "(= x (fn () it))")]
    [InlineData("x = { -> f() }", "(= x (fn () (call f)))")]
    [InlineData("x = { String a, b = 2 ->\n  f(a)\n  b\n}", "(= x (fn (a b=2) (call f a) b))")]
    [InlineData("x = { Map config\n  ->\n  f()\n}", "(= x (fn (config) (call f)))")]
    [InlineData("x = (a, b) -> a + b", "(= x (fn (a b) (return (+ a b))))")]
    [InlineData("f(x -> x)", "(call f (fn (x) (return x)))")]
    public void Collections_and_closures(string text, string tree) => Assert.Equal(tree, GroovyTrees.Of(text));

    [Theory]
    [InlineData("x = 'a $b'", "(= x 'a $b')")]
    [InlineData("x = \"a $b ${c} $d.e.\"", "(= x 'a {b} {c} {d.e}.')")]
    [InlineData("x = \"${f(\"y ${z}\")}\"", "(= x '{(call f 'y {z}')}')")]
    [InlineData("x = \"${a ? \"}\" : '{'}\"", "(= x '{(? a '}' '{')}')")]
    [InlineData("x = \"a \\$b $1\"", "(= x 'a $b $1')")]
    [InlineData("x = '''a\n'b'\n'''", "(= x 'a\\n'b'\\n')")]
    [InlineData("x = \"\"\"a \"$b\"\n\"\"\"", "(= x 'a \"{b}\"\\n')")]
    [InlineData("x = \"\"\"a \\\n  b\"\"\"", "(= x 'a   b')")]
    [InlineData("x = /a\\/b\\d ${c}/", "(= x 'a/b\\d {c}')")]
    [InlineData("x = $/a / $$b ${c} \\n/$", "(= x 'a / $b {c} \\n')")]
    [InlineData("x = ~/a/", "(= x (~ /a/))")]
    [InlineData("x = \"${-> y}\"", "(= x '{y}')")]
    [InlineData("x = ''", "(= x '')")]
    public void Strings(string text, string tree) => Assert.Equal(tree, GroovyTrees.Of(text));

    [Theory]
    [InlineData("sh \"a\\tkubectl ${x}\"")]
    [InlineData("sh '''\n  kubectl\n'''")]
    [InlineData("sh \"\"\"\n  ${x} kubectl\n\"\"\"")]
    public void Text_keeps_its_place(string text)
    {
        var parts = CodeWalk.All(GroovyTrees.Parse(text)).OfType<StringExpression>().SelectMany(value => value.Parts);
        var part = Assert.Single(parts, part => part.Text?.Text.Contains("kubectl", StringComparison.Ordinal) == true).Text!;

        Assert.Equal(text.IndexOf('k', StringComparison.Ordinal), part.HostOffset(part.Text.IndexOf('k', StringComparison.Ordinal)));
    }

    [Fact]
    public void Spans_begin_with_the_callee_and_end_behind_the_block()
    {
        const string Text = "x = retry(3) {\n  f()\n} // done\n";
        var call = CodeWalk.All(GroovyTrees.Parse(Text)).OfType<CallExpression>().First();

        Assert.Equal("retry(3) {\n  f()\n}", Text[call.Start..call.End]);
    }
}
