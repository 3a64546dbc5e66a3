using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content>Lists of statements, and-or lists and pipelines.</content>
internal sealed partial class Parser
{
    /// <summary>Reads statements up to one of the closers, to a closer that an outer construct waits for, or to the end.</summary>
    private StatementSyntax[] ParseStatements(Closers own)
    {
        var mark = statements.Count;
        var outer = awaited;
        awaited |= own;
        while (true)
        {
            SkipNewlines();
            if (pos >= end)
            {
                break;
            }

            var closer = CloserAt(out var length);
            if (closer != Closers.None)
            {
                if ((closer & awaited) != Closers.None)
                {
                    break;
                }

                Report(pos, $"`{text.AsSpan(pos, length)}` closes nothing that is open.");
                pos += length;
                continue;
            }

            var statement = ParseAndOr();
            if (statement is null)
            {
                SkipUnexpected();
                continue;
            }

            statements.Push(statement);
            PassSeparator(statement);
        }

        awaited = outer;
        return statements.TakeFrom(mark);
    }

    private void PassSeparator(StatementSyntax statement)
    {
        if (pos == breakAt)
        {
            return;
        }

        SkipBlanks();
        if (pos >= end)
        {
            return;
        }

        switch (text[pos])
        {
            case '\n':
                return;
            case ';' when Peek(1) is not (';' or '&' or '|'):
                pos++;
                return;
            case '&' when Peek(1) != '&':
                statement.Background = true;
                pos += Peek(1) is '|' or '!' ? 2 : 1;
                return;
            default:
                // zsh: `{ ... } always { ... }`
                if (statement.Command is GroupSyntax && TryKeyword("always"))
                {
                    SkipBlanks();
                }
                else if (CloserAt(out _) == Closers.None)
                {
                    Report(pos, "The statement before this should have ended.");
                }

                return;
        }
    }

    /// <summary>Passes an operator that no command stands before.</summary>
    private void SkipUnexpected()
    {
        var c = text[pos];
        if (c == ';')
        {
            pos++;
            return;
        }

        Report(pos, "A command is missing here.");
        pos++;
        if (c is '&' or '|' && pos < end && text[pos] is '&' or '|')
        {
            pos++;
        }
    }

    private StatementSyntax? ParseAndOr()
    {
        var before = chain;
        chain = 0;
        var left = ParsePipeline();
        if (left is null)
        {
            chain = before;
            return null;
        }

        var height = chain;
        while (pos != breakAt)
        {
            SkipBlanks();
            var c = Peek(0);
            if (c is not ('&' or '|') || Peek(1) != c)
            {
                break;
            }

            var at = pos;
            pos += 2;
            SkipNewlines();
            if (height >= MaximumChain)
            {
                ReportTooDeep(at);
                breakAt = pos;
                break;
            }

            chain = 0;
            var right = ParsePipeline();
            if (right is null)
            {
                Report(at, "A command is missing behind this operator.");
                break;
            }

            height = Math.Max(height, chain) + 1;
            left = Join(left, c == '&' ? "&&" : "||", right);
        }

        chain = Math.Max(before, height);
        return left;
    }

    private StatementSyntax? ParsePipeline()
    {
        var start = pos;
        var negated = false;
        while (Peek(0) == '!' && IsDelimiterAt(pos + 1))
        {
            negated = !negated;
            pos++;
            SkipBlanks();
        }

        var left = ParseCommand();
        if (left is null)
        {
            return pos > start ? new StatementSyntax { Start = start, End = start + 1, Negated = negated } : null;
        }

        var height = chain;
        while (pos != breakAt)
        {
            SkipBlanks();
            if (Peek(0) != '|' || Peek(1) == '|')
            {
                break;
            }

            var at = pos;
            var both = Peek(1) == '&';
            pos += both ? 2 : 1;
            SkipNewlines();
            if (height >= MaximumChain)
            {
                ReportTooDeep(at);
                breakAt = pos;
                break;
            }

            chain = 0;
            var right = ParseCommand();
            if (right is null)
            {
                Report(at, "A command is missing behind this operator.");
                break;
            }

            height = Math.Max(height, chain) + 1;
            left = Join(left, both ? "|&" : "|", right);
        }

        chain = height;
        if (start < left.Start)
        {
            left.Start = start;
            left.Negated = negated;
        }

        return left;
    }

    private static StatementSyntax Join(StatementSyntax left, string op, StatementSyntax right) => new()
    {
        Start = left.Start,
        End = right.End,
        Command = new BinaryCommandSyntax { Start = left.Start, End = right.End, Operator = op, Left = left, Right = right },
    };

    /// <summary>The closer that stands here, if any, and its length.</summary>
    private Closers CloserAt(out int length)
    {
        switch (text[pos])
        {
            case ')':
                length = 1;
                return Closers.Parenthesis;
            case '}' when IsDelimiterAt(pos + 1):
                length = 1;
                return Closers.Brace;
            case '}' when (awaited & Closers.SubstitutionBrace) != Closers.None:
                length = 1;
                return Closers.SubstitutionBrace;
            case ';' when Peek(1) is ';' or '&' or '|':
                length = Peek(1) == ';' && Peek(2) == '&' ? 3 : 2;
                return Closers.CaseTerminator;
            case 't' or 'e' or 'f' or 'd':
                var keyword = KeywordAt(pos);
                length = keyword.Length;
                return keyword switch
                {
                    "then" => Closers.Then,
                    "elif" => Closers.Elif,
                    "else" => Closers.Else,
                    "fi" => Closers.Fi,
                    "do" => Closers.Do,
                    "done" => Closers.Done,
                    "esac" => Closers.Esac,
                    _ => Closers.None,
                };
            default:
                length = 0;
                return Closers.None;
        }
    }

    /// <summary>The lower-case word that stands at an offset as a whole; empty where none does.</summary>
    private ReadOnlySpan<char> KeywordAt(int at)
    {
        var stop = at;
        while (stop < end && stop - at < 9 && text[stop] is >= 'a' and <= 'z')
        {
            stop++;
        }

        return stop > at && IsDelimiterAt(stop) ? text.AsSpan(at, stop - at) : default;
    }

    private bool TryKeyword(string keyword)
    {
        if (pos < end && text[pos] == keyword[0] && text.AsSpan(pos, end - pos).StartsWith(keyword) && IsDelimiterAt(pos + keyword.Length))
        {
            pos += keyword.Length;
            return true;
        }

        return false;
    }
}
