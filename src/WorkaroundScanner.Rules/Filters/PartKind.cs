namespace WorkaroundScanner.Rules.Filters;

/// <summary>What a part of a rule can be, as <c>is:</c> names it.</summary>
public enum PartKind
{
    /// <summary>A file, or embedded text that is a program of its own.</summary>
    Script,

    /// <summary>A named body that takes arguments.</summary>
    Function,

    /// <summary>A type whose methods are functions.</summary>
    Class,

    /// <summary>A job or step of a CI system, a task, a block of code in prose.</summary>
    Step,

    /// <summary>A name that stands for the start of a command.</summary>
    Alias,

    /// <summary>Any repetition.</summary>
    Loop,

    /// <summary>A choice by a condition.</summary>
    Conditional,

    /// <summary>A choice by comparing one word with patterns.</summary>
    Dispatch,

    /// <summary>One branch of a dispatch.</summary>
    Arm,

    /// <summary>A part of another construct, or a group of commands.</summary>
    Block,

    /// <summary>Commands joined by pipes, or one negated command.</summary>
    Pipeline,

    /// <summary>Two commands joined by AND or OR; also whatever a loop iterates over.</summary>
    List,

    /// <summary>A command with its words.</summary>
    Call,

    /// <summary>A value given to a name.</summary>
    Assignment,

    /// <summary>A comparison or file test.</summary>
    Test,

    /// <summary>Leaving a loop, function or script.</summary>
    Jump,

    /// <summary>Commands whose output is taken as text or as a file.</summary>
    Capture,

    /// <summary>A variable.</summary>
    Value,

    /// <summary>A file that the program reads or writes, by its symbolic path.</summary>
    File,
}
