using System.Diagnostics;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>States our own faults as problems.</summary>
internal static class Faults
{
    /// <summary>A fault that cost one file's results: its kind, and the method in which it happened, for whoever mends it.</summary>
    public static Problem Of(string path, Exception error) => error is AggregateException { InnerException: { } inner }
        ? Of(path, inner)
        : new Problem("internal-error", $"The file could not be analysed because of a fault in the scanner ({error.GetType().Name}{Place(error)}).", path, Incomplete: true);

    private static string Place(Exception error)
    {
        var method = new StackTrace(error).GetFrames()
            .Select(frame => DiagnosticMethodInfo.Create(frame))
            .FirstOrDefault(method => method?.DeclaringTypeName?.StartsWith("WorkaroundScanner.", StringComparison.Ordinal) == true);
        return method is null ? "" : $" in {method.DeclaringTypeName![(method.DeclaringTypeName!.LastIndexOf('.') + 1)..]}.{method.Name}";
    }
}
