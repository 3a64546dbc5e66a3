namespace WorkaroundScanner.Model.Platforms;

/// <summary>What a call asks of its platform.</summary>
public enum Role
{
    /// <summary>The subcommand is not described by the vocabulary, or is dynamic.</summary>
    Unknown,

    /// <summary>Reads state and leaves it as it is.</summary>
    Query,

    /// <summary>Changes state.</summary>
    Change,

    /// <summary>Obtains credentials.</summary>
    Login,
}
