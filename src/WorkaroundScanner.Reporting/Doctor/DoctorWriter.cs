using System.Text.Json;
using WorkaroundScanner.Reporting.Json;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.Doctor;

/// <summary>Prints what the program works with.</summary>
public static class DoctorWriter
{
    /// <summary>A table for people, with advice below a line that needs some.</summary>
    public static void WriteTable(TextWriter target, IReadOnlyList<Part> parts)
    {
        var names = parts.Max(part => part.Name.Length);
        foreach (var part in parts)
        {
            target.WriteLine($"{part.Name.PadRight(names)}  {Word(part.State),-7}  {Untrusted.ForTerminal(part.Found)}");
            target.WriteLine($"{"".PadRight(names)}           {part.Use}");
            if (part.Advice.Length > 0)
            {
                target.WriteLine($"{"".PadRight(names)}           {Untrusted.ForTerminal(part.Advice)}");
            }
        }
    }

    /// <summary>The same for programs.</summary>
    public static void WriteJson(Stream target, IReadOnlyList<Part> parts) => JsonPage.Write(target, json =>
    {
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("name", part.Name);
            json.WriteString("state", Word(part.State));
            json.WriteString("found", Secrets.Mask(part.Found));
            json.WriteString("use", part.Use);
            json.WriteString("advice", Secrets.Mask(part.Advice));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Word(PartState state) => state switch
    {
        PartState.Ok => "ok",
        PartState.Note => "note",
        _ => "missing",
    };
}
