using WorkaroundScanner.Syntax.Code;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <content>Programs of other languages than the shell's.</content>
internal sealed partial class PipelineWriter
{
    /// <summary>Writes a script as the program reads it that a setting such as <c>shell: python</c> names; what no front end reads is left out.</summary>
    /// <param name="node">The script.</param>
    /// <param name="interpreter">The setting; nothing stands for the system's own shell.</param>
    public void Script(YamlNode? node, string? interpreter)
    {
        if (Shells.IsShellSetting(interpreter))
        {
            Script(node);
        }
        else
        {
            Program(node, Interpreters.LanguageOf(interpreter));
        }
    }

    /// <summary>Writes a program of a language; nothing where none is given.</summary>
    public void Program(YamlNode? node, CodeLanguage? language)
    {
        if (language is not null && node is YamlScalar { IsEmpty: false } scalar && written.Add(scalar))
        {
            Lower(holes.FillProgram(scalars.Read(scalar)), language);
        }
    }

    private void Lower(EmbeddedText program, CodeLanguage language) => language.Lower(program, program.HostSpan(), assembly, vocabulary);
}
