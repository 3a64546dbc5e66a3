using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Go;

/// <summary>Makes a tree of a file's tokens by recursive descent. Whatever stands in brackets is read up to their partner and never beyond it, so that a mistake stays where it is.</summary>
internal sealed partial class GoReader
{
    /// <summary>How many errors are kept.</summary>
    public const int MaximumErrors = 100;

    private const int MaximumDepth = 100;

    /// <summary>How many links chains of operators, calls and else-ifs may have, summed over chains inside chains: the trees are as deep.</summary>
    private const int MaximumChain = 500;

    private readonly string text;
    private readonly GoToken[] tokens;
    private readonly List<(int Start, int End)> comments;
    private readonly List<CodeError> errors;
    private readonly NameTable names = new();
    private readonly HashSet<string> packages = [];

    private NodeStack<CodeStatement> statements = new();
    private NodeStack<CodeExpression> expressions = new();
    private NodeStack<CodeArgument> arguments = new();
    private NodeStack<(CodeExpression? Key, CodeExpression Value)> entries = new();

    /// <summary>The number of the next token.</summary>
    private int at;

    /// <summary>The number of the token that reading stops at.</summary>
    private int limit;

    private int depth;

    /// <summary>The longest chain in what was read so far of the innermost open chain.</summary>
    private int chain;

    /// <summary>Whether a brace behind a type begins a statement's body and not a composite literal.</summary>
    private bool isHeader;

    /// <summary>Cuts a file into tokens.</summary>
    public GoReader(string text)
    {
        this.text = text;
        var tokenizer = new GoTokenizer(text);
        tokens = tokenizer.Read();
        limit = tokenizer.Count - 1;
        comments = tokenizer.Comments;
        errors = tokenizer.Errors;
    }

    private GoTokenKind Kind => at < limit ? tokens[at].Kind : GoTokenKind.End;

    /// <summary>Where the next token begins.</summary>
    private int Start => tokens[at].Start;

    /// <summary>Where the last token ended.</summary>
    private int End => at == 0 ? 0 : tokens[at - 1].End;

    /// <summary>Where the last token ended, and not before a place: something that is missing is empty.</summary>
    private int EndFrom(int start) => Math.Max(start, End);

    /// <summary>Reads the whole file.</summary>
    public CodeTree ReadFile()
    {
        var body = ReadStatements();
        return new CodeTree(body, [.. comments], [.. errors]);
    }

    private GoTokenKind KindAfter(int ahead) => at + ahead < limit ? tokens[at + ahead].Kind : GoTokenKind.End;

    private bool Take(GoTokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        at++;
        return true;
    }

    private string TextOf(in GoToken token) => names.Of(text.AsSpan(token.Start, token.End - token.Start));

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
    private bool Enter(out Frame frame)
    {
        var open = at;
        frame = new Frame(limit, isHeader);
        if (depth >= MaximumDepth)
        {
            ReportTooDeep(Start);
            at = Math.Min(tokens[open].Partner, limit);
            PassClosing(open);
            return false;
        }

        depth++;
        isHeader = false;
        limit = Math.Min(tokens[open].Partner, limit);
        at++;
        return true;
    }

    /// <summary>Leaves brackets, behind what closes them.</summary>
    private void Leave(in Frame frame, int open)
    {
        if (at < limit)
        {
            Report(Start, "This is not expected here.");
            at = limit;
        }

        depth--;
        limit = frame.Limit;
        isHeader = frame.IsHeader;
        PassClosing(open);
    }

    private void PassClosing(int open)
    {
        if (at < limit && tokens[at].Kind == tokens[open].Kind + 1)
        {
            at++;
        }
    }

    /// <summary>Passes over the brackets that open here.</summary>
    private void PassBrackets()
    {
        var open = at;
        at = Math.Min(tokens[open].Partner, limit);
        PassClosing(open);
    }

    private readonly record struct Frame(int Limit, bool IsHeader);
}
