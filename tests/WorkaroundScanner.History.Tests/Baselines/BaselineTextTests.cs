using WorkaroundScanner.History.Baselines;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.History.Tests.Baselines;

public sealed class BaselineTextTests
{
    private const string Header = "# wscan baseline 1: x\n";
    private const string Entry = "a.sh\tretry\tkubernetes\tkubectl apply\tmain\t3\t00000000000000ff\tAAAAAQAAAAI";

    [Fact]
    public void TheFormIsReadable()
    {
        var entry = new KnownWorkaround("deploy/a.sh", 0, 12, new Identity { Category = Category.Retry, Platform = "kubernetes", Capability = "kubectl apply", Anchor = "", Content = 255, Shingles = [1, 2] });
        var lines = BaselineText.Write(Baseline.Of([entry])).Split('\n');
        Assert.StartsWith("# wscan baseline 1: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("deploy/a.sh\tretry\tkubernetes\tkubectl apply\t-\t12\t00000000000000ff\tAAAAAQAAAAI", lines[1]);
        Assert.Equal("", Assert.Single(lines[2..]));
    }

    [Theory]
    [InlineData("a\nb\tc\rd")]
    [InlineData("# not a comment")]
    [InlineData("-")]
    [InlineData(" leading and trailing ")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("back\\slash \\u0041 \\")]
    [InlineData("größe 日本 \U0001F600")]
    [InlineData("\u001b[31m\u0000\u007f\u0085\u202e\u2028\ufeff")]
    [InlineData("a\ud800b")]
    public void HostileTextSurvives(string text)
    {
        var entry = new KnownWorkaround(text, 0, 1, new Identity { Category = Category.Bypass, Platform = text, Capability = text, Anchor = text, Content = ulong.MaxValue, Shingles = [] });
        var written = BaselineText.Write(Baseline.Of([entry]));
        Assert.All(written, c => Assert.True(c is >= ' ' and <= '~' or '\t' or '\n'));
        var read = BaselineText.Read(written);
        Assert.Empty(read.Errors);
        var found = Assert.Single(read.Baseline.Entries);
        Assert.Equal((text, text, text, text), (found.Path, found.Identity.Platform, found.Identity.Capability, found.Identity.Anchor));
    }

    [Theory]
    [InlineData(Header)]
    [InlineData(Header + Entry)]
    [InlineData("\ufeff" + Header + "\n" + Entry + "\n\n# a remark\n" + Entry + "\n")]
    [InlineData("# a remark before\n\n" + Header + Entry + "\n" + Header)]
    public void LayoutIsFree(string text) => Assert.Empty(BaselineText.Read(text).Errors);

    [Fact]
    public void LinesMayEndAsOnWindows()
    {
        var read = BaselineText.Read((Header + Entry + "\n" + Entry + "\n").Replace("\n", "\r\n"));
        Assert.Empty(read.Errors);
        Assert.Equal(2, read.Baseline.Entries.Length);
    }

    [Theory]
    [InlineData("", 1, "empty")]
    [InlineData("# hello\n", 1, "empty")]
    [InlineData("#!/bin/sh\necho\n", 2, "is no baseline")]
    [InlineData("# wscan baseline 2: x\n" + Entry, 1, "format '2'")]
    [InlineData("# wscan baseline 12\n" + Entry, 1, "format '12'")]
    [InlineData(Header + "\n<<<<<<< HEAD\n" + Entry, 3, "merge conflict")]
    [InlineData(Header + Entry + "\n=======\n", 3, "merge conflict")]
    [InlineData(Header + Entry + "\n>>>>>>> topic\n", 3, "merge conflict")]
    [InlineData(Header + Entry + "\n||||||| base\n", 3, "merge conflict")]
    [InlineData(Header + "a.sh\tretry\n", 2, "8 parts")]
    [InlineData(Header + Entry + "\tmore\n", 2, "8 parts")]
    [InlineData(Header + "-\tretry\tp\tc\t-\t3\t00000000000000ff\t-\n", 2, "path is missing")]
    [InlineData(Header + "a\\x.sh\tretry\tp\tc\t-\t3\t00000000000000ff\t-\n", 2, "backslash")]
    [InlineData(Header + "a\\u12.sh\tretry\tp\tc\t-\t3\t00000000000000ff\t-\n", 2, "backslash")]
    [InlineData(Header + "a.sh\tretry\tp\tc\t\\\t3\t00000000000000ff\t-\n", 2, "backslash")]
    [InlineData(Header + "a.sh\tRetry\tp\tc\t-\t3\t00000000000000ff\t-\n", 2, "no category 'Retry'; there are wrapper, cache")]
    [InlineData(Header + "a.sh\t2\tp\tc\t-\t3\t00000000000000ff\t-\n", 2, "no category '2'")]
    [InlineData(Header + "a.sh\tretry\tp\tc\t-\t-3\t00000000000000ff\t-\n", 2, "'-3' is no number")]
    [InlineData(Header + "a.sh\tretry\tp\tc\t-\t99999999999\t00000000000000ff\t-\n", 2, "is no number")]
    [InlineData(Header + "a.sh\tretry\tp\tc\t-\t3\tff\t-\n", 2, "'ff' is no hash")]
    [InlineData(Header + "a.sh\tretry\tp\tc\t-\t3\t00000000000000fg\t-\n", 2, "is no hash")]
    [InlineData(Header + "a.sh\tretry\tp\tc\t-\t3\t00000000000000ff\t\n", 2, "shingles")]
    [InlineData(Header + "a.sh\tretry\tp\tc\t-\t3\t00000000000000ff\tAAAAAQA\n", 2, "shingles")]
    [InlineData(Header + "a.sh\tretry\tp\tc\t-\t3\t00000000000000ff\tAA+/AQ\n", 2, "shingles")]
    [InlineData(Header + "a.sh\tretry\tp\tc\t-\t3\t00000000000000ff\tAAAAAgAAAAE\n", 2, "not in order")]
    public void WhatCannotBeReadIsToldByLine(string text, int line, string message)
    {
        var error = Assert.Single(BaselineText.Read(text).Errors);
        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MessagesShowUntrustedPartsEscapedAndCut()
    {
        var error = Assert.Single(BaselineText.Read(Header + "a.sh\t\u001b[31m" + new string('x', 500) + "\tp\tc\t-\t3\t00000000000000ff\t-\n").Errors);
        Assert.DoesNotContain('\u001b', error.Message);
        Assert.InRange(error.Message.Length, 1, 250);
    }

    [Fact]
    public void OfManyErrorsTheFirstAreTold() => Assert.Equal(20, BaselineText.Read(Header + string.Concat(Enumerable.Repeat("x\n", 1000))).Errors.Length);
}
