using System.Collections.Immutable;

namespace WorkaroundScanner.Syntax.Code.Knowledge;

/// <summary>What a library function does, in terms of commands.</summary>
internal enum LibraryVerb
{
    /// <summary>Starts a process; its arguments are the command's words.</summary>
    RunWords,

    /// <summary>Starts a process given as its words, or a shell program given as one string.</summary>
    RunWordsOrShell,

    /// <summary>Starts a process given as a list, or a shell program given as a string.</summary>
    RunList,

    /// <summary>Starts a process given as a program and a list of its arguments.</summary>
    RunProgram,

    /// <summary>Runs a shell program given as a string.</summary>
    RunShell,

    /// <summary>Runs a shell program given as the template behind the function's name; called in another way it does something else.</summary>
    RunTemplate,

    /// <summary>Starts one certain tool, or the one that it is named after; its arguments from a position on are the tool's.</summary>
    RunTool,

    /// <summary>Starts one certain tool; its arguments are the field <c>args</c> of a record.</summary>
    RunClient,

    /// <summary>Starts a process described by a record with the fields <c>Command</c> and <c>Args</c>.</summary>
    RunRecord,

    /// <summary>Describes a process that a later call starts; its arguments are the command's words.</summary>
    Describe,

    /// <summary>Starts the process that its receiver describes.</summary>
    Start,

    /// <summary>Gives one of its arguments on unchanged, or only its form changed.</summary>
    Value,

    /// <summary>Reads an environment variable.</summary>
    Environment,

    /// <summary>All arguments of the program.</summary>
    Arguments,

    /// <summary>Tests a file or text.</summary>
    Test,

    /// <summary>Does what a well-known command does.</summary>
    Command,

    /// <summary>Puts values into a text with placeholders.</summary>
    Format,

    /// <summary>Joins a list into one text.</summary>
    Join,

    /// <summary>Joins its arguments to the name of a file.</summary>
    Place,

    /// <summary>Opens a file: what is written to or read from its result is written to or read from the file.</summary>
    Open,

    /// <summary>Runs the function that it is given again until it works; as a decorator, the function below it.</summary>
    Repeat,

    /// <summary>Runs the function that it is given once, where it stands.</summary>
    Inline,

    /// <summary>Waits for a process that was started before.</summary>
    Await,

    /// <summary>Says how the block around it runs; it runs nothing itself.</summary>
    Settings,

    /// <summary>Ends the program; its argument is the status, or a message where it failed.</summary>
    Exit,

    /// <summary>Keeps the results of the function below it.</summary>
    Memoise,

    /// <summary>Makes the function below it, or that it is given, a command of the program's own.</summary>
    Expose,
}

/// <summary>One line of a library table.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Position">The argument that matters, 1-based; 0 is the receiver.</param>
/// <param name="Words">For <see cref="LibraryVerb.Command"/> and <see cref="LibraryVerb.Test"/> the words, with <c>$0</c>, <c>$1</c>, <c>$*</c> for arguments.</param>
/// <param name="Input">The argument that is the command's input; -1 for none.</param>
/// <param name="Output">The argument that names the file it writes; -1 for none.</param>
/// <param name="GivesStatus">Whether its value is the status, not the output.</param>
internal sealed record LibraryEntry(LibraryVerb Verb, int Position, ImmutableArray<string> Words, int Input, int Output, bool GivesStatus)
{
    /// <summary>For <see cref="LibraryVerb.Repeat"/>: whether the library waits for a state, and does not merely try again what failed.</summary>
    public bool AwaitsState => Words is ["state"];
}
