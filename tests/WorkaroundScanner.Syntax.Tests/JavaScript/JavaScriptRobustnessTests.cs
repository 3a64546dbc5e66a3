using System.Diagnostics;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Languages.JavaScript;
using WorkaroundScanner.Syntax.Tests.Code;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.JavaScript;

/// <summary>Input that is damaged, nested or chained without end, on a small stack: no crash, no wrong position, no more than linear time.</summary>
public sealed class JavaScriptRobustnessTests
{
    private const int Times = 100_000;

    private static readonly string[] Programs =
    [
        "class A extends B { #x = `a ${b}`; static async m({ c = 1 }, ...d) { for (const e of await f(c)) { try { $`g ${e}` } catch (h) { throw new I(h) } } } }\n",
        "import a, { b as c } from './d'; export const e = async (f: G<H>, i?: J): Promise<K> => l(f as M, <N>o, p!.q?.[r](s))\n",
        "const el = <div a={() => b('c')} {...d}>it's {e ? <F/> : 'g'}</div>; /* h */ x = /i[/]/.test(y) / z // j\n",
        "switch (a) { case 'b': case 2: for (let i = 0; i < 3; i++) if (c) d(); else if (e) f(); default: do { g() } while (h) }\n",
        "@A() export class B { constructor(private readonly c: D, @E() f = 1) { super() } } enum G { H = 'i' } type J = K extends L ? M : (n: O) => void\n",
        "exec('kubectl get \\u{70}ods').then(r => r.stdout).catch(() => {}); module.exports = { run, get x() { return 1 }, [y]: z, ...w }\n",
    ];

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("x = {a: ", "}")]
    [InlineData("f(", ")")]
    [InlineData("a[", "]")]
    [InlineData("`${", "}`")]
    [InlineData("{", "}")]
    [InlineData("if (a) {", "}")]
    [InlineData("() => {", "}")]
    [InlineData("x => ", "")]
    [InlineData("!", "")]
    [InlineData("new ", "")]
    [InlineData("a = ", "")]
    [InlineData("a ? b : ", "")]
    [InlineData("a ? ", ": b")]
    [InlineData("<a b={", "}/>")]
    [InlineData("function f() {", "}")]
    [InlineData("class extends ", "{}")]
    [InlineData("x = class { a() {", "}}")]
    [InlineData("@(", ")")]
    [InlineData("({[", "")]
    [InlineData("label: ", "")]
    [InlineData("for (;;) ", "")]
    public void Depth_is_bounded(string opener, string closer)
    {
        var tree = ParseOnSmallStack(string.Concat(Enumerable.Repeat(opener, Times)) + "x" + string.Concat(Enumerable.Repeat(closer, Times)));

        Assert.Contains(tree.Errors, error => error.TooDeep);
    }

    [Theory]
    [InlineData("f()", ".a()")]
    [InlineData("a", ".b[c]")]
    [InlineData("f(0)", " + f(0)")]
    [InlineData("f(0)", " ** f(0)")]
    [InlineData("a", "`b`")]
    [InlineData("if (a) f();", " else if (b) f();")]
    public void Long_chains_lose_nothing_and_stay_flat(string first, string link)
    {
        const int Links = 5_000;
        var source = first + string.Concat(Enumerable.Repeat(link, Links));

        var tree = ParseOnSmallStack(source);
        var expected = source.Count(character => character is '(' or '`') - (source.StartsWith("if", StringComparison.Ordinal) ? Links + 1 : 0);

        Assert.Empty(tree.Errors);
        Assert.Equal(link[0] == '`' ? Links : link == ".b[c]" ? 0 : expected, CodeWalk.All(tree).OfType<CallExpression>().Count());
        Assert.InRange(Height(tree), 100, 1000);
    }

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a b=<a ")]
    [InlineData("a<b<")]
    [InlineData("(a): ")]
    [InlineData("type a = b extends c ? ")]
    [InlineData("let a: b<")]
    [InlineData("a?b:")]
    [InlineData("/*")]
    [InlineData("'\\")]
    [InlineData("import {a as b}, ")]
    [InlineData("async (")]
    [InlineData("</a>")]
    [InlineData("enum a { b = ")]
    [InlineData("@")]
    public void Looking_ahead_is_bounded(string unit) => ParseOnSmallStack(string.Concat(Enumerable.Repeat(unit, Times)));

    [Theory]
    [InlineData("foo(a b); bar(1", "(call foo a b)|(call bar 1)", 2)]
    [InlineData("if (a { f() } g()", "(if a (call f))|(call g)", 1)]
    [InlineData("f(function () { a(; b() }); c()", "(call f (fn () (call a (opaque)) (call b)))|(call c)", 1)]
    [InlineData("x = { a: 1 b: 2 }; y()", "(= x {'a': 1, 'b': 2})|(call y)", 1)]
    [InlineData("a() } b()", "(call a)|(call b)", 1)]
    [InlineData("x = 'abc\ny()", "(= x 'abc')|(call y)", 1)]
    [InlineData("class { a() { b() } ??? c() { d() } }", "(class default () (def a () (call b)) (def c () (call d)))", 2)]
    [InlineData("`a ${b c} d`; e()", "'a {b} d'|(call e)", 1)]
    public void What_can_not_be_read_costs_itself(string source, string tree, int errors)
    {
        var parsed = new JavaScriptParser().Parse(source);

        Assert.Equal(tree, CodeDump.Of(parsed with { Errors = [] }).Replace('\n', '|'));
        Assert.Equal(errors, parsed.Errors.Length);
    }

    [Fact]
    public void Damaged_programs_are_read_without_a_fault()
    {
        var mutator = new Mutator(Programs, seed: 4);

        for (var i = 0; i < 2_000; i++)
        {
            ParseOnSmallStack(mutator.Next());
        }
    }

    [Theory]
    [InlineData("({[", "")]
    [InlineData("[a[function () {", "}] = 1] = x")]
    [InlineData("({ [a]: b[() => {", "}] = 1 } = x)")]
    public void Nothing_stands_in_the_tree_twice(string opener, string closer)
    {
        var tree = ParseOnSmallStack(string.Concat(Enumerable.Repeat(opener, 12)) + "f()" + string.Concat(Enumerable.Repeat(closer, 12)));

        Assert.Single(CodeWalk.All(tree).OfType<CallExpression>());
    }

    private static CodeTree ParseOnSmallStack(string source)
    {
        var watch = Stopwatch.StartNew();

        var tree = SmallStack.Run(() => new JavaScriptParser().Parse(source));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
        Assert.Empty(CodeWalk.WrongPositions(tree, source));
        return tree;
    }

    /// <summary>How many calls, members, operators or branches stand in one another at their left or last side.</summary>
    private static int Height(CodeTree tree)
    {
        var best = 0;
        foreach (var syntax in CodeWalk.All(tree))
        {
            var height = 0;
            for (CodeSyntax? at = syntax; at is not null; height++)
            {
                at = at switch
                {
                    CallExpression call => call.Callee,
                    MemberExpression member => member.Target,
                    IndexExpression index => index.Target,
                    BinaryExpression { Operator: "**" } power => power.Left is BinaryExpression ? power.Left : power.Right,
                    BinaryExpression binary => binary.Left,
                    IfStatement branch => branch.Else.LastOrDefault(),
                    _ => null,
                };
            }

            best = Math.Max(best, height);
        }

        return best;
    }
}
