using WorkaroundScanner.Syntax.Languages.JavaScript;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.JavaScript;

/// <summary>Classes, and what TypeScript adds: types leave nothing behind.</summary>
public sealed class JavaScriptClassTests
{
    [Theory]
    [InlineData("class A extends b.C(d) { e = 1; static #f = g\n h }", "(class A ((call b.C d)) (= e 1) (= #f g) (= h))")]
    [InlineData("class A { constructor(a) { super(a) } static async run(...b) {} get c() {} #d() {} 'e-f'() {} [g.h]() {} *i() {} }", "(class A () (def constructor (a) (call super a)) (def run (*b)) (def c ()) (def #d ()) (def e-f ()) (def g.h ()) (def i ()))")]
    [InlineData("class A { static { init() } get = 1; static() {} async() {} }", "(class A () (block (call init)) (= get 1) (def static ()) (def async ()))")]
    [InlineData("const K = class Named { a() {} }; exports.L = class { b() {} }; module.exports = class {}", "(class K () (def a ()))|(class L () (def b ()))|(class default ())")]
    [InlineData("mix(class extends A { c() {} })", "(call mix (opaque A (fn () (def c ()))))")]
    public void Classes(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("@C({ s: 'x' }) export class A<T> extends B<T> implements D, E<F> {}", "(class A (B) @(call C {'s': 'x'}))")]
    [InlineData("class A { @I() a!: string; private readonly b?: number = 1; declare c: X; accessor d = 2 }", "(class A () (call I) (= a) (= b 1) (= c) (= d 2))")]
    [InlineData("class A { @P() m(private readonly a: H, @I(T) public b = 2, this: X) {} }", "(class A () (def m (a b=2) @(call P) @(call I T)))")]
    [InlineData("abstract class A { abstract z(): void; o(a: string): void; o(a: any): void { f() } [key: string]: any }", "(class A () (def o (a) (call f)))")]
    [InlineData("function o(a: string): void; function o(this: Foo, a?: number | { b: string }): asserts a is string {}", "(def o (a))")]
    [InlineData("interface I<T> extends J<K>, L { a(): void; b: string } type A<B extends C = D> = B extends (infer U)[] ? { x: U } : (a: string) => void; f()", "(call f)")]
    [InlineData("declare module 'x' { export function y(): void } declare const z: number; declare global { var w: string } f()", "(call f)")]
    [InlineData("enum Tool { Kubectl = 'kubectl', Helm } const enum E { A = 1 << 2 }", "(const = Tool {'Kubectl': 'kubectl', 'Helm': (opaque)})|(const = E {'A': (<< 1 2)})")]
    [InlineData("namespace N.M { export const a = 1 } module.b()", "(block (const = a 1))|(call module.b)")]
    [InlineData("type = 1; declare(x); namespace\nx", "(= type 1)|(call declare x)|namespace|x")]
    public void TypeScript_statements(string source, string tree) => Assert.Equal(tree, Dump(source));

    [Theory]
    [InlineData("f<string>(a as any, <Foo>b, c!.d!, e satisfies F, g as const)", "(call f a b c.d e g)")]
    [InlineData("f(a < b, c > d); i<n; new Map<string, Foo<Bar>>(); x = y<z", "(call f (< a b) (> c d))|(< i n)|(new Map)|(= x (< y z))")]
    [InlineData("const g = async <T,>(x: T): Promise<T> => x; const h = <T extends U>(x) => x; const i = <T>(x: T) => x", "(const = g (fn (x) (return x)))|(const = h (fn (x) (return x)))|(const = i (fn (x) (return x)))")]
    [InlineData("const a = (b: B, c?: C[], d: D = 1, ...e: E): b is F => b", "(const = a (fn (b c d=1 *e) (return b)))")]
    [InlineData("let k: (a: string) => void = v, l: typeof m[keyof N] = o, p!: `a${B}`", "(= k v)|(= l o)|(= p)")]
    [InlineData("const f = (x): (typeof a)[b] => x; const g = (x): ((y) => z) => x; const h = (x): ((y) => z) | w => x", "(const = f (fn (x) (return x)))|(const = g (fn (x) (return x)))|(const = h (fn (x) (return x)))")]
    [InlineData("const f: Effect<<A>(a: A) => B> = g", "(const = f g)")]
    [InlineData("x = a ? (b) : c; y = a ? (b: B): C => d : e", "(= x (? a b c))|(= y (? a (fn (b) (return d)) e))")]
    public void Types_in_values(string source, string tree) => Assert.Equal(tree, Dump(source));

    private static string Dump(string source) => CodeDump.Of(new JavaScriptParser().Parse(source)).Replace('\n', '|');
}
