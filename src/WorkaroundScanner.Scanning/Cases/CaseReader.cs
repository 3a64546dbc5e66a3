using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using WorkaroundScanner.Model.Cases;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Cases;

/// <summary>Reads the marks of examples. A mark is a comment of whatever language the example is written in.</summary>
public static partial class CaseReader
{
    private const int PatienceMilliseconds = 1000;

    /// <summary>Reads an example.</summary>
    /// <param name="path">Its path, with <c>/</c>.</param>
    /// <param name="text">Its text.</param>
    public static CaseFile Read(string path, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var marks = ImmutableArray.CreateBuilder<CaseMark>();
        var broken = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (MarkAt(lines, at) is { } mark)
            {
                marks.Add(mark);
            }
            else if (LooksLikeMark().IsMatch(lines[at]))
            {
                broken.Add(at + 1);
            }
        }

        return new CaseFile(path, text, marks.ToImmutable(), broken.ToImmutable());
    }

    private static CaseMark? MarkAt(string[] lines, int at)
    {
        if (Expectation().Match(lines[at]) is { Success: true } expected)
        {
            var place = NextCodeLine(lines, at);
            return FindingOf(expected, place) is { } finding ? new CaseMark(at + 1, place, expected.Groups["todo"].Success, finding) : null;
        }

        return Clean().Match(lines[at]) is { Success: true } clean ? new CaseMark(at + 1, NextCodeLine(lines, at), clean.Groups["todo"].Success, null) : null;
    }

    private static CaseFinding? FindingOf(Match mark, int place)
    {
        var count = Number(mark.Groups["lines"].Value);
        var span = mark.Groups["span"].Success ? Number(mark.Groups["span"].Value) : count;
        var category = mark.Groups["category"].Value;
        return category.Length > 0 && !Enum.TryParse<Category>(category, ignoreCase: true, out _) ? null : new CaseFinding(mark.Groups["id"].Value, category, place, span, count);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int NextCodeLine(string[] lines, int mark)
    {
        var line = mark + 1;
        while (line < lines.Length && NoCode().IsMatch(lines[line]))
        {
            line++;
        }

        return line + 1;
    }

    [GeneratedRegex(@"^\s*(#|//|<!--) (?<todo>todo-)?expect: (?<id>[A-Z]{2,8}\d{4}) lines=(?<lines>\d{1,6})( span=(?<span>\d{1,6}))?( category=(?<category>[a-z]+))?\s*(-->)?\s*$", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Expectation();

    [GeneratedRegex(@"^\s*(#|//|<!--) (?<todo>todo-)?ok: \S", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Clean();

    [GeneratedRegex(@"^\s*(#|//|<!--)\s*(todo-)?(expect|ok)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatienceMilliseconds)]
    private static partial Regex LooksLikeMark();

    // Blank lines, comments, and the fence that opens a block of a runbook.
    [GeneratedRegex(@"^\s*($|#|//|<!--|```)", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex NoCode();
}
