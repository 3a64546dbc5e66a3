using WorkaroundScanner.Syntax.Languages.Docker;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Docker;

/// <summary>What the constructs of a Dockerfile become.</summary>
public sealed class DockerOutlineTests
{
    [Theory]
    [InlineData("ARG V=1\nFROM --platform=linux/amd64 a:$V AS base\nRUN one\nFROM b\nCMD two\n", "V=1\njob base\n step\n  script\n   one\njob b\n container\n  script\n   two")]
    [InlineData("FROM a\nARG A B=2 C\nENV D=3 E=\"4 5\" F=6\\ 7 G='8'\n", "job a\n A=\n B=2\n C=\n D=3\n E=4 5\n F=6 7\n G=8")]
    [InlineData("FROM a\nENV D  some \"text\" $X\nENV E=$D:${X:-y}#z;|&\n", "job a\n D=some \"text\" $X\n E=$D:${X:-y}#z;|&")]
    [InlineData("FROM a\nLABEL a=b\nCOPY a b\nWORKDIR /x\n", "job a")]
    [InlineData("FROM a\nRUN until one; do sleep 1; done | two\n", "job a\n step\n  script\n   pipeline\n    until\n     condition\n      one\n     body\n      sleep 1\n    two")]
    public void Constructs_become_those_of_the_model(string dockerfile, string outline) =>
        Assert.Equal(outline, HostTree.Outline(new DockerLanguage(), "Dockerfile", dockerfile));

    [Fact]
    public void A_stage_and_its_steps_reach_over_their_lines()
    {
        var summary = HostTree.Summarize(new DockerLanguage(), "Dockerfile", "FROM a\n\nRUN one \\\n x\nRUN <<E\ntwo\nE\n\nFROM b\n");

        Assert.Equal("Step 1-7, Step 3-4, Step 5-7, Step 9-9", string.Join(", ", summary.Nodes
            .Where(node => node.Kind == Model.Commands.Nodes.NodeKind.Step)
            .Select(node => $"{node.Kind} {summary.Lines.LinesOf(node.Span).Start}-{summary.Lines.LinesOf(node.Span).End}")));
    }
}
