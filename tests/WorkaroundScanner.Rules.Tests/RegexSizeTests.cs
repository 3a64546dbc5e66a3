using WorkaroundScanner.Rules.Filters;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>A repetition costs what it would cost written out, wherever it stands.</summary>
public class RegexSizeTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData(@"\d\{5}", 4)]
    [InlineData("a{3}b", 4)]
    [InlineData("a{2,}", 2)]
    [InlineData("a{,5}", 5)]
    [InlineData("[]{9}x]{4}", 4)]
    [InlineData("[^]a]{4}", 4)]
    [InlineData("(ab){10}", 30)]
    [InlineData("((a{10}){10}){10}", 1110)]
    [InlineData("a{x}", 4)]
    [InlineData("(a{1000}){1000}", RegexSize.Largest + 1)]
    [InlineData("a{99999999999999999999}", RegexSize.Largest + 1)]
    [InlineData("(a{500})(b{500})(c{500})(d{500})", RegexSize.Largest + 1)]
    public void Repetitions_are_written_out(string pattern, long size) => Assert.Equal(size, RegexSize.Of(pattern));

    [Theory]
    [InlineData("")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("[")]
    [InlineData("[^")]
    [InlineData("[\\")]
    [InlineData("{")]
    [InlineData("\\")]
    public void Broken_patterns_have_a_size(string pattern) => Assert.InRange(RegexSize.Of(pattern), 0, 2);
}
