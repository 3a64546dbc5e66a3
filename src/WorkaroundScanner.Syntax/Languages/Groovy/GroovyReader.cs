using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Groovy;

/// <summary>Makes a tree of a file's tokens by recursive descent. Whatever stands in brackets is read up to their partner and never beyond it, so that a mistake stays where it is.</summary>
internal sealed partial class GroovyReader
{
    /// <summary>How many errors are kept.</summary>
    public const int MaximumErrors = 100;

    private const int MaximumDepth = 100;

    /// <summary>How many links chains of operators, calls and else-ifs may have, summed over chains inside chains: the trees are as deep.</summary>
    private const int MaximumChain = 500;

    private readonly string text;
    private readonly GroovyToken[] tokens;
    private readonly List<(int Start, int End)> comments;
    private readonly List<CodeError> errors;
    private readonly NameTable names = new();

    private NodeStack<CodeStatement> statements = new();
    private NodeStack<CodeExpression> expressions = new();
    private NodeStack<CodeArgument> arguments = new();
    private NodeStack<(CodeExpression? Key, CodeExpression Value)> entries = new();
    private NodeStack<StringPart> parts = new();

    /// <summary>The number of the next token.</summary>
    private int at;

    /// <summary>The number of the token that reading stops at.</summary>
    private int limit;

    private int depth;

    /// <summary>The longest chain in what was read so far of the innermost open chain.</summary>
    private int chain;

    /// <summary>Whether statements stand directly in a closure that runs once a turn, so that a return ends the turn.</summary>
    private bool isTurn;

    /// <summary>Cuts a file into tokens.</summary>
    public GroovyReader(string text)
    {
        this.text = text;
        var tokenizer = new GroovyTokenizer(text);
        tokens = tokenizer.Read();
        limit = tokenizer.Count - 1;
        comments = tokenizer.Comments;
        errors = tokenizer.Errors;
    }

    private GroovyTokenKind Kind => at < limit ? tokens[at].Kind : GroovyTokenKind.End;

    /// <summary>Where the next token begins.</summary>
    private int Start => tokens[at].Start;

    /// <summary>Where the last token ended that is no line end.</summary>
    private int End
    {
        get
        {
            var last = at - 1;
            while (last >= 0 && tokens[last].Kind == GroovyTokenKind.Newline)
            {
                last--;
            }

            return last < 0 ? 0 : tokens[last].End;
        }
    }

    /// <summary>Reads the whole file.</summary>
    public CodeTree ReadFile()
    {
        var body = ReadStatements();
        return new CodeTree(body, [.. comments], [.. errors]);
    }

    /// <summary>Whether a token may stand as a member's name or a key.</summary>
    private static bool IsWord(GroovyTokenKind kind) => kind is GroovyTokenKind.Name or >= GroovyTokenKind.As;

    /// <summary>Where the last token ended, and not before a place: something that is missing is empty.</summary>
    private int EndFrom(int start) => Math.Max(start, End);

    private GroovyTokenKind KindAfter(int ahead) => at + ahead < limit ? tokens[at + ahead].Kind : GroovyTokenKind.End;

    private bool Take(GroovyTokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        at++;
        return true;
    }

    private void PassNewlines()
    {
        while (Kind == GroovyTokenKind.Newline)
        {
            at++;
        }
    }

    /// <summary>Passes over line ends where a keyword follows that goes on with what stands before them.</summary>
    private bool TakeBehindNewlines(GroovyTokenKind kind)
    {
        var before = at;
        while (Kind is GroovyTokenKind.Newline or GroovyTokenKind.Semicolon)
        {
            at++;
        }

        if (Take(kind))
        {
            return true;
        }

        at = before;
        return false;
    }

    private string TextOf(GroovyToken token) => names.Of(text.AsSpan(token.Start, token.End - token.Start));

    private NameExpression ReadName()
    {
        var token = tokens[at++];
        return new NameExpression(token.Start, token.End, TextOf(token));
    }

    private void Report(int offset, string message)
    {
        if (errors.Count < MaximumErrors && (errors.Count == 0 || errors[^1].Offset != offset))
        {
            errors.Add(new CodeError(offset, message));
        }
    }

    private void ReportTooDeep(int offset)
    {
        if (!errors.Exists(error => error.TooDeep))
        {
            errors.Add(new CodeError(offset, "The code is nested too deeply here; what lies deeper is left out.", TooDeep: true));
        }
    }

    private OpaqueExpression Missing(string message)
    {
        Report(Start, message);
        return new OpaqueExpression(Start, Start, []);
    }

    /// <summary>Goes into the brackets that open here. False where they are nested too deeply: then they are passed over.</summary>
    private bool Enter(out int outerLimit)
    {
        var open = at;
        outerLimit = limit;
        if (depth >= MaximumDepth)
        {
            ReportTooDeep(Start);
            PassBrackets();
            return false;
        }

        depth++;
        limit = Math.Min(tokens[open].Partner, limit);
        at++;
        return true;
    }

    /// <summary>Leaves brackets, behind what closes them.</summary>
    private void Leave(int outerLimit, int open)
    {
        PassNewlines();
        if (at < limit)
        {
            Report(Start, "This is not expected here.");
            at = limit;
        }

        depth--;
        limit = outerLimit;
        PassClosing(open);
    }

    private void PassClosing(int open)
    {
        if (at < limit && tokens[at].Kind == tokens[open].Kind + 1)
        {
            at++;
        }
    }

    /// <summary>Passes over the brackets or the string that open here.</summary>
    private void PassBrackets()
    {
        var open = at;
        at = Math.Min(tokens[open].Partner, limit);
        if (tokens[open].Kind == GroovyTokenKind.StringBegin && at < limit)
        {
            at++;
            return;
        }

        PassClosing(open);
    }

    private static bool IsOpening(GroovyTokenKind kind) =>
        kind is GroovyTokenKind.LeftParenthesis or GroovyTokenKind.LeftBracket or GroovyTokenKind.LeftBrace or GroovyTokenKind.HoleBegin or GroovyTokenKind.StringBegin;

    /// <summary>The number of the token behind the one at a number, brackets and strings being one.</summary>
    private int Next(int number) => IsOpening(tokens[number].Kind) ? Math.Min(tokens[number].Partner, limit) + 1 : number + 1;
}
