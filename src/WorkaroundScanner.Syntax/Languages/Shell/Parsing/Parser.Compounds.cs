using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content>Groups, conditionals, loops, case, functions, time and coproc.</content>
internal sealed partial class Parser
{
    private CommandSyntax ParseParenthesis()
    {
        var start = pos;
        if (Peek(1) == '(' && ArithmeticEnd(pos + 2) is >= 0 and var close)
        {
            var expression = ParseArithmetic(pos + 2, close);
            pos = close + 2;
            return new ArithmeticCommandSyntax { Start = start, End = pos, Expression = expression };
        }

        if (EmptyParenthesesEnd(pos) is > 0 and var behind && BlanksEnd(behind) is var brace && brace < end && text[brace] == '{')
        {
            // zsh's function without a name runs at once, as a group does.
            pos = brace;
            return ParseGroup();
        }

        pos++;
        var body = ParseStatements(Closers.Parenthesis);
        var stop = PassCloser(')', start, "This subshell is not closed.");
        return new SubshellSyntax { Start = start, End = stop, Statements = body };
    }

    private GroupSyntax ParseGroup()
    {
        var start = pos++;
        var body = ParseStatements(Closers.Brace);
        var stop = PassCloser('}', start, "This group is not closed.");
        return new GroupSyntax { Start = start, End = stop, Statements = body };
    }

    /// <summary>Passes a closing character; where it is missing, the construct ends here.</summary>
    private int PassCloser(char closer, int start, string message)
    {
        if (pos < end && text[pos] == closer)
        {
            return ++pos;
        }

        return GiveUp(start, message);
    }

    private int PassKeyword(string keyword, int start, string message) => TryKeyword(keyword) ? pos : GiveUp(start, message);

    /// <summary>Ends a construct whose end is missing.</summary>
    private int GiveUp(int start, string message)
    {
        Report(start, message);
        breakAt = pos;
        return pos;
    }

    private IfSyntax ParseIf()
    {
        var first = pos;
        var mark = branches.Count;
        var height = 0;
        var outer = chain;
        var start = pos;
        pos += 2;
        StatementSyntax[]? otherwise = null;
        var split = false;
        while (true)
        {
            chain = 0;
            var condition = ParseStatements(Closers.Then | Closers.Elif | Closers.Else | Closers.Fi);
            var then = TryKeyword("then") ? ParseStatements(Closers.Elif | Closers.Else | Closers.Fi) : MissingThen(start);
            branches.Push(new IfBranch(start, condition, then));
            height = Math.Max(height, chain) + 1;
            start = pos;
            if (!TryKeyword("elif"))
            {
                break;
            }

            if (height >= MaximumChain)
            {
                ReportTooDeep(start);
                split = true;
                break;
            }
        }

        if (split)
        {
            // The rest becomes an else that holds statements in a row: as good a reading as a bounded tree allows.
            otherwise = ParseStatements(Closers.Fi);
        }
        else if (TryKeyword("else"))
        {
            otherwise = ParseStatements(Closers.Fi);
        }

        chain = Math.Max(outer, Math.Max(height, chain));
        return MakeIf(mark, otherwise, PassKeyword("fi", first, "This `if` is not closed."));
    }

    private StatementSyntax[] MissingThen(int start)
    {
        Report(start, "This condition has no `then`.");
        return [];
    }

    private IfSyntax MakeIf(int mark, StatementSyntax[]? otherwise, int stop)
    {
        var taken = branches.TakeFrom(mark);
        IfSyntax? next = null;
        for (var i = taken.Length - 1; i >= 0; i--)
        {
            next = new IfSyntax
            {
                Start = taken[i].Start,
                End = stop,
                Condition = taken[i].Condition,
                Then = taken[i].Then,
                ElseIf = next,
                Else = i == taken.Length - 1 ? otherwise : null,
            };
        }

        return next!;
    }

    private WhileSyntax ParseWhile(bool until)
    {
        var start = pos;
        pos += 5;
        var condition = ParseStatements(Closers.Do | Closers.Done);
        var body = ParseLoopBody(start, out var stop);
        return new WhileSyntax { Start = start, End = stop, Until = until, Condition = condition, Body = body };
    }

    /// <summary>Reads <c>do ... done</c>, or the braces that bash allows instead.</summary>
    private StatementSyntax[] ParseLoopBody(int start, out int stop)
    {
        StatementSyntax[] body;
        if (TryKeyword("do"))
        {
            body = ParseStatements(Closers.Done);
            stop = PassKeyword("done", start, "This loop is not closed.");
        }
        else if (Peek(0) == '{')
        {
            pos++;
            body = ParseStatements(Closers.Brace);
            stop = PassCloser('}', start, "This loop is not closed.");
        }
        else
        {
            body = [];
            Report(start, "This loop has no body.");
            breakAt = pos;
            stop = TryKeyword("done") ? pos : breakAt;
        }

        return body;
    }

    private CommandSyntax ParseFor(bool select)
    {
        var start = pos;
        pos += select ? 6 : 3;
        SkipBlanks();
        if (!select && Peek(0) == '(' && Peek(1) == '(' && ArithmeticEnd(pos + 2) is >= 0 and var close)
        {
            return ParseArithmeticFor(start, close);
        }

        var name = ParseWord(WordMode.Argument);
        if (name is null)
        {
            Report(start, "This loop has no variable.");
        }

        SkipFurtherNames();
        var items = ParseForItems();
        SkipNewlines();
        if (Peek(0) == ';')
        {
            pos++;
            SkipNewlines();
        }

        var body = ParseLoopBody(start, out var stop);
        return new ForSyntax
        {
            Start = start,
            End = stop,
            Name = name is null ? "" : names.Of(Slice(name.Start, name.End)),
            Select = select,
            Items = items,
            Body = body,
        };
    }

    /// <summary>Passes further variables, which zsh allows.</summary>
    private void SkipFurtherNames()
    {
        SkipBlanks();
        while (NameEnd(pos) is var stop && stop > pos && IsDelimiterAt(stop) && Slice(pos, stop) is not ("in" or "do"))
        {
            pos = stop;
            SkipBlanks();
        }
    }

    /// <summary>Reads <c>in words</c> up to the separator; zsh writes the words in parentheses.</summary>
    private ShellWord[]? ParseForItems()
    {
        SkipNewlines();
        var inParentheses = Peek(0) == '(';
        if (inParentheses)
        {
            return ParseArray();
        }

        if (!TryKeyword("in"))
        {
            return null;
        }

        var mark = words.Count;
        SkipBlanks();
        while (pos < end && ParseWord(WordMode.Argument) is { } item)
        {
            words.Push(item);
            if (pos == breakAt)
            {
                break;
            }

            SkipBlanks();
        }

        return words.TakeFrom(mark);
    }

    private ArithmeticForSyntax ParseArithmeticFor(int start, int close)
    {
        var header = ParseArithmetic(pos + 2, close);
        pos = close + 2;
        SkipBlanks();
        if (Peek(0) == ';')
        {
            pos++;
        }

        SkipNewlines();
        var body = ParseLoopBody(start, out var stop);
        return new ArithmeticForSyntax { Start = start, End = stop, Header = header, Body = body };
    }

    private CaseSyntax ParseCase()
    {
        var start = pos;
        pos += 4;
        SkipBlanks();
        var subject = ParseWord(WordMode.Argument);
        if (subject is null)
        {
            Report(start, "This `case` has no subject.");
            subject = EmptyWord(start + 4);
        }

        var mark = caseItems.Count;
        SkipNewlines();
        int stop;
        if (TryKeyword("in"))
        {
            var outer = awaited;
            awaited |= Closers.Esac;
            stop = ParseCaseItems(start);
            awaited = outer;
        }
        else
        {
            stop = GiveUp(start, "This `case` has no `in`.");
        }

        return new CaseSyntax { Start = start, End = stop, Subject = subject, Items = caseItems.TakeFrom(mark) };
    }

    private int ParseCaseItems(int start)
    {
        while (true)
        {
            SkipNewlines();
            if (pos >= end)
            {
                return GiveUp(start, "This `case` is not closed.");
            }

            if (TryKeyword("esac"))
            {
                return pos;
            }

            if (CloserAt(out var length) is var closer && (closer & awaited) != Closers.None && !IsPatternBehind(pos + length))
            {
                return GiveUp(start, "This `case` is not closed.");
            }

            var at = pos;
            if (ParseCaseItem() is { } item)
            {
                caseItems.Push(item);
            }
            else if (pos == at && pos == breakAt)
            {
                // What stopped the items before stands here, and belongs to something around the case.
                return GiveUp(start, "This `case` is not closed.");
            }
            else
            {
                Report(at, "This is no pattern of a `case`.");
                pos = pos == breakAt ? pos : LineEnd(Math.Max(pos, at + 1));
            }
        }
    }

    /// <summary>Whether a word that ends here is a pattern of a case after all.</summary>
    private bool IsPatternBehind(int at)
    {
        at = BlanksEnd(at);
        return at < end && (text[at] == ')' || (text[at] == '|' && (at + 1 >= end || text[at + 1] != '|')));
    }

    private CaseItemSyntax? ParseCaseItem()
    {
        var start = pos;
        if (text[pos] == '(')
        {
            pos++;
            SkipBlanks();
        }

        var mark = words.Count;
        while (true)
        {
            if (ParseWord(WordMode.Pattern) is not { } pattern)
            {
                words.Drop(mark);
                return null;
            }

            words.Push(pattern);
            SkipBlanks();
            if (Peek(0) == '|')
            {
                pos++;
                SkipNewlines();
                continue;
            }

            if (Peek(0) != ')')
            {
                words.Drop(mark);
                return null;
            }

            pos++;
            break;
        }

        var patterns = words.TakeFrom(mark);
        var body = ParseStatements(Closers.CaseTerminator | Closers.Esac);
        var terminator = "";
        if (Peek(0) == ';')
        {
            terminator = (Peek(1), Peek(2)) switch
            {
                (';', '&') => ";;&",
                (';', _) => ";;",
                ('&', _) => ";&",
                _ => ";|",
            };
            pos += terminator.Length;
        }

        return new CaseItemSyntax { Start = start, End = pos, Patterns = patterns, Statements = body, Terminator = terminator };
    }

    /// <summary>Whether <c>()</c> follows the word just read.</summary>
    private bool IsFunctionHead()
    {
        var at = BlanksEnd(pos);
        return at < end && text[at] == '(' && EmptyParenthesesEnd(at) >= 0;
    }

    private int EmptyParenthesesEnd(int at)
    {
        at = BlanksEnd(at + 1);
        return at < end && text[at] == ')' ? at + 1 : -1;
    }

    private FunctionSyntax ParseFunctionKeyword()
    {
        var start = pos;
        pos += 8;
        SkipBlanks();
        var nameStart = pos;
        while (pos < end && text[pos] is not ('\\' or '\r') && !Characters.IsDelimiter(text[pos]))
        {
            pos++;
        }

        var name = Slice(nameStart, pos).ToString();
        SkipBlanks();
        if (Peek(0) == '(' && EmptyParenthesesEnd(pos) is > 0 and var behind)
        {
            pos = behind;
        }

        return MakeFunction(start, name);
    }

    /// <summary>Reads <c>()</c> and the body behind a name.</summary>
    private StatementSyntax ParseFunctionBody(int start, string name)
    {
        SkipBlanks();
        pos = EmptyParenthesesEnd(pos);
        if (IsTooDeep)
        {
            ReportTooDeep(start);
            return new StatementSyntax { Start = start, End = pos };
        }

        depth++;
        var function = MakeFunction(start, name);
        depth--;
        return new StatementSyntax { Start = start, End = function.End, Command = function };
    }

    private FunctionSyntax MakeFunction(int start, string name)
    {
        var head = pos;
        SkipNewlines();
        var body = pos < end && CloserAt(out _) == Closers.None ? ParseCommand() : null;
        if (body is null)
        {
            Report(start, "This function has no body.");
            body = new StatementSyntax { Start = head, End = head };
        }

        return new FunctionSyntax { Start = start, End = body.End, Name = name, Body = body };
    }

    private TimeSyntax ParseTime()
    {
        var start = pos;
        pos += 4;
        var stop = pos;
        SkipBlanks();
        while (Peek(0) == '-' && Peek(1) is 'p' or '-' && IsDelimiterAt(pos + 2))
        {
            pos += 2;
            stop = pos;
            SkipBlanks();
        }

        var statement = ParsePipeline();
        return new TimeSyntax { Start = start, End = statement?.End ?? stop, Statement = statement };
    }

    private CoprocSyntax ParseCoproc()
    {
        var start = pos;
        pos += 6;
        SkipBlanks();
        string? name = null;
        var nameStart = pos;
        var nameEnd = pos;
        while (nameEnd < end && (Characters.IsPlain(text[nameEnd]) || text[nameEnd] == '@') && !IsDelimiterAt(nameEnd))
        {
            nameEnd++;
        }

        if (nameEnd > pos && IsCompoundBehind(nameEnd))
        {
            name = names.Of(Slice(nameStart, nameEnd));
            pos = nameEnd;
            SkipBlanks();
        }

        var statement = ParseCommand();
        if (statement is null)
        {
            Report(start, "This `coproc` has no command.");
            statement = new StatementSyntax { Start = start + 6, End = start + 6 };
        }

        return new CoprocSyntax { Start = start, End = statement.End, Name = name, Statement = statement };
    }

    /// <summary>Whether a compound command follows a name, blanks between.</summary>
    private bool IsCompoundBehind(int at)
    {
        var behind = BlanksEnd(at);
        if (behind == at || behind >= end)
        {
            return false;
        }

        return text[behind] == '(' || (text[behind] == '{' && IsDelimiterAt(behind + 1))
            || KeywordAt(behind) is "if" or "while" or "until" or "for" or "case" or "select";
    }
}
