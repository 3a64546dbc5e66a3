namespace WorkaroundScanner.Syntax.Tests.Go;

/// <summary>Statements: assignments, branches, loops, jumps.</summary>
public sealed class GoStatementTests
{
    [Theory]
    [InlineData("out, err := cmd.Output()", "(= (out err) (call cmd.Output))")]
    [InlineData("a, b = 1, 2", "(= (a b) [1 2])")]
    [InlineData("args += \" -x\"", "(+= args ' -x')")]
    [InlineData("i++; j--", "(+= i 1) (-= j 1)")]
    [InlineData("var x, y string", "(= (x y))")]
    [InlineData("var x []string = f()", "(= x (call f))")]
    [InlineData("const a, b = 1, 2", "(const = (a b) [1 2])")]
    [InlineData("ch <- f(x)", "(<- ch (call f x))")]
    [InlineData("go run(x)", "(block (call run x))")]
    [InlineData("defer func() { g() }()", "(block (call (fn () (call g))))")]
    [InlineData("{ f() }", "(block (call f))")]
    [InlineData("return", "(return)")]
    [InlineData("return out, nil", "(return [out null])")]
    [InlineData("panic(err)", "(throw err)")]
    [InlineData("fallthrough", "(opaque)")]
    [InlineData("type T struct { a int; B }", "(class T ())")]
    [InlineData("type T []struct { a int }", "")]
    public void Simple_statements(string text, string tree) => Assert.Equal(tree, GoTrees.OfBody(text));

    [Theory]
    [InlineData("if a { f() }", "(if a (call f))")]
    [InlineData("if err := f(); err != nil { return err }", "(if (before (= err (call f))) (!= err null) (return err))")]
    [InlineData("if a { f() } else if b { g() } else { h() }", "(if a (call f) (else (if b (call g) (else (call h)))))")]
    [InlineData("if x == (T{}) { f() }", "(if (== x {}) (call f))")]
    [InlineData("if ok(func() bool { return T{}.ok }) { f() }", "(if (call ok (fn () (return {}.ok))) (call f))")]
    [InlineData("switch x { case 1, 2: f(); default: g() }", "(switch x (case (1 2) (call f)) (default (call g)))")]
    [InlineData("switch { case a: f() }", "(switch (case (a) (call f)))")]
    [InlineData("switch x := f(); x { case 1: }", "(block (before (= x (call f))) (switch x (case (1))))")]
    [InlineData("switch v := x.(type) { case []string, *T: f(v); case nil: }", "(switch (= v x) (case ([]string T) (call f v)) (case (null)))")]
    [InlineData("select { case v, ok := <-ch: f(v, ok); case out <- x: ; case <-time.After(d): return; default: }",
        "(switch (case ((= (v ok) (<- ch))) (call f v ok)) (case ((<- out x))) (case ((<- (call time.After d))) (return)) (default))")]
    public void Branches(string text, string tree) => Assert.Equal(tree, GoTrees.OfBody(text));

    [Theory]
    [InlineData("for { f() }", "(while true (call f))")]
    [InlineData("for a < b { f() }", "(while (< a b) (call f))")]
    [InlineData("for i := 0; i < 5; i++ { f() }", "(counted (i) in (< i 5) (call f))")]
    [InlineData("for d := time.Second; d < max; d *= 2 { f() }", "(counted (d) in (< d max) (call f))")]
    [InlineData("for ; ; { f() }", "(while true (call f))")]
    [InlineData("for start := time.Now(); time.Since(start) < limit; { f() }", "(block (before (= start (call time.Now))) (while (start) (< (call time.Since start) limit) (call f)))")]
    [InlineData("for err := run(); err != nil; err = run() { f() }", "(block (before (= err (call run))) (while (err) (!= err null) (call f) (= err (call run))))")]
    [InlineData("for ; ; time.Sleep(d) { f() }", "(while true (call f) (call time.Sleep d))")]
    [InlineData("for _, x := range []string{\"a\"} { f(x) }", "(foreach (x) in ['a'] (call f x))")]
    [InlineData("for k, v = range m { f() }", "(foreach (k v) in m (call f))")]
    [InlineData("for range ticker.C { f() }", "(foreach in ticker.C (call f))")]
    [InlineData("for i := range 5 { f() }", "(counted (i) in 5 (call f))")]
    [InlineData("for range 5 { f() }", "(counted in 5 (call f))")]
    [InlineData("for range maxRetries { f() }", "(counted in maxRetries (call f))")]
    [InlineData("for range options.retry_count { f() }", "(counted in options.retry_count (call f))")]
    [InlineData("for range entries { f() }", "(foreach in entries (call f))")]
    [InlineData("for i := range account { f() }", "(foreach (i) in account (call f))")]
    [InlineData("loop:\n\tfor { continue loop; break loop }", "(while true (continue loop) (break loop))")]
    [InlineData("for i, x := range f(func() { for range y { g() } }) { h() }", "(foreach (i x) in (call f (fn () (foreach in y (call g)))) (call h))")]
    public void Loops(string text, string tree) => Assert.Equal(tree, GoTrees.OfBody(text));

    [Theory]
    [InlineData("a()\nb()", "(call a) (call b)")]
    [InlineData("a() // x\nb() /* y\n*/ c()", "(call a) (call b) (call c)")]
    [InlineData("x := a +\n\tb", "(= x (+ a b))")]
    [InlineData("a()\r\nb()", "(call a) (call b)")]
    public void Line_ends_end_statements(string text, string tree) => Assert.Equal(tree, GoTrees.OfBody(text));
}
