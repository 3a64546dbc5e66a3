using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Categories in words.</summary>
public static class CategoryText
{
    /// <summary>The name used in every output.</summary>
    public static string Name(Category category) => category switch
    {
        Category.Wrapper => "wrapper",
        Category.Cache => "cache",
        Category.Retry => "retry",
        Category.Poll => "poll",
        Category.Preprocess => "preprocess",
        Category.Postprocess => "postprocess",
        Category.Bypass => "bypass",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    /// <summary>What it says about the platform, as the end of a sentence.</summary>
    public static string Cause(Category category) => category switch
    {
        Category.Wrapper => "its defaults and usability are wrong",
        Category.Cache => "it is slow",
        Category.Retry => "it is flaky",
        Category.Poll => "it has no way to wait or notify",
        Category.Preprocess => "its input format is wrong for its users",
        Category.Postprocess => "its output is not made for use",
        Category.Bypass => "it is too rigid",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };
}
