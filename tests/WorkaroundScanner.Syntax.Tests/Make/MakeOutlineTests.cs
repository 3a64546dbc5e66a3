using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Make;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Make;

/// <summary>What the constructs of a makefile become.</summary>
public sealed class MakeOutlineTests
{
    [Theory]
    [InlineData("a: b c\n\tone\n\ttwo\nb c:\n", "target a\n @b\n @c\n body\n  script\n   one\n  script\n   two\ntarget b\n body")]
    [InlineData("a:: b\n\tone\n", "target a\n @b\n body\n  script\n   one")]
    [InlineData("a c &: b\n\tone\n", "target a\n @b\n body\n  script\n   one")]
    [InlineData("a.o b.o: %.o: %.c x\n\tone $<\n", "target a.o\n @x\n body\n  script\n   one $stem.c")]
    [InlineData("a: b\na:\n\tone\n", "target a\n body\n  script\n   one")]
    [InlineData("a: export X := 1\na: b ; one\n", "X=1\ntarget a\n @b\n body\n  script\n   one")]
    [InlineData("A = 1\nB := 2\nC ?= $(A)\nD += x\nE ::= y\nexport F=z\noverride G = a b\n", "A=1\nB=2\nC=$A\nD+=x\nE=y\nF=z\nG=a b")]
    [InlineData("A = \"x\" 'y' `z` \\w $$(v) # c\n", "A=\"x\" 'y' $(z) \\w $(v)\n capture\n  z\n capture\n  v")]
    [InlineData("A = x\\\n   y \\\n  z\n", "A=x y z")]
    [InlineData("some-name = $(other-name)\n", "some_name=$other_name")]
    [InlineData("A = x \\# y\n", "A=x # y")]
    [InlineData("ifeq ($(A),)\nB = 1\nelse ifdef C\nB = 2\nelse\nB = 3\nendif\n", "B=1\nB=2\nB=3")]
    [InlineData("f = one $(1) --x=$(2)\na:\n\t$(call f,y,z)\n", "function f\n body\n  one $1 --x=$2\ntarget a\n body\n  script\n   f y z")]
    [InlineData("f = one $(1)\nx := $(call f,a) b\ny = $(f)\nz != $(call f,c)\n", "function f\n body\n  one $1\nx=$call_f_a b\ny=$f\nz=$(f c)\n capture\n  f c")]
    [InlineData("path = $(D)/$(1)\na:\n\tone $(call path,y)\n", "path=$D/$1\ntarget a\n body\n  script\n   one $call_path_y")]
    [InlineData("define f\n\tone\n\ttwo $(1)\nendef\na:\n\t$(f)\n\tx; ${f}\n", "function f\n body\n  one\n  two $1\ntarget a\n body\n  script\n   f\n  script\n   x\n   f")]
    [InlineData("define TEXT\nkind: Pod\nendef\nexport TEXT\n", "TEXT=kind: Pod")]
    [InlineData("a:\n\tx && $(call f,one two,\"y z\",)\n", "target a\n body\n  script\n   and\n    x\n    f [one two] [y z] []")]
    [InlineData("a:\n\t$(eval X := $(shell one | two))\n\tthree\n", "target a\n body\n  X=$(one | two)\n   capture\n    pipeline\n     one\n     two\n  script\n   three")]
    [InlineData("a:\n\t$(info text)\n\t@$(MAKE) -s b X=1\n\t$(MAKE) b c\n", "target a\n body\n  script\n  script\n   @b X=1\n  script\n   group\n    @b\n    @c")]
    [InlineData("a:\n\t$(MAKE) -C sub b\n\tcd sub && make b\n\tmake -f other.mk b\n", "target a\n body\n  script\n   $MAKE -C sub b\n  script\n   and\n    cd sub\n    make b\n  script\n   make -f other.mk b")]
    [InlineData("a:\n\tfor i in 1 2; do make -j 4 X=1 docker && break; done\n", "target a\n body\n  script\n   counted i\n    body\n     and\n      @docker X=1\n      jump")]
    [InlineData("a:\n\tbash -c \"make b\"\n", "target a\n body\n  script\n   bash -c [make b]\n    script\n     @b")]
    public void Constructs_become_those_of_the_model(string makefile, string outline) =>
        Assert.Equal(outline, HostTree.Outline(new MakeLanguage(), "Makefile", makefile));

    [Theory]
    [InlineData("include make/tools.mk\n", "./make/tools make/tools")]
    [InlineData("-include $(ROOT)/a.mk ../b.mk # c\n", "./a a ../b")]
    [InlineData("include $(wildcard *.mk)\n", "")]
    public void Included_files_are_imports(string makefile, string targets) =>
        Assert.Equal(targets, string.Join(' ', HostTree.Summarize(new MakeLanguage(), "Makefile", makefile).Imports.Select(import => import.Target)));

    [Fact]
    public void A_default_is_a_value()
    {
        var summary = HostTree.Summarize(new MakeLanguage(), "Makefile", "K ?= kubectl -n $(NS)\n");

        var value = Assert.IsType<AssignmentNode>(summary.Nodes[1]).Value;
        Assert.Equal(["kubectl -n ", "$NS"], value!.Parts.Select(part => part.Text));
        Assert.Equal("K ?= kubectl -n $(NS)", "K ?= kubectl -n $(NS)\n".Substring(summary.Nodes[1].Span.Start, summary.Nodes[1].Span.Length));
    }
}
