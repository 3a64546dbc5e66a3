using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Reporting;

/// <summary>One form in which a result is handed out.</summary>
public interface IOutput
{
    /// <summary>Writes the whole result as UTF-8; the same result gives the same bytes.</summary>
    void Write(ScanResult result, Stream target);
}
