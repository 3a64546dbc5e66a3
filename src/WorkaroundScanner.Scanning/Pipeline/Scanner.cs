using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Scanning.Pipeline.Measuring;
using WorkaroundScanner.Scanning.Pipeline.Reading;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>Scans a tree: read, link, match, measure. The result is the same for any number of threads.</summary>
public sealed class Scanner(ScanSteps steps)
{
    /// <summary>Finds and measures the workarounds of a tree.</summary>
    public ScanResult Scan(SourceTree tree, ScanRequest request, CancellationToken cancellation)
    {
        var repository = new RepositoryReader(steps, request).Read(tree, cancellation);
        var models = steps.Link(repository.Summaries, request.Vocabulary);
        request.Progress?.Invoke(new ScanProgress(ScanStage.Link, models.Length, models.Length));
        var matched = new MatchedFile[models.Length];
        Parallel.For(
            0,
            models.Length,
            new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancellation },
            place => matched[place] = Match(models[place]));
        request.Progress?.Invoke(new ScanProgress(ScanStage.Match, models.Length, models.Length));
        return new ScanResult
        {
            Files = repository.Count(failedLater: matched.Count(file => file.Failed)),
            Workarounds = WorkaroundBuilder.Build(matched),
            Usage = UsageMeter.Measure(matched),
            Problems =
            [
                .. repository.Problems.Concat(matched.SelectMany(file => file.Result.Problems))
                    .OrderBy(problem => problem.Path, StringComparer.Ordinal)
                    .ThenBy(problem => problem.Line)
                    .ThenBy(problem => problem.Column)
                    .ThenBy(problem => problem.Id, StringComparer.Ordinal)
                    .ThenBy(problem => problem.Message, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The command models of every candidate file of a tree, by path: what rules would see.</summary>
    public ImmutableArray<CommandModel> Read(SourceTree tree, ScanRequest request, CancellationToken cancellation) =>
        steps.Link(new RepositoryReader(steps, request).Read(tree, cancellation).Summaries, request.Vocabulary);

    private MatchedFile Match(CommandModel model)
    {
        if (model.Fault is { } fault)
        {
            return new MatchedFile(model, new MatchResult([], [fault]), Failed: true);
        }

        try
        {
            return new MatchedFile(model, steps.Match(model), Failed: false);
        }
#pragma warning disable CA1031 // One file's fault must not cost the others.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new MatchedFile(model, new MatchResult([], [Faults.Of(model.Summary.Path, error)]), Failed: true);
        }
    }
}
