using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Make.Lowering;
using WorkaroundScanner.Syntax.Languages.Make.Parsing;

namespace WorkaroundScanner.Syntax.Languages.Make;

/// <summary>The front end for makefiles: rules, variables and macros, with recipes read as shell.</summary>
public sealed class MakeLanguage : ILanguage
{
    /// <inheritdoc/>
    public string Name => "make";

    /// <inheritdoc/>
    public LanguageMarks Marks { get; } = new()
    {
        Extensions = [".mk", ".mak", ".make", ".makefile"],
        FileNames = ["Makefile", "makefile", "GNUmakefile"],
        NamePrefixes = ["Makefile.", "makefile.", "GNUmakefile."],
        Interpreters = ["make", "gmake"],
        Modes = ["make", "makefile", "makefile-gmake"],
    };

    /// <inheritdoc/>
    public FileSummary Summarize(string path, string text, Vocabulary vocabulary)
    {
        var assembly = new SummaryAssembly(path, Name, text);
        new MakeLowering(assembly, new MakeParser(text).Parse()).Lower();
        return assembly.ToSummary();
    }
}
