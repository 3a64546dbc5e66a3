namespace WorkaroundScanner.Scanning.Sources.Git.Objects;

/// <summary>An object that should be there.</summary>
internal static class MissingObject
{
    /// <summary>The stable word for it.</summary>
    public const string ErrorId = "missing-object";

    /// <summary>States it.</summary>
    public static GitException Of(ObjectId id) => new(ErrorId, $"The git object {id} is missing in the repository.");
}
