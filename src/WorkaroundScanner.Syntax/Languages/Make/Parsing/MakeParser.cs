using System.Buffers;

namespace WorkaroundScanner.Syntax.Languages.Make.Parsing;

/// <summary>Reads a makefile by logical lines. Conditionals are transparent: what stands in either branch is read.</summary>
internal sealed partial class MakeParser(string text)
{
    private static readonly SearchValues<char> Operators = SearchValues.Create("$=:#;\\");

    /// <summary>What stands in commands and not in the names of targets.</summary>
    private static readonly SearchValues<char> NoTargets = SearchValues.Create("\"'@|&;<>`");

    /// <summary>What the names of special targets are made of.</summary>
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    private readonly MakeReferences references = new(text);
    private readonly List<MakeItem> items = [];
    private readonly List<Range> comments = [];
    private readonly HashSet<string> exported = new(StringComparer.Ordinal);

    /// <summary>The rule whose recipe may go on; null where there is none.</summary>
    private List<Range>? recipe;

    private char prefix = '\t';
    private bool oneShell;
    private int pos;

    /// <summary>Where the template being read ends; -1 outside templates.</summary>
    private int templateEnd = -1;

    /// <summary>Reads the whole file.</summary>
    public MakeFile Parse()
    {
        pos = text.StartsWith('\uFEFF') ? 1 : 0;
        while (pos < text.Length)
        {
            if (pos >= templateEnd)
            {
                templateEnd = -1;
            }

            ReadLine();
        }

        return new MakeFile(items, comments, references, prefix, oneShell, exported);
    }

    private bool InTemplate => templateEnd >= 0;

    private void ReadLine()
    {
        var start = pos;
        var end = LogicalEnd(start, out pos);
        if (recipe is not null && text[start] == prefix)
        {
            references.Read(start + 1, end);
            recipe.Add(new Range(start + 1, end));
            return;
        }

        var first = SkipBlanks(start, end);
        if (first == end)
        {
            return;
        }

        if (text[first] == '#')
        {
            comments.Add(new Range(first, end));
            return;
        }

        references.Read(first, end);
        ReadStatement(first, end);
    }

    private void ReadStatement(int first, int end)
    {
        var word = text.AsSpan(first, WordEnd(first, end) - first);
        if (word is "ifeq" or "ifneq" or "ifdef" or "ifndef" or "else" or "endif" || word.StartsWith("ifeq(") || word.StartsWith("ifneq("))
        {
            AddText(first, end);
            return;
        }

        if (word is "include" or "-include" or "sinclude")
        {
            recipe = null;
            foreach (var path in Words(first + word.Length, CommentStart(first, end)))
            {
                items.Add(new MakeInclude(path));
            }

            return;
        }

        var exports = false;
        var at = SkipModifiers(first, end, ref exports);
        if (IsWord("define", at, end))
        {
            ReadDefine(first, SkipBlanks(at + "define".Length, end), end, exports);
        }
        else if (word is "endef" or "unexport" or "undefine" or "vpath")
        {
            recipe = null;
        }
        else
        {
            ReadDefinition(at, end, exports);
        }
    }

    private void ReadDefinition(int first, int end, bool exports)
    {
        var found = FindOperator(first, end, out var length);
        if (found < 0)
        {
            recipe = exports ? null : recipe;
            AddExports(first, exports ? ~found : first);
            AddText(first, ~found);
        }
        else if (text[found + length - 1] == '=')
        {
            ReadAssignment(first, found, length, end, exports);
        }
        else
        {
            ReadRule(first, found, length, end);
        }
    }

    private void ReadAssignment(int first, int found, int length, int end, bool exports)
    {
        recipe = null;
        var name = Trim(first, found);
        var stop = CommentStart(found + length, end);
        var value = Trim(found + length, stop);
        if (name.IsEmpty || text.AsSpan(name.Start, name.End - name.Start).IndexOfAny(" \t\n") is var blank and >= 0 && text.AsSpan(name.Start, blank).IndexOf('$') < 0)
        {
            AddText(first, stop);
            return;
        }

        var nameText = text.AsSpan(name.Start, name.End - name.Start);
        if (nameText is ".RECIPEPREFIX")
        {
            prefix = value.IsEmpty ? '\t' : text[value.Start];
        }

        if (exports)
        {
            exported.Add(nameText.ToString());
        }

        items.Add(new MakeAssignment(new Range(name.Start, value.IsEmpty ? found + length : value.End), name, length == 1 ? '=' : text[found], value, InTemplate));
    }

    // `define NAME`, `define NAME =`; nested ones are counted, a missing `endef` ends it with the file.
    private void ReadDefine(int start, int nameStart, int end, bool exports)
    {
        recipe = null;
        var name = Trim(nameStart, CommentStart(nameStart, end));
        while (!name.IsEmpty && text[name.End - 1] is '=' or ':' or '?' or '+')
        {
            name = Trim(name.Start, name.End - 1);
        }

        var bodyStart = pos;
        var bodyEnd = pos;
        var behind = bodyEnd;
        var stop = InTemplate ? templateEnd : text.Length;
        for (var depth = 1; depth > 0 && behind < stop;)
        {
            bodyEnd = behind;
            var lineEnd = Math.Min(LogicalEnd(bodyEnd, out behind), stop);
            var first = SkipBlanks(bodyEnd, lineEnd);
            depth += IsWord("define", first, lineEnd) ? 1 : IsWord("endef", first, lineEnd) ? -1 : 0;
            bodyEnd = depth > 0 ? Math.Min(behind, stop) : bodyEnd;
            end = lineEnd;
        }

        if (exports)
        {
            exported.Add(text[name.Start..name.End]);
        }

        if (!InTemplate && HoldsRules(bodyStart, bodyEnd))
        {
            // Its lines are read as those around it; the `endef` behind them is skipped as a line.
            templateEnd = bodyEnd;
            return;
        }

        references.Read(bodyStart, bodyEnd);
        pos = behind;
        items.Add(new MakeDefine(new Range(start, Math.Max(start, end)), name, new Range(bodyStart, Math.Max(bodyStart, bodyEnd))));
    }

    /// <summary>Whether lines of a <c>define</c> are rules: a line with a colon behind plain names, and a recipe under it.</summary>
    private bool HoldsRules(int start, int end)
    {
        var header = false;
        for (var at = start; at < end;)
        {
            var lineStart = at;
            var lineEnd = Math.Min(LogicalEnd(at, out at), end);
            var first = SkipBlanks(lineStart, lineEnd);
            if (first == lineEnd)
            {
                continue;
            }

            if (text[lineStart] == prefix)
            {
                if (header)
                {
                    return true;
                }

                continue;
            }

            references.Read(first, lineEnd);
            var found = FindOperator(first, lineEnd, out var length);
            header = found > first && text[found + length - 1] != '=' && text.AsSpan(first, found - first).IndexOfAny(NoTargets) < 0
                && (found + length == lineEnd || text[found + length] is ' ' or '\t' or ';');
        }

        return false;
    }

    private int SkipModifiers(int at, int end, ref bool exports)
    {
        while (true)
        {
            var word = text.AsSpan(at, WordEnd(at, end) - at);
            var next = SkipBlanks(at + word.Length, end);
            if (word is not ("export" or "override" or "private") || IsOperator(next, end))
            {
                return at;
            }

            exports |= word is "export";
            at = next;
        }
    }

    private bool IsOperator(int at, int end) =>
        at < end && (text[at] == '=' || (at + 1 < end && text[at] is ':' or '?' or '+' or '!' && text[at + 1] == '=') || text[at] == ':');

    private void AddExports(int start, int end)
    {
        foreach (var name in Words(start, end))
        {
            exported.Add(text[name.Start..name.End]);
        }
    }

    private void AddText(int start, int end)
    {
        if (end > start && text.AsSpan(start, end - start).Contains('$'))
        {
            items.Add(new MakeText(new Range(start, end)));
        }
    }
}
