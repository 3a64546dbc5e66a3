using System.Collections.Immutable;

namespace WorkaroundScanner.Reporting.Wording;

/// <summary>Where developers turn to with what they miss. Text of users' files is not encoded.</summary>
internal static class ContactText
{
    /// <summary>One sentence for each platform that has a place for it: <c>Tell deploy what you miss: #deploy-help</c>.</summary>
    public static ImmutableArray<string> Of(Report report, IEnumerable<string> platforms) =>
        [.. Contacts(report, platforms).Select(Of)];

    /// <summary>One such sentence.</summary>
    public static string Of((string Platform, string Place) contact) => $"Tell {contact.Platform} what you miss: {contact.Place}";

    /// <summary>The platforms that have such a place, sorted.</summary>
    public static IEnumerable<(string Platform, string Place)> Contacts(Report report, IEnumerable<string> platforms) => platforms
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(platform => (platform, report.ContactOf(platform)))
        .Where(contact => contact.Item2.Length > 0);
}
