using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Sarif;

/// <summary>What the run says about itself: what could not be scanned, and what is left out of the log.</summary>
internal static class SarifNotifications
{
    private const string CutId = "cut";

    /// <summary>The sentence about results left out, or nothing.</summary>
    public static string Cut(int kept, int found) => kept >= found
        ? ""
        : $"SARIF holds {Figures.Of(kept)} of {Figures.Of(found)} findings, the most severe first, because GitHub takes no more; the JSON form has all.";

    /// <summary>Writes the one invocation.</summary>
    public static void Write(Utf8JsonWriter json, ScanResult result, int kept, int found)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !result.IsIncomplete);
        json.WriteStartArray("toolExecutionNotifications");
        if (Cut(kept, found) is { Length: > 0 } cut)
        {
            Write(json, new Problem(CutId, cut));
        }

        foreach (var problem in result.Problems.OrderByDescending(problem => problem.Incomplete).Take(SarifLimits.Notifications))
        {
            Write(json, problem);
        }

        if (result.Problems.Length > SarifLimits.Notifications)
        {
            Write(json, new Problem(CutId, $"{Figures.Count(result.Problems.Length - SarifLimits.Notifications, "further problem")} left out; the JSON form has all."));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", problem.Id);
        json.WriteEndObject();
        json.WriteString("level", problem.Incomplete ? "error" : "warning");
        SarifText.WriteMessage(json, "message", problem.Message);
        if (problem.Path.Length > 0)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            SarifText.WritePlace(json, problem.Path, problem.Line > 0 ? new LineRange(problem.Line, problem.Line) : null);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
