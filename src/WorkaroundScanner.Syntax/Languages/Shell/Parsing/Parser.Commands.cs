using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content>Commands: which kind stands here, simple ones, redirections.</content>
internal sealed partial class Parser
{
    /// <summary>Reads one command with its redirections; null where none begins.</summary>
    private StatementSyntax? ParseCommand()
    {
        if (pos >= end)
        {
            return null;
        }

        switch (text[pos])
        {
            case '\n' or ';' or '|' or ')':
            case '&' when Peek(1) != '>':
                return null;
            case '(':
            case '{' when IsDelimiterAt(pos + 1):
            case '[' when Peek(1) == '[' && IsDelimiterAt(pos + 2):
                return ParseCompound(text[pos]);
            case 'i' or 'w' or 'u' or 'f' or 's' or 'c' or 't':
                var kind = CompoundKeywordAt();
                return kind == '\0' ? ParseSimple() : ParseCompound(kind);
            default:
                return ParseSimple();
        }
    }

    /// <summary>A letter for the keyword that begins a compound command here, or NUL.</summary>
    private char CompoundKeywordAt() => KeywordAt(pos) switch
    {
        "if" => 'i',
        "while" => 'w',
        "until" => 'u',
        "for" => 'f',
        "select" => 's',
        "case" => 'c',
        "function" => 'n',
        "time" when IsTimeKeyword() => 't',
        "coproc" => 'p',
        _ => '\0',
    };

    /// <summary>Whether <c>time</c> is the shell's own: with options other than <c>-p</c> it is a program.</summary>
    private bool IsTimeKeyword()
    {
        var at = BlanksEnd(pos + 4);
        return at >= end || text[at] != '-' || (at + 1 < end && text[at + 1] is 'p' or '-' && IsDelimiterAt(at + 2));
    }

    private StatementSyntax ParseCompound(char kind)
    {
        var start = pos;
        if (IsTooDeep)
        {
            ReportTooDeep(start);
            pos = SkipCompound(kind);
            return new StatementSyntax { Start = start, End = pos };
        }

        depth++;
        CommandSyntax command = kind switch
        {
            '(' => ParseParenthesis(),
            '{' => ParseGroup(),
            '[' => ParseTestClause(),
            'i' => ParseIf(),
            'w' or 'u' => ParseWhile(kind == 'u'),
            'f' or 's' => ParseFor(kind == 's'),
            'c' => ParseCase(),
            'n' => ParseFunctionKeyword(),
            't' => ParseTime(),
            _ => ParseCoproc(),
        };
        depth--;
        var trailing = kind is 'n' or 't' or 'p' || pos == breakAt ? [] : ParseTrailingRedirections();
        return new StatementSyntax
        {
            Start = start,
            End = trailing.Length > 0 ? trailing[^1].End : command.End,
            Command = command,
            Redirections = trailing,
        };
    }

    private RedirectionSyntax[] ParseTrailingRedirections()
    {
        var mark = redirections.Count;
        while (true)
        {
            SkipBlanks();
            if (RedirectionOperatorAt() is not (>= 0 and var at))
            {
                return redirections.TakeFrom(mark);
            }

            redirections.Push(ParseRedirection(at));
        }
    }

    private StatementSyntax? ParseSimple()
    {
        var start = pos;
        var wordMark = words.Count;
        var assignmentMark = assignments.Count;
        var declarationMark = declarations.Count;
        var redirectionMark = redirections.Count;
        var commandStart = -1;
        var commandEnd = pos;
        var last = pos;
        var isDeclaration = false;
        var isLet = false;
        while (pos < end)
        {
            if (RedirectionOperatorAt() is >= 0 and var op)
            {
                redirections.Push(ParseRedirection(op));
                last = redirections.Top.End;
                if (pos == breakAt)
                {
                    break;
                }

                SkipBlanks();
                continue;
            }

            var begin = pos;
            if (words.Count == wordMark)
            {
                if (ParseAssignment() is { } assignment)
                {
                    assignments.Push(assignment);
                }
                else if (ParseWord(WordMode.Command) is { } name)
                {
                    words.Push(name);
                    if (IsFunctionHead() && name.Parts.Length == 1 && name.Parts[0] is LiteralSyntax
                        && assignments.Count == assignmentMark && redirections.Count == redirectionMark)
                    {
                        words.Drop(wordMark);
                        return ParseFunctionBody(start, Slice(name.Start, name.End).ToString());
                    }

                    isDeclaration = IsDeclarationCommand(name);
                    isLet = Slice(name.Start, name.End) is "let";
                }
                else
                {
                    break;
                }
            }
            else if (isDeclaration && (ParseAssignment() ?? ParseBareName()) is { } declaration)
            {
                declarations.Push(declaration);
            }
            else if (ParseWord(WordMode.Argument) is { } word)
            {
                words.Push(word);
            }
            else
            {
                break;
            }

            commandStart = commandStart < 0 ? begin : commandStart;
            commandEnd = last = pos;
            if (pos == breakAt)
            {
                break;
            }

            SkipBlanks();
        }

        if (last == start)
        {
            return null;
        }

        return new StatementSyntax
        {
            Start = start,
            End = last,
            Redirections = redirections.TakeFrom(redirectionMark),
            Command = commandStart < 0 ? null : MakeSimple(commandStart, commandEnd, wordMark, assignmentMark, declarationMark, isLet),
        };
    }

    private CommandSyntax MakeSimple(int start, int stop, int wordMark, int assignmentMark, int declarationMark, bool isLet)
    {
        if (isLet && assignments.Count == assignmentMark)
        {
            return new ArithmeticCommandSyntax { Start = start, End = stop, Expression = MakeLetExpression(words.TakeFrom(wordMark), stop) };
        }

        return new SimpleCommandSyntax
        {
            Start = start,
            End = stop,
            Assignments = assignments.TakeFrom(assignmentMark),
            Words = words.TakeFrom(wordMark),
            Declarations = declarations.TakeFrom(declarationMark),
        };
    }

    private ArithmeticSyntax MakeLetExpression(ShellWord[] letWords, int stop)
    {
        var mark = parts.Count;
        for (var i = 1; i < letWords.Length; i++)
        {
            foreach (var part in letWords[i].Parts)
            {
                if (part is not (LiteralSyntax or SingleQuotedSyntax))
                {
                    parts.Push(part);
                }
            }
        }

        var start = letWords.Length > 1 ? letWords[1].Start : letWords[0].End;
        return new ArithmeticSyntax { Start = start, End = Math.Max(start, stop), Expansions = parts.TakeFrom(mark) };
    }

    private bool IsDeclarationCommand(ShellWord name) => Slice(name.Start, name.End) switch
    {
        "declare" or "typeset" or "local" or "export" or "readonly" or "nameref" => true,
        _ => false,
    };

    /// <summary>Reads a name that stands alone among a declaration's arguments.</summary>
    private AssignmentSyntax? ParseBareName()
    {
        var stop = NameEnd(pos);
        if (stop == pos || !IsDelimiterAt(stop))
        {
            return null;
        }

        var start = pos;
        pos = stop;
        return new AssignmentSyntax { Start = start, End = stop, Name = names.Of(Slice(start, stop)) };
    }

    /// <summary>Reads <c>name=value</c> in one of its forms; null, and nothing read, where no assignment stands.</summary>
    private AssignmentSyntax? ParseAssignment()
    {
        var start = pos;
        var at = NameEnd(pos);
        if (at == start || at >= end)
        {
            return null;
        }

        var nameEnd = at;
        string? index = null;
        WordPartSyntax[] indexExpansions = [];
        if (text[at] == '[')
        {
            var close = SkipBalanced(at + 1, Balance.Bracket, withinLine: true);
            if (close < 0 || close >= end || text[close] is not ('=' or '+'))
            {
                return null;
            }

            index = Slice(at + 1, close - 1).ToString();
            at = close;
        }

        var append = text[at] == '+';
        at += append ? 1 : 0;
        if (at >= end || text[at] != '=')
        {
            return null;
        }

        if (index is not null)
        {
            indexExpansions = ExpansionsIn(nameEnd + 1, nameEnd + 1 + index.Length);
        }

        pos = at + 1;
        var name = names.Of(Slice(start, nameEnd));
        if (Peek(0) == '(')
        {
            var elements = ParseArray();
            return new AssignmentSyntax { Start = start, End = pos, Name = name, Index = index, IndexExpansions = indexExpansions, Append = append, Elements = elements };
        }

        var value = ParseWord(WordMode.Value) ?? EmptyWord(pos);
        return new AssignmentSyntax { Start = start, End = value.End, Name = name, Index = index, IndexExpansions = indexExpansions, Append = append, Value = value };
    }

    private ShellWord[] ParseArray()
    {
        var open = pos++;
        var mark = words.Count;
        while (true)
        {
            SkipNewlines();
            if (pos >= end)
            {
                Report(open, "This array is not closed.");
                break;
            }

            if (text[pos] == ')')
            {
                pos++;
                break;
            }

            var hasKey = TryElementKey();
            if (ParseWord(WordMode.Argument) is { } element)
            {
                words.Push(element);
            }
            else if (hasKey)
            {
                words.Push(EmptyWord(pos));
            }
            else if (Peek(0) == '(')
            {
                // An array inside an array: ksh and zsh have it, its words are as good as ours.
                foreach (var inner in ParseNestedArray())
                {
                    words.Push(inner);
                }
            }
            else
            {
                Report(open, "This array is not closed.");
                break;
            }

            if (pos == breakAt)
            {
                break;
            }
        }

        return words.TakeFrom(mark);
    }

    private ShellWord[] ParseNestedArray()
    {
        if (IsTooDeep)
        {
            ReportTooDeep(pos);
            pos = SkipOver(pos + 1, Balance.Command);
            return [];
        }

        depth++;
        var inner = ParseArray();
        depth--;
        return inner;
    }

    /// <summary>Passes the <c>[key]=</c> before an element's value.</summary>
    private bool TryElementKey()
    {
        var close = text[pos] == '[' ? SkipBalanced(pos + 1, Balance.Bracket, withinLine: true) : -1;
        if (close < 0 || close >= end)
        {
            return false;
        }

        var equals = text[close] == '+' ? close + 1 : close;
        if (equals >= end || text[equals] != '=')
        {
            return false;
        }

        pos = equals + 1;
        return true;
    }

    private int NameEnd(int at)
    {
        if (at >= end || !Characters.IsNameStart(text[at]))
        {
            return at;
        }

        do
        {
            at++;
        }
        while (at < end && Characters.IsName(text[at]));
        return at;
    }

    /// <summary>Where the redirection operator stands if a redirection begins here, behind its descriptor; else -1.</summary>
    private int RedirectionOperatorAt()
    {
        if (pos >= end)
        {
            return -1;
        }

        var at = pos;
        switch (text[pos])
        {
            case '<' or '>':
                break;
            case '&':
                return Peek(1) == '>' ? pos : -1;
            case >= '0' and <= '9':
                while (at < end && Characters.IsDigit(text[at]))
                {
                    at++;
                }

                break;
            case '{':
                at = NameEnd(pos + 1);
                if (at == pos + 1 || at >= end || text[at] != '}')
                {
                    return -1;
                }

                at++;
                break;
            default:
                return -1;
        }

        return at < end && text[at] is '<' or '>' && (at + 1 >= end || text[at + 1] != '(') ? at : -1;
    }

    private RedirectionSyntax ParseRedirection(int operatorAt)
    {
        var start = pos;
        var descriptor = operatorAt > start ? names.Of(Slice(start, operatorAt)) : null;
        pos = operatorAt;
        var op = ReadRedirectionOperator();
        SkipBlanksBeforeTarget();
        var target = ParseWord(WordMode.Argument);
        if (target is null)
        {
            Report(start, "This redirection has no target.");
            target = EmptyWord(operatorAt + op.Length);
        }

        var isDocument = op is "<<" or "<<-";
        var redirection = new RedirectionSyntax
        {
            Start = start,
            End = target.End,
            Operator = op,
            Descriptor = descriptor,
            Target = target,
            QuotedDelimiter = isDocument && HasQuotes(target),
        };
        if (isDocument && target.End > target.Start)
        {
            hereDocuments.Add(redirection);
        }

        return redirection;
    }

    /// <summary>Whether anything in a delimiter is quoted; a continued line is not.</summary>
    private bool HasQuotes(ShellWord delimiter)
    {
        for (var at = delimiter.Start; at < delimiter.End; at++)
        {
            var continued = text[at] == '\\' ? ContinuationLength(at) : 0;
            if (text[at] is '\'' or '"' || (text[at] == '\\' && continued == 0))
            {
                return true;
            }

            at += Math.Max(0, continued - 1);
        }

        return false;
    }

    private void SkipBlanksBeforeTarget()
    {
        while (pos < end && (text[pos] is ' ' or '\t' || (text[pos] == '\\' && ContinuationLength(pos) > 0)))
        {
            pos += text[pos] == '\\' ? ContinuationLength(pos) : 1;
        }
    }

    private string ReadRedirectionOperator()
    {
        var op = (text[pos], Peek(1), Peek(2)) switch
        {
            ('&', _, '>') => "&>>",
            ('&', _, _) => "&>",
            ('<', '<', '<') => "<<<",
            ('<', '<', '-') => "<<-",
            ('<', '<', _) => "<<",
            ('<', '>', _) => "<>",
            ('<', '&', _) => "<&",
            ('>', '>', _) => ">>",
            ('>', '|', _) => ">|",
            ('>', '&', _) => ">&",
            ('<', _, _) => "<",
            _ => ">",
        };
        pos += op.Length;
        return op;
    }
}
