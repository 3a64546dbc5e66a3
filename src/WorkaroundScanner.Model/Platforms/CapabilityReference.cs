namespace WorkaroundScanner.Model.Platforms;

/// <summary>Names a part of a platform: a capability, one tool's capability, or everything that a tool does.</summary>
/// <param name="Tool">The tool's name; null for any tool of the platform.</param>
/// <param name="Capability">The capability's name; null for all of the tool, subcommands that nobody described included.</param>
public sealed record CapabilityReference(string? Tool, string? Capability)
{
    /// <summary>Whether what is known of a finding is meant.</summary>
    public bool Means(string tool, string capability) => (Tool is null || Tool == tool) && (Capability is null || Capability == capability);
}
