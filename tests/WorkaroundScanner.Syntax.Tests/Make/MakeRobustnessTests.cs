using WorkaroundScanner.Syntax.Languages.Make;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Make;

/// <summary>Damaged and hostile makefiles.</summary>
public sealed class MakeRobustnessTests
{
    private const string Sample =
        "include a.mk\nX ?= $(shell a | b $(strip $(Y)))\nZ := \"p\" \\\n q\nf = k $(1)\ndefine g\n@a $(1)\n\tb\nendef\ndefine r\n$(1)-x: y\n\tc $$(X)\nendef\n"
        + "ifeq ($(X),1)\n.PHONY: a\na b: c | d # e\n\t@-one $@ $< $^ $$x '$(X)' \\\n\t && $(call g,h i) || $(MAKE) c\nelse\nc%: ; two $*\nendif\n\t$(eval K=$(shell m))\n";

    [Fact]
    public void Damaged_makefiles_are_read_without_a_fault() => HostCheck.Mutate(new MakeLanguage(), "Makefile", Sample, Sample.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Every_beginning_of_a_makefile_is_read() => HostCheck.Truncate(new MakeLanguage(), "Makefile", Sample);

    [Theory]
    [InlineData("a = ", "$(", ")")]
    [InlineData("a = ", "$(", "")]
    [InlineData("a = ", "${x ", "}")]
    [InlineData("a:\n\t", "$(shell ", ")")]
    [InlineData("a:\n\t", "$(call f,", ")")]
    [InlineData("a:\n\t", "$(if ", ")")]
    [InlineData("a:\n\t", "$(", "")]
    [InlineData("a:\n\t", "$x ", "")]
    [InlineData("a:\n\t", "$(x) ", "")]
    [InlineData("a:\n\t", "x \\\n\t", "")]
    [InlineData("", "define a\n", "")]
    [InlineData("", "define a\nb: c\n\td\n", "")]
    [InlineData("", "define a\nb: c\n\td\n", "endef\n")]
    [InlineData("", "ifdef a\n", "endif\n")]
    [InlineData("", "a: b\n", "")]
    [InlineData("", "a\\\n", "")]
    [InlineData("", "export ", "")]
    [InlineData("a: ", "b ", "\n\t$^")]
    [InlineData("a: ", "$(b)", "")]
    [InlineData("", "#\\\n", "")]
    [InlineData("", ":", "")]
    [InlineData("", "a=", "")]
    public void Nests_and_repetitions_end_in_time(string before, string opening, string closing) => HostCheck.Nest(new MakeLanguage(), "Makefile", before, opening, closing);

    [Fact]
    public void What_is_nested_too_deeply_makes_the_scan_incomplete()
    {
        var makefile = "a:\n\t" + string.Concat(Enumerable.Repeat("$(shell x ", 60)) + string.Concat(Enumerable.Repeat(")", 60)) + "\n";

        Assert.Contains(HostTree.Summarize(new MakeLanguage(), "Makefile", makefile).Problems, problem => problem is { Id: "nested-too-deep", Incomplete: true, Line: 2 });
    }
}
