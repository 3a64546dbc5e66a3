using WorkaroundScanner.History.Trends;

namespace WorkaroundScanner.Reporting.Trends;

/// <summary>One form in which a trend is handed out.</summary>
public interface ITrendOutput
{
    /// <summary>Writes the whole trend as UTF-8; the same trend gives the same bytes.</summary>
    void Write(Trend trend, Stream target);
}
