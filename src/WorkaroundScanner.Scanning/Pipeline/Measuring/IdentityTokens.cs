using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Pipeline.Measuring;

/// <summary>A token of a construct.</summary>
/// <param name="Text">Its text, without line breaks.</param>
/// <param name="IsWord">Whether it stands in the code; else it tells the structure, or stands for a value.</param>
internal readonly record struct Token(string Text, bool IsWord);

/// <summary>The constructs of a file as tokens: what they do and in which structure, whatever variables and functions are called.</summary>
internal sealed class IdentityTokens
{
    /// <summary>Stands for the name of a function of the file.</summary>
    private static readonly Token OwnFunction = Sign("()");

    private static readonly Token End = Sign("end");

    private readonly FileSummary file;
    private readonly HashSet<string> functions;

    /// <summary>Looks up the file's functions. One that calls a command of its own name is that command with other defaults, and keeps its name.</summary>
    public IdentityTokens(FileSummary file)
    {
        this.file = file;
        functions = [.. file.Nodes.OfType<FunctionNode>().Where(function => !CallsItsName(function)).Select(function => function.Name)];
    }

    /// <summary>The tokens of constructs given in preorder.</summary>
    public List<Token> Of(IReadOnlyList<Node> nodes)
    {
        var tokens = new List<Token>();
        var open = new Stack<Node>();
        foreach (var node in nodes)
        {
            while (open.TryPeek(out var last) && !last.Encloses(node.Id))
            {
                Close(open.Pop(), tokens);
            }

            // A part without its whole only happens to begin with one of the constructs.
            if (!IsPart(node) || (open.TryPeek(out var around) && around.Id == node.Parent))
            {
                tokens.AddRange(Opening(node));
                open.Push(node);
            }
        }

        while (open.TryPop(out var last))
        {
            Close(last, tokens);
        }

        return tokens;
    }

    private bool CallsItsName(FunctionNode function) => file.DescendantsOf(function).OfType<CallNode>()
        .Any(call => call.Words.SkipWhile(word => word.Literal is "command" or "exec" or "env" or "sudo").FirstOrDefault()?.Literal is { } name
            && (name == function.Name || name.EndsWith("/" + function.Name, StringComparison.Ordinal)));

    private static bool IsPart(Node node) => node is BlockNode { Role: BlockRole.Condition or BlockRole.Then or BlockRole.Else or BlockRole.Body };

    /// <summary>Ends a construct that can hold several others. A part of one ends where the next part begins or the whole ends.</summary>
    private static void Close(Node node, List<Token> tokens)
    {
        foreach (var redirection in node is CallNode or TestNode ? [] : node.Redirections)
        {
            tokens.AddRange(Of(redirection));
        }

        if (node.Last > node.Id && node is not (CallNode or AssignmentNode or TestNode) && !IsPart(node))
        {
            tokens.Add(End);
        }
    }

    private static Token Sign(string text) => new(text, IsWord: false);

    private IEnumerable<Token> Opening(Node node) => node switch
    {
        CallNode call => Of(call),
        AssignmentNode assignment => [Sign(assignment.Appends ? "+=" : assignment.Counts ? "++" : "="), .. Words(assignment.Elements), .. Words(assignment.Value)],
        TestNode test => [Sign("test"), .. test.Comparisons.SelectMany(Of), .. test.Reads.Select(_ => WordTokens.Value), .. test.Redirections.SelectMany(Of)],
        LoopNode loop => [Sign(loop.Form.ToString()), .. Words(loop.Items)],
        DispatchNode dispatch => [Sign("case"), .. Words(dispatch.Subject)],
        ArmNode arm => [Sign("of"), .. Words(arm.Patterns)],
        BlockNode block => block.Role == BlockRole.Condition ? [] : [Sign(block.Role.ToString())],
        PipelineNode pipeline => [Sign(pipeline.Negated ? "!" : "|")],
        ListNode list => [Sign(list.IsOr ? "||" : "&&")],
        CaptureNode capture => [Sign(capture.AsFile ? "<(" : "$(")],
        JumpNode jump => [Sign(jump.Target.ToString()), .. Words(jump.Value)],
        _ => [Sign(node.Kind.ToString())],
    };

    private IEnumerable<Token> Of(CallNode call)
    {
        // A program in an argument or a here-document counts with its own constructs.
        var program = file.ChildrenOf(call).OfType<ScriptNode>().FirstOrDefault()?.Argument ?? -1;
        return
        [
            Sign("call"),
            .. call.Environment.SelectMany(variable => WordTokens.Of(variable.Value).Prepend(Sign("="))),
            .. call.Words.SelectMany((word, place) => place == 0 && word.Literal is { } name && functions.Contains(name) ? [OwnFunction] : place > 0 && place == program ? [] : WordTokens.Of(word)),
            .. call.Redirections.Where(redirection => program != 0 || redirection.Kind != RedirectionKind.HereDocument).SelectMany(Of),
        ];
    }

    private static IEnumerable<Token> Words(Word? word) => word is null ? [] : WordTokens.Of(word);

    private static IEnumerable<Token> Words(IEnumerable<Word> words) => words.SelectMany(WordTokens.Of);

    private static IEnumerable<Token> Of(Redirection redirection) => WordTokens.Of(redirection.Target).Prepend(Sign($"{redirection.Kind} {redirection.Descriptor}"));

    private static IEnumerable<Token> Of(Comparison comparison) =>
    [
        new Token((comparison.Negated ? "!" : "") + (comparison.Operator == "==" ? "=" : comparison.Operator), IsWord: true),
        .. WordTokens.Of(comparison.Left),
        .. Words(comparison.Right),
    ];
}
