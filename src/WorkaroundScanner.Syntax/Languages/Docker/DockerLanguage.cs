using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Docker;

/// <summary>The front end for Dockerfiles: commands in shell, exec and here-document form.</summary>
public sealed class DockerLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "dockerfile";

    /// <inheritdoc/>
    public LanguageMarks Marks { get; } = new()
    {
        Extensions = [".dockerfile", ".containerfile"],
        FileNames = ["Dockerfile", "dockerfile", "Containerfile"],
        NamePrefixes = ["Dockerfile.", "Dockerfile-", "dockerfile.", "Containerfile."],
        Modes = ["dockerfile"],
    };

    /// <inheritdoc/>
    public FileSummary Summarize(string path, string text, Vocabulary vocabulary)
    {
        var assembly = new SummaryAssembly(path, Name, text);
        new DockerLowering(assembly, new DockerParser(text).Parse()).Lower();
        return assembly.ToSummary();
    }
}
