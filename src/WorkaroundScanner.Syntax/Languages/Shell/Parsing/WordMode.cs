namespace WorkaroundScanner.Syntax.Languages.Shell.Parsing;

/// <summary>Where a word stands; decides what a parenthesis in it means.</summary>
internal enum WordMode
{
    /// <summary>A command's name: an empty pair of parentheses makes it a function.</summary>
    Command,

    /// <summary>Any other word of a command, a list or a redirection.</summary>
    Argument,

    /// <summary>What is assigned.</summary>
    Value,

    /// <summary>A pattern of a case.</summary>
    Pattern,

    /// <summary>An operand of a test.</summary>
    Test,

    /// <summary>The pattern that a test compares with.</summary>
    TestPattern,
}
