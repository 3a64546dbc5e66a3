using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content><c>[[ ... ]]</c></content>
internal sealed partial class Parser
{
    /// <summary>Reads the comparisons one after another; parentheses only matter for negation, so no recursion is needed.</summary>
    private TestClauseSyntax ParseTestClause()
    {
        var start = pos;
        pos += 2;
        var mark = terms.Count;
        var groups = new NodeStack<bool>();
        var outer = false;
        var negated = false;
        while (true)
        {
            SkipNewlines();
            if (pos >= end)
            {
                return MakeTestClause(start, mark, GiveUp(start, "This test is not closed."));
            }

            var c = text[pos];
            if (c == ']' && Peek(1) == ']' && IsDelimiterAt(pos + 2))
            {
                pos += 2;
                return MakeTestClause(start, mark, pos);
            }

            if (c == '!' && (IsDelimiterAt(pos + 1) || Peek(1) == '('))
            {
                negated = !negated;
                pos++;
            }
            else if (c == '(')
            {
                groups.Push(outer);
                outer ^= negated;
                negated = false;
                pos++;
            }
            else if (c == ')' && groups.Count > 0)
            {
                outer = groups.Top;
                groups.Drop(groups.Count - 1);
                pos++;
            }
            else if (c is '&' or '|' && Peek(1) == c)
            {
                pos += 2;
            }
            else if (ParseTestTerm(outer ^ negated, groups.Count > 0) is { } term)
            {
                terms.Push(term);
                negated = false;
                if (pos == breakAt)
                {
                    return MakeTestClause(start, mark, GiveUp(start, "This test is not closed."));
                }
            }
            else
            {
                return MakeTestClause(start, mark, RecoverTest());
            }
        }
    }

    private TestClauseSyntax MakeTestClause(int start, int mark, int stop) =>
        new() { Start = start, End = stop, Terms = terms.TakeFrom(mark) };

    /// <summary>Goes behind the closing brackets of this line, or to its end.</summary>
    private int RecoverTest()
    {
        Report(pos, "This is no comparison.");
        while (text.AsSpan(pos, end - pos).IndexOfAny('\n', ']') is >= 0 and var hit)
        {
            pos += hit;
            if (text[pos] == '\n')
            {
                return pos;
            }

            pos++;
            if (Peek(0) == ']' && text[pos - 2] is ' ' or '\t')
            {
                return ++pos;
            }
        }

        return pos = end;
    }

    private TestTermSyntax? ParseTestTerm(bool negated, bool inGroup)
    {
        var start = pos;
        var left = ParseWord(WordMode.Test);
        if (left is null)
        {
            return null;
        }

        var isUnary = IsUnaryOperator(left);
        SkipBlanks();
        if (pos >= end || pos == breakAt || EndsTerm())
        {
            return new TestTermSyntax { Start = start, End = left.End, Operator = "", Left = left, Negated = negated };
        }

        var op = ReadTestOperator();
        if (op.Length == 0)
        {
            return isUnary ? ParseUnaryTerm(left, negated) : null;
        }

        SkipNewlines();
        var right = op == "=~" ? ParseRegex(inGroup) : ParseWord(WordMode.TestPattern);
        if (right is null)
        {
            return null;
        }

        return new TestTermSyntax { Start = start, End = right.End, Operator = op, Left = left, Right = right, Negated = negated };
    }

    private TestTermSyntax? ParseUnaryTerm(ShellWord op, bool negated)
    {
        var operand = ParseWord(WordMode.Test);
        if (operand is null)
        {
            return null;
        }

        return new TestTermSyntax { Start = op.Start, End = operand.End, Operator = names.Of(Slice(op.Start, op.End)), Left = operand, Negated = negated };
    }

    private bool IsUnaryOperator(ShellWord word) =>
        word.End - word.Start == 2 && text[word.Start] == '-' && char.IsAsciiLetter(text[word.Start + 1]);

    /// <summary>Whether the term just read has no operator.</summary>
    private bool EndsTerm() => text[pos] switch
    {
        ')' => true,
        '\n' => true,
        '&' or '|' => Peek(1) == text[pos],
        ']' => Peek(1) == ']' && IsDelimiterAt(pos + 2),
        _ => false,
    };

    /// <summary>Reads a binary operator; empty, and nothing read, where none stands.</summary>
    private string ReadTestOperator()
    {
        var op = (text[pos], Peek(1)) switch
        {
            ('=', '=') => "==",
            ('=', '~') => "=~",
            ('=', _) => "=",
            ('!', '=') => "!=",
            ('<', not '(') => "<",
            ('>', not '(') => ">",
            ('-', _) => BinaryTestWord(),
            _ => "",
        };
        if (op.Length > 0 && op is not ("<" or ">") && !IsDelimiterAt(pos + op.Length))
        {
            return "";
        }

        pos += op.Length;
        return op;
    }

    private string BinaryTestWord() => text.AsSpan(pos, Math.Min(3, end - pos)) switch
    {
        "-eq" => "-eq",
        "-ne" => "-ne",
        "-lt" => "-lt",
        "-le" => "-le",
        "-gt" => "-gt",
        "-ge" => "-ge",
        "-nt" => "-nt",
        "-ot" => "-ot",
        "-ef" => "-ef",
        _ => "",
    };

    /// <summary>Reads a regular expression: blanks end it unless they stand in parentheses, operators do not.</summary>
    private ShellWord? ParseRegex(bool inGroup)
    {
        var start = pos;
        var mark = parts.Count;
        var literal = pos;
        var open = 0;
        while (pos < end)
        {
            var c = text[pos];
            if (c == '\n' || (c is ' ' or '\t' or '\r' or ';' && open == 0) || (c == ')' && open == 0 && inGroup)
                || (c is '&' && Peek(1) == '&' && open == 0))
            {
                break;
            }

            open += c == '(' ? 1 : c == ')' && open > 0 ? -1 : 0;
            if (!TryQuotingPart(ref literal))
            {
                pos++;
            }
            else if (pos == breakAt)
            {
                break;
            }
        }

        FlushLiteral(literal);
        return pos == start ? null : new ShellWord { Start = start, End = pos, Parts = parts.TakeFrom(mark) };
    }
}
