using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Configuration;
using WorkaroundScanner.Reporting.Console;
using WorkaroundScanner.Reporting.Declarations;

namespace WorkaroundScanner.Reporting.Tests;

/// <summary>The hostile set through the lists of declarations and of what is in force.</summary>
public sealed class ListHostileTests
{
    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void NothingGetsThroughDeclarations(string text)
    {
        var workaround = Hostile.Result(text).Workarounds[0];
        ImmutableArray<ListedDeclaration> declarations = [new(new Declaration(workaround.ToKnown(), text, new DateOnly(2027, 1, 31), text) { IsDispute = true, Rules = [text] }, DeclarationState.Ending)];
        CheckVisible(Written(stream => DeclarationList.WriteConsole(stream, new ConsoleStyle(100, Colours: false), declarations)));
        using var json = JsonDocument.Parse(Written(stream => DeclarationList.WriteJson(stream, declarations)));
        Assert.Equal("ending", json.RootElement.GetProperty("declarations")[0].GetProperty("state").GetString());
    }

    [Theory]
    [MemberData(nameof(Hostile.Texts), MemberType = typeof(Hostile))]
    public void NothingGetsThroughConfiguration(string text)
    {
        ImmutableArray<ConfigValue> values = [new("exclude", text, text), new(text, "a", "b")];
        using var writer = new StringWriter();
        ConfigWriter.WriteConsole(writer, values, withOrigin: true);
        CheckVisible(writer.ToString());
        Assert.Equal(2, writer.ToString().TrimEnd('\n').Split('\n').Length);
        using var json = JsonDocument.Parse(Written(stream => ConfigWriter.WriteJson(stream, values)));
        Assert.Equal(2, json.RootElement.GetProperty("values").GetArrayLength());
    }

    private static void CheckVisible(string written) =>
        Assert.Empty(written.EnumerateRunes().Where(rune => rune.Value != '\n' && Hostile.Moves(rune)).Select(rune => $"U+{rune.Value:X4}"));

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
