namespace WorkaroundScanner.Reporting;

/// <summary>One form in which a result is handed out.</summary>
public interface IOutput
{
    /// <summary>Writes the whole report as UTF-8; the same report gives the same bytes.</summary>
    void Write(Report report, Stream target);
}
