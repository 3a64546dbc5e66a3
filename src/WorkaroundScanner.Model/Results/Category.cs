namespace WorkaroundScanner.Model.Results;

/// <summary>What developers did; each names a cause that the platform can remove.</summary>
public enum Category
{
    /// <summary>Put an interface of their own before the CLI: defaults and usability are wrong.</summary>
    Wrapper,

    /// <summary>Keep results or artifacts themselves: it is slow.</summary>
    Cache,

    /// <summary>Call again until it works: it is flaky.</summary>
    Retry,

    /// <summary>Ask in a loop until a state is reached: it has no way to wait or notify.</summary>
    Poll,

    /// <summary>Generate or massage its input: its input format is wrong for them.</summary>
    Preprocess,

    /// <summary>Scrape or repair its output: its output is not made for use.</summary>
    Postprocess,

    /// <summary>Go around it or its guards: it is too rigid.</summary>
    Bypass,
}
