using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Whether a function runs the command, or calls the function, that it is given, and whether it does so again on failure.</summary>
internal sealed record HelperTraits(bool RunsArguments, bool CallsArguments, bool Repeats)
{
    /// <summary>A function that does neither.</summary>
    public static HelperTraits None { get; } = new(RunsArguments: false, CallsArguments: false, Repeats: false);

    /// <summary>Reads the traits from a function's body.</summary>
    public static HelperTraits Of(LinkedFile file, Node definition)
    {
        if (definition is not FunctionNode)
        {
            return None;
        }

        var (runs, calls) = (false, false);
        var repeats = false;
        foreach (var node in file.Summary.DescendantsOf(definition))
        {
            // A text that is handed on may be run or not.
            if (node is CallNode call && file.RunsArguments(call) && !file.Summary.AncestorsOf(node).TakeWhile(up => up.Id > definition.Id).Any(up => up is ScriptNode { OnlyIfRun: true }))
            {
                // A function that is handed over is called; only a command is run.
                runs |= !call.CallsFunction;
                calls |= call.CallsFunction;
                repeats |= IsRepeated(file, definition, call);
            }
        }

        return new HelperTraits(runs, calls, repeats || (runs && RunsItselfAgain(file, definition)));
    }

    /// <summary>Whether a loop of a function runs a call again, and not for each of some items.</summary>
    public static bool IsRepeated(LinkedFile file, Node definition, CallNode call) => file.Summary.AncestorsOf(call).TakeWhile(up => up.Id > definition.Id)
        .Any(up => up is LoopNode { Form: not LoopForm.Select } loop && !IsDecoration(definition, loop) && !(loop.Form == LoopForm.ForEach && file.Summary.Language != "shell") && !IteratesGiven(loop) && !VariesBy(loop, call));

    // A function that is retried as a whole retries by itself: who calls it does not.
    private static bool IsDecoration(Node definition, LoopNode loop) => loop.Form == LoopForm.Decorated && loop.Span == definition.Span;

    /// <summary>Whether a function stands in a module that is named for repeating: <c>retry.UntilSuccess</c>.</summary>
    public static bool ModulePromisesRepetition(string name) => name.Split('.') is [.., var module, _] && module.ToLowerInvariant() is "retry" or "retries" or "retrier" or "retryer" or "backoff" or "retryutil" or "retryutils";

    /// <summary>Whether a call runs the arguments of the function or script around it as a command.</summary>
    public static bool IsRunning(LinkedFile file, CallNode call)
    {
        var words = call.Words;
        var at = 0;
        while (at < words.Length - 1 && IsPassive(words[at].Text))
        {
            at++;
        }

        return IsArguments(file, call, words[at]);
    }

    /// <summary>Whether a name promises that a command is run until it works.</summary>
    public static bool NamePromisesRepetition(string name)
    {
        var text = FileNames.BaseName(name).ToLowerInvariant();
        return ((text.Contains("retry", StringComparison.Ordinal) || text.Contains("retries", StringComparison.Ordinal)) && !IsOfRetries(text))
            || text.StartsWith("wait_until", StringComparison.Ordinal) || text.StartsWith("wait-until", StringComparison.Ordinal)
            || text.StartsWith("until_", StringComparison.Ordinal) || text.EndsWith("_until", StringComparison.Ordinal)
            || text is "eventually" or "repeat_until" or "try_until_success" or "backoff" or "with_backoff" or "attempt";
    }

    // `RetryableError(...)`, `isRetryable(...)`: what is said of a failure, not what is done about it.
    private static bool IsOfRetries(string text) => text.EndsWith("error", StringComparison.Ordinal) || text.EndsWith("exception", StringComparison.Ordinal)
        || text.StartsWith("is", StringComparison.Ordinal) || text.StartsWith("should", StringComparison.Ordinal) || text.StartsWith("log", StringComparison.Ordinal);

    private static bool IsPassive(string word) =>
        word is "eval" or "command" or "exec" or "sudo" or "time" or "nohup" or "env" or "timeout" or "bash" or "sh" or "-c" or "-E" or "--"
        || (word.Length > 0 && (char.IsAsciiDigit(word[0]) || word[0] is '$' && word is "$timeout" or "$TIMEOUT"));

    private static bool IsArguments(LinkedFile file, CallNode call, Word word)
    {
        if (word.Parts is not [var only])
        {
            return word.Parts.Length > 0 && word.Parts.All(part => part is ArgumentsPart or LiteralPart) && word.Parts.Any(part => part is ArgumentsPart);
        }

        switch (only)
        {
            case ArgumentsPart:
                return true;
            case VariablePart { Name: [>= '1' and <= '9'] }:
                return true;
            case CapturePart when file.Summary.Language != "shell":
                return PassesArgument(file, word);
            case VariablePart variable:
                return file.AssignmentsOf(variable.Name).Any(assignment =>
                    file.Owners[assignment.Id] == file.Owners[call.Id] && file.Owners[call.Id] >= 0
                    && (HoldsCommand(file, assignment) || (assignment.Value is { } value && (HoldsArguments(value) || PassesArgument(file, value)))));
            default:
                return false;
        }
    }

    // A program's list that begins with another word is another command: `cmd = [self.binary]; cmd += args`.
    private static bool HoldsCommand(LinkedFile file, AssignmentNode assignment) => file.Summary.Language == "shell"
        ? assignment.Elements.Any(HoldsArguments)
        : !assignment.Appends && assignment.Elements.FirstOrDefault(element => !IsPassive(element.Text)) is { } first && HoldsArguments(first);

    private static bool HoldsArguments(Word word) =>
        word.Parts is [ArgumentsPart] or [VariablePart { Name: [>= '1' and <= '9'] }];

    // `parts := strings.Split(command, " ")`, `run(verbose(command))`: what is given comes back in another form.
    private static bool PassesArgument(LinkedFile file, Word word) => word.Parts is [CapturePart capture]
        && file.Summary.DescendantsOf(file.Summary.Nodes[capture.Node]).OfType<CallNode>().FirstOrDefault() is { } inner
        && Given(inner).Any(HoldsArguments);

    /// <summary>What a function of a program that changes texts is given.</summary>
    public static IEnumerable<Word> Given(CallNode call) => call.Words[0].Text == "split" || (call.CallsFunction && call.Words.Length > 1)
        ? call.Redirections.Where(redirection => redirection.Kind == RedirectionKind.HereString).Select(redirection => redirection.Target)
            .Concat(call.CallsFunction ? call.Words.Skip(1).Take(1) : [])
        : [];

    // `for region in a b; do "$@" --region "$region"; done` runs another command each time.
    private static bool VariesBy(LoopNode loop, CallNode call) =>
        loop is { Form: LoopForm.ForEach, Variable: { } variable } && call.Words.Any(word => word.Variables.Contains(variable));

    // `for region in $1`, `for region in "${regions[@]}"`: what somebody listed are no attempts.
    private static bool IteratesGiven(LoopNode loop) => loop.Form == LoopForm.ForEach && loop.Items.Any(item => item.Parts.Any(part => part is ArgumentsPart or VariablePart));

    // `cmd || retry_again "$@"`, and `"$@" || "$@"`.
    private static bool RunsItselfAgain(LinkedFile file, Node definition) => file.Summary.DescendantsOf(definition)
        .OfType<ListNode>()
        .Any(list => list.IsOr && file.Summary.ChildrenOf(list).Count(operand => RunsIn(file, operand, ((FunctionNode)definition).Name)) > 1);

    private static bool RunsIn(LinkedFile file, Node operand, string name) => file.Summary.DescendantsOf(operand).Prepend(operand)
        .OfType<CallNode>()
        .Any(call => file.RunsArguments(call) || call.Words[0].Text == name);
}
