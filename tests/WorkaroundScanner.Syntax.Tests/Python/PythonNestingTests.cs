using System.Diagnostics;
using WorkaroundScanner.Syntax.Languages.Python;
using WorkaroundScanner.Syntax.Tests.Code;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Python;

/// <summary>Input that is nested or chained without end, on a small stack: no crash, no wrong position, no more than linear time.</summary>
public sealed class PythonNestingTests
{
    private const int Times = 100_000;

    [Theory]
    [InlineData("(", ")", true)]
    [InlineData("f([", "])", true)]
    [InlineData("{1: ", "}", true)]
    [InlineData("a[", "]", true)]
    [InlineData("[x for x in [", "]]", true)]
    [InlineData("not ", "", true)]
    [InlineData("lambda: ", "", true)]
    [InlineData("lambda x=", "", true)]
    [InlineData("x if y else ", "x", true)]
    [InlineData("x + ", "x", true)]
    [InlineData("x ** ", "x", true)]
    [InlineData("x < ", "x", true)]
    [InlineData("a.b", "", true)]
    [InlineData("a = ", "", true)]
    [InlineData("f\"{", "}\"", false)]
    [InlineData("f'{x:{", "", false)]
    [InlineData("'a' ", "", false)]
    [InlineData("if x:\n", "", false)]
    [InlineData("@a\n", "", false)]
    public void Depth_is_bounded(string opener, string closer, bool isTooDeep)
    {
        var source = string.Concat(Enumerable.Repeat(opener, Times)) + "x" + string.Concat(Enumerable.Repeat(closer, Times));
        var watch = Stopwatch.StartNew();

        var tree = SmallStack.Run(() => new PythonParser().Parse(source));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
        Assert.Empty(CodeWalk.WrongPositions(tree, source));
        Assert.Equal(isTooDeep, tree.Errors.Any(error => error.TooDeep));
    }

    [Fact]
    public void Blocks_in_blocks_are_bounded()
    {
        var source = string.Concat(Enumerable.Range(0, 300).Select(level => $"{new string(' ', level)}if x:\n")) + "after";

        var tree = SmallStack.Run(() => new PythonParser().Parse(source));

        Assert.Contains(tree.Errors, error => error.TooDeep);
        Assert.EndsWith("after", CodeDump.Of(tree).Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Branches_in_a_row_are_bounded()
    {
        var source = "if x: a()\n" + string.Concat(Enumerable.Repeat("elif x: a()\n", Times));

        var tree = SmallStack.Run(() => new PythonParser().Parse(source));

        Assert.Contains(tree.Errors, error => error.TooDeep);
        Assert.Equal(Times + 1, tree.Statements.Length);
    }

    [Fact]
    public void Damaged_programs_are_read_without_a_fault()
    {
        var mutator = new Mutator(
            [
                "import os\n@a(b=1)\ndef f(x, *y, z: int = 3, **k) -> str:\n    for i in range(3):\n        try:\n            g(f\"a {x!r:>{w}} {y['z']}\", b'\\x41')\n        except (A, B) as e:\n            raise\n",
                "class A(B):\n\tdef f(self):\n\t\twith (open(f) as a, b):\n\t\t\treturn [x for x in a if (n := x)] or {**d, 'k': lambda q: q}\n",
                "match x:\n  case ['a', *_] if y: print 'z', `w`\n  case _: a = b, c = d[1:2, ::3] # e\nwhile a < b < c: await f() if g else not h\n",
            ],
            seed: 4);

        var faults = SmallStack.Run(() => Enumerable.Range(0, 2_000).Select(_ => FirstFault(mutator.Next())).OfType<string>().ToList());

        Assert.Empty(faults);
    }

    private static string? FirstFault(string source) =>
        CodeWalk.WrongPositions(new PythonParser().Parse(source), source).FirstOrDefault() is { } fault ? $"{fault}\n{source}" : null;
}
