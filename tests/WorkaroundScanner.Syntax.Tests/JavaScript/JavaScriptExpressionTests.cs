using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Languages.JavaScript;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.JavaScript;

/// <summary>What each value becomes, and where strings stand.</summary>
public sealed class JavaScriptExpressionTests
{
    [Theory]
    [InlineData("a + b * c ** d ** e - f", "(- (+ a (* b (** c (** d e)))) f)")]
    [InlineData("typeof a === 'x' && !b || c in d", "(or (and (== (typeof a) 'x') (not b)) (in c d))")]
    [InlineData("a !== b != c", "(!= (!= a b) c)")]
    [InlineData("a >> b >>> c >= d > e", "(> (>= (>>> (>> a b) c) d) e)")]
    [InlineData("x >>= y", "(>>= x y)")]
    [InlineData("a ?? b instanceof c", "(?? a (instanceof b c))")]
    [InlineData("a ? b : c ? d : e", "(? a b (? c d e))")]
    [InlineData("a ? (b) : c => d", "(? a b (fn (c) (return d)))")]
    [InlineData("a ? b => c : d => e", "(? a (fn (b) (return c)) (fn (d) (return e)))")]
    [InlineData("a?.5:1", "(? a .5 1)")]
    [InlineData("await a.b(await c)", "(call a.b c)")]
    [InlineData("yield* f()", "(call f)")]
    [InlineData("x = yield", "(= x null)")]
    [InlineData("while (m = re.exec(s)) f(m)", "(while (= m (call re.exec s)) (call f m))")]
    [InlineData("undefined, null, true, 0x1F, 1_000n, 1.5e-3", "null|null|true|0x1F|1_000n|1.5e-3")]
    public void Operators(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("a?.b?.[c]?.(d).e", "(call a.b[c] d).e")]
    [InlineData("exec('a').then(r => r.stdout).catch(() => {}).finally(done)", "(call (call (call (call exec 'a').then (fn (r) (return r.stdout))).catch (fn ())).finally done)")]
    [InlineData("new a.B(c, ...d).e(); new F; new (g())()", "(call (new a.B c *d).e)|(new F)|(new (call g))")]
    [InlineData("f(a, b,)", "(call f a b)")]
    [InlineData("new.target; import.meta.url; import('./x'); super.a()", "new.target|import.meta.url|(call import './x')|(call super.a)")]
    [InlineData("(function () { a() })(); (async () => { await b() })(); !function () {}()", "(call (fn () (call a)))|(call (fn () (call b)))|(not (call (fn ())))")]
    [InlineData("a.default.new[b, c]", "a.default.new[(opaque b c)]")]
    public void Chains(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("const f = async ({ retries = 3, delay } = {}, ...rest) => await g(retries)", "(const = f (fn (={} *rest) (= (retries delay)) (??= retries 3) (return (call g retries))))")]
    [InlineData("x => y => ({ z: x })", "(fn (x) (return (fn (y) (return {'z': x}))))")]
    [InlineData("async x => { f(x) }", "(fn (x) (call f x))")]
    [InlineData("async(x, ...y)", "(call async x *y)")]
    [InlineData("function* f([a, b] = c, d = e()) {}", "(def f (=c d=(call e)) (= (a b)))")]
    [InlineData("x = async function* named(a) {}", "(= x (fn (a)))")]
    public void Functions(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("x = { run, stop() { return 1 }, async *gen() {}, get y() { return 1 }, 'a-b': 2, [key]: 3, ...other, get: 4, async: x => x }", "(= x {'run': run, 'stop': (fn () (return 1)), 'gen': (fn ()), 'y': (fn () (return 1)), 'a-b': 2, key: 3, *other, 'get': 4, 'async': (fn (x) (return x))})")]
    [InlineData("x = [a, , ...b]", "(= x [a null *b])")]
    public void Lists_and_objects(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("""'a\tb\x41\u00e9\u{1F600}\'\q\0'""", "'a\tbAé😀'q\0'")]
    [InlineData("'a\\\nb\\\r\nc'", "'abc'")]
    [InlineData("`docker push ${image}:${tag ?? `${x}}`}\\n`", "'docker push {image}:{(?? tag '{x}}')}\\n'")]
    [InlineData("`a\r\n$b$`", "'a\\n$b$'")]
    [InlineData("$`kubectl get pods -n ${ns}`; await $({ cwd })`ls`", "(call $ `kubectl get pods -n {ns}`)|(call (call $ {'cwd': cwd}) `ls`)")]
    [InlineData("String.raw`a\\d${b}`", "'a\\d{b}'")]
    [InlineData("''; ``", "''|''")]
    [InlineData("""'\u{}\xZ'""", "'u{}xZ'")]
    public void Strings(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("a / b / c", "(/ (/ a b) c)")]
    [InlineData("x = /ab[/]c\\/d/g.test(y) ? 1 : 2", "(= x (? (call /ab[/]c\\/d/.test y) 1 2))")]
    [InlineData("if (x) /re/.exec(y)", "(if x (call /re/.exec y))")]
    [InlineData("f(/=/, a++ / b)", "(call f /=/ (/ (+= a 1) b))")]
    public void Slashes(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("x = <div className=\"a>\" onClick={() => run('x')} {...props}>it's {name} <b>{f()}</b> </div>", "(= x (opaque (fn () (return (call run 'x'))) props name (call f)))")]
    [InlineData("e = cond ? <A/> : <></>", "(= e (? cond (opaque) (opaque)))")]
    [InlineData("f(<a.b x={<i>{y}</i>} z=<u>{v}</u>/>, w)", "(call f (opaque (opaque y) (opaque v)) w)")]
    [InlineData("x = <p>(a) => b</p>; y()", "(= x (opaque))|(call y)")]
    public void Tags(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Fact]
    public void A_string_knows_where_each_of_its_characters_stands()
    {
        const string Source = "x = `kubectl \\t\\u{67}et ${a} -o`";

        var text = (StringExpression)((AssignStatement)new JavaScriptParser().Parse(Source).Statements[0]).Value!;
        var first = text.Parts[0].Text!;

        Assert.Equal((Source.IndexOf('`'), Source.Length), (text.Start, text.End));
        Assert.Equal("kubectl \tget ", first.Text);
        Assert.Equal(Source.IndexOf("kubectl", StringComparison.Ordinal), first.HostOffset(0));
        Assert.Equal(Source.IndexOf("\\t", StringComparison.Ordinal), first.HostOffset(8));
        Assert.Equal(Source.IndexOf("\\u", StringComparison.Ordinal), first.HostOffset(9));
        Assert.Equal(Source.IndexOf("et ", StringComparison.Ordinal), first.HostOffset(10));
        Assert.Equal(Source.IndexOf("${", StringComparison.Ordinal), first.HostOffset(13));
        Assert.Equal(Source.IndexOf(" -o", StringComparison.Ordinal), text.Parts[2].Text!.HostOffset(0));
    }

    [Theory]
    [InlineData("  a.b(c)\n  .d( ) // x", "a.b(c)\n  .d( )")]
    [InlineData("await (f)(x)", "(f)(x)")]
    [InlineData("new A()", "new A()")]
    public void A_call_reaches_from_its_callee_to_its_last_argument(string source, string call)
    {
        var found = CodeWalk.All(new JavaScriptParser().Parse(source)).OfType<CallExpression>().First();

        Assert.Equal(call, source[found.Start..found.End]);
    }

    private static string Dump(string source) => CodeDump.Of(new JavaScriptParser().Parse(source)).Replace('\n', '|');
}
