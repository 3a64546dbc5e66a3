using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Declarations;

/// <summary>How a declaration stands on a day.</summary>
public enum DeclarationState
{
    /// <summary>In force.</summary>
    Holds,

    /// <summary>In force, and soon not.</summary>
    Ending,

    /// <summary>Ended; its workaround is still there and gates again.</summary>
    Expired,

    /// <summary>About no workaround that is there.</summary>
    Unused,
}

/// <summary>A declaration and what it is about.</summary>
/// <param name="Declaration">It.</param>
/// <param name="State">How it stands.</param>
public sealed record ListedDeclaration(Declaration Declaration, DeclarationState State);

/// <summary>Lists what a repository declares.</summary>
public static class DeclarationList
{
    /// <summary>For people.</summary>
    public static void WriteConsole(Stream target, ConsoleStyle style, ImmutableArray<ListedDeclaration> declarations)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var page = new Page(writer, style);
        if (declarations.IsEmpty)
        {
            page.Paragraph(0, ("Nothing is declared.", Look.Heading));
        }

        foreach (var (declaration, state) in declarations)
        {
            var known = declaration.Workaround;
            page.Paragraph(
                0,
                (known.Path + "  ", Look.Place),
                (Figures.Count(known.Lines, "line") + "  ", Look.Plain),
                (CategoryText.Name(known.Identity.Category) + "  ", Look.Category),
                (known.Identity.Capability + "  ", Look.Plain),
                (Word(state), state == DeclarationState.Holds ? Look.Quiet : Look.Warning));
            page.Paragraph(2, ((declaration.IsDispute ? "not a workaround: " : "") + declaration.Reason, Look.Plain), (Until(declaration), Look.Quiet), (declaration.Link.Length > 0 ? $"  {declaration.Link}" : "", Look.Quiet));
        }
    }

    /// <summary>For programs; what is disputed tells the authors of rules where these are wrong.</summary>
    public static void WriteJson(Stream target, ImmutableArray<ListedDeclaration> declarations) => JsonPage.Write(target, json =>
    {
        json.WriteStartArray("declarations");
        foreach (var listed in declarations)
        {
            Write(json, listed);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, ListedDeclaration listed)
    {
        var (declaration, identity) = (listed.Declaration, listed.Declaration.Workaround.Identity);
        json.WriteStartObject();
        json.WriteString("state", Word(listed.State));
        json.WriteBoolean("notAWorkaround", declaration.IsDispute);
        json.WriteString("path", declaration.Workaround.Path);
        json.WriteString("category", CategoryText.Name(identity.Category));
        json.WriteString("platform", identity.Platform);
        json.WriteString("capability", identity.Capability);
        json.WriteString("anchor", Secrets.Mask(identity.Anchor));
        json.WriteNumber("lines", declaration.Workaround.Lines);
        json.WriteString("reason", Secrets.Mask(declaration.Reason));
        json.WriteString("until", declaration.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("link", declaration.Link);
        json.WriteStartArray("rules");
        foreach (var rule in declaration.Rules)
        {
            json.WriteStringValue(rule);
        }

        json.WriteEndArray();
        json.WriteString("fingerprint", identity.Fingerprint);
        json.WriteEndObject();
    }

    private static string Until(Declaration declaration) => declaration.Until is { } until ? $"  until {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";

    private static string Word(DeclarationState state) => state.ToString().ToLowerInvariant();
}
