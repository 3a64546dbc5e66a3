namespace WorkaroundScanner.Syntax.Languages.Just;

/// <summary>Reads a justfile by lines.</summary>
internal sealed partial class JustParser(string text)
{
    private readonly List<JustItem> items = [];
    private readonly List<Part> comments = [];

    /// <summary>The recipe whose body may go on; null where there is none.</summary>
    private List<Part>? body;

    /// <summary>The indentation of that body; -1 before its first line.</summary>
    private int indentation;

    private bool isScript;
    private bool hasShell = true;
    private int pos;

    /// <summary>Reads the whole file.</summary>
    public JustFile Parse()
    {
        pos = text.StartsWith('\uFEFF') ? 1 : 0;
        while (pos < text.Length)
        {
            var end = LineEnd(pos, out var next);
            var first = SkipBlanks(pos, end);
            if (first == end)
            {
                AddBlank(end);
                pos = next;
            }
            else if (first > pos && body is not null)
            {
                ReadBodyLine(first, end, next);
            }
            else
            {
                body = null;
                ReadItem(first, end, next);
            }
        }

        return new JustFile(items, comments, hasShell);
    }

    // Blank lines belong to a script: they may stand in a here-document.
    private void AddBlank(int end)
    {
        if (body is { Count: > 0 } && isScript)
        {
            body.Add(new Part(end, end));
        }
    }

    private void ReadBodyLine(int first, int end, int next)
    {
        if (body!.Count == 0)
        {
            indentation = first - pos;
            isScript = text.AsSpan(first, end - first).StartsWith("#!");
        }

        var start = Math.Min(first, pos + indentation);
        pos = next;
        while (!isScript && IsContinued(start, end) && pos < text.Length)
        {
            end = LineEnd(pos, out next);
            pos = next;
        }

        body.Add(new Part(start, end));
    }

    private void ReadItem(int first, int end, int next)
    {
        pos = next;
        if (text[first] == '#')
        {
            comments.Add(new Part(first, end));
            return;
        }

        if (text[first] == '[')
        {
            return;
        }

        var wordEnd = NameEnd(first, end);
        var word = text.AsSpan(first, wordEnd - first);
        var rest = SkipBlanks(wordEnd, end);
        if (word is "set")
        {
            ReadSetting(rest, end);
        }
        else if (word is "import" or "mod" && rest < end && text[rest] is not (':' or '='))
        {
            ReadImport(first, word is "mod", rest, end);
        }
        else if (word is "alias" && FindAssignment(rest, end) is var alias and > 0)
        {
            var target = SkipBlanks(alias + 2, end);
            items.Add(new JustAlias(new Part(first, NameEnd(target, end)), new Part(rest, NameEnd(rest, end)), new Part(target, NameEnd(target, end))));
        }
        else
        {
            var nameStart = word is "export" && rest < end && IsNameStart(text[rest]) ? rest : first;
            var assignment = FindAssignment(nameStart, end);
            if (assignment > 0)
            {
                ReadAssignment(nameStart, SkipBlanks(assignment + 2, text.Length));
            }
            else
            {
                ReadRecipe(text[first] == '@' ? first + 1 : first, end);
            }
        }
    }

    /// <summary>Where <c>:=</c> stands behind one name; -1 where it does not.</summary>
    private int FindAssignment(int start, int end)
    {
        var at = SkipBlanks(NameEnd(start, end), end);
        return at > start && at + 1 < end && text[at] == ':' && text[at + 1] == '=' ? at : -1;
    }

    private void ReadAssignment(int name, int value)
    {
        var valueEnd = ExpressionEnd(value);
        items.Add(new JustAssignment(new Part(name, Math.Max(name, valueEnd)), new Part(name, NameEnd(name, text.Length)), new Part(value, valueEnd)));
        LineEnd(valueEnd, out var next);
        pos = Math.Max(pos, next);
    }

    // `set shell := ["bash", "-c"]`: another program than a shell runs text that we can't read.
    private void ReadSetting(int start, int end)
    {
        if (!text.AsSpan(start, NameEnd(start, end) - start).SequenceEqual("shell"))
        {
            return;
        }

        var open = text.AsSpan(start, end - start).IndexOfAny('"', '\'');
        if (open >= 0)
        {
            var program = text.AsSpan(start + open + 1, end - start - open - 1);
            var close = program.IndexOfAny('"', '\'');
            hasShell = Shebang.IsShell(close < 0 ? program : program[..close]);
        }
    }

    private void ReadImport(int first, bool isModule, int rest, int end)
    {
        rest = text[rest] == '?' ? SkipBlanks(rest + 1, end) : rest;
        var module = isModule ? text[rest..NameEnd(rest, end)] : "";
        var open = text.AsSpan(rest, end - rest).IndexOfAny('"', '\'');
        var path = module;
        if (open >= 0)
        {
            var quoted = text.AsSpan(rest + open + 1, end - rest - open - 1);
            var close = quoted.IndexOfAny('"', '\'');
            path = (close < 0 ? quoted : quoted[..close]).ToString();
        }

        items.Add(new JustImport(new Part(first, end), path, module));
    }

    private bool IsContinued(int start, int end)
    {
        var at = end;
        while (at > start && text[at - 1] == '\\')
        {
            at--;
        }

        return (end - at) % 2 == 1;
    }

    private int LineEnd(int start, out int next)
    {
        var hit = text.AsSpan(start).IndexOf('\n');
        next = hit < 0 ? text.Length : start + hit + 1;
        var end = hit < 0 ? text.Length : start + hit;
        return end > start && text[end - 1] == '\r' ? end - 1 : end;
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private int NameEnd(int at, int end)
    {
        while (at < end && (IsNameStart(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '-'))
        {
            at++;
        }

        return at;
    }

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';
}
