using WorkaroundScanner.Syntax.Languages.Make;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Make;

/// <summary>Where commands of a makefile stand in it, whatever make does to them before the shell sees them.</summary>
public sealed class MakePositionTests
{
    [Theory]
    [InlineData("a:\n\tone x\n\ttwo y\n", "2:2-2:6 one x\n3:2-3:6 two y")]
    [InlineData("a:\r\n\tone x\r\n\ttwo y\r\n", "2:2-2:6 one x\n3:2-3:6 two y")]
    [InlineData("a: ; one x; two y\n\tthree\n", "1:6-1:10 one x\n1:13-1:17 two y\n2:2-2:6 three")]
    [InlineData("a:\n\t@-+ one\n\t- @two\n", "2:6-2:8 one\n3:5-3:7 two")]
    [InlineData("a:\n\tone \\\n\t\t x\\\n\ty; \\\n\ttwo\n\tthree\n", "2:2-4:2 one xy\n5:2-5:4 two\n6:2-6:6 three")]
    [InlineData("a:\n\tone 'x \\\n\ty'; two\n\tthree\n", "2:2-3:3 one [x \\\ny]\n3:6-3:8 two\n4:2-4:6 three")]
    [InlineData("a:\n\tone \"x\" 'y' && two\n", "2:2-2:12 one x y\n2:17-2:19 two")]
    [InlineData("a:\n\tone $$x $(Y) $${z}; two\n", "2:2-2:19 one $x $Y $z\n2:22-2:24 two")]
    [InlineData("a:\n\tone 'x $(Y) $$1' \"$(Y)'$(Y)\" # it's\n\ttwo '$(shell three)'\n", "2:2-2:29 one [x $Y $1] $Y'$Y\n3:2-3:21 two $(three)\n3:15-3:19 three")]
    [InlineData("a:\n\tone $(call f,g) $(Y:.c=.o); two\n", "2:2-2:27 one $call_f_g $Y\n2:30-2:32 two")]
    [InlineData("a: b.c d.c\n\tone $@ $< $^; two\n", "2:2-2:13 one a b.c b.c d.c\n2:16-2:18 two")]
    [InlineData("x-%: y-%\n\tone $@ $< $*; two\n", "2:2-2:13 one x-$stem y-$stem $stem\n2:16-2:18 two")]
    [InlineData("a:\n\tone $(shell two $(X) | three); four\n", "2:2-2:30 one [$(two ${X} | three)]\n2:14-2:21 two $X\n2:25-2:29 three\n2:33-2:36 four")]
    [InlineData("a:\n\tone $$(two $$(three)); four\n", "2:2-2:22 one [$(two $(three)]\n2:9-2:21 two $(three)\n2:16-2:20 three\n2:25-2:28 four")]
    [InlineData("a:\n\tone\n# no\n\n\t# nor this\nifdef X\n\ttwo\nelse\n\tthree\nendif\n\tfour\n", "2:2-2:4 one\n7:2-7:4 two\n9:2-9:6 three\n11:2-11:5 four")]
    [InlineData(".RECIPEPREFIX = >\na:\n>one \\\n>  x\n>two\n", "3:2-4:4 one x\n5:2-5:4 two")]
    [InlineData(".ONESHELL:\na:\n\t@if one; then\n\t  two\n\tfi\n", "3:6-3:8 one\n4:4-4:6 two")]
    [InlineData("Q = @\na:\n\t$(Q)one $(Q)\n\t$(Q) two\n", "3:6-3:13 one $Q\n4:7-4:9 two")]
    [InlineData("V := x $(shell one \"a b\" | two 'c') y \\\n  $(shell three)\nW = `four`\n", "1:16-1:24 one [a b]\n1:28-1:34 two c\n2:11-2:15 three\n3:6-3:9 four")]
    [InlineData("V = a `b\n", "")]
    [InlineData("V != one | \\\n  two\n", "1:6-1:8 one\n2:3-2:5 two")]
    [InlineData("V := \"$(strip $(shell one '#'))\"\nifeq ($(shell two | three),)\nendif\n", "1:23-1:29 one #\n2:15-2:17 two\n2:21-2:25 three")]
    [InlineData("a: b c.txt | d\na b: V = 1\nb:\nd:\n", "1:4-1:4 @b\n1:14-1:14 @d")]
    [InlineData("define run\n@one $(1) \\\n  x\n-two\nendef\n", "2:2-3:3 one $1 x\n4:2-4:4 two")]
    [InlineData("define rules\n$(1)-a: b\n\tone $(1) $$(X) $$$$y $$@\nendef\n$(eval $(call rules,z))\n", "2:9-2:9 @b\n3:2-3:25 one $1 $X $y $1-a")]
    public void Commands_have_the_places_that_they_have_in_the_makefile(string makefile, string calls) =>
        Assert.Equal(calls, HostTree.Calls(new MakeLanguage(), "Makefile", makefile));

    [Theory]
    [InlineData("# c\n.PHONY: a\na: b ## text\n\n\tone \\\n\ttwo\n\n# d\n", 1, 3, 6)]
    [InlineData("a:\nifdef X\n\tone\nendif\n\nb:\n", 1, 1, 3)]
    [InlineData("a: \\\n  b\n", 1, 1, 2)]
    [InlineData("\ndefine a\n\tx $(1)\nendef\n", 1, 2, 4)]
    public void A_target_reaches_from_its_name_to_the_end_of_its_recipe(string makefile, int node, int first, int last)
    {
        var summary = HostTree.Summarize(new MakeLanguage(), "Makefile", makefile);

        var lines = summary.Lines.LinesOf(summary.Nodes[node].Span);
        Assert.Equal((first, last), (lines.Start, lines.End));
    }

    [Fact]
    public void Comments_and_blank_lines_hold_no_code()
    {
        var summary = HostTree.Summarize(new MakeLanguage(), "Makefile", "# a \\\n b\nX = 1 # c\n\na: # d\n\t# e\n\tone # f\n  # g\n");

        Assert.Equal([3, 5, 7], Enumerable.Range(1, 8).Where(summary.CodeLines.Contains));
    }
}
