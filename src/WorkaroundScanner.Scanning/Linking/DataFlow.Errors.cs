using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <content>Errors of programs: what a failing call printed arrives in the exception that its handler looks at.</content>
internal sealed partial class DataFlow
{
    private void ConnectErrors()
    {
        if (summary.Language == "shell")
        {
            return;
        }

        foreach (var attempt in summary.Nodes.OfType<ListNode>().Where(list => list.IsOr))
        {
            if (summary.ChildrenOf(attempt).Take(2).ToList() is [BlockNode { StopsOnFailure: true } tried, BlockNode handler])
            {
                var failing = summary.DescendantsOf(tried).Where(node => file.Calls[node.Id] is { IsPlatform: true }).ToList();
                foreach (var reader in failing.Count == 0 ? [] : summary.DescendantsOf(handler).Where(ReadsError))
                {
                    failing.ForEach(call => Edge(call.Id, reader.Id, input: true));
                }
            }
        }
    }

    private bool ReadsError(Node node) => node switch
    {
        TestNode test => test.Comparisons.Any(comparison => comparison.Operator == "=~" && comparison.Left.Variables.Any(name => IsError(name, node))),
        AssignmentNode { Value: { } value } => value.Variables.Any(name => IsError(name, node)),
        CallNode call => call.Redirections.Any(redirection => redirection.Kind == RedirectionKind.HereString && redirection.Target.Variables.Any(name => IsError(name, node))),
        _ => false,
    };

    // The handler's own name: nothing else gave it a value.
    private bool IsError(string name, Node user)
    {
        var end = name.IndexOf('_', StringComparison.Ordinal);
        var head = end < 0 ? name : name[..end];
        return head is "e" or "ex" or "err" or "error" or "exc" or "exception" or "reason" or "failure" or "cause"
            && !definitionsByOwner.ContainsKey((head, file.Owners[user.Id]));
    }
}
