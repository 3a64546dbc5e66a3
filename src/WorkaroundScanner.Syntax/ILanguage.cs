using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Syntax;

/// <summary>A front end: a pure function of text, path and vocabulary to a file summary. It never opens a file.</summary>
public interface ILanguage
{
    /// <summary>The language's name, such as <c>shell</c>.</summary>
    string Name { get; }

    /// <summary>By what its files are told from others.</summary>
    LanguageMarks Marks { get; }

    /// <summary>Whether most of its files are data, in which a CLI's name is more often part of an image, a host or a label than a command.</summary>
    bool IsData => false;

    /// <summary>Whether a command may stand in a file. Where the answer is no, reading it would give no call; a language that can't tell cheaply says yes.</summary>
    /// <param name="text">The decoded file.</param>
    bool MayHoldCommands(ReadOnlySpan<char> text) => true;

    /// <summary>Reads one file. Text that can't be parsed costs itself and becomes a problem, never an exception.</summary>
    /// <param name="path">Path from the scanned root, with <c>/</c>.</param>
    /// <param name="text">The decoded file.</param>
    /// <param name="vocabulary">The tools known by name.</param>
    FileSummary Summarize(string path, string text, Vocabulary vocabulary);
}
