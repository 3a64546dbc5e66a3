using WorkaroundScanner.Syntax.Languages.Shell.Parsing;

namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>A short run of what the fuzz program does at length.</summary>
public sealed class MutationTests
{
    private const int Mutations = 2_000;

    [Fact]
    public void Damaged_programs_are_read_without_a_fault()
    {
        var mutator = new Mutator([.. Fixtures.All.Select(fixture => fixture.Program)], seed: 20);

        var faults = SmallStack.Run(() => Enumerable.Range(0, Mutations).Select(_ => FirstFault(mutator.Next())).OfType<string>().ToList());

        Assert.Empty(faults);
    }

    [Fact]
    public void The_same_seed_damages_alike()
    {
        string[] scripts = ["if a; then b; fi", "echo $(c)"];

        Assert.Equal(new Mutator(scripts, 3).Next(), new Mutator(scripts, 3).Next());
        Assert.NotEqual(new Mutator(scripts, 3).Next(), new Mutator(scripts, 4).Next());
    }

    private static string? FirstFault(string program) =>
        SpanCheck.FirstFault(program, ShellParser.Parse(program)) is { } fault ? $"{fault}\n{program}" : null;
}
