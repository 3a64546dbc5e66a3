namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <content>Blanks, line breaks and comments.</content>
internal sealed partial class Parser
{
    /// <summary>Skips blanks, continued lines and a comment; stops at the line break.</summary>
    private void SkipBlanks()
    {
        while (pos < end)
        {
            switch (text[pos])
            {
                case ' ':
                case '\t':
                    pos++;
                    break;
                case '\r' when IsLineEnd(pos):
                    pos++;
                    break;
                case '\\' when ContinuationLength(pos) is > 0 and var length:
                    pos += length;
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>The offset behind the blanks that stand at one.</summary>
    private int BlanksEnd(int at)
    {
        while (at < end && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    /// <summary>Skips blanks, comments and line breaks, and reads the here-documents that begin behind the line breaks.</summary>
    private void SkipNewlines()
    {
        while (true)
        {
            SkipBlanks();
            if (pos >= end || text[pos] != '\n')
            {
                return;
            }

            PassLineBreak();
        }
    }

    private void PassLineBreak()
    {
        pos++;
        if (hereDocuments.Count > firstHereDocument)
        {
            ReadHereDocuments();
        }
    }

    private void SkipComment()
    {
        var stop = LineEnd(pos);
        comments.Add(toRoot is null ? (pos, stop) : (toRoot[pos], toRoot[stop]));
        pos = stop;
    }

    /// <summary>Whether a carriage return only belongs to the line break behind it, or ends the text.</summary>
    private bool IsLineEnd(int at) => at + 1 >= end || text[at + 1] == '\n';

    /// <summary>The length of an escaped line break, or 0.</summary>
    private int ContinuationLength(int at) =>
        at + 1 >= end ? 0
        : text[at + 1] == '\n' ? 2
        : text[at + 1] == '\r' && at + 2 < end && text[at + 2] == '\n' ? 3
        : 0;

    /// <summary>The offset behind the escaped line breaks that stand at one.</summary>
    private int ContinuationsEnd(int at)
    {
        while (at < end && text[at] == '\\' && ContinuationLength(at) is > 0 and var length)
        {
            at += length;
        }

        return at;
    }

    /// <summary>Where the line of an offset ends, its line break left out.</summary>
    private int LineEnd(int at)
    {
        var length = text.AsSpan(at, end - at).IndexOf('\n');
        var stop = length < 0 ? end : at + length;
        return stop > at && text[stop - 1] == '\r' ? stop - 1 : stop;
    }

    /// <summary>Whether no word goes on at an offset.</summary>
    private bool IsDelimiterAt(int at)
    {
        at = ContinuationsEnd(at);
        return at >= end || Characters.IsDelimiter(text[at]) || (text[at] == '\r' && IsLineEnd(at));
    }
}
