using System.Globalization;
using System.Text.Json.Nodes;
using WorkaroundScanner.EndToEnd.Delivery;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WorkaroundScanner.EndToEnd.Platforms;

/// <summary>YAML as an editor's schema check sees it: quoted words are text, plain ones may be numbers, truth values or nothing.</summary>
internal static class YamlAsJson
{
    public static string Of(string text) => Of(Checkout.Parse(text))?.ToJsonString() ?? "null";

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Of(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Of)]),
        YamlScalarNode { Style: not ScalarStyle.Plain } quoted => JsonValue.Create(quoted.Value),
        YamlScalarNode { Value: null or "" or "~" or "null" } => null,
        YamlScalarNode { Value: "true" or "false" } truth => JsonValue.Create(truth.Value == "true"),
        YamlScalarNode number when decimal.TryParse(number.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => JsonValue.Create(value),
        YamlScalarNode plain => JsonValue.Create(plain.Value),
        _ => throw new InvalidOperationException($"{node.GetType().Name} has no JSON."),
    };
}
