using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Functions of programs that ask a CLI only for what a request of their own needs: what they answer is the request's.</summary>
internal static class RequestedAnswer
{
    private const int MaxDepth = 6;
    private const string HttpClass = "http";

    /// <summary>Whether a call of a function answers by a request, for which platform calls only prepare.</summary>
    public static bool IsGivenBy(LinkedFile file, CallNode call) => file.IsProgram && IsGivenBy(file, call, 0);

    private static bool IsGivenBy(LinkedFile file, CallNode call, int depth) => depth < MaxDepth
        && call.CallsFunction
        && file.Calls[call.Id] is { IsPlatform: false, Definition.Node: > 0 }
        && file.FindFunction(call.Words[0].Text, call) is { Node: FunctionNode function } found
        && Asks(found.File, function, depth + 1);

    // All that leads to a platform stands before the request or in it, or is a function that answers so itself.
    private static bool Asks(LinkedFile file, FunctionNode function, int depth)
    {
        var request = file.Summary.DescendantsOf(function).LastOrDefault(node => file.Calls[node.Id] is { } call && IsRequest(call));
        var asked = 0;
        foreach (var call in file.Summary.DescendantsOf(function).OfType<CallNode>())
        {
            if (file.Calls[call.Id] is not { Reaches.IsEmpty: false })
            {
                continue;
            }

            asked++;
            if (call.Id > (request?.Last ?? -1) && !IsGivenBy(file, call, depth))
            {
                return false;
            }
        }

        return asked > 0;
    }

    private static bool IsRequest(BoundCall call) => call is { IsPlatform: false, Addresses: null, Tool: { } tool } && tool.Classes.Contains(HttpClass);
}
