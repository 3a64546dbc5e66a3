using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Categories in words.</summary>
public static class CategoryText
{
    /// <summary>The names used in every output, in the order of the enumeration.</summary>
    internal static readonly string[] Names = ["wrapper", "cache", "retry", "poll", "preprocess", "postprocess", "bypass"];

    private static readonly string[] Causes =
    [
        "its defaults and usability are wrong", "it is slow", "it is flaky", "it has no way to wait or notify", "its input format is wrong for its users", "its output is not made for use",
        "it is too rigid",
    ];

    /// <summary>The name used in every output.</summary>
    public static string Name(Category category) => Names[(int)category];

    /// <summary>What it says about the platform, as the end of a sentence.</summary>
    public static string Cause(Category category) => Causes[(int)category];

    /// <summary>The same by name.</summary>
    internal static string Cause(string name) => Causes[Array.IndexOf(Names, name)];
}
