using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Parsing;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>One pass over a program by recursive descent. A pattern and a value look alike until <c>=</c> or <c>=&gt;</c> follows, so both are read as values first.</summary>
internal sealed partial class Parser
{
    /// <summary>How many statements and values may stand in one another: so many need less than 512 KB of stack.</summary>
    public const int MaximumDepth = 150;

    /// <summary>How many links a chain of operators, calls or members may have before it is cut, summed over chains inside chains: the trees are as deep.</summary>
    public const int MaximumChain = 400;

    private const int MaximumErrors = 100;

    private readonly string text;
    private readonly Tokenizer tokens;
    private readonly NameTable names = new();
    private readonly List<CodeError> errors = [];

    private NodeStack<CodeStatement> statements = new();
    private NodeStack<CodeExpression> expressions = new();
    private NodeStack<CodeExpression> segments = new();
    private NodeStack<CodeArgument> arguments = new();
    private NodeStack<(CodeExpression? Key, CodeExpression Value)> entries = new();
    private NodeStack<StringPart> parts = new();
    private NodeStack<CodeParameter> parameters = new();
    private NodeStack<CodeExpression> parameterDecorators = new();
    private NodeStack<(string Name, string Type)> fieldTypes = new();
    private NodeStack<CodeCase> cases = new();
    private NodeStack<Operation> operations = new();
    private NodeStack<Branch> branches = new();
    private NodeStack<CoverItem> items = new();

    private int depth;

    /// <summary>An upper bound of the links on top of one another in what was read so far of the statement or value that is open.</summary>
    private int chain;

    /// <summary>The depth of a value that a colon ends, so that the colon begins no type: after <c>?</c> and <c>case</c>.</summary>
    private int colonAt = -1;

    /// <summary>The depth of a value that <c>in</c> ends: the beginning of a loop's header.</summary>
    private int inEndsAt = -1;

    /// <summary>The depth of a value that may turn out to be a parameter or a target.</summary>
    private int coverAt = -1;

    /// <summary>The arrow function read last, unless it is in parentheses: nothing can be appended to it.</summary>
    private CodeExpression? lastArrow;

    /// <summary>The class read last as a value, and the value that stands for it.</summary>
    private (ClassStatement? Class, CodeExpression? Value) lastClass;

    /// <summary>Characters that may still be read in vain, so that the time stays linear whatever the input.</summary>
    private long budget;

    /// <summary>Begins at the top of a file.</summary>
    public Parser(string text)
    {
        this.text = text;
        tokens = new Tokenizer(text);
        budget = (4L * text.Length) + 100_000;
    }

    private TokenKind Kind => tokens.Kind;

    private bool IsTooDeep => depth >= MaximumDepth;

    /// <summary>Parses the whole text.</summary>
    public CodeTree ParseProgram()
    {
        tokens.Next();
        while (Kind != TokenKind.EndOfFile)
        {
            ParseStatements(inSwitch: false);
            if (Kind == TokenKind.CloseBrace)
            {
                Report(tokens.Start, "This brace closes nothing.");
                tokens.Next();
            }
        }

        if (tokens.Comments is [.., var (start, end)] && end == text.Length && text.AsSpan(start).StartsWith("/*") && (end - start < 4 || !text.EndsWith("*/", StringComparison.Ordinal)))
        {
            Report(start, "This comment is not closed.");
        }

        return new CodeTree(statements.TakeFrom(0), [.. tokens.Comments], [.. errors]);
    }

    private bool Accept(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        tokens.Next();
        return true;
    }

    private bool Expect(TokenKind kind, string what)
    {
        if (Accept(kind))
        {
            return true;
        }

        Report(tokens.Start, $"Here {what} is expected.");
        return false;
    }

    /// <summary>Where a construct ends whose last token was read.</summary>
    private int EndFrom(int start) => Math.Max(start, tokens.PreviousEnd);

    private string TextOf(int start, int end) => names.Of(text.AsSpan(start, end - start));

    private string TokenText() => names.Of(tokens.Slice);

    private void Report(int offset, string message)
    {
        if (errors.Count < MaximumErrors && (errors.Count == 0 || errors[^1].Offset != offset))
        {
            errors.Add(new CodeError(offset, message));
        }
    }

    private void ReportTooDeep()
    {
        if (!errors.Exists(error => error.TooDeep))
        {
            errors.Add(new CodeError(tokens.Start, "Constructs are nested too deeply here; what lies deeper is left out.", TooDeep: true));
        }
    }

    /// <summary>Ends a statement: a semicolon, or what stands for one.</summary>
    private void EndStatement()
    {
        if (!Accept(TokenKind.Semicolon) && Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile) && !tokens.IsAfterLineBreak)
        {
            Report(tokens.Start, "Here the statement's end is expected.");
        }
    }

    /// <summary>Goes to a list's next item; false at its end.</summary>
    /// <param name="closer">What closes the list.</param>
    /// <param name="before">Where the item before began, so that every round gets further.</param>
    private bool NextItem(TokenKind closer, int before)
    {
        if (Accept(TokenKind.Comma))
        {
            return true;
        }

        if (Kind == closer || Kind == TokenKind.EndOfFile)
        {
            return false;
        }

        Report(tokens.Start, "Here a comma or the list's end is expected.");
        if (tokens.IsAfterLineBreak || Kind is TokenKind.Semicolon or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace)
        {
            return false;
        }

        if (tokens.Start == before)
        {
            tokens.Next();
        }

        return true;
    }

    private readonly record struct Operation(CodeExpression Left, string Operator, int Precedence, int Start);

    private readonly record struct Branch(int Start, CodeExpression Condition, CodeStatement[] Then);

    private readonly record struct CoverItem(CodeExpression Value, CodeExpression? Default, bool IsRest);
}
