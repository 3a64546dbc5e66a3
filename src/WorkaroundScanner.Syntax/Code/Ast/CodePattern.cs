namespace WorkaroundScanner.Syntax.Code.Ast;

/// <summary>What patterns of cases have in common between languages.</summary>
internal static class CodePattern
{
    /// <summary>The alternatives of <c>a | b | c</c> in order.</summary>
    public static CodeExpression[] AlternativesOf(CodeExpression pattern)
    {
        var alternatives = new Stack<CodeExpression>();
        while (pattern is BinaryExpression { Operator: "|" } either)
        {
            alternatives.Push(either.Right);
            pattern = either.Left;
        }

        alternatives.Push(pattern);
        return [.. alternatives];
    }
}
