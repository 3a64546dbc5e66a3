using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Tests.Code;

namespace WorkaroundScanner.Syntax.Tests.Go;

/// <summary>Values: literals, operators, calls, composite literals.</summary>
public sealed class GoExpressionTests
{
    [Theory]
    [InlineData("x(true, false, nil, 1_000, 0x1F, 1e-3, 'a', '\\'')", "(call x true false null 1_000 0x1F 1e-3 'a' '\\'')")]
    [InlineData("a + b*c - d", "(- (+ a (* b c)) d)")]
    [InlineData("a && b || !c && d", "(or (and a b) (and (not c) d))")]
    [InlineData("a == b && c != d", "(and (== a b) (!= c d))")]
    [InlineData("(a + b) * c", "(* (+ a b) c)")]
    [InlineData("a &^ b << 1", "(<< (&^ a b) 1)")]
    [InlineData("-x + ^y", "(+ (- x) (^ y))")]
    [InlineData("f(&x, *y, &T{})", "(call f x y {})")]
    [InlineData("<-done", "(<- done)")]
    [InlineData("a.b.c(d)[e].f", "(call a.b.c d)[e].f")]
    [InlineData("a[1:]", "a[1:]")]
    [InlineData("a[:n]", "a[:n]")]
    [InlineData("a[:]", "a[:]")]
    [InlineData("a[1:2:3]", "a[1:2]")]
    [InlineData("x.(string).y", "x.y")]
    [InlineData("cmd.Stdout.(*bytes.Buffer).String()", "(call cmd.Stdout.String)")]
    public void Operators_and_members(string text, string tree) => Assert.Equal(tree, GoTrees.OfBody(text));

    [Theory]
    [InlineData("exec.Command(\"kubectl\", args...)", "(call exec.Command 'kubectl' *args)")]
    [InlineData("f(\n\ta,\n\tb,\n)", "(call f a b)")]
    [InlineData("exec.Command(\"a\").\n\tOutput()", "(call (call exec.Command 'a').Output)")]
    [InlineData("[]byte(x)", "(call []byte x)")]
    [InlineData("string(x)", "(call string x)")]
    [InlineData("(*T)(x)", "(call T x)")]
    [InlineData("map[string]int(x)", "(call map[string]int x)")]
    [InlineData("make([]string, 0, 4)", "(call make []string 0 4)")]
    [InlineData("make(chan struct{}, 1)", "(call make chan struct{} 1)")]
    [InlineData("make(<-chan int)", "(call make <-chan int)")]
    [InlineData("new(struct{ a int })", "(call new struct)")]
    [InlineData("f[int](x)", "(call f x)")]
    [InlineData("f[K, V](x)", "(call f x)")]
    [InlineData("pkg.Map[[]string](x)", "(call pkg.Map x)")]
    [InlineData("handlers[name](x)", "(call handlers[name] x)")]
    [InlineData("handlers[event.Kind](x)", "(call handlers[event.Kind] x)")]
    [InlineData("func(a, b string) error { return nil }(x)", "(call (fn (a b) (return null)) x)")]
    [InlineData("f(func() { g() })", "(call f (fn () (call g)))")]
    [InlineData("f(func(int) string)", "(call f func)")]
    public void Calls(string text, string tree) => Assert.Equal(tree, GoTrees.OfBody(text));

    [Theory]
    [InlineData("[]string{\"a\", b}", "['a' b]")]
    [InlineData("[...]string{2: \"a\"}", "['a']")]
    [InlineData("[2]int{1, 2}", "[1 2]")]
    [InlineData("[][]string{{\"a\", \"b\"}, {}}", "[['a' 'b'] []]")]
    [InlineData("[]T{{\"a\", 1}, {Name: \"b\"}}", "[{'a', 1} {Name: 'b'}]")]
    [InlineData("[]*T{{}}", "[{}]")]
    [InlineData("map[string][]string{\"a\": {\"x\", \"y\"}}", "{'a': ['x' 'y']}")]
    [InlineData("map[string]map[string]T{\"a\": {\"x\": {F: 1}}}", "{'a': {'x': {F: 1}}}")]
    [InlineData("exec.Cmd{\n\tPath: \"kubectl\",\n\tArgs: []string{\"get\"},\n}", "{Path: 'kubectl', Args: ['get']}")]
    [InlineData("Pair[string, int]{\"a\", 1}", "{'a', 1}")]
    [InlineData("struct{ a int }{1}", "{1}")]
    [InlineData("append(args, []string{\"-n\", ns}...)", "(call append args *['-n' ns])")]
    public void Composite_literals(string text, string tree) => Assert.Equal(tree, GoTrees.OfBody(text));

    [Theory]
    [InlineData("x := &exec.Cmd{}", "exec.Cmd")]
    [InlineData("x := Client{}", "Client")]
    [InlineData("x := map[string]int{}", "map[string]int")]
    public void A_literal_names_its_type(string text, string type)
    {
        var map = Assert.Single(CodeWalk.All(GoTrees.Parse($"func f() {{\n{text}\n}}")).OfType<MapExpression>());

        Assert.Equal(type, CodeDump.Of(map.Type!));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("\"a\\tb\\\"\\\\\"", "a\tb\"\\")]
    [InlineData("\"\\x41\\101\\u00e9\\U0001F600\"", "AAé😀")]
    [InlineData("`a\\n\"b`", "a\\n\"b")]
    [InlineData("`a\nb`", "a\nb")]
    public void Strings_are_decoded(string text, string expected)
    {
        var value = Assert.Single(CodeWalk.All(GoTrees.Parse($"var s = {text}\n")).OfType<StringExpression>());

        Assert.Equal(expected, string.Concat(value.Parts.Select(part => part.Text!.Text)));
    }

    [Fact]
    public void Characters_behind_an_escape_keep_their_place()
    {
        const string Text = "var s = \"a\\tkubectl\"\n";
        var value = Assert.Single(CodeWalk.All(GoTrees.Parse(Text)).OfType<StringExpression>());
        var decoded = value.Parts[0].Text!;

        Assert.Equal(Text.IndexOf('k', StringComparison.Ordinal), decoded.HostOffset(decoded.Text.IndexOf('k', StringComparison.Ordinal)));
        Assert.Equal(Text.LastIndexOf('"'), decoded.HostOffset(decoded.Text.Length));
    }

    [Fact]
    public void Spans_begin_with_the_callee_and_end_behind_the_last_parenthesis()
    {
        const string Text = "var x = exec.Command(\n\t\"a\",\n) // done\n";
        var call = Assert.Single(CodeWalk.All(GoTrees.Parse(Text)).OfType<CallExpression>());

        Assert.Equal("exec.Command(\n\t\"a\",\n)", Text[call.Start..call.End]);
    }
}
