using System.Text.Json;

namespace WorkaroundScanner.Reporting.Json;

/// <summary>An object for programs: laid out over lines, with the version of its shape first.</summary>
internal static class JsonPage
{
    /// <summary>Writes the object; its further members are the caller's.</summary>
    public static void Write(Stream target, Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(target, JsonStyle.Page))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            members(json);
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
    }
}
