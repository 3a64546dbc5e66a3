namespace WorkaroundScanner.Syntax.Tests.Go;

/// <summary>What stands outside of functions.</summary>
public sealed class GoDeclarationTests
{
    [Theory]
    [InlineData("import \"os/exec\"", "(import os/exec as exec)")]
    [InlineData("import k8s \"github.com/org/repo/kube\"", "(import github.com/org/repo/kube as k8s)")]
    [InlineData("import \"github.com/cenkalti/backoff/v4\"", "(import github.com/cenkalti/backoff/v4 as backoff)")]
    [InlineData("import \"github.com/avast/retry-go\"", "(import github.com/avast/retry-go as retry)")]
    [InlineData("import \"gopkg.in/yaml.v3\"", "(import gopkg.in/yaml.v3 as yaml)")]
    [InlineData("import (\n\t\"fmt\"\n\t. \"a/b\"\n\t_ \"c\"\n)", "(import fmt as fmt)\n(import a/b (*))\n(import c as _)")]
    public void Imports(string text, string tree) => Assert.Equal(tree, GoTrees.OfFile("package p\n\n" + text + "\n"));

    [Theory]
    [InlineData("func f() {}", "(def f ())")]
    [InlineData("func f(a, b string, c ...int) (x int, err error) { return }", "(def f (a b *c) (return))")]
    [InlineData("func f(string, ...int) error { return nil }", "(def f (_ *_) (return null))")]
    [InlineData("func f(a []string, m map[string]int, g func(x int) error, t pkg.T, l List[int]) {}", "(def f (a m g t l))")]
    [InlineData("func f(List[int], pkg.T) {}", "(def f (_ _))")]
    [InlineData("func (k *Kubectl) Run(args ...string) error { return k.run(args...) }", "(def (k Kubectl) Run (*args) (return (call k.run *args)))")]
    [InlineData("func (List[T]) Len() int { return 0 }", "(def ( List) Len () (return 0))")]
    [InlineData("func (l *List[T]) Len() int { return 0 }", "(def (l List) Len () (return 0))")]
    [InlineData("func Map[T any, U comparable](x []T, f func(T) U) []U { return nil }", "(def Map (x f) (return null))")]
    [InlineData("func f() func(int) (string, error) { return g }", "(def f () (return g))")]
    [InlineData("func f() interface{ A() } { g() }", "(def f () (call g))")]
    [InlineData("func external(x int)\nfunc f() {}", "(def external (x))\n(def f ())")]
    public void Functions(string text, string tree) => Assert.Equal(tree, GoTrees.OfFile(text + "\n"));

    [Theory]
    [InlineData("type Kubectl struct {\n\t*sync.Mutex\n\tBin string `json:\"bin\"`\n}", "(class Kubectl ())")]
    [InlineData("type Runner interface {\n\tRun(args ...string) error\n}", "")]
    [InlineData("type (\n\tA struct{}\n\tB = C\n\tD func(int) error\n\tE[T any] struct{ x T }\n)", "(class A ())\n(class E ())")]
    [InlineData("const (\n\ta = iota\n\tb\n)", "(const = a iota)\n(const = b)")]
    [InlineData("var (\n\tx = f()\n\ty, z int = 1, 2\n)", "(= x (call f))\n(= (y z) [1 2])")]
    [InlineData("var run = func(args ...string) error { return nil }", "(= run (fn (*args) (return null)))")]
    public void Types_constants_and_variables(string text, string tree) => Assert.Equal(tree, GoTrees.OfFile(text + "\n"));

    [Fact]
    public void Comments_are_kept_with_their_marks()
    {
        const string Text = "// one\npackage p /* two */\r\n// three\r\n";

        Assert.Equal(["// one", "/* two */", "// three"], GoTrees.Parse(Text).Comments.Select(comment => Text[comment.Start..comment.End]));
    }
}
