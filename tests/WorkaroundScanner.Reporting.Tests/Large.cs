using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>Results of a size that limits are made for.</summary>
internal static class Large
{
    /// <summary>Some workarounds, one finding each, of every severity, in many files.</summary>
    public static ScanResult Result(int count, Func<int, string>? message = null) => Example.Nothing with
    {
        Workarounds = [.. Enumerable.Range(0, count).Select(number => Workaround(number, message?.Invoke(number) ?? $"the loop calls `kubectl apply -f app-{number}.yaml` again until it works; 4 lines"))],
    };

    /// <summary>A check in which all of them are new and fail.</summary>
    public static Report Check(int count) => Example.Check([.. Result(count).Workarounds.Select(workaround => new Change(ChangeState.New, null, workaround) { Step = GateStep.Gate })]);

    private static Workaround Workaround(int number, string message)
    {
        var path = $"services/team-{number % 97}/ci/deploy-{number / 7:D5}.sh";
        var line = 1 + (number % 7 * 10);
        var finding = Example.Finding(path, $"WS{1101 + (number % 40)}", (Category)(number % 7), "kubectl", "apply", message, (line, line + 3));
        return Example.Workaround($"W{number + 1}", path, 4 + (number % 50), finding with { Severity = (Severity)(1 + (number % 3)) });
    }
}
