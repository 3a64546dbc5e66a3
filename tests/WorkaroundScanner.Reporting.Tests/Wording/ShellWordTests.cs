using System.Diagnostics;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Tests.Wording;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("ci/deploy.sh:3", "ci/deploy.sh:3")]
    [InlineData("my file:3", "'my file:3'")]
    [InlineData("it's:3", @"'it'\''s:3'")]
    [InlineData("$(touch x):3", "'$(touch x):3'")]
    [InlineData("-rf:3", "./-rf:3")]
    [InlineData("a\nb:3", @"$'a\x0ab\x3a3'")]
    [InlineData("::stop-commands::x", @"$'\x3a\x3astop-commands\x3a\x3ax'")]
    public void PathsAreQuotedAsPlainlyAsPossible(string path, string expected) => Assert.Equal(expected, ShellWord.QuotePath(path));

    [Fact]
    public void BashReadsBackWhatWasQuoted()
    {
        string[] texts = [.. Hostile.All.Where(text => !text.Contains('\0', StringComparison.Ordinal) && text.EnumerateRunes().All(rune => rune.Value != 0xfffd))];
        var start = new ProcessStartInfo("bash", ["-c", $"printf '%s\\0' {string.Join(' ', texts.Select(ShellWord.Quote))}"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var bash = Process.Start(start)!;
        Assert.Equal(texts, bash.StandardOutput.ReadToEnd().Split('\0')[..^1]);
    }
}
