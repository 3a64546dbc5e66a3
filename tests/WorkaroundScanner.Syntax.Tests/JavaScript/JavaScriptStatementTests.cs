using WorkaroundScanner.Syntax.Languages.JavaScript;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.JavaScript;

/// <summary>What each statement becomes.</summary>
public sealed class JavaScriptStatementTests
{
    [Theory]
    [InlineData("let i, j = 0; i++; --j; a.b += 'x'; x ||= y", "(= i)|(= j 0)|(+= i 1)|(-= j 1)|(+= a.b 'x')|(||= x y)")]
    [InlineData("var a = b, c = (d, e)", "(= a b)|(= c (opaque d e))")]
    [InlineData("const { a, b: c = 1, ...rest } = await f(), [x, , [y = 2]] = g()", "(const = (a c rest) (call f))|(??= c 1)|(const = (x y) (call g))|(??= y 2)")]
    [InlineData("({ a, b: this.c } = f()); [a, b] = [b, a]", "(= (a this.c) (call f))|(= (a b) [b a])")]
    [InlineData("a(), b = c, d++", "(call a)|(= b c)|(+= d 1)")]
    [InlineData("a = b = c", "(= a (= b c))")]
    [InlineData("using r = open(); await using s = t()", "(= r (call open))|(= s (call t))")]
    [InlineData("let\nlet = 1", "(= let 1)")]
    public void Assignments(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("if (a) b(); else if (c) d(); else { e() }", "(if a (call b) (else (if c (call d) (else (call e)))))")]
    [InlineData("switch (x) { case 'a': case 'b': f(); break; default: g() }", "(switch x (case ('a' 'b') (call f) (break)) (default (call g)))")]
    [InlineData("switch (x) { case (a): b => c }", "(switch x (case (a) (fn (b) (return c))))")]
    [InlineData("try { f() } catch ({ code }) { g() } finally { h() }", "(try (call f) (catch (call g)) (finally (call h)))")]
    [InlineData("try { a } catch { b }", "(try a (catch b))")]
    [InlineData("try { a } finally { b }", "(try a (finally b))")]
    [InlineData("outer: for (;;) { continue outer }", "(while true (continue))")]
    [InlineData("label: { break label } with (a) b(); debugger", "(block (break))|(block (before a) (call b))")]
    [InlineData("throw new Error('x'); return; { ; }", "(throw (new Error 'x'))|(return)|(block)")]
    public void Branches_and_jumps(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("for (let i = 0; i < 5; i++) { f(i) }", "(counted (i) in (< i 5) (call f i))")]
    [InlineData("for (; i < n; i += 2) f(i)", "(counted (i) in (< i n) (call f i))")]
    [InlineData("for (let i = 0, n = size(); i < n; i++, log(i)) f(i)", "(block (before (= n (call size))) (counted (i) in (< i n) (call f i) (call log i)))")]
    [InlineData("for (;;) g()", "(while true (call g))")]
    [InlineData("for (let n = start(); n; n = next(n)) h()", "(block (before (= n (call start))) (while n (call h) (= n (call next n))))")]
    [InlineData("for (let tries = 0; ; tries++) { f() }", "(block (before (= tries 0)) (while true (call f) (+= tries 1)))")]
    [InlineData("for (const [k, v] of Object.entries(o)) p(k)", "(foreach (k v) in (call Object.entries o) (call p k))")]
    [InlineData("for await (const line of rl) q(line)", "(foreach (line) in rl (call q line))")]
    [InlineData("for (var key in o) r(key)", "(foreach (key) in o (call r key))")]
    [InlineData("for (x of xs) y(x)", "(foreach (x) in xs (call y x))")]
    [InlineData("for (const x of ys as string[]) y(x)", "(foreach (x) in ys (call y x))")]
    [InlineData("do { a() } while (!done) b()", "(do-while (not done) (call a))|(call b)")]
    [InlineData("while (true) b();", "(while true (call b))")]
    public void Loops(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("return\na", "(return)|a")]
    [InlineData("a\n++b\nc\n(d)", "a|(+= b 1)|(call c d)")]
    [InlineData("const a = 1\nconst b = () => {}\n[1].map(f)", "(const = a 1)|(const = b (fn ()))|(call [1].map f)")]
    [InlineData("x = a\n/b/g", "(= x (/ (/ a b) g))")]
    [InlineData("x = () => {}\n/b/.test(c)", "(= x (fn ()))|(call /b/.test c)")]
    [InlineData("break\na", "(break)|a")]
    [InlineData("{ a } b", "(block a)|b")]
    public void Semicolons_that_are_left_out(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("const cp = require('child_process'), { exec: run, spawn } = require(\"child_process\"), join = require('path').join", "(import child_process as cp)|(import child_process (exec:run spawn))|(import path (join))")]
    [InlineData("cp = require('child_process')", "(import child_process as cp)")]
    [InlineData("const kubectl = require('./kubectl')(config)", "(const = kubectl (call (call require './kubectl') config))")]
    [InlineData("const { execa } = await import('execa')", "(const = execa (call import 'execa'))")]
    [InlineData("import x from 'm'", "(import m as x)")]
    [InlineData("import d, { a as b, type T, c, default as e } from \"./lib\"", "(import ./lib as d (a:b c default:e))")]
    [InlineData("import * as ns from 'ns'; import d2, * as all from './both'; import 'side'", "(import ns as ns)|(import ./both as all)|(import ./both as d2)|(import side)")]
    [InlineData("import type { Q } from './types'; import type from './type'; import { type as as } from 'x'", "(import ./type as type)|(import x (type:as))")]
    [InlineData("import json from './x.json' with { type: 'json' }", "(import ./x.json as json)")]
    [InlineData("import fs = require('fs'); import type G = N.G; import h = N.H", "(import fs as fs)|(const = h N.H)")]
    public void Imports(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("export default async function () {}", "(def default ())")]
    [InlineData("export default function named() {} export default class extends Base {}", "(def named ())|(class default (Base))")]
    [InlineData("export default () => run()", "(def default () (return (call run)))")]
    [InlineData("export default { a }", "{'a': a}")]
    [InlineData("export const run = () => 1; export async function f() {}", "(const = run (fn () (return 1)))|(def f ())")]
    [InlineData("export { a, b as c } from './m'; export * from './all'; export * as ns from './ns'; export { local }", "(import ./m (a b:c))|(import ./all (*))|(import ./ns as ns)")]
    [InlineData("module.exports = { run, stop() {} }; exports.x = function y(a) {}", "(= module.exports {'run': run, 'stop': (fn ())})|(= exports.x (fn (a)))")]
    [InlineData("export = foo; export as namespace Foo; export type { T } from 't'; export type * from 'u'", "(= module.exports foo)")]
    public void Exports(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Fact]
    public void Comments_are_kept_with_their_marks()
    {
        const string Source = "#!/usr/bin/env node\n/* a\n b */ f(); // c\nx = '//' + `/* */` + /[/]*/ + <b>{/* d */}//</b>";

        var comments = new JavaScriptParser().Parse(Source).Comments;

        Assert.Equal(["#!/usr/bin/env node", "/* a\n b */", "// c", "/* d */"], comments.Select(comment => Source[comment.Start..comment.End]));
    }

    private static string Dump(string source) => CodeDump.Of(new JavaScriptParser().Parse(source)).Replace('\n', '|');
}
