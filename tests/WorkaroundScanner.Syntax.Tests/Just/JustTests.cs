using WorkaroundScanner.Syntax.Languages.Just;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Just;

/// <summary>Justfiles: what they call, where it stands, what their constructs become, and what damaged ones do.</summary>
public sealed class JustTests
{
    private const string Sample =
        "set shell := [\"bash\", \"-c\"]\nimport 'a.just'\nmod b\nv := \"x\" + `one | two` / f(\"y\")\nexport w := '''\n z\n'''\nalias c := d\n\n"
        + "[private]\n@d p q='1' *r: e (f \"x\" v) && g # c\n  -@three {{p}} {{ q }} {{r}} \\\n    {{{{ {{os()}}\n\n  four\n\nh:\n  #!/usr/bin/env bash\n  if five; then\n\n    six\n  fi\n";

    [Theory]
    [InlineData("a:\n  one x\n  two\n", "2:3-2:7 one x\n3:3-3:5 two")]
    [InlineData("a:\r\n\t@one x\r\n\t- @two\r\n", "2:3-2:7 one x\n3:5-3:7 two")]
    [InlineData("a:\n  one \\\n    x 'y\\\n  z'; two\n  three\n", "2:3-4:4 one x [y\\\n  z]\n4:7-4:9 two\n5:3-5:7 three")]
    [InlineData("a p *q:\n  one {{p}} {{ q }} \"{{v}}-x\" {{os()}} {{{{y}}; two\n", "2:3-2:46 one $1 ${@:2} $v-x $os {{y}}\n2:49-2:51 two")]
    [InlineData("a *args:\n  one {{args}} {{'lit'}}; two $x\n", "2:3-2:24 one $@ lit\n2:27-2:32 two $x")]
    [InlineData("a p:\n  one 'x {{p}} {{v}} $1' \"{{p}}'\"; two\n", "2:3-2:33 one [x $1 $v $1] $1'\n2:36-2:38 two")]
    [InlineData("a p='x' q=\"y z\" $r=(v + \"w\"):\n  one {{p}} {{q}} {{r}}\n", "2:3-2:23 one ${1:-x} $2 $3")]
    [InlineData("a:\n  #!/usr/bin/env bash\n  set -e\n\n  if one; then\n    two <<E\n  x\n  E\n  fi\nb:\n  three\n", "3:3-3:8 set -e\n5:6-5:8 one\n6:5-6:11 two\n11:3-11:7 three")]
    [InlineData("a:\n  #!/usr/bin/env -S bash -e\n  one\nb:\n  #!/usr/bin/env python3\n  import x\nc:\n  two\n", "3:3-3:5 one\n8:3-8:5 two")]
    [InlineData("set shell := [\"pwsh\", \"-c\"]\na:\n  One-Thing\nb:\n  #!/bin/sh\n  two\n", "6:3-6:5 two")]
    [InlineData("v := `one x | two`\nw := \"a\" + v + ```\n  three\n```\n", "1:7-1:11 one x\n1:15-1:17 two\n3:3-3:7 three")]
    [InlineData("v := if x == \"y\" { `one` } else { trim(`two`) }\n", "1:21-1:23 one\n1:41-1:43 two")]
    [InlineData("a: b (c \"x y\" v) && d::e # f\n  one\n", "1:4-1:4 @b\n1:7-1:15 @c [x y] $v\n1:21-1:24 @d::e\n2:3-2:5 one")]
    [InlineData("a:\n  just b x\n  just -f y b\n  just V=1 b && just --list\n", "2:3-2:10 @b x\n3:3-3:13 just -f y b\n4:3-4:12 @b V=1\n4:17-4:27 just --list")]
    public void Commands_have_the_places_that_they_have_in_the_justfile(string justfile, string calls) =>
        Assert.Equal(calls, HostTree.Calls(new JustLanguage(), "justfile", justfile));

    [Theory]
    [InlineData("v := 'a\"b' + w / \"c\\n$(d)\"\n", "v=a\"b$w/c\n$(d)")]
    [InlineData("export some-name := env('X', 'y') # c\n", "some_name=$env_X_y")]
    [InlineData("v := '''\n  a\n'''\nw := ''\n", "v=\n  a\n\nw=")]
    [InlineData("alias b := build\nbuild:\n", "target b\n body\n  @build\ntarget build\n body")]
    [InlineData("# c\n[group('x')]\n[linux]\n@a:\n  one\n\n  two\n# d\nb:\n", "target a\n body\n  script\n   one\n  script\n   two\ntarget b\n body")]
    public void Constructs_become_those_of_the_model(string justfile, string outline) =>
        Assert.Equal(outline, HostTree.Outline(new JustLanguage(), "justfile", justfile));

    [Fact]
    public void A_recipe_reaches_from_its_name_to_its_last_line()
    {
        var summary = HostTree.Summarize(new JustLanguage(), "justfile", "# c\n[private]\na b: c # d\n  one\n\n  two\n\n# e\n");

        var lines = summary.Lines.LinesOf(summary.Nodes[1].Span);
        Assert.Equal((3, 6), (lines.Start, lines.End));
        Assert.Equal([2, 3, 4, 6], Enumerable.Range(1, 8).Where(summary.CodeLines.Contains));
    }

    [Fact]
    public void Imported_files_are_imports()
    {
        var imports = HostTree.Summarize(new JustLanguage(), "justfile", "import 'a.just'\nimport? \"../b/c.just\"\nmod d\nmod e 'f/g.just'\n").Imports;

        Assert.Equal(["./a:", "../b/c:", "./d:d", "./f/g:e"], imports.Select(import => $"{import.Target}:{import.Alias}"));
    }

    [Fact]
    public void Damaged_justfiles_are_read_without_a_fault() => HostCheck.Mutate(new JustLanguage(), "justfile", Sample, Sample.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Every_beginning_of_a_justfile_is_read() => HostCheck.Truncate(new JustLanguage(), "justfile", Sample);

    [Theory]
    [InlineData("a:\n  ", "{{", "}}")]
    [InlineData("a:\n  ", "{{x}} ", "")]
    [InlineData("a:\n  ", "x \\\n  ", "")]
    [InlineData("a:\n", "  x\n", "")]
    [InlineData("v := ", "(", ")")]
    [InlineData("v := ", "`x` + ", "")]
    [InlineData("", "v := (\n", "")]
    [InlineData("", "v := '''\n", "")]
    [InlineData("", "v := `x\n", "")]
    [InlineData("", "v := \"", "")]
    [InlineData("a", " p=(", ")")]
    [InlineData("a", " p", ":")]
    [InlineData("a: ", "(b ", ")")]
    [InlineData("a: ", "b::", "")]
    [InlineData("", "a:\n", "")]
    [InlineData("", "[", "]")]
    [InlineData("", "alias ", "")]
    [InlineData("", "export ", "")]
    public void Nests_and_repetitions_end_in_time(string before, string opening, string closing) => HostCheck.Nest(new JustLanguage(), "justfile", before, opening, closing);
}
