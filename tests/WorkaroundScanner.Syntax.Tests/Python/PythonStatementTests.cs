using WorkaroundScanner.Syntax.Languages.Python;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.Python;

/// <summary>What each statement becomes.</summary>
public sealed class PythonStatementTests
{
    [Theory]
    [InlineData("x = 1", "(= x 1)")]
    [InlineData("KUBE_BIN = 'kubectl'", "(const = KUBE_BIN 'kubectl')")]
    [InlineData("x: int = 1", "(= x 1)")]
    [InlineData("x: int", "(= x)")]
    [InlineData("x += 1", "(+= x 1)")]
    [InlineData("a.b[0] //= 2", "(//= a.b[0] 2)")]
    [InlineData("a = b = f()", "(= a (= b (call f)))")]
    [InlineData("a, (b, *c) = f()", "(= (a b c) (call f))")]
    [InlineData("a = 1, 2", "(= a [1 2])")]
    [InlineData("type Names = list[str]", "(= Names list[str])")]
    [InlineData("type = 1", "(= type 1)")]
    [InlineData("x = yield f()", "(= x (call f))")]
    [InlineData("return", "(return)")]
    [InlineData("return a, b", "(return [a b])")]
    [InlineData("raise E('x') from error", "(throw (call E 'x'))")]
    [InlineData("raise E, 'old'", "(throw [E 'old'])")]
    [InlineData("break; continue", "(break)\n(continue)")]
    [InlineData("pass; global a, b; x", "x")]
    [InlineData("del a[0], b", "(opaque [a[0] b])")]
    [InlineData("assert f(x), 'message'", "(call f x)")]
    [InlineData("print 'a' % b, c", "(call print (% 'a' b) c)")]
    [InlineData("print('a', file=f)", "(call print 'a' file=f)")]
    [InlineData("'''doc'''", "'doc'")]
    [InlineData("f(a,\n  b)  # all\n", "(call f a b)")]
    [InlineData("x = 1 + \\\n    2", "(= x (+ 1 2))")]
    [InlineData("\uFEFFx", "x")]
    public void Simple(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("import os", "(import os as os)")]
    [InlineData("import a.b as c, d", "(import a.b as c)\n(import d as d)")]
    [InlineData("from . import a", "(import . (a))")]
    [InlineData("from ...lib.k8s import (a as b,\n  c,)", "(import ...lib.k8s (a:b c))")]
    [InlineData("from x import *", "(import x (*))")]
    public void Imports(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("if a:\n  b\nelif c: d\nelse:\n  e", "(if a b (else (if c d (else e))))")]
    [InlineData("while True:\n\tf()\n\tbreak\nelse: g()", "(while true (call f) (break))\n(call g)")]
    [InlineData("for a, b in x.items(): f(a)", "(foreach (a b) in (call x.items) (call f a))")]
    [InlineData("for i in range(3): f()", "(counted (i) in (call range 3) (call f))")]
    [InlineData("for i in itertools.count(): f()", "(counted (i) in (call itertools.count) (call f))")]
    [InlineData("async for x in 1, 2: pass", "(foreach (x) in [1 2])")]
    [InlineData("try:\n  f()\nexcept (A, B) as e: g()\nexcept:\n  pass\nelse: h()\nfinally: i()", "(try (call f) (catch (call g)) (catch) (else (call h)) (finally (call i)))")]
    [InlineData("try: f()\nexcept E, e: pass", "(try (call f) (catch))")]
    [InlineData("with open(f) as out, lock: g()", "(block (before (= out (call open f)) lock) (call g))")]
    [InlineData("with (open(f) as a, open(g) as b,):\n  h()", "(block (before (= a (call open f)) (= b (call open g))) (call h))")]
    [InlineData("with (a or b).c: pass", "(block (before (or a b).c))")]
    [InlineData("match x:\n  case 'a' | 'b': f()\n  case [K(y=1) as z, *_] if g(z):\n    h()\n  case _: i()",
        "(switch x (case ('a' 'b') (call f)) (case ([(opaque K 1) *_]) (if (call g z) (call h))) (default (call i)))")]
    [InlineData("match = re.match(a)\nmatch(b)", "(= match (call re.match a))\n(call match b)")]
    public void Compound(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("def f(a, b: int = 2, /, *args, c, **kw) -> str: return a", "(def f (a b=2 *args c) (return a))")]
    [InlineData("@retry(stop=3)\n@cache\nasync def f(): await g()", "(def f () @(call retry stop=3) @cache (call g))")]
    [InlineData("class A(B, metaclass=M):\n  def f(self, a): pass\n  @classmethod\n  def g(cls): pass", "(class A (B) (def (self) f (a)) (def (cls) g () @classmethod))")]
    [InlineData("class A:\n  if x:\n    def f(self): pass", "(class A () (if x (def (self) f ())))")]
    [InlineData("def f(self): pass", "(def f (self))")]
    [InlineData("class A:\n  def f(self):\n    def g(self): pass", "(class A () (def (self) f () (def g (self))))")]
    [InlineData("def f[T: int](a: T): pass", "(def f (a))")]
    [InlineData("def f(a, (b, c)): pass", "(def f (a _))")]
    public void Definitions(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("a b\nc", "a\nc\n! 2: This can't be read as a part of the statement.")]
    [InlineData("f(a\nb = 1\nc", "(call f a)\n(= b 1)\nc\n! 4: A comma or a closing bracket is expected here.")]
    [InlineData("f([\ndef g(): pass", "(call f [(opaque)])\n(def g ())\n! 4: A value is expected here.")]
    [InlineData("if x:\ny", "(if x)\ny\n! 6: A block is expected here.")]
    [InlineData("x = 'a\ny", "(= x 'a')\ny\n! 4: This string is not closed.")]
    [InlineData("if a:\n    b\n  c\nd", "(if a b c)\nd")]
    [InlineData("a\n  b\nc", "a\nb\nc\n! 4: This line is indented without a reason.")]
    [InlineData("{{ x }}\ny", "[[x]]\ny")]
    [InlineData("@a\nx = 1", "a\n(= x 1)\n! 3: A function or class is expected behind decorators.")]
    public void What_is_broken_costs_itself(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Fact]
    public void A_function_reaches_from_its_decorator_to_its_last_word()
    {
        const string Source = "@a\ndef f():\n  g()  # end\n\n\nh()";

        var function = new PythonParser().Parse(Source).Statements[0];

        Assert.Equal((0, Source.IndexOf("  # end", StringComparison.Ordinal)), (function.Start, function.End));
    }

    [Fact]
    public void Comments_are_found_once()
    {
        const string Source = "# a\nprint # b\nwith (x as y, # c\n  z): # d\n  '#'\n    # e";

        var comments = new PythonParser().Parse(Source).Comments;

        Assert.Equal(["# a", "# b", "# c", "# d", "# e"], comments.Select(comment => Source[comment.Start..comment.End]));
    }

    private static string Dump(string source) => CodeDump.Of(new PythonParser().Parse(source));
}
