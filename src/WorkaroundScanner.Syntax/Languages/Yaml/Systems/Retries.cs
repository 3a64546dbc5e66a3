using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Reads settings that make a system run something again when it fails.</summary>
internal static class Retries
{
    private static readonly string[] Counts = ["max", "limit", "maxRetries", "count"];

    /// <summary>Whether the setting asks for at least one more run: a number, a switch, a mapping with either, or a list of cases.</summary>
    public static bool AreAsked(YamlNode? setting) => setting switch
    {
        null => false,
        YamlScalar scalar => !scalar.IsEmpty && scalar.Text is not ("0" or "false" or "False" or "no"),
        YamlMapping mapping => Counts.Select(key => mapping[key]).FirstOrDefault(count => count is not null) is { } count ? AreAsked(count) : !mapping.IsEmpty,
        _ => setting.Items.Any(item => item is not YamlScalar { IsEmpty: true }),
    };
}
