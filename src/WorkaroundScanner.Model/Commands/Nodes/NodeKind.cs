namespace WorkaroundScanner.Model.Commands.Nodes;

/// <summary>The constructs of the command model.</summary>
public enum NodeKind
{
    /// <summary>A whole file, or text embedded in one that is a program of its own.</summary>
    Script,

    /// <summary>A named body that takes arguments.</summary>
    Function,

    /// <summary>A class: functions that belong together.</summary>
    Class,

    /// <summary>A job or step of a CI system, a task, a block of a runbook.</summary>
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

    /// <summary>Two commands joined by AND or OR.</summary>
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
}
