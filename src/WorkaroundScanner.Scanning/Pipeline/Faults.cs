using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Pipeline;

/// <summary>States our own faults as problems.</summary>
internal static class Faults
{
    /// <summary>A fault that cost one file's results.</summary>
    public static Problem Of(string path, Exception error) =>
        new("internal-error", $"The file could not be analysed because of a fault in the scanner ({error.GetType().Name}).", path, Incomplete: true);
}
