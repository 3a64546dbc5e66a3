using System.Text;
using System.Xml;
using WorkaroundScanner.Model.Results;
using WorkaroundScanner.Reporting.Wording;

namespace WorkaroundScanner.Reporting.JUnit;

/// <summary>JUnit's XML: one test case for each rule and file, failed where the run fails because of it, and one for the scan itself, so that there is always one.</summary>
public sealed class JUnitOutput : IOutput
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    /// <inheritdoc/>
    public void Write(Report report, Stream target)
    {
        var cases = Listed.Of(report)
            .SelectMany(listed => listed.Findings.Select(finding => (listed, finding)))
            .GroupBy(pair => (pair.finding.Path, pair.finding.Rule.Id))
            .OrderBy(group => group.Key.Path, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .ToList();
        using (var xml = XmlWriter.Create(target, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "wscan");
            xml.WriteAttributeString("tests", $"{cases.Count + 1}");
            xml.WriteAttributeString("failures", $"{cases.Count(group => group.Any(pair => pair.listed.Fails))}");
            xml.WriteAttributeString("errors", report.Result.IsIncomplete ? "1" : "0");
            WriteScan(xml, report.Result);
            foreach (var group in cases)
            {
                WriteCase(xml, report, [.. group]);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        target.WriteByte((byte)'\n');
    }

    private static void WriteScan(XmlWriter xml, ScanResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "wscan");
        xml.WriteAttributeString("name", "scan");
        if (result.IsIncomplete)
        {
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", "Results may be missing.");
            xml.WriteString(string.Join('\n', result.Problems.Select(problem => Safe($"{Place(problem.Path, problem.Line)} {problem.Id}: {problem.Message}".TrimStart()))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, Report report, (Listed Listed, Finding Finding)[] met)
    {
        var first = met[0].Finding;
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{first.Rule.Id} {Safe(first.Rule.Name)}");
        xml.WriteAttributeString("name", Untrusted.Visible(first.Path));
        xml.WriteAttributeString("file", Untrusted.Visible(first.Path));
        xml.WriteAttributeString("line", $"{first.StartLine}");
        var text = string.Join('\n', met.Select(pair => Safe($"{Place(pair.Finding.Path, pair.Finding.StartLine)} {FixText.Message(pair.Finding)}; {WorkaroundText.About(pair.Finding)}")));
        if (met.Any(pair => pair.Listed.Fails))
        {
            var failing = met.Where(pair => pair.Listed.Fails).Select(pair => pair.Listed.Workaround).ToList();
            var ways = failing.Select(WorkaroundText.DeclareCommand).Distinct(StringComparer.Ordinal).Concat(ContactText.Of(report, failing.SelectMany(workaround => WorkaroundText.Platforms(workaround))).Select(Safe));
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", first.Rule.Id);
            xml.WriteAttributeString("message", Safe(met.First(pair => pair.Listed.Fails).Finding.Message));
            xml.WriteString($"{text}\nFix it, or declare it:\n{string.Join('\n', ways)}");
        }
        else
        {
            xml.WriteStartElement("system-out");
            xml.WriteString(text);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Place(string path, int line) => line > 0 ? $"{path}:{line}" : path;

    /// <summary>Without what XML forbids and with secrets masked; the writer encodes the rest.</summary>
    private static string Safe(string text) => Untrusted.Visible(Secrets.Mask(text));
}
