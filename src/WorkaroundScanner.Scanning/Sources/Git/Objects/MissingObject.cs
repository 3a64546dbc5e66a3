namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>States that an object can't be had.</summary>
internal static class MissingObject
{
    /// <summary>The stable word for one that is not there.</summary>
    public const string ErrorId = "missing-object";

    /// <summary>It should be there. In a partial clone git would fetch it; here nothing is fetched.</summary>
    public static GitException Of(ObjectId id) => new(ErrorId, $"The git object {id} is missing in the repository.");

    /// <summary>Several objects could be meant.</summary>
    public static GitException Ambiguous(string digits) => new("ambiguous-revision", $"Several objects begin with {digits}; give more digits.");
}
