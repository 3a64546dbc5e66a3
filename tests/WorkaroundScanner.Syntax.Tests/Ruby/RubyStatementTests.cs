using WorkaroundScanner.Syntax.Languages.Ruby;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.Ruby;

/// <summary>What each statement becomes.</summary>
public sealed class RubyStatementTests
{
    [Theory]
    [InlineData("x = 1", "(= x 1)")]
    [InlineData("KUBECTL = 'kubectl'", "(const = KUBECTL 'kubectl')")]
    [InlineData("@a ||= f(1)", "(||= @a (call f 1))")]
    [InlineData("a.b += 1; a[0] <<= 2", "(+= a.b 1)\n(<<= a[0] 2)")]
    [InlineData("a = b = f x", "(= a (= b (call f x)))")]
    [InlineData("a, (b, c), *d = f 1, 2", "(= (a b c d) (call f 1 2))")]
    [InlineData("(a, b) = c", "(= (a b) c)")]
    [InlineData("a = 1, *b", "(= a [1 *b])")]
    [InlineData("x = f rescue nil", "(= x (opaque f null))")]
    [InlineData("f rescue g(1)", "(try f (catch (call g 1)))")]
    [InlineData("return a, 1 if b", "(if b (return [a 1]))")]
    [InlineData("raise Foo, \"x\" unless b", "(if (not b) (throw [Foo 'x']))")]
    [InlineData("raise", "(throw)")]
    [InlineData("x or return 5", "(if (not x) (return 5))")]
    [InlineData("x && next", "(if x (continue))")]
    [InlineData("x and raise 'y'", "(if x (throw 'y'))")]
    [InlineData("retry if (n += 1) < 3", "(if (< (+= n 1) 3) (retry))")]
    [InlineData("alias a= b\nundef c, :d # e\nf", "f")]
    [InlineData("require 'open3'", "(import open3)")]
    [InlineData("require_relative \"../lib/k8s\"", "(import ./../lib/k8s)")]
    [InlineData("load(\"a.rb\") if x", "(if x (import a.rb))")]
    [InlineData("require x", "(call require x)")]
    [InlineData("a\n=begin\nb (\n=end\nc\n__END__\nd (", "a\nc")]
    public void Simple(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("if a then b elsif c\n d\nelse e end", "(if a b (else (if c d (else e))))")]
    [InlineData("unless a\nb\nelse c end", "(if (not a) b (else c))")]
    [InlineData("while a do b end", "(while a b)")]
    [InlineData("until a.b\nc d\nend", "(until a.b (call c d))")]
    [InlineData("a while b", "(while b a)")]
    [InlineData("begin\na\nend until b", "(do-until b a)")]
    [InlineData("loop do a; break; end", "(while true a (break))")]
    [InlineData("5.times do |i| f i end", "(counted (i) in (call 5.times) (call f i))")]
    [InlineData("1.upto(n) { f }", "(counted in (call 1.upto n) f)")]
    [InlineData("(1..3).each { |i| f }", "(counted (i) in (.. 1 3) f)")]
    [InlineData("x.each_with_index do |(a, b), i| f a end", "(foreach (a b i) in x (call f a))")]
    [InlineData("y = x.each { |a| f }", "(= y (call x.each (fn (a) f)))")]
    [InlineData("for a, b in c do d end", "(foreach (a b) in c d)")]
    [InlineData("for i in 1..3\nd\nend", "(counted (i) in (.. 1 3) d)")]
    [InlineData("begin\n a\nrescue A, B => e\n retry\nrescue\nelse b\nensure c\nend", "(try a (catch (retry)) (catch) (else b) (finally c))")]
    [InlineData("begin a end", "(block a)")]
    [InlineData("case a\nwhen 'b', /c/, *d then e\nelse f\nend", "(switch a (case ('b' /c/ *d) e) (default f))")]
    [InlineData("case\nwhen a then b\nend", "(switch (case (a) b))")]
    [InlineData("case a\nin {k: String => v, l:} if v then f\nin [X(1), *] | nil\n g\nend", "(switch a (case ({'k': String, 'l': l}) (if v f)) (case ([(opaque X 1) **] null) g))")]
    [InlineData("x = begin\n f\nrescue\n retry\nend", "(= x (call (fn () (try f (catch (retry))))))")]
    [InlineData("x = if a then b else c end", "(= x (? a b c))")]
    public void Compound(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("def f(a, b = 2, *c, d:, e: 1, **g, &h)\n a\nend", "(def f (a b=2 *c d e=1) a)")]
    [InlineData("def f a, b\n a\nend", "(def f (a b) a)")]
    [InlineData("def self.f! = g 1", "(def (self) f! () (call g 1))")]
    [InlineData("def x=(v) @x = v end", "(def x= (v) (= @x v))")]
    [InlineData("def ==(o); end\ndef []=(k, v) end\ndef class; end", "(def == (o))\n(def []= (k v))\n(def class ())")]
    [InlineData("def f(...) g(...) end", "(def f (*...) (call g *...))")]
    [InlineData("def f\n a\nrescue\n b\nend", "(def f () (try a (catch b)))")]
    [InlineData("private def f; end", "(def f () @private)")]
    [InlineData("class A::B < C.new(1)\n def f; end\nend", "(class A::B ((new C 1)) (def f ()))")]
    [InlineData("class << self\n def f; end\nend", "(class self () (def f ()))")]
    [InlineData("module A; module B; end end", "(class A () (class B ()))")]
    public void Definitions(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("a )\nb", "a\nb\n! 2: Nothing is open here that this could close.")]
    [InlineData("def f\n a", "(def f () a)\n! 8: An 'end' is missing.")]
    [InlineData("f(a b c)\nd", "(call f (call a (call b c)))\nd")]
    [InlineData("f(1 2)\nd", "(call f 1)\nd\n! 4: This bracket is not closed.\n! 5: Nothing is open here that this could close.")]
    [InlineData("x = 'a\ny", "(= x 'a')\ny\n! 4: This string is not closed.")]
    [InlineData("f <<~A\nb", "(call f '')\nb\n! 2: This here-document has no end.")]
    public void What_is_broken_costs_itself(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Fact]
    public void Comments_are_found_once()
    {
        const string Source = "# a\nf(<<~A) # b\n  # text #{x # c\n  }\nA\n=begin\nd\n=end\n  # e\ng '#'";

        var comments = new RubyParser().Parse(Source).Comments;

        Assert.Equal(["# a", "# b", "# c", "=begin\nd\n=end", "# e"], comments.Select(comment => Source[comment.Start..comment.End]));
    }

    private static string Dump(string source) => CodeDump.Of(new RubyParser().Parse(source));
}
