using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace WorkaroundScanner.RuleTests;

/// <summary>An example in a rule's <c>cases</c> folder, with its marks.</summary>
/// <param name="RuleId">The rule whose folder it stands in.</param>
/// <param name="Path">Its path below <c>rules/</c>.</param>
/// <param name="Text">Its text, marks included.</param>
/// <param name="Expected">The findings that it is marked with.</param>
/// <param name="Negatives">How many places it marks as clean.</param>
internal sealed partial record CaseFile(string RuleId, string Path, string Text, ImmutableArray<ExpectedFinding> Expected, int Negatives)
{
    /// <summary>Reads a case file.</summary>
    public static CaseFile Read(string root, string file)
    {
        var path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');
        var text = File.ReadAllText(file);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var expected = ImmutableArray.CreateBuilder<ExpectedFinding>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (Expectation().Match(lines[i]) is { Success: true } mark)
            {
                expected.Add(new ExpectedFinding(NextCodeLine(lines, i), mark.Groups["id"].Value, int.Parse(mark.Groups["lines"].Value)));
            }
        }

        return new CaseFile(IdOf(path), path, text, expected.ToImmutable(), lines.Count(line => Clean().IsMatch(line)));
    }

    private static string IdOf(string path) => path.Split('/')[1].Split('-')[0];

    private static int NextCodeLine(string[] lines, int mark)
    {
        var line = mark + 1;
        while (line < lines.Length && (lines[line].Trim().Length == 0 || lines[line].TrimStart().StartsWith('#')))
        {
            line++;
        }

        return line + 1;
    }

    [GeneratedRegex(@"^\s*#\s*expect:\s*(?<id>WS\d{4})\s+lines=(?<lines>\d+)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"^\s*#\s*ok\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clean();
}

/// <summary>A finding that a case is marked with.</summary>
/// <param name="Line">The first line of code behind the mark.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Lines">The workaround lines.</param>
internal sealed record ExpectedFinding(int Line, string RuleId, int Lines);
