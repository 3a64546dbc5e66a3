using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Model.Platforms;

/// <summary>What a platform offers by now in place of a kind of workaround.</summary>
/// <param name="Capability">The part of the platform.</param>
/// <param name="Category">What developers did.</param>
/// <param name="Since">The version of the platform that has it, or empty.</param>
/// <param name="Replacement">What to use instead, as it completes "use ...".</param>
/// <param name="Link">Where that is described, or empty.</param>
public sealed record Fix(CapabilityReference Capability, Category Category, string Since, string Replacement, string Link);
