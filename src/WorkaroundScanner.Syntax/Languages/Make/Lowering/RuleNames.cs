namespace WorkaroundScanner.Syntax.Languages.Make.Lowering;

/// <summary>What a rule's automatic variables stand for, as shell text.</summary>
/// <param name="Target"><c>$@</c></param>
/// <param name="First"><c>$&lt;</c></param>
/// <param name="All"><c>$^</c></param>
internal sealed record RuleNames(string Target, string First, string All)
{
    /// <summary>Outside rules they are variables like any other.</summary>
    public static readonly RuleNames Unknown = new("${target}", "${prerequisite}", "${prerequisites}");
}
