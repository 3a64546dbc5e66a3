using System.Buffers;
using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Rules.Filters;

/// <summary>Tells most files of a repository that speak of no file of certain names: a piece of such a name would stand in a word. Which files are spoken of has to be inferred, and that costs more than all else.</summary>
internal sealed class FileHint
{
    private const int LeastPiece = 2;

    private readonly Lazy<SearchValues<string>> pieces;

    private FileHint(string[] pieces) => this.pieces = new(() => SearchValues.Create(pieces, StringComparison.Ordinal));

    /// <summary>The hint of a filter that takes nothing but files of some names; null where there is none, or a name may be anything.</summary>
    public static FileHint? Of(PartKinds kinds, ImmutableArray<FilterTerm> terms)
    {
        if (!PartKinds.Of(PartKind.File).HasAll(kinds) || terms.FirstOrDefault(term => term.Key.Name == FilterTable.Name) is not { } names)
        {
            return null;
        }

        // A path may be put together of folders: slashes need not stand beside their names.
        string[] pieces = [.. names.Words.Select(word => word.Split('*', '?', '/').MaxBy(piece => piece.Length)!)];
        return pieces.Length > 0 && pieces.All(piece => piece.Length >= LeastPiece && !piece.Contains('$')) ? new FileHint(pieces) : null;
    }

    /// <summary>Whether a word of the file holds such a piece.</summary>
    public bool StandsIn(FileSummary summary)
    {
        foreach (var node in summary.Nodes)
        {
            if (StandsIn(WordsOf(node)) || StandsIn(node.Redirections))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<Word> WordsOf(Node node) => node switch
    {
        CallNode call => call.Words,
        AssignmentNode { Value: { } value } => [value],
        AssignmentNode assignment => assignment.Elements,
        LoopNode loop => loop.Items,
        JumpNode { Value: { } value } => [value],
        _ => [],
    };

    private bool StandsIn(ImmutableArray<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Text.AsSpan().ContainsAny(pieces.Value))
            {
                return true;
            }
        }

        return false;
    }

    private bool StandsIn(ImmutableArray<Redirection> redirections)
    {
        foreach (var redirection in redirections)
        {
            if (redirection.Target.Text.AsSpan().ContainsAny(pieces.Value))
            {
                return true;
            }
        }

        return false;
    }
}
