using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <summary>One pass over a text by recursive descent. What a character means depends on where it stands, so there are no tokens: each function reads characters.</summary>
internal sealed partial class Parser
{
    /// <summary>How many constructs may stand in one another, substitutions counting twice: so many need less than 256 KB of stack.</summary>
    public const int MaximumDepth = 100;

    /// <summary>How many operators may join statements, summed over chains inside chains: the trees are as deep.</summary>
    public const int MaximumChain = 500;

    private const int MaximumErrors = 100;

    private readonly string text;
    private readonly EmbeddedText source;
    private readonly int[]? toRoot;
    private readonly NameTable names;

    private readonly List<SyntaxError> errors;
    private readonly List<(int Start, int End)> comments;
    private readonly List<RedirectionSyntax> hereDocuments = [];

    private NodeStack<StatementSyntax> statements = new();
    private NodeStack<ShellWord> words = new();
    private NodeStack<WordPartSyntax> parts = new();
    private NodeStack<AssignmentSyntax> assignments = new();
    private NodeStack<AssignmentSyntax> declarations = new();
    private NodeStack<RedirectionSyntax> redirections = new();
    private NodeStack<CaseItemSyntax> caseItems = new();
    private NodeStack<TestTermSyntax> terms = new();
    private NodeStack<IfBranch> branches = new();

    /// <summary>The next character to read.</summary>
    private int pos;

    /// <summary>Where reading stops: the text's end, or that of the part being read.</summary>
    private int end;

    private int depth;

    /// <summary>The longest chain of operators in what was read last.</summary>
    private int chain;

    /// <summary>What the constructs that are open wait for.</summary>
    private Closers awaited;

    /// <summary>Where a construct was given up, so that what encloses it ends there too; -1 for nowhere.</summary>
    private int breakAt = -1;

    /// <summary>Here-documents from this one on may begin at the next line break; those before it belong to lines outside.</summary>
    private int firstHereDocument;

    /// <summary>Steps left for looking ahead and for reading again, so that the time stays linear whatever the input.</summary>
    private long budget;

    /// <summary>Begins at the top of a source.</summary>
    public Parser(EmbeddedText source)
    {
        this.source = source;
        text = source.Text;
        end = text.Length;
        names = new NameTable(text.Length);
        errors = [];
        comments = [];
        budget = (4L * text.Length) + 100_000;
    }

    private Parser(EmbeddedText source, int[] toRoot, Parser outer)
    {
        this.source = source;
        this.toRoot = toRoot;
        text = source.Text;
        end = text.Length;
        names = outer.names;
        errors = outer.errors;
        comments = outer.comments;
        depth = outer.depth;
        budget = outer.budget;
    }

    private bool IsTooDeep => depth >= MaximumDepth;

    /// <summary>Parses the whole text.</summary>
    public ShellTree ParseProgram()
    {
        if (text.StartsWith('\uFEFF'))
        {
            pos = 1;
        }

        var program = ParseStatements(Closers.None);
        return new ShellTree(program, [.. comments], [.. errors]);
    }

    private char Peek(int ahead) => pos + ahead < end ? text[pos + ahead] : '\0';

    private ReadOnlySpan<char> Slice(int start, int stop) => text.AsSpan(start, stop - start);

    private void Report(int offset, string message, bool tooDeep = false)
    {
        var at = toRoot is null ? offset : toRoot[offset];
        if (errors.Count >= MaximumErrors || (errors.Count > 0 && errors[^1].Offset == at))
        {
            return;
        }

        errors.Add(new SyntaxError(at, message, tooDeep));
    }

    private void ReportTooDeep(int offset)
    {
        if (errors.Count >= MaximumErrors)
        {
            errors.RemoveAt(errors.Count - 1);
        }

        if (!errors.Exists(error => error.TooDeep))
        {
            errors.Add(new SyntaxError(toRoot is null ? offset : toRoot[offset], "Constructs are nested too deeply here; what lies deeper is left out.", TooDeep: true));
        }
    }

    /// <summary>Takes steps from the budget; false when it is used up.</summary>
    private bool Spend(int steps)
    {
        budget -= steps;
        return budget >= 0;
    }

    private readonly record struct IfBranch(int Start, StatementSyntax[] Condition, StatementSyntax[] Then);
}
