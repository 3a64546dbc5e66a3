namespace WorkaroundScanner.Model.Results;

/// <summary>What outputs need to know of a rule.</summary>
public sealed record RuleDescriptor
{
    /// <summary>Its id, such as <c>WS1301</c>; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Its name: what is flagged, such as <c>retry-loop</c>.</summary>
    public required string Name { get; init; }

    /// <summary>One line for people.</summary>
    public required string Title { get; init; }

    /// <summary>What developers did.</summary>
    public required Category Category { get; init; }

    /// <summary>The severity where no configuration says otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it stands in its life.</summary>
    public required Maturity Maturity { get; init; }

    /// <summary>Raised with every change of what it finds.</summary>
    public required int Revision { get; init; }
}
