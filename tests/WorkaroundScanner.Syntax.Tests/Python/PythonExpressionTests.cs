using WorkaroundScanner.Syntax.Languages.Python;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.Python;

/// <summary>What each expression becomes, and where strings stand.</summary>
public sealed class PythonExpressionTests
{
    [Theory]
    [InlineData("a.b(c, *d, e=1, **f)[0].g", "(call a.b c *d e=1 **=f)[0].g")]
    [InlineData("f(x for x in y if z)", "(call f (opaque x y z))")]
    [InlineData("[a(x) async for x in b() for c in x]", "(opaque (call a x) (call b) x)")]
    [InlineData("{k: v for k, v in x}", "(opaque k v x)")]
    [InlineData("{a, *b}", "[a *b]")]
    [InlineData("{'a': 1, **b}", "{'a': 1, *b}")]
    [InlineData("{**b, 'a': 1}", "{*b, 'a': 1}")]
    [InlineData("(), (a), (a,), []", "[[] a [a] []]")]
    [InlineData("a[1:], a[:b], a[::2], a[1:2, ...]", "[a[1:] a[:b] a[:] a[[1:2 (opaque)]]]")]
    [InlineData("not a == b or c and d", "(or (not (== a b)) (and c d))")]
    [InlineData("a < b() < c", "(and (< a (call b)) (< (opaque) c))")]
    [InlineData("a not in b, a is not None, a <> b", "[(not in a b) (is not a null) (!= a b)]")]
    [InlineData("-a ** -b + c * d % e", "(+ (- (** a (- b))) (% (* c d) e))")]
    [InlineData("a if b else c if d else e", "(? b a (? d c e))")]
    [InlineData("lambda x, *y, z=1: x(y)", "(fn (x *y z=1) (return (call x y)))")]
    [InlineData("(n := f())", "(= n (call f))")]
    [InlineData("await f(x)", "(call f x)")]
    [InlineData("await_(x)", "(call await_ x)")]
    [InlineData("0xFF, 1_000, 1e-5, .5j, 10L", "[0xFF 1_000 1e-5 .5j 10L]")]
    [InlineData("True, None, ...", "[true null (opaque)]")]
    [InlineData("`a`", "(opaque a)")]
    public void Values(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("""'a' "b" 'c'""", "'abc'")]
    [InlineData("""('a'   # why""" + "\n" + """ f"{b}c")""", "'a{b}c'")]
    [InlineData("""'''a"b'c''' """, "'a\"b'c'")]
    [InlineData("""'a\tb\x41\u00e9\101\'\q'""", "'a\tbAéA'\\q'")]
    [InlineData("""r'a\n' b'\n\u0041' u'b' rb'\d' Rf'{c}\{d}'""", "'a\\n\\n\\u0041b\\d{c}\\{d}'")]
    [InlineData("'a\\\nb'", "'ab'")]
    [InlineData("'''a\r\nb'''", "'a\\nb'")]
    [InlineData("""f'{a} {{b}} {c!r:>{w}} {d=} {e:%H:%M} {f["g"]}'""", "'{a} {b} {c} {d} {e} {f['g']}'")]
    [InlineData("""f'{a if b else "}"}'""", "'{(? b a '}')}'")]
    [InlineData("""f"{x["y"]}z" """, "'{x['y']}z'")]
    [InlineData("""f'{a' + b""", "(+ '{a' b)")]
    [InlineData("""f'\N{DASH}{a}'""", "'\\N{DASH}{a}'")]
    [InlineData("''", "''")]
    [InlineData("""'{} {}'.format(a, b=c)""", "(call '{} {}'.format a b=c)")]
    [InlineData("""'%s' % (a, b)""", "(% '%s' [a b])")]
    public void Strings(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Fact]
    public void A_string_knows_where_each_of_its_characters_stands()
    {
        const string Source = "x = ('kubectl \\t'\n     f\"get {a + b(c)} -o\" r'\\d')";

        var text = (StringExpression)((AssignStatement)new PythonParser().Parse(Source).Statements[0]).Value!;

        Assert.Equal((Source.IndexOf('\''), Source.Length - 1), (text.Start, text.End));
        Assert.Equal("kubectl \tget ", text.Parts[0].Text!.Text);
        Assert.Equal(Source.IndexOf('k'), text.Parts[0].Text!.HostOffset(0));
        Assert.Equal(Source.IndexOf('\\'), text.Parts[0].Text!.HostOffset(8));
        Assert.Equal(Source.IndexOf('g'), text.Parts[0].Text!.HostOffset(9));
        Assert.Equal("a + b(c)", Source[text.Parts[1].Hole!.Start..text.Parts[1].Hole!.End]);
        Assert.Equal(" -o\\d", text.Parts[2].Text!.Text);
        Assert.Equal(Source.LastIndexOf('\\'), text.Parts[2].Text!.HostOffset(3));
    }

    [Fact]
    public void A_call_reaches_from_its_callee_to_its_bracket()
    {
        const string Source = "x = (a).b(\n  c )  # end";

        var call = ((AssignStatement)new PythonParser().Parse(Source).Statements[0]).Value!;

        Assert.Equal("(a).b(\n  c )", Source[call.Start..call.End]);
    }

    private static string Dump(string source) => CodeDump.Of(new PythonParser().Parse(source));
}
