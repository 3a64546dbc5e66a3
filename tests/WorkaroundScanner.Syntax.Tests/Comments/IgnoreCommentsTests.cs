using WorkaroundScanner.Syntax.Comments;

namespace WorkaroundScanner.Syntax.Tests.Comments;

public sealed class IgnoreCommentsTests
{
    [Theory]
    [InlineData("kubectl get x | awk 1 # wscan:ignore WS1601 -- a table", "1:25 about 1-1 WS1601 (a table) behind code")]
    [InlineData("# wscan:ignore WS1301 -- why\n\n# more\nfor i in 1 2; do", "1:3 about 4-4 WS1301 (why)")]
    [InlineData("  // wscan:ignore WS1301, retry -- why\r\nrun()\r\n", "1:6 about 2-2 WS1301+retry (why)")]
    [InlineData("x(); /* wscan:ignore cache -- why */", "1:9 about 1-1 cache (why) behind code")]
    [InlineData("<!-- wscan:ignore poll -- slow -->\n```bash\nuntil x; do", "1:6 about 3-3 poll (slow)")]
    [InlineData("{{/* wscan:ignore WS1502 -- chart */}}\nrun: x", "1:6 about 2-2 WS1502 (chart)")]
    [InlineData("# wscan:ignore WS1301", "1:3 about 2-2 WS1301 ()")]
    [InlineData("# wscan:ignore -- why\nx", "1:3 about 2-2  (why) It names no rule")]
    [InlineData("# wscan:ignore-start WS1301 WS1302 -- why\na\nb\n# wscan:ignore-end\nc", "1:3 about 1-4 WS1301+WS1302 (why)")]
    [InlineData("# wscan:ignore-start WS1301 -- outer\n# wscan:ignore-start WS1401 -- inner\n# wscan:ignore-end\n# wscan:ignore-end", "1:3 about 1-4 WS1301 (outer); 2:3 about 2-3 WS1401 (inner)")]
    [InlineData("# wscan:ignore-start WS1301 -- why\na", "1:3 about 2-2 WS1301 (why) There is no `wscan:ignore-end` behind it.")]
    [InlineData("# wscan:ignore-end\na", "1:3 about 2-2  () There is no `wscan:ignore-start` before it.")]
    [InlineData("echo 'the mark wscan:ignore WS1301 is no comment'", "")]
    [InlineData("# see wscan:ignore WS1301", "")]
    [InlineData("# wscan:ignored WS1301", "")]
    public void CommentsAreFoundInEverySyntax(string text, string expected)
    {
        var found = IgnoreComments.Of(text).Select(comment =>
            $"{comment.Line}:{comment.Column} about {comment.Scope.Start}-{comment.Scope.End} {string.Join('+', comment.Rules)} ({comment.Reason})"
            + (comment.IsBehindCode ? " behind code" : "")
            + (comment.Fault.Length > 0 ? $" {comment.Fault.Split(": ")[0]}" : ""));
        Assert.Equal(expected, string.Join("; ", found));
    }
}
