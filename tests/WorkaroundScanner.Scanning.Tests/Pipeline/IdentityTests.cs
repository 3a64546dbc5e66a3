using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Scanning.Pipeline.Measuring;
using WorkaroundScanner.Syntax.Languages.Shell;

namespace WorkaroundScanner.Scanning.Tests.Pipeline;

public sealed class IdentityTests
{
    private const string Retry = """
        for try in 1 2 3; do
          kubectl apply -f "$file" --context prod && break
          sleep 5
        done
        """;

    /// <summary>Two ways to write the same workaround.</summary>
    public static TheoryData<string, string, string> Same => new()
    {
        { "indentation", Retry, Retry.Replace("  ", "\t\t") },
        { "comments", Retry, Retry.Replace("sleep 5", "# flaky\n  sleep 5 # wait") },
        { "blank lines", Retry, Retry.Replace("\n", "\n\n") },
        { "one line", Retry, """for try in 1 2 3; do kubectl apply -f "$file" --context prod && break; sleep 5; done""" },
        { "loop variable", Retry, Retry.Replace("try", "attempt") },
        { "variable", Retry, Retry.Replace("$file", "$manifest") },
        { "variable to parameter", Retry, Retry.Replace("$file", "$1") },
        { "braces", Retry, Retry.Replace("$file", "${file}") },
        { "quotes around a variable", Retry, Retry.Replace("\"$file\"", "$file") },
        { "double quotes", Retry, Retry.Replace("prod", "\"prod\"") },
        { "single quotes", Retry, Retry.Replace("prod", "'prod'") },
        { "quotes around a part", Retry, Retry.Replace("prod", "pr\"od\"") },
        { "continued line", Retry, Retry.Replace("--context", "\\\n    --context") },
        { "assignment", "tag=$(deployctl show $app)\ndeployctl push $tag", "version=$(deployctl show $name)\ndeployctl push $version" },
        { "local assignment", "tag=$(deployctl show)\ndeployctl push $tag", "local tag=$(deployctl show)\ndeployctl push $tag" },
        { "backticks", "tag=$(deployctl show)", "tag=`deployctl show`" },
        { "default", "deployctl push ${tag:-latest}", "deployctl push ${version:-latest}" },
        { "array", "args=(--force $x)\ndeployctl push \"${args[@]}\"", "flags=(--force \"$y\")\ndeployctl push \"${flags[@]}\"" },
        { "counter", "while true; do deployctl push && break; i=$((i+1)); done", "while true; do deployctl push && break; n=$(( $n + 1 )); done" },
        { "environment", "TOKEN=$a deployctl push", "SECRET=$b deployctl push" },
        { "test", "[ \"$a\" = ok ] || deployctl push", "[[ $b == ok ]] || deployctl push" },
        { "function", "push() { deployctl push \"$@\"; }\npush a", "publish() { deployctl push \"$@\"; }\npublish a" },
        { "function form", "push() { deployctl push; }", "function push {\n  deployctl push\n}" },
        { "script in a string", "bash -c 'deployctl push $a; deployctl wait'", "bash -c \"deployctl   push \\$b\ndeployctl wait\"" },
        { "here-document", "deployctl push <<EOF\nname: $a\n  size: 1\nEOF", "deployctl push <<END\nname: ${b}\nsize: 1\nEND" },
        { "script in a here-document", "bash <<'EOF'\ndeployctl push $a\nEOF", "bash <<'EOF'\n# now\ndeployctl   push \"$b\"\nEOF" },
    };

    /// <summary>Two workarounds that are not the same.</summary>
    public static TheoryData<string, string, string> Different => new()
    {
        { "CLI", "kubectl apply -f x", "oc apply -f x" },
        { "subcommand", "kubectl apply -f x", "kubectl create -f x" },
        { "flag", "kubectl apply -f x", "kubectl apply -R x" },
        { "argument", "kubectl apply -f x", "kubectl apply -f y" },
        { "static text and variable in another order", "deployctl push a$x", "deployctl push ${x}a" },
        { "one argument of two", "deployctl push a $x", "deployctl push a$x" },
        { "one argument of two words", "deployctl push a b", "deployctl push 'a b'" },
        { "no argument or an empty one", "deployctl push", "deployctl push ''" },
        { "variable or output", "deployctl push $x", "deployctl push $(x)" },
        { "variable or status", "deployctl push $x", "deployctl push $?" },
        { "variable or all arguments", "deployctl push $x", "deployctl push \"$@\"" },
        { "default", "deployctl push ${x:-a}", "deployctl push ${x:-b}" },
        { "loop", "while deployctl show; do sleep 1; done", "until deployctl show; do sleep 1; done" },
        { "and, or", "deployctl show && deployctl push", "deployctl show || deployctl push" },
        { "not", "if deployctl show; then deployctl push; fi", "if ! deployctl show; then deployctl push; fi" },
        { "inside or behind", "if deployctl show; then deployctl push; deployctl wait; fi", "if deployctl show; then deployctl push; fi; deployctl wait" },
        { "then or else", "if deployctl show; then deployctl push; fi", "if deployctl show; then :; else deployctl push; fi" },
        { "pipe or sequence", "deployctl show | deployctl push", "deployctl show; deployctl push" },
        { "redirection", "deployctl show > x", "deployctl show >> x" },
        { "stream", "deployctl show 2> x", "deployctl show > x" },
        { "test", "[ -f x ] || deployctl push", "[ -d x ] || deployctl push" },
        { "script in a string", "bash -c 'deployctl push $a'", "bash -c 'deployctl pull $a'" },
        { "here-document", "deployctl push <<EOF\nname: a\nEOF", "deployctl push <<EOF\nname: b\nEOF" },
        { "function with the CLI's name", "kubectl() { command kubectl -n x \"$@\"; }\nkubectl get a", "helm() { command helm -n x \"$@\"; }\nhelm get a" },
        { "case", "case $1 in a) deployctl push ;; esac", "case $1 in b) deployctl push ;; esac" },
        { "exit", "deployctl push || exit 1", "deployctl push || exit 2" },
        { "text added", "log=$x\ndeployctl push", "log+=$x\ndeployctl push" },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void WritingDoesNotChangeIt(string what, string before, string after)
    {
        var (first, second) = (Of(before), Of(after));
        Assert.True(first.Content == second.Content, what);
        Assert.Equal(first.Shingles, second.Shingles);
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void MeaningChangesIt(string what, string before, string after) => Assert.True(Of(before).Content != Of(after).Content, what);

    [Fact]
    public void MovedIntoAFunctionItKeepsItsContentAndGetsAnAnchor()
    {
        var moved = "deploy() {\n" + Retry + "\n}\n";
        Assert.Equal(Of(Retry).Content, Of(moved, new LineRange(2, 5)).Content);
        Assert.Equal(("", "deploy"), (Of(Retry).Anchor, Of(moved, new LineRange(2, 5)).Anchor));
    }

    [Theory]
    [InlineData("if $x; then\n  deployctl push\nfi", 2, "if $x; then\n  deployctl show\n  deployctl push\nfi", 3)]
    [InlineData("for x in a b; do\n  deployctl push\ndone", 2, "for x in a b; do\n  deployctl show\n  deployctl push\ndone", 3)]
    [InlineData("push() {\n  deployctl push\n}", 2, "push() {\n  deployctl show\n  deployctl push\n}", 3)]
    [InlineData("deployctl push", 1, "if $x; then\n  :\nelse\n  deployctl push\nfi", 4)]
    public void ItsPlaceAmongOthersHasNoPartInIt(string before, int line, string after, int moved) =>
        Assert.Equal(Of(before, new LineRange(line, line)).Content, Of(after, new LineRange(moved, moved)).Content);

    [Fact]
    public void TheAnchorNamesAllFunctionsAround() =>
        Assert.Equal("outer/inner", Of("outer() {\n  inner() {\n    deployctl push\n  }\n}", new LineRange(3, 3)).Anchor);

    [Fact]
    public void AnAnchorOfManyLongNamesIsShort()
    {
        var script = string.Concat(Enumerable.Range(0, 20).Select(level => $"f{level}{new string('x', 1000)}() {{\n")) + "deployctl push\n" + string.Concat(Enumerable.Repeat("}\n", 20));
        var anchor = Of(script, new LineRange(21, 21)).Anchor;
        Assert.Equal(8, anchor.Split('/').Length);
        Assert.Contains("f19x", anchor, StringComparison.Ordinal);
        Assert.InRange(anchor.Length, 1, 900);
    }

    [Fact]
    public void AMeasuredFunctionIsItsOwnAnchor() => Assert.Equal("push", Of("push() {\n  deployctl push\n}").Anchor);

    [Fact]
    public void OnlyMeasuredLinesCount()
    {
        const string First = "deployctl show\n# between\ndeployctl push\n";
        Assert.Equal(Of(First, new LineRange(1, 1), new LineRange(3, 3)).Content, Of("deployctl show\ndeployctl other\ndeployctl push", new LineRange(1, 1), new LineRange(3, 3)).Content);
        Assert.NotEqual(Of(First, new LineRange(1, 1)).Content, Of(First, new LineRange(3, 3)).Content);
    }

    [Fact]
    public void TheBodyOfAHereDocumentThatBeginsOutsideCountsAsItsConstruct()
    {
        const string Script = "deployctl push <<EOF\nname: a\nEOF\ndeployctl pull <<EOF\nname: a\nEOF\n";
        Assert.NotEqual(Of(Script, new LineRange(2, 2)).Content, Of(Script, new LineRange(5, 5)).Content);
        Assert.Equal(Of(Script, new LineRange(1, 1)).Content, Of(Script, new LineRange(2, 2)).Content);
    }

    [Fact]
    public void AnEditInsideALongConstructLeavesMostShinglesAlike()
    {
        var before = "case $1 in\n" + string.Concat(Enumerable.Range(0, 40).Select(number => $"  c{number}) deployctl run{number} --name \"$2\" ;;\n")) + "esac";
        var (first, second) = (Of(before), Of(before.Replace("run17 ", "go17 ")));
        Assert.NotEqual(first.Content, second.Content);
        Assert.InRange(first.Shingles.Intersect(second.Shingles).Count(), Identity.MostShingles - 4, Identity.MostShingles);
    }

    [Fact]
    public void ShinglesAreTheSmallestInOrder()
    {
        var shingles = Of(string.Concat(Enumerable.Range(0, 90).Select(number => $"deployctl run{number}\n"))).Shingles;
        Assert.Equal(Identity.MostShingles, shingles.Length);
        Assert.Equal(shingles.Order().Distinct(), shingles);
        Assert.InRange(Of("deployctl push").Shingles.Length, 1, 6);
    }

    [Fact]
    public void CategoryAndCapabilityAreThoseOfTheLargestFinding()
    {
        var summary = ShellLanguage.Summarize("a.sh", Retry);
        var identity = new IdentityBuilder(summary).Build([Finding(Category.Poll, 2, "get"), Finding(Category.Retry, 4, "apply"), Finding(Category.Cache, 3, "")], [new LineRange(1, 4)]);
        Assert.Equal((Category.Retry, "deployctl apply", "ours"), (identity.Category, identity.Capability, identity.Platform));
    }

    private static Identity Of(string script, params LineRange[] ranges)
    {
        var summary = ShellLanguage.Summarize("a.sh", script);
        Assert.Empty(summary.Problems);
        ImmutableArray<LineRange> measured = ranges is [] ? [new LineRange(1, summary.Lines.Count)] : [.. ranges];
        return new IdentityBuilder(summary).Build([Finding(Category.Retry, 1, "")], measured);
    }

    private static Finding Finding(Category category, int lines, string capability) => new()
    {
        Rule = new RuleDescriptor { Id = "WS1301", Name = "x", Title = "x", Category = category, Severity = Severity.Warning, Maturity = Maturity.Stable, Revision = 1 },
        Severity = Severity.Warning,
        Path = "a.sh",
        Ranges = [new LineRange(1, 1)],
        Lines = lines,
        Platform = "ours",
        Tool = "deployctl",
        Capability = capability,
        Message = "x",
    };
}
