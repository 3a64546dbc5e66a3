namespace WorkaroundScanner.Model.Commands.Binding;

/// <summary>The closed set of relations between two elements of one file. docs/command-model.md says for each what makes it hold.</summary>
public enum Relation
{
    /// <summary>The second lies inside the first.</summary>
    Contains,

    /// <summary>The first ends before the second begins, in text order.</summary>
    Precedes,

    /// <summary>Both stand in one pipeline or one command, captures included.</summary>
    SameCommand,

    /// <summary>The loop's or conditional's condition runs the call, directly or through definitions.</summary>
    ConditionReaches,

    /// <summary>An arm of the dispatch runs the call, directly or through definitions.</summary>
    ArmReaches,

    /// <summary>Whether the second runs depends on the first: a test or call as condition, an early return included.</summary>
    Decides,

    /// <summary>The test or text call looks at the output, status, value or file.</summary>
    Examines,

    /// <summary>The loop runs over the items of a list.</summary>
    Iterates,

    /// <summary>Data of the first arrives at the second: by pipe, capture, variable, file, here-document or argument, in one or more steps.</summary>
    FlowsTo,

    /// <summary>The same, and it arrives as input or as the content of a file, not as an argument.</summary>
    Feeds,

    /// <summary>The same in one step, without a variable or file between.</summary>
    PipesTo,

    /// <summary>The call writes the file or gives the value.</summary>
    Writes,

    /// <summary>The call reads the file or value.</summary>
    Reads,

    /// <summary>The loop runs the call again when it failed.</summary>
    RepeatsWhileFails,

    /// <summary>The loop asks the call again until its output or status shows a state.</summary>
    RepeatsUntilState,

    /// <summary>The function or script hands all its own arguments on to the call.</summary>
    PassesArgumentsTo,

    /// <summary>The function or script gives the call or dispatch one of its own parameters, in its words or its input.</summary>
    PassesParameterTo,

    /// <summary>The function or alias does nothing else than the platform call.</summary>
    Fronts,

    /// <summary>The function is a method of the class.</summary>
    HasMethod,

    /// <summary>The function or alias has the name of the tool that the call runs.</summary>
    Shadows,
}
