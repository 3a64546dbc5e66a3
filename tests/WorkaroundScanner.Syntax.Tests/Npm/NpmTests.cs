using WorkaroundScanner.Syntax.Languages.Npm;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Npm;

/// <summary>Scripts of packages: what they call, where it stands, and what damaged files do.</summary>
public sealed class NpmTests
{
    private const string Sample =
        "{\n  \"name\": \"é😀\",\n  \"x\": [{\"scripts\": {\"no\": \"no\"}}, 1.5e3, null],\n  \"scripts\": {\n    \"a\": \"one \\\"x\\\" && npm run b -- --c\",\n"
        + "    \"b\": \"bash -c 'two \\u0041 | three'\",\n    \"é\\n\": \"\\\\\", \"n\": 1\n  },\n  \"y\": {}\n}\n";

    [Theory]
    [InlineData("{\"scripts\": {\"a\": \"one x && two\", \"b\": \"three\"}}", "1:20-1:24 one x\n1:29-1:31 two\n1:41-1:45 three")]
    [InlineData("{\n  \"name\": \"é\",\n  \"scripts\": {\n    \"é😀\": \"one é\",\n    \"b\": \"two\"\n  }\n}", "4:13-4:17 one é\n5:11-5:13 two")]
    [InlineData("{\"scripts\": {\"a\": \"one \\\"x y\\\"; two \\\\\\\"z; three \\t'é\\u0041'\"}}", "1:20-1:30 one [x y]\n1:33-1:41 two \"z\n1:44-1:60 three éA")]
    [InlineData("{\"scripts\": {\"a\": \"bash -c \\\"one \\\\\\\"x\\\\\\\" | two\\\"; three\"}}", "1:20-1:50 bash -c [one \"x\" | two]\n1:30-1:42 one x\n1:46-1:48 two\n1:53-1:57 three")]
    [InlineData("{\"scripts\": {\"a\": \"one $X ${Y:-z} $(two); three\"}}", "1:20-1:40 one $X ${Y:-z} $(two)\n1:37-1:39 two\n1:43-1:47 three")]
    [InlineData("\uFEFF{ // c\n\"scripts\": {\"a\": \"one\",},\n\"scripts\": 1}", "2:19-2:21 one")]
    [InlineData("{\"scripts\": {\"a\": 1, \"b\": [\"no\"], \"c\": \"one\", \"d\": \"\"}}", "1:41-1:43 one")]
    [InlineData("{\"x\": {\"scripts\": {\"a\": \"no\"}}, \"scripts\": [\"no\"]}", "")]
    [InlineData("{\"scripts\": {\"a\": \"one\", \"b\": \"two\" \"c\": \"no\"}}", "1:20-1:22 one\n1:32-1:34 two")]
    [InlineData("[]", "")]
    public void Commands_have_the_places_that_they_have_in_the_package(string package, string calls) =>
        Assert.Equal(calls, HostTree.Calls(new NpmLanguage(), "package.json", package));

    [Theory]
    [InlineData("npm run b", "@b")]
    [InlineData("npm run -s b -- --x y", "@b -- --x y")]
    [InlineData("npm run-script b && pnpm b && yarn run b", "and\n   @b\n   @b\n   @b")]
    [InlineData("npm test", "@test")]
    [InlineData("npm b", "npm b")]
    [InlineData("yarn b x", "@b x")]
    [InlineData("yarn install", "yarn install")]
    [InlineData("npm run other", "npm run other")]
    [InlineData("npm --prefix x run b", "npm --prefix x run b")]
    [InlineData("npm-run-all b test", "group\n   @b\n   @test")]
    [InlineData("until npm run b; do sleep 1; done", "until\n   condition\n    @b\n   body\n    sleep 1")]
    public void Scripts_run_scripts(string script, string outline) =>
        Assert.Equal(
            $"target a\n body\n  script\n   {outline.Replace("\n   ", "\n    ", StringComparison.Ordinal)}\ntarget b\n body\ntarget test\n body",
            HostTree.Outline(new NpmLanguage(), "package.json", $"{{\"scripts\": {{\"a\": \"{script}\", \"b\": \"\", \"test\": \"\"}}}}"));

    [Fact]
    public void A_script_reaches_from_its_name_to_its_closing_quote()
    {
        const string package = "{\"scripts\": {\"a b\": \"one\" }}";
        var target = HostTree.Summarize(new NpmLanguage(), "package.json", package).Nodes[1];

        Assert.Equal("\"a b\": \"one\"", package.Substring(target.Span.Start, target.Span.Length));
    }

    [Fact]
    public void What_is_no_JSON_is_a_problem_at_its_place()
    {
        var problem = Assert.Single(HostTree.Summarize(new NpmLanguage(), "package.json", "{\n  \"é\": é\n}").Problems);

        Assert.Equal(("syntax-error", 2, false), (problem.Id, problem.Line, problem.Incomplete));
    }

    [Fact]
    public void What_is_nested_too_deeply_makes_the_scan_incomplete()
    {
        var problem = Assert.Single(HostTree.Summarize(new NpmLanguage(), "package.json", "{\"a\":" + new string('[', 100)).Problems);

        Assert.Equal(("nested-too-deep", true), (problem.Id, problem.Incomplete));
    }

    [Fact]
    public void Damaged_packages_are_read_without_a_fault() => HostCheck.Mutate(new NpmLanguage(), "package.json", Sample);

    [Fact]
    public void Every_beginning_of_a_package_is_read() => HostCheck.Truncate(new NpmLanguage(), "package.json", Sample);

    [Theory]
    [InlineData("", "[", "]")]
    [InlineData("", "{\"scripts\":", "}")]
    [InlineData("{\"scripts\":{\"a\":\"", "\\u0041", "\"}}")]
    [InlineData("{\"scripts\":{\"a\":\"", "\\", "")]
    [InlineData("{\"scripts\":{\"a\":\"", "npm run a;", "")]
    [InlineData("{\"scripts\":{\"a\":\"\"", ",\"é\":\"é\"", "")]
    public void Nests_and_repetitions_end_in_time(string before, string opening, string closing) => HostCheck.Nest(new NpmLanguage(), "package.json", before, opening, closing);
}
