using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Languages.Ruby;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.Ruby;

/// <summary>What each expression becomes, and where strings stand.</summary>
public sealed class RubyExpressionTests
{
    [Theory]
    [InlineData("system \"kubectl\", *args, \"-n\", out: x", "(call system 'kubectl' *args '-n' out=x)")]
    [InlineData("sh \"x #{y}\" do |ok, res| z end", "(call sh 'x {y}' (fn (ok res) z))")]
    [InlineData("puts a.b c do d end", "(call puts (call a.b c) (fn () d))")]
    [InlineData("puts a { b }", "(call puts (call a (fn () b)))")]
    [InlineData("a&.b(1)[2]::C.d", "(call a.b 1)[2].C.d")]
    [InlineData("a\n  .b # c\n  # d\n  .e(1)", "(call a.b.e 1)")]
    [InlineData("Foo.new(1) { |x| y }", "(new Foo 1 (fn (x) y))")]
    [InlineData("f.(1); f.class", "(call f.call 1)\nf.class")]
    [InlineData("f(&:x); f(&b); f(**c)", "(call f &='x')\n(call f &=b)\n(call f **=c)")]
    [InlineData("task :deploy => [:build] do end", "(call task deploy=['build'] (fn ()))")]
    [InlineData("task 'a' => 'b'", "(call task {'a': 'b'})")]
    [InlineData("f 'a': 1, b:\n  2", "(call f a=1 b=2)")]
    [InlineData("f(a:, b:)", "(call f a=a b=b)")]
    [InlineData("x = 1\nx -1\nf -1\nf - 1", "(= x 1)\n(- x 1)\n(call f -1)\n(- f 1)")]
    [InlineData("x = 1\nx [1]\nf [1]\nf[1]", "(= x 1)\nx[1]\n(call f [1])\nf[1]")]
    [InlineData("f /a/\nf / a\nf *b\nf * b\nf &b\nf & b", "(call f /a/)\n(/ f a)\n(call f *b)\n(* f b)\n(call f &=b)\n(& f b)")]
    [InlineData("f (1 + 2) * 3, 4", "(call f (* (+ 1 2) 3) 4)")]
    [InlineData("a ? b : c ? :d : 'e'", "(? a b (? c 'd' 'e'))")]
    [InlineData("a ? f(x: 1) : g[:y]", "(? a (call f x=1) g['y'])")]
    [InlineData("!a && b || not(c)", "(or (and (not a) b) (not c))")]
    [InlineData("a =~ /b/i and c !~ %r{d/#{e}}", "(and (=~ a /b/) (!~ c /d/{e}/))")]
    [InlineData("a <=> b, c", "[(<=> a b) c]\n! 10: Names with commas between them must be assigned to.")]
    [InlineData("[1, *a, k: 2]", "[1 *a {2}]")]
    [InlineData("x = { a: 1, 'b': 2, :c => 3, d => 4, **e, f: }", "(= x {'a': 1, 'b': 2, 'c': 3, d: 4, *e, 'f': f})")]
    [InlineData("a[1..], a[..2], a[1..2] = 1", "(= (a[1:] a[:2] a[1:2]) 1)")]
    [InlineData("->(x, y = 1) { x }\n-> do z end", "(fn (x y=1) x)\n(fn () z)")]
    [InlineData("yield a\nsuper\nsuper(b)", "(call yield a)\nsuper\n(call super b)")]
    [InlineData("x = y or z\nx = (a; b)", "(or (= x y) z)\n(= x (call (fn () (block a b))))")]
    [InlineData("defined?(a) ? 1_000 : 0xFF", "(? (defined? a) 1_000 0xFF)")]
    [InlineData("a if b =~ /x/ unless c", "(if (not c) (if (=~ b /x/) a))")]
    [InlineData("$stdout.puts $?, @@a, ::B", "(call $stdout.puts $? @@a B)")]
    public void Values(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("""'a\'b\n' "c" """, "'a'b\\nc'")]
    [InlineData("\"a\" \\\n  'b'", "'ab'")]
    [InlineData("""x = "a\tb\s\u{41 42}\x43\101#{d}e#@f#$1#g\#{h}" """, "(= x 'a\tb ABCA{d}e{@f}{$1}#g#{h}')")]
    [InlineData("""x = "#{a "b#{c}"; d}" """, "(= x '{(call (fn () (block (call a 'b{c}') d)))}')")]
    [InlineData("`helm #{x}`\n%x(ls (a))", "`helm {x}`\n`ls (a)`")]
    [InlineData("x = %q(a (b) #{c}), %Q[a#{b}], %(d), %<e>", "(= x ['a (b) #{c}' 'a{b}' 'd' 'e'])")]
    [InlineData("x = %w[a b\\ c\n d] + %W(e#{f}) + %i[g h]", "(= x (+ (+ ['a' 'b c' 'd'] ['e{f}']) ['g' 'h']))")]
    [InlineData("x = :a, :b?, :\"c d\", :[]=, :!~, :x=", "(= x ['a' 'b?' 'c d' '[]=' '!~' 'x='])")]
    [InlineData("x = ?a + ?\\n", "(= x (+ 'a' '\\n'))")]
    [InlineData("f <<~A, 1\n    a\n      b #{c}\n\n    d\\\n    e\n  A\ng", "(call f 'a\\n  b {c}\\n\\nde\\n' 1)\ng")]
    [InlineData("f(<<-A, <<'B')\n  a\n  A\n#{x}\\n\nB\ng", "(call f '  a\\n' '#{x}\\n\\n')\ng")]
    [InlineData("x = <<A.strip + 'y'\na\nA\n", "(= x (+ (call 'a\\n'.strip) 'y'))")]
    [InlineData("<<`A`\nls\nA", "`ls\\n`")]
    [InlineData("a = []\na << B\na << <<~C\n  d\nC\n", "(= a [])\n(<< a B)\n(<< a 'd\\n')")]
    [InlineData("f <<~A\n  #{<<~B}\n    b\n  B\n  a\nA\ng", "(call f '{'b\\n'}\\na\\n')\ng")]
    [InlineData("\"a\r\nb\"", "'a\\nb'")]
    public void Strings(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Fact]
    public void A_here_document_knows_where_each_of_its_characters_stands()
    {
        const string Source = "sh(<<~EOS, 1)\n    kubectl \\\n      get\n    helm #{a.b} up\nEOS\nnext_one";

        var tree = new RubyParser().Parse(Source);

        var call = (CallExpression)((ExpressionStatement)tree.Statements[0]).Expression;
        var text = (StringExpression)call.Arguments[0].Value;
        Assert.Equal("kubectl   get\nhelm ", text.Parts[0].Text!.Text);
        Assert.Equal(Source.IndexOf('k'), text.Parts[0].Text!.HostOffset(0));
        Assert.Equal(Source.IndexOf("get", StringComparison.Ordinal), text.Parts[0].Text!.HostOffset(10));
        Assert.Equal(Source.IndexOf("helm", StringComparison.Ordinal), text.Parts[0].Text!.HostOffset(14));
        Assert.Equal("a.b", Source[text.Parts[1].Hole!.Start..text.Parts[1].Hole!.End]);
        Assert.Equal(Source.IndexOf(" up", StringComparison.Ordinal), text.Parts[2].Text!.HostOffset(0));
        Assert.Equal((Source.IndexOf('<'), Source.IndexOf("\nnext", StringComparison.Ordinal)), (text.Start, text.End));
        Assert.Equal((0, text.End), (tree.Statements[0].Start, tree.Statements[0].End));
        Assert.Equal("next_one", Source[tree.Statements[1].Start..tree.Statements[1].End]);
    }

    [Fact]
    public void A_call_reaches_from_its_callee_to_its_last_argument_or_block()
    {
        const string Source = "x = a.b c,\n  d do |e|\n  f\nend # g\n";

        var call = ((AssignStatement)new RubyParser().Parse(Source).Statements[0]).Value!;

        Assert.Equal("a.b c,\n  d do |e|\n  f\nend", Source[call.Start..call.End]);
    }

    private static string Dump(string source) => CodeDump.Of(new RubyParser().Parse(source));
}
