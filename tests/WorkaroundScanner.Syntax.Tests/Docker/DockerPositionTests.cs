using WorkaroundScanner.Syntax.Languages.Docker;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Docker;

/// <summary>Where commands of a Dockerfile stand in it.</summary>
public sealed class DockerPositionTests
{
    [Theory]
    [InlineData("FROM a\nRUN one x && two y\nRUN three\n", "2:5-2:9 one x\n2:14-2:18 two y\n3:5-3:9 three")]
    [InlineData("FROM a\r\nRUN one \\\r\n  x && \\\r\n  two\r\nRUN three\r\n", "2:5-3:3 one x\n4:3-4:5 two\n5:5-5:9 three")]
    [InlineData("FROM a\nRUN one \\\n  # no; this\n\n  x \\  \n && two\nrun three", "2:5-5:3 one x\n6:5-6:7 two\n7:5-7:9 three")]
    [InlineData("FROM a\nRUN o\\\nne 'x y' \"z\"; two\n", "2:5-3:12 one [x y] z\n3:15-3:17 two")]
    [InlineData("FROM a\nRUN one ${V} $W{{ t }}; two\n", "2:5-2:22 one $V $W$t\n2:25-2:27 two")]
    [InlineData("FROM a\nRUN --mount=type=cache,target=/x \\\n  --network=none one; two\n", "3:18-3:20 one\n3:23-3:25 two")]
    [InlineData("FROM a\nRUN [\"one\", \"a b\", \"it's \\\"q\\\"\"]\nRUN two\n", "2:6-2:31 one [a b] [it's \"q\"]\n3:5-3:7 two")]
    [InlineData("FROM a\nCMD [ \"sh\" , \\\n  \"-c\", \"one \\\"x\\\" y | two; three\" ]\nENTRYPOINT four\n", "2:7-3:34 sh -c [one \"x\" y | two; three]\n3:10-3:20 one x y\n3:24-3:26 two\n3:29-3:33 three\n4:12-4:15 four")]
    [InlineData("FROM a\nCMD [\"bash\", \"-c\", \"one \\\"x\\\"\"]\n", "2:6-2:30 bash -c [one \"x\"]\n2:21-2:29 one x")]
    [InlineData("FROM a\nRUN [ -f x ] && one\n", "2:17-2:19 one")]
    [InlineData("FROM a\nRUN <<EOF\none x\n  two\nEOF\nRUN three\n", "3:1-3:5 one x\n4:3-4:5 two\n6:5-6:9 three")]
    [InlineData("FROM a\nRUN <<-\"E\" bash -e\n\tone\n\tE\nRUN two\n", "2:5-2:18 bash -e\n3:2-3:4 one\n5:5-5:7 two")]
    [InlineData("FROM a\nRUN cat <<E > x && one\nE2\nE\nRUN two <<A <<B\nA\nB\nRUN three\n", "2:5-2:15 cat\n2:20-2:22 one\n5:5-5:15 two\n8:5-8:9 three")]
    [InlineData("FROM a\nRUN <<E\n#!/usr/bin/env bash\none\nE\nRUN <<E\n#!/usr/bin/env python3\nimport x\nE\nRUN two\n", "4:1-4:3 one\n10:5-10:7 two")]
    [InlineData("FROM a\nCOPY <<E /x\none\nE\nRUN cat <<E; one\nRUN two", "5:5-5:11 cat\n5:14-5:16 one\n6:5-6:7 two")]
    [InlineData("FROM a\nHEALTHCHECK --interval=5s CMD one || two\nHEALTHCHECK NONE\nONBUILD RUN three\n", "2:31-2:33 one\n2:38-2:40 two\n4:13-4:17 three")]
    [InlineData("# escape=`\nFROM a\nSHELL [\"/bin/bash\", \"-c\"]\nRUN one `\n  c:\\x && `\n  two\n", "4:5-5:6 one c:x\n6:3-6:5 two")]
    [InlineData("FROM a\nSHELL [\"pwsh\", \"-c\"]\nRUN One-Thing\nCMD [\"two\"]\nFROM b\nRUN three\n", "4:6-4:10 two\n6:5-6:9 three")]
    [InlineData("FROM mcr.microsoft.com/windows/servercore\nRUN dir\nFROM b\nRUN one\n", "4:5-4:7 one")]
    [InlineData("FROM a\nENV A=\"$(one)\" B=2 \\\n  C=x;y\nRUN two\n", "4:5-4:7 two")]
    public void Commands_have_the_places_that_they_have_in_the_Dockerfile(string dockerfile, string calls) =>
        Assert.Equal(calls, HostTree.Calls(new DockerLanguage(), "Dockerfile", dockerfile));

    [Fact]
    public void Comments_between_continued_lines_hold_no_code()
    {
        var summary = HostTree.Summarize(new DockerLanguage(), "Dockerfile", "# a\nFROM a\nRUN one \\\n # b\n\n x\n\n# c\nRUN <<E\n# d\ntwo\nE\n");

        Assert.Equal([2, 3, 6, 9, 11, 12], Enumerable.Range(1, 12).Where(summary.CodeLines.Contains));
    }
}
