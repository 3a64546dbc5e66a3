using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>One pass over a file by recursive descent; what can't be parsed is skipped to its line's end.</summary>
/// <param name="text">The file's text.</param>
internal sealed partial class PythonReader(string text)
{
    /// <summary>How many brackets, blocks and operators before a value may stand in one another.</summary>
    private const int MaximumDepth = 100;

    /// <summary>How many operators, members and calls may follow one another in a value, chains inside chains summed: the trees are as deep.</summary>
    private const int MaximumChain = 500;

    private const int MaximumErrors = 100;

    private readonly PythonTokenizer tokens = new(text);
    private readonly NameTable names = new();
    private StringPieces pieces = new(text);
    private readonly List<CodeError> errors = [];
    private NodeStack<CodeStatement> statements = new();
    private NodeStack<CodeExpression> expressions = new();
    private NodeStack<CodeArgument> arguments = new();
    private NodeStack<(CodeExpression? Key, CodeExpression Value)> entries = new();
    private int depth;

    /// <summary>The longest chain in what was read since this was last set to 0.</summary>
    private int chain;

    private int lastError = -1;

    /// <summary>Whether it was reported that something is too deep; once is enough to know that results may be missing.</summary>
    private bool isTooDeep;

    private bool isInClass;
    private bool isInPattern;

    /// <summary>Reads the whole file.</summary>
    public CodeTree Read()
    {
        tokens.Next();
        while (tokens.Kind != PythonToken.End)
        {
            if (tokens.Kind is PythonToken.Indent or PythonToken.Dedent)
            {
                ReportIf(tokens.Kind == PythonToken.Indent, "This line is indented without a reason.");
                tokens.Next();
            }
            else
            {
                ReadStatement();
            }
        }

        return new CodeTree(statements.TakeFrom(0), [.. tokens.Comments], [.. errors]);
    }

    private void ReportIf(bool condition, string message)
    {
        if (condition)
        {
            Report(message);
        }
    }

    /// <summary>Notes what can't be read at the token; once per place.</summary>
    private void Report(string message, bool tooDeep = false)
    {
        if (tokens.Start > lastError && (errors.Count < MaximumErrors || (tooDeep && !isTooDeep)))
        {
            isTooDeep |= tooDeep;
            errors.Add(new CodeError(tokens.Start, message, tooDeep));
        }

        lastError = Math.Max(lastError, tokens.Start);
    }

    private bool Accept(PythonToken kind)
    {
        if (tokens.Kind != kind)
        {
            return false;
        }

        tokens.Next();
        return true;
    }

    private void Expect(PythonToken kind, string message)
    {
        if (!Accept(kind))
        {
            Report(message);
        }
    }

    private string NameOfToken() => names.Of(tokens.Span);

    /// <summary>Whether one more may be nested; if not, that is reported.</summary>
    private bool Enter()
    {
        if (depth < MaximumDepth)
        {
            depth++;
            return true;
        }

        Report("Brackets or blocks are nested too deeply here; what lies deeper is not read.", tooDeep: true);
        return false;
    }

    private void Leave() => depth--;

    /// <summary>Notes that a chain of operators is longer than the tree may be deep.</summary>
    private void ReportChain() => Report("So many operators follow one another here that the rest is only partly read.", tooDeep: true);

    private bool IsAtLineEnd => tokens.Kind is PythonToken.Newline or PythonToken.End or PythonToken.Dedent or PythonToken.Indent;

    /// <summary>Steps to the end of a line that can't be read, or to a line that looks like the next statement.</summary>
    private void SkipLine()
    {
        while (!IsAtLineEnd && tokens.Kind != PythonToken.Semicolon && !tokens.RestartLine())
        {
            tokens.Next();
        }
    }

    /// <summary>Steps to the bracket that closes what is open here, or to the line's end.</summary>
    private void SkipToCloser()
    {
        var open = 0;
        while (!IsAtLineEnd)
        {
            if (tokens.Kind is PythonToken.OpenParenthesis or PythonToken.OpenBracket or PythonToken.OpenBrace)
            {
                open++;
            }
            else if (tokens.Kind is PythonToken.CloseParenthesis or PythonToken.CloseBracket or PythonToken.CloseBrace && --open < 0)
            {
                return;
            }

            tokens.Next();
        }
    }
}
