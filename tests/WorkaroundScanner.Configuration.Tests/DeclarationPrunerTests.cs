using WorkaroundScanner.Configuration.Repositories;

namespace WorkaroundScanner.Configuration.Tests;

public sealed class DeclarationPrunerTests
{
    private const string Rest = "category: cache, platform: p, capability: c, lines: 1, reason: r, content: 00, shingles: '00000001' }";

    [Theory]
    [InlineData("declarations:\n  - { path: a, REST\n  - { path: b, REST\n  # about c\n  - { path: c, REST\ngate: { step: warn }\n", "0", "declarations:\n  - { path: b, REST\n  # about c\n  - { path: c, REST\ngate: { step: warn }\n")]
    [InlineData("# first\ndeclarations:\n- { path: a, REST\n- path: b\n  reason: |\n    two\n    lines\n  category: cache\n  platform: p\n  capability: c\n  lines: 1\n  content: 00\n  shingles: '00000001'\n# last\n", "1", "# first\ndeclarations:\n- { path: a, REST\n# last\n")]
    [InlineData("declarations:\n  - { path: a, REST\n", "0", "declarations:\n")]
    [InlineData("declarations: [ { path: a, REST, { path: b, REST ]\n", "1", null)]
    [InlineData("exclude: x\n", "0", null)]
    public void ItemsAreTakenOutAndTheRestStays(string text, string places, string? expected)
    {
        string Full(string form) => form.Replace("REST", Rest, StringComparison.Ordinal);
        var after = DeclarationPruner.Remove(Full(text), places.Split(' ').Select(int.Parse).ToHashSet());
        Assert.Equal(expected is null ? null : Full(expected), after);
    }
}
