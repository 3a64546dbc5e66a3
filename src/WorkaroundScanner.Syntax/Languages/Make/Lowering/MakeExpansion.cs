using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Make.Parsing;
using Range = WorkaroundScanner.Syntax.Languages.Make.Parsing.Range;

namespace WorkaroundScanner.Syntax.Languages.Make.Lowering;

/// <summary>Writes a part of a makefile as the shell sees it: references become variables and captures, and every character keeps its place.</summary>
/// <param name="text">The makefile.</param>
/// <param name="file">What was read of it.</param>
/// <param name="macros">The names that are called as commands.</param>
/// <param name="silencers">The variables that only hide or announce the command behind them.</param>
internal sealed partial class MakeExpansion(string text, MakeFile file, IReadOnlySet<string> macros, IReadOnlySet<string> silencers)
{
    private const int MaximumDepth = 32;

    /// <summary>Automatic variables are written out as long as this much of their text was not used up, so that the time stays linear.</summary>
    private long automaticBudget = 100_000 + (2L * text.Length);

    private EmbeddedTextBuilder into = new(text);
    private RuleNames names = RuleNames.Unknown;
    private QuoteState quotes;
    private bool inTemplate;
    private int depth;

    /// <summary>Where the commands begin that are being written; -1 where no command may begin.</summary>
    private int start = -1;

    /// <summary>Where references stand in one another too deeply; -1 where none do.</summary>
    public int TooDeepAt { get; private set; } = -1;

    /// <summary>A recipe's line, or the lines of a macro: continued as the shell continues them.</summary>
    public EmbeddedText Recipe(IEnumerable<Range> lines, RuleNames automatic, bool template)
    {
        Begin(automatic, template);
        var first = true;
        var behind = 0;
        foreach (var line in lines)
        {
            if (!first)
            {
                into.AddInstead("\n", behind, behind);
            }

            first = false;
            quotes = file.OneShell ? quotes : default;
            start = SkipPrefixes(line);
            Commands(start, line.End);
            behind = line.End;
        }

        return into.ToText();
    }

    /// <summary>An assignment in the shell's words: <c>NAME="value"</c>.</summary>
    public EmbeddedText Assignment(MakeAssignment assignment)
    {
        Begin(RuleNames.Unknown, assignment.InTemplate);
        into.AddInstead(EmbeddedTextBuilder.HoleName(text[assignment.Name.Start..assignment.Name.End]), assignment.Name.Start, assignment.Name.End);
        into.AddInstead(assignment.Operator == '+' ? "+=\"" : "=\"", assignment.Name.End, assignment.Value.Start);
        if (assignment.Operator == '!')
        {
            start = assignment.Value.Start;
            into.AddInstead("$(", start, start);
            Commands(start, assignment.Value.End);
            into.AddInstead(")", assignment.Span.End - 1, assignment.Span.End);
        }
        else
        {
            start = -1;
            Value(assignment.Value.Start, assignment.Value.End);
        }

        into.AddInstead("\"", assignment.Span.End - 1, assignment.Span.End);
        return into.ToText();
    }

    /// <summary>The commands of each <c>$(shell ...)</c> in any other line; empty where there is none.</summary>
    public EmbeddedText Shells(Range line, bool template)
    {
        Begin(RuleNames.Unknown, template);
        AddShells(line.Start, line.End, captured: false);
        return into.ToText();
    }

    /// <summary>A name with its references as variables: for automatic variables.</summary>
    public string Name(Range name, bool template)
    {
        Begin(RuleNames.Unknown, template);
        start = -1;
        Commands(name.Start, name.End);
        return into.ToText().Text.Replace("%", "${stem}", StringComparison.Ordinal);
    }

    private void Begin(RuleNames automatic, bool template)
    {
        into = new EmbeddedTextBuilder(text);
        names = automatic;
        quotes = default;
        inTemplate = template;
    }

    // `@`, `-` and `+` before a command tell make how to run it, and so does `$(Q)`, which holds an `@` or nothing.
    private int SkipPrefixes(Range line)
    {
        var at = line.Start;
        while (at < line.End)
        {
            if (text[at] is '@' or '-' or '+' or ' ' or '\t')
            {
                at++;
            }
            else if (text[at] == '$' && file.References.CloserOf(at) is var closer && closer > at && closer < line.End && IsSilencer(text[(at + 2)..closer]))
            {
                at = closer + 1;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private bool IsSilencer(string name) =>
        silencers.Contains(name) || name is "Q" or "QQ" or "AT" or "QUIET" || name.StartsWith("QUIET_", StringComparison.Ordinal);

    /// <summary>Text that the shell reads as it stands, references replaced.</summary>
    private void Commands(int from, int end)
    {
        var plain = from;
        for (var at = from; at < end;)
        {
            var hit = text.AsSpan(at, end - at).IndexOfAny('$', '\n');
            if (hit < 0)
            {
                break;
            }

            at += hit;
            if (text[at] == '\n')
            {
                at++;
                if (at < end && text[at] == file.Prefix)
                {
                    Plain(plain, at);
                    plain = ++at;
                }

                continue;
            }

            Plain(plain, at);
            at = plain = Dollar(at, end);
        }

        Plain(plain, end);
    }

    private void Plain(int from, int end)
    {
        into.AddHost(from, end);
        quotes.Read(text.AsSpan(from, end - from));
    }

    /// <summary>Text between double quotes: what the shell would take for its own is escaped, and a continued line is a blank.</summary>
    private void Value(int from, int end)
    {
        // What stands in backquotes runs where the value is used; a lone one is a mark like any other.
        var runs = text.AsSpan(from, Math.Max(0, end - from)).Count('`') is var quotes && quotes > 0 && quotes % 2 == 0;
        var inside = false;
        var plain = from;
        for (var at = from; at < end;)
        {
            var hit = text.AsSpan(at, end - at).IndexOfAny("$\\\"`\n");
            if (hit < 0)
            {
                break;
            }

            at += hit;
            if (text[at] == '\\' && at + 1 < end && text[at + 1] is '\n' or '\r')
            {
                at = plain = Continue(plain, at, end);
                continue;
            }

            into.AddHost(plain, at);
            if (text[at] == '$')
            {
                at = Dollar(at, end);
            }
            else if (text[at] == '\\' && at + 1 < end && text[at + 1] == '#')
            {
                into.AddInstead("#", at, at + 2);
                at += 2;
            }
            else if (text[at] == '`' && runs)
            {
                inside = !inside;
                into.AddHost(at, at + 1);
                at++;
            }
            else if (text[at] == '"' && inside)
            {
                into.AddHost(at, at + 1);
                at++;
            }
            else
            {
                into.AddInstead(text[at] switch { '\\' => "\\\\", '"' => "\\\"", '`' => "\\`", _ => "\n" }, at, at + 1);
                at++;
            }

            plain = at;
        }

        into.AddHost(plain, end);
    }

    // A backslash before a line break, and the blanks around them, are one blank.
    private int Continue(int plain, int backslash, int end)
    {
        var before = backslash;
        while (before > plain && text[before - 1] is ' ' or '\t')
        {
            before--;
        }

        var behind = backslash + 1;
        while (behind < end && char.IsWhiteSpace(text[behind]))
        {
            behind++;
        }

        into.AddHost(plain, before);
        into.AddInstead(" ", before, behind);
        return behind;
    }
}
