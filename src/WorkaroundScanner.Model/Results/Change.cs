namespace WorkaroundScanner.Model.Results;

/// <summary>What became of a workaround between two snapshots.</summary>
public enum ChangeState
{
    /// <summary>Not known before.</summary>
    New,

    /// <summary>A known one was copied: it stands here once more than before.</summary>
    Copied,

    /// <summary>More lines than before.</summary>
    Grown,

    /// <summary>As many lines as before, in another file or under another name.</summary>
    Moved,

    /// <summary>Fewer lines than before.</summary>
    Shrunk,

    /// <summary>As before; edits that change no number of lines included.</summary>
    Unchanged,

    /// <summary>Kept on purpose, with a reason.</summary>
    Declared,

    /// <summary>Not there any more.</summary>
    Gone,
}

/// <summary>What a gate does about a change that counts against it.</summary>
public enum GateStep
{
    /// <summary>Nothing: it is counted.</summary>
    Watch,

    /// <summary>Says it, and lets it pass.</summary>
    Warn,

    /// <summary>Fails.</summary>
    Gate,
}

/// <summary>One workaround on its way from one snapshot to another.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Before">As it was; for a copied one, what it is a copy of. Null for a new one.</param>
/// <param name="After">As it is; null for one that is gone.</param>
public sealed record Change(ChangeState State, KnownWorkaround? Before, Workaround? After)
{
    /// <summary>What the gate does about it; <see cref="GateStep.Watch"/> for all that does not count against it.</summary>
    public GateStep Step { get; init; } = GateStep.Watch;

    /// <summary>Why it is kept, where it is declared.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Lines that came on top of what was there before.</summary>
    public int AddedLines => Math.Max(0, (After?.Lines ?? 0) - (State == ChangeState.Copied ? 0 : Before?.Lines ?? 0));
}
