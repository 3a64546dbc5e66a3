using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Shell;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>Files are linked with what they mean, not with all that is called alike.</summary>
public sealed class FileGroupsTests
{
    [Theory]
    [InlineData("beside the file", "a/run.sh: ./x.sh | a/x.sh: echo | b/x.sh: echo", "a/run.sh a/x.sh | b/x.sh")]
    [InlineData("the nearest, not the root's", "a/run.sh: bash lib/x.sh | lib/x.sh: echo | a/b/lib/x.sh: echo", "a/b/lib/x.sh a/run.sh | lib/x.sh")]
    [InlineData("behind something dynamic", "a/b/run.sh: $ROOT/lib/x.sh | a/lib/x.sh: echo | c/lib/x.sh: echo", "a/b/run.sh a/lib/x.sh | c/lib/x.sh")]
    [InlineData("below the checkout", "ci.sh: bash shop/scripts/x.sh | scripts/x.sh: echo | other.sh: echo", "ci.sh scripts/x.sh | other.sh")]
    [InlineData("sourced", "run.sh: . lib/x.sh | lib/x.sh: echo", "lib/x.sh run.sh")]
    [InlineData("in a variable", "run.sh: TOOL=./bin/x; $TOOL get | bin/x: echo | c/x: echo", "bin/x run.sh | c/x")]
    [InlineData("a bare word is looked up on the path", "run.sh: x get | bin/x: echo", "bin/x | run.sh")]
    [InlineData("an image is not run", "run.sh: ./Dockerfile | Dockerfile: echo", "Dockerfile | run.sh")]
    [InlineData("through a third one", "a.sh: ./b.sh | b.sh: ./c.sh | c.sh: echo | d.sh: echo", "a.sh b.sh c.sh | d.sh")]
    public void Groups(string why, string files, string expected)
    {
        var facts = files.Split(" | ").Select(file => file.Split(": ", 2))
            .Select(file => FileFacts.Of(new ShellLanguage().Summarize(file[0], file[1].Replace("; ", "\n", StringComparison.Ordinal), new Vocabulary([])))).ToArray();
        var groups = FileGroups.Of(facts).Select(places => string.Join(' ', places.Select(place => facts[place].Path)));
        Assert.True(expected == string.Join(" | ", groups), $"{why}: {string.Join(" | ", groups)}");
    }
}
