using System.Collections.Immutable;

namespace WorkaroundScanner.Model.Platforms;

/// <summary>A product of a platform team, as its file describes it. All but the name can be left out.</summary>
/// <param name="Name">Its name.</param>
public sealed record Platform(string Name)
{
    /// <summary>Who answers for it, or empty.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Where its issues go: <c>owner/repository</c> or an address; or empty.</summary>
    public string Home { get; init; } = "";

    /// <summary>Where its users tell what they miss: a channel or an address; or empty.</summary>
    public string Feedback { get; init; } = "";

    /// <summary>The hosts of its interface for programs; one may begin with <c>*.</c>.</summary>
    public ImmutableArray<string> ApiHosts { get; init; } = [];

    /// <summary>Wildcards for the names of its jobs in CI.</summary>
    public ImmutableArray<string> CiJobs { get; init; } = [];

    /// <summary>What is its own golden path.</summary>
    public SanctionedPlaces Sanctioned { get; init; } = SanctionedPlaces.None;

    /// <summary>What it is a matter of risk to go around.</summary>
    public ImmutableArray<CapabilityReference> PrivateLane { get; init; } = [];

    /// <summary>What it offers by now in place of workarounds, in the order of its file.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Where users turn to: the place for feedback, else the one for issues; or empty.</summary>
    public string Contact => Feedback.Length > 0 ? Feedback : Home;

    /// <summary>What of this file and another of the same platform holds: this one's word where it has one.</summary>
    public Platform Over(Platform other) => this with
    {
        Owner = Owner.Length > 0 ? Owner : other.Owner,
        Home = Home.Length > 0 ? Home : other.Home,
        Feedback = Feedback.Length > 0 ? Feedback : other.Feedback,
        ApiHosts = ApiHosts.IsEmpty ? other.ApiHosts : ApiHosts,
        CiJobs = CiJobs.IsEmpty ? other.CiJobs : CiJobs,
        Sanctioned = Sanctioned == SanctionedPlaces.None ? other.Sanctioned : Sanctioned,
        PrivateLane = PrivateLane.IsEmpty ? other.PrivateLane : PrivateLane,
        Fixes = Fixes.IsEmpty ? other.Fixes : Fixes,
    };
}
