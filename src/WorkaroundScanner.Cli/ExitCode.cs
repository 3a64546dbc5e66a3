namespace WorkaroundScanner.Cli;

/// <summary>What the program tells the shell. Scripts build on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done, nothing to gate on.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or over the severity of <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The command line, the configuration or a rule is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Something could not be scanned; results are written.</summary>
    public const int Incomplete = 3;

    /// <summary>Something that had to be read or written may not be.</summary>
    public const int Permission = 4;

    /// <summary>A fault of the program.</summary>
    public const int Internal = 70;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;

    /// <summary>Asked to end.</summary>
    public const int Terminated = 143;
}
