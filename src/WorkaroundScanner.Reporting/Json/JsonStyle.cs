using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkaroundScanner.Reporting.Json;

/// <summary>How JSON is laid out.</summary>
internal static class JsonStyle
{
    /// <summary>Quotation marks and angle brackets stay readable; a page that embeds this has to encode it in its own way.</summary>
    public static readonly JsonWriterOptions Page = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same on one line.</summary>
    public static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
