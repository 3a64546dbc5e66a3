using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Cli.Terminal;

/// <summary>What the program says about itself, on the error stream: one line each, safe for a terminal.</summary>
internal sealed class Messages(TextWriter writer, bool verbose)
{
    /// <summary>Something that stands between the user and the result.</summary>
    public void Error(string message) => Say("wscan: " + message);

    /// <summary>A line to read along.</summary>
    public void Say(string message) => writer.WriteLine(Untrusted.ForTerminal(message));

    /// <summary>A fault of the program; its details only on request.</summary>
    public void Fault(Exception error)
    {
        Error(verbose ? "An internal error; the details follow." : "An internal error; run again with -v for details.");
        foreach (var line in verbose ? error.ToString().Split('\n') : [])
        {
            Say(line.TrimEnd('\r'));
        }
    }
}
