using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkaroundScanner.RuleTests;

/// <summary>An example in a rule's <c>cases</c> folder, with its marks.</summary>
/// <param name="RuleId">The rule whose folder it stands in.</param>
/// <param name="Path">Its path below the pack's folder.</param>
/// <param name="Text">Its text, marks included.</param>
/// <param name="Expected">The findings that it is marked with.</param>
/// <param name="Negatives">How many places it marks as clean.</param>
/// <param name="BrokenMarks">Lines that look like a mark and are none.</param>
internal sealed partial record CaseFile(
    string RuleId, string Path, string Text, ImmutableArray<ExpectedFinding> Expected, int Negatives, ImmutableArray<int> BrokenMarks)
{
    /// <summary>The path under which it is read.</summary>
    public string Place => CaseLanguages.PlaceOf(Path);

    /// <summary>The rules that the file is held to: its own, and those that its marks name.</summary>
    public bool Speaks(string ruleId) => ruleId == RuleId || Expected.Any(expected => expected.RuleId == ruleId);

    /// <summary>Reads a case file.</summary>
    public static CaseFile Read(string root, string file)
    {
        var path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');
        var text = File.ReadAllText(file);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var expected = ImmutableArray.CreateBuilder<ExpectedFinding>();
        var broken = ImmutableArray.CreateBuilder<int>();
        var negatives = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Expectation().Match(lines[i]) is { Success: true } mark)
            {
                var count = int.Parse(mark.Groups["lines"].Value, CultureInfo.InvariantCulture);
                expected.Add(new ExpectedFinding(NextCodeLine(lines, i), mark.Groups["id"].Value, count));
            }
            else if (Clean().IsMatch(lines[i]))
            {
                negatives++;
            }
            else if (Mark().IsMatch(lines[i]))
            {
                broken.Add(i + 1);
            }
        }

        var sorted = expected.OrderBy(finding => finding.Line).ThenBy(finding => finding.RuleId, StringComparer.Ordinal).ToImmutableArray();
        return new CaseFile(IdOf(path), path, text, sorted, negatives, broken.ToImmutable());
    }

    private static string IdOf(string path) => path.Split('/')[^3].Split('-')[0];

    private static int NextCodeLine(string[] lines, int mark)
    {
        var line = mark + 1;
        while (line < lines.Length && NoCode().IsMatch(lines[line]))
        {
            line++;
        }

        return line + 1;
    }

    // A mark is a comment of whatever language the example is written in.
    [GeneratedRegex(@"^\s*(#|//|<!--) expect: (?<id>[A-Z]{2,8}\d{4}) lines=(?<lines>\d+)\s*(-->)?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"^\s*(#|//|<!--) ok: \S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clean();

    [GeneratedRegex(@"^\s*(#|//|<!--)\s*(expect|ok)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Mark();

    // Blank lines, comments, and the fence that opens a block of a runbook.
    [GeneratedRegex(@"^\s*($|#|//|<!--|```)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoCode();
}

/// <summary>A finding that a case is marked with.</summary>
/// <param name="Line">The first line of code behind the mark.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Lines">The workaround lines.</param>
internal sealed record ExpectedFinding(int Line, string RuleId, int Lines)
{
    /// <summary>The finding as failures show it.</summary>
    public override string ToString() => $"line {Line}: {RuleId} lines={Lines}";
}
