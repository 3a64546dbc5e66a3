using System.Collections.Immutable;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Cli.Setup;

/// <summary>The vocabulary and the steps of a run.</summary>
internal sealed record Pack(Vocabulary Vocabulary, ScanSteps Steps)
{
    /// <summary>Puts together what comes with the program, further folders of rules, and CLIs named on the command line.</summary>
    public static Pack Load(IReadOnlyList<string> folders, IReadOnlyList<string> tools)
    {
        var vocabulary = new Vocabulary([]).With(tools.Select(Named));
        return new Pack(vocabulary, new ScanSteps(FrontEnds.All, References.FileNamesIn, (files, words) => Linker.Link(files, words), _ => MatchResult.Empty));
    }

    /// <summary>A CLI of which nothing but the name is known; it counts as a platform of its own.</summary>
    private static Tool Named(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c is '/' or '\\')
        ? new Tool { Name = name, Platform = name }
        : throw new UsageException($"--tool takes the name of a command, not '{name}'.");
}
