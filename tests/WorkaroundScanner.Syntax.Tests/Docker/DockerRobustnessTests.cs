using WorkaroundScanner.Syntax.Languages.Docker;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Docker;

/// <summary>Damaged and hostile Dockerfiles.</summary>
public sealed class DockerRobustnessTests
{
    private const string Sample =
        "# escape=\\\nARG V=1 W\nFROM a AS b\nENV A=\"x $V\" B='y' C=z\\ z\nENV D e \"f\"\nRUN --mount=type=x one \\\n # c\n\n two && three\n"
        + "RUN [\"sh\", \"-c\", \"a \\u0041 \\\"b\\\" | c\"]\nRUN <<-E cat\n\tx\n\tE\nRUN <<E\n#!/bin/sh\ny\nE\nHEALTHCHECK --x=1 CMD z\nONBUILD RUN q\nSHELL [\"bash\", \"-c\"]\nCMD [\"a\"]\n";

    [Fact]
    public void Damaged_Dockerfiles_are_read_without_a_fault() => HostCheck.Mutate(new DockerLanguage(), "Dockerfile", Sample, Sample.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Every_beginning_of_a_Dockerfile_is_read() => HostCheck.Truncate(new DockerLanguage(), "Dockerfile", Sample);

    [Theory]
    [InlineData("", "RUN <<E\n", "")]
    [InlineData("", "RUN a <<E ", "")]
    [InlineData("RUN a ", "<<E", "")]
    [InlineData("RUN ", "x \\\n", "")]
    [InlineData("RUN ", "\\\n# c\n", "")]
    [InlineData("CMD ", "[", "]")]
    [InlineData("CMD [\"a\"", ",\"\\u0041\"", "]")]
    [InlineData("", "ONBUILD ", "")]
    [InlineData("RUN ", "--mount=x ", "")]
    [InlineData("ENV ", "a=b ", "")]
    [InlineData("ARG ", "a ", "")]
    [InlineData("ARG ", "\"", "")]
    [InlineData("", "FROM a\n", "")]
    [InlineData("", "\n\r", "")]
    public void Nests_and_repetitions_end_in_time(string before, string opening, string closing) => HostCheck.Nest(new DockerLanguage(), "Dockerfile", before, opening, closing);

    [Fact]
    public void Delimiters_that_never_come_are_looked_for_in_linear_time()
    {
        var dockerfile = string.Concat(Enumerable.Range(0, 30_000).Select(number => $"RUN a <<E{number}\n"));

        Assert.Equal(30_000, HostTree.Summarize(new DockerLanguage(), "Dockerfile", dockerfile).Nodes.Count(node => node.Kind == Model.Commands.Nodes.NodeKind.Step));
    }
}
