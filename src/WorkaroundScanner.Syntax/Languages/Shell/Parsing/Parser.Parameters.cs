using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content><c>${...}</c></content>
internal sealed partial class Parser
{
    /// <summary>Reads <c>${...}</c>; the brace stands here.</summary>
    private WordPartSyntax ParseBraces(int start, bool inQuotes)
    {
        var open = pos;
        if (IsTooDeep)
        {
            return SkipPart(start, open + 1, Balance.Brace);
        }

        if (Peek(1) == '{' && TryTemplate(start) is { } template)
        {
            return template;
        }

        if (Peek(1) is ' ' or '\n' or '\t' or '|' || (Peek(1) == '\r' && Peek(2) == '\n'))
        {
            return ParseFunctionSubstitution(start);
        }

        depth++;
        var attempt = BeginAttempt();
        pos = open + 1;
        var read = ReadBraces(start, inQuotes, out var closed);
        if (!closed)
        {
            var line = Retreat(attempt, open);
            Report(start, "This parameter expansion is not closed.");
            if (line >= 0)
            {
                var outer = end;
                end = line;
                pos = open + 1;
                read = ReadBraces(start, inQuotes, out _);
                end = outer;
            }
        }

        depth--;
        return read;
    }

    /// <summary>Reads <c>${{ ... }}</c> or <c>{{ ... }}</c>, which stand for text that something else puts in before the shell runs.</summary>
    private ParameterExpansionSyntax? TryTemplate(int start)
    {
        var afterDollar = text[start] == '$';
        var inner = start + (afterDollar ? 3 : 2);
        var begins = inner < end && (afterDollar || text[inner] is ' ' or '-');
        var close = begins ? TemplateEnd(inner) : -1;
        if (close < 0)
        {
            return null;
        }

        pos = close + 2;
        return new ParameterExpansionSyntax { Start = start, End = pos, Name = Slice(inner, close).Trim(" -").ToString() };
    }

    /// <summary>Where the closing braces of a template stand within the line; -1 where there are none.</summary>
    private int TemplateEnd(int from)
    {
        var at = from;
        var found = -1;
        while (found < 0 && Spend(0) && text.AsSpan(at, end - at).IndexOfAny('}', '\n') is >= 0 and var hit)
        {
            at += hit;
            if (text[at] == '\n')
            {
                break;
            }

            found = at + 1 < end && text[at + 1] == '}' ? at : -1;
            at++;
        }

        Spend(found < 0 ? end - from : 0);
        return found;
    }

    /// <summary>Reads ksh's <c>${ command; }</c>.</summary>
    private CommandSubstitutionSyntax ParseFunctionSubstitution(int start)
    {
        pos += Peek(1) == '|' ? 2 : 1;
        var body = ParseNested(Closers.Brace | Closers.SubstitutionBrace);
        var stop = PassCloser('}', start, "This command substitution is not closed.");
        return new CommandSubstitutionSyntax { Start = start, End = stop, Statements = body };
    }

    private ParameterExpansionSyntax ReadBraces(int start, bool inQuotes, out bool closed)
    {
        var flagsEnd = Peek(0) == '(' ? SkipBalanced(pos + 1, Balance.Pattern, withinLine: true) : -1;
        pos = flagsEnd > 0 ? flagsEnd : pos;
        var isLength = TryLengthPrefix();
        var isIndirect = !isLength && TryIndirectPrefix();
        SkipZshPrefix();
        var nameStart = pos;
        var nested = ReadNestedName(inQuotes && flagsEnd < 0);
        if (nested is null)
        {
            ReadParameter(braced: true);
        }

        var name = nested is null ? names.Of(Slice(nameStart, pos)) : "";
        if (isIndirect && Peek(0) is '*' or '@' && Peek(1) == '}')
        {
            pos++;
        }

        var index = ReadIndex(out var indexExpansions);
        var op = ReadParameterOperator();
        ShellWord? operand = null;
        ShellWord? second = null;
        if (op.Length > 0)
        {
            ReadOperands(op, inQuotes, out operand, out second);
        }

        closed = PassBrace(start, hasOperator: op.Length > 0);
        if (closed && name.Length == 0 && nested is null && flagsEnd < 0 && op != ":-")
        {
            ReportUnknownForm(start);
        }

        return new ParameterExpansionSyntax
        {
            Start = start,
            End = pos,
            Name = name,
            Index = index,
            IndexExpansions = indexExpansions,
            Operator = op,
            Operand = nested ?? operand,
            Second = nested is null ? second : operand,
            IsLength = isLength,
            IsIndirect = isIndirect,
        };
    }

    private bool PassBrace(int start, bool hasOperator)
    {
        if (pos == breakAt)
        {
            return true;
        }

        if (Peek(0) == '}')
        {
            pos++;
            return true;
        }

        if (pos >= end || hasOperator || SkipBalanced(pos, Balance.Brace, withinLine: true) is not (>= 0 and var close))
        {
            return false;
        }

        ReportUnknownForm(start);
        pos = close;
        return true;
    }

    private void ReportUnknownForm(int start) => Report(start, "This parameter expansion has no known form.");

    /// <summary>Passes the <c>#</c> of <c>${#name}</c>; in <c>${#}</c>, <c>${#-x}</c> and <c>${##x}</c> it is the parameter itself.</summary>
    private bool TryLengthPrefix()
    {
        if (Peek(0) != '#' || Peek(1) == '}')
        {
            return false;
        }

        var at = pos++;
        var name = pos;
        if (Peek(0) == '$' && Peek(1) is '{' or '(')
        {
            return true;
        }

        var isLength = ReadParameter(braced: true) && Peek(0) is '}' or '[';
        pos = isLength ? name : at;
        return isLength;
    }

    private bool TryIndirectPrefix()
    {
        if (Peek(0) != '!')
        {
            return false;
        }

        var at = pos++;
        var name = pos;
        var isName = Characters.IsName(Peek(0));
        var isIndirect = ReadParameter(braced: true) && (isName || Peek(0) is '}' or '[');
        pos = isIndirect ? name : at;
        return isIndirect;
    }

    /// <summary>Passes the marks that zsh writes before a name: <c>=</c>, <c>~</c>, <c>^</c>, <c>+</c>.</summary>
    private void SkipZshPrefix()
    {
        while (Peek(0) is '=' or '~' or '^' or '+' && Peek(1) is var next
            && (Characters.IsName(next) || next is '=' or '~' or '^' or '$' or '(' or '@' or '*'))
        {
            pos++;
        }
    }

    /// <summary>Reads an expansion or a quotation that stands where a name belongs, as zsh allows.</summary>
    private ShellWord? ReadNestedName(bool inQuotes)
    {
        var start = pos;
        var part = (Peek(0), Peek(1)) switch
        {
            ('$', '{' or '(') => ParseDollar(inQuotes),
            ('"', _) when !inQuotes => ParseDoubleQuoted(start),
            _ => null,
        };
        return part is null ? null : new ShellWord { Start = start, End = pos, Parts = [part] };
    }

    private string? ReadIndex(out WordPartSyntax[] expansions)
    {
        expansions = [];
        if (Peek(0) != '[')
        {
            return null;
        }

        var from = pos + 1;
        var close = SkipBalanced(from, Balance.Bracket, withinLine: false);
        if (close < 0)
        {
            return null;
        }

        expansions = ExpansionsIn(from, close - 1);
        pos = close;
        return names.Of(Slice(from, close - 1));
    }

    private string ReadParameterOperator()
    {
        var op = (Peek(0), Peek(1)) switch
        {
            (':', '-') => ":-",
            (':', '=') => ":=",
            (':', '?') => ":?",
            (':', '+') => ":+",
            (':', _) => ":",
            ('-', _) => "-",
            ('=', _) => "=",
            ('?', _) => "?",
            ('+', _) => "+",
            ('#', '#') => "##",
            ('#', _) => "#",
            ('%', '%') => "%%",
            ('%', _) => "%",
            ('/', '/') => "//",
            ('/', '#') => "/#",
            ('/', '%') => "/%",
            ('/', _) => "/",
            ('^', '^') => "^^",
            ('^', _) => "^",
            (',', ',') => ",,",
            (',', _) => ",",
            ('~', '~') => "~~",
            ('~', _) => "~",
            ('@', _) => "@",
            _ => "",
        };
        pos += op.Length;
        return op;
    }

    private void ReadOperands(string op, bool inQuotes, out ShellWord? operand, out ShellWord? second)
    {
        var separator = op switch
        {
            ":" => ':',
            "/" or "//" or "/#" or "/%" => '/',
            _ => '}',
        };
        var singleQuotes = !inQuotes || op[0] is '#' or '%' or '/' or '^' or ',' || op == ":";
        operand = ReadOperand(separator, singleQuotes, inQuotes);
        second = null;
        if (separator != '}' && pos != breakAt && Peek(0) == separator)
        {
            pos++;
            second = ReadOperand('}', singleQuotes, inQuotes);
        }
    }

    /// <summary>Reads an operand up to the separator or the closing brace; blanks and operators are text here.</summary>
    private ShellWord ReadOperand(char separator, bool singleQuotes, bool inQuotes)
    {
        var start = pos;
        var mark = parts.Count;
        var literal = pos;
        var textQuote = -1;
        while (pos < end)
        {
            var c = text[pos];
            if (c == '}' || c == separator)
            {
                break;
            }

            var isQuoting = c switch
            {
                '\\' or '"' or '`' => true,
                '\'' => singleQuotes || HidesDelimiter(ref textQuote),
                '$' => !inQuotes || Peek(1) != '"' && (singleQuotes || Peek(1) != '\''),
                _ => false,
            };
            if (!isQuoting || !TryQuotingPart(ref literal, inQuotes))
            {
                pos++;
                continue;
            }

            if (pos == breakAt)
            {
                break;
            }
        }

        FlushLiteral(literal);
        return new ShellWord { Start = start, End = pos, Parts = parts.TakeFrom(mark) };
    }

    /// <summary>
    /// Whether the single quote here hides a brace or a double quote. In an operand between double quotes bash lets single
    /// quotes do so and keeps them, POSIX shells take them for text; text they are where it makes no difference.
    /// </summary>
    /// <param name="textQuote">Where a quote stands that is text because the one before it, which it closes, is.</param>
    private bool HidesDelimiter(ref int textQuote)
    {
        if (pos == textQuote)
        {
            return false;
        }

        var line = Slice(pos + 1, Spend(0) ? LineEnd(pos) : pos + 1);
        Spend(line.Length);
        var close = line.IndexOf('\'');
        textQuote = pos + 1 + close;
        return close >= 0 && line[..close].IndexOfAny('}', '"') >= 0 && line[close..].Contains('}');
    }
}
