using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>One pass over a file by recursive descent; what can't be parsed is skipped to its line's end.</summary>
/// <param name="text">The file's text.</param>
internal sealed partial class RubyReader(string text)
{
    /// <summary>How many brackets, blocks and operators before a value may stand in one another.</summary>
    private const int MaximumDepth = 100;

    /// <summary>How many operators, members and calls may follow one another in a value, chains inside chains summed: the trees are as deep.</summary>
    private const int MaximumChain = 500;

    private const int MaximumErrors = 100;

    private readonly RubyTokenizer tokens = new(text);
    private readonly NameTable names = new();
    private readonly List<CodeError> errors = [];
    private StringPieces pieces = new(text);
    private NodeStack<CodeStatement> statements = new();
    private NodeStack<CodeExpression> expressions = new();
    private NodeStack<CodeArgument> arguments = new();
    private NodeStack<(CodeExpression? Key, CodeExpression Value)> entries = new();

    /// <summary>The variables of the method: behind their names an operator is no argument.</summary>
    private HashSet<string> variables = [];

    private Surroundings around;
    private int depth;

    /// <summary>The longest chain in what was read since this was last set to 0.</summary>
    private int chain;

    private int lastError = -1;

    /// <summary>Whether it was reported that something is too deep; once is enough to know that results may be missing.</summary>
    private bool isTooDeep;

    /// <summary>Steps left for text that is read again because its end was missing, and for looking for the ends of here-documents.</summary>
    private long budget = (8L * text.Length) + 100_000;

    /// <summary>Reads the whole file.</summary>
    public CodeTree Read()
    {
        tokens.Begin();
        while (tokens.Kind != RubyToken.EndOfFile)
        {
            ReadStatements();
            if (tokens.Kind != RubyToken.EndOfFile)
            {
                Report("Nothing is open here that this could close.");
                tokens.Next();
            }
        }

        return new CodeTree(statements.TakeFrom(0), tokens.Comments(), [.. errors]);
    }

    /// <summary>Notes what can't be read at the token; once per place.</summary>
    private void Report(string message, bool tooDeep = false) => Report(tokens.Start, message, tooDeep);

    private void Report(int offset, string message, bool tooDeep = false)
    {
        if (offset > lastError && (errors.Count < MaximumErrors || (tooDeep && !isTooDeep)))
        {
            isTooDeep |= tooDeep;
            errors.Add(new CodeError(offset, message, tooDeep));
        }

        lastError = Math.Max(lastError, offset);
    }

    private bool Accept(RubyToken kind)
    {
        if (tokens.Kind != kind)
        {
            return false;
        }

        tokens.Next();
        return true;
    }

    private void Expect(RubyToken kind, string message)
    {
        if (!Accept(kind))
        {
            Report(message);
        }
    }

    private void SkipNewlines()
    {
        while (Accept(RubyToken.Newline))
        {
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

    /// <summary>The end of what is being read, or at least its beginning.</summary>
    private int EndFrom(int start) => Math.Max(start, tokens.PreviousEnd);

    private bool IsAtStatementEnd => tokens.Kind is RubyToken.Newline or RubyToken.Semicolon || IsAtCloser;

    /// <summary>Whether the token ends a list of statements.</summary>
    private bool IsAtCloser => tokens.Kind is RubyToken.EndOfFile or RubyToken.End or RubyToken.CloseBrace or RubyToken.CloseParenthesis or RubyToken.CloseBracket
        or RubyToken.Else or RubyToken.Elsif or RubyToken.When or RubyToken.In or RubyToken.Rescue or RubyToken.Ensure;

    /// <summary>Steps to the end of a line that can't be read, or to what closes the block.</summary>
    private void SkipLine()
    {
        while (!IsAtStatementEnd)
        {
            SkipToken();
        }
    }

    /// <summary>Steps over what is too deep, up to what closes it.</summary>
    private OpaqueExpression ReadTooDeep()
    {
        var start = tokens.Start;
        var open = 0;
        while (tokens.Kind != RubyToken.EndOfFile)
        {
            if (tokens.Kind is RubyToken.OpenParenthesis or RubyToken.OpenBracket or RubyToken.OpenBrace)
            {
                open++;
            }
            else if (tokens.Kind is RubyToken.CloseParenthesis or RubyToken.CloseBracket or RubyToken.CloseBrace && --open < 0)
            {
                break;
            }
            else if (open == 0 && tokens.Kind is RubyToken.Newline or RubyToken.End)
            {
                break;
            }

            SkipToken();
        }

        return new OpaqueExpression(start, EndFrom(start), []);
    }

    /// <summary>Steps over a token; a quote up to the next quote of its kind, since its text is no program.</summary>
    private void SkipToken()
    {
        if (tokens.Kind is not (RubyToken.Quote or RubyToken.Backtick))
        {
            tokens.Next();
            return;
        }

        var length = text.AsSpan(tokens.End, tokens.Limit - tokens.End).IndexOfAny(text[tokens.Start], '\n');
        tokens.Resume(length < 0 ? tokens.Limit : text[tokens.End + length] == '\n' ? tokens.End + length : tokens.End + length + 1);
    }

    /// <summary>What the constructs around a value mean for it; brackets and blocks begin anew.</summary>
    private struct Surroundings
    {
        /// <summary>A <c>do</c> belongs to a loop or to a call further out.</summary>
        public bool IsDoTaken;

        /// <summary>A colon ends the value: it stands between <c>?</c> and <c>:</c>.</summary>
        public bool IsColonTaken;

        /// <summary>A bar ends the value: it stands in a block's parameters.</summary>
        public bool IsBarTaken;

        /// <summary>The value is a pattern: what looks like a call is none.</summary>
        public bool IsPattern;
    }
}
