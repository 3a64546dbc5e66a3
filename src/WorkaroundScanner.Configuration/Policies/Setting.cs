namespace WorkaroundScanner.Configuration.Policies;

/// <summary>Where a value was written.</summary>
/// <param name="Path">The file as it was named by whoever read it; empty for what comes with the program.</param>
/// <param name="Line">The 1-based line, or 0.</param>
public sealed record Origin(string Path, int Line)
{
    /// <summary>What holds where nobody wrote anything.</summary>
    public static Origin BuiltIn { get; } = new("", 0);

    /// <inheritdoc/>
    public override string ToString() => Path.Length == 0 ? "built in" : Line == 0 ? Path : $"{Path}:{Line}";
}

/// <summary>A value and where it was written.</summary>
public sealed record Setting<T>(T Value, Origin Origin);
