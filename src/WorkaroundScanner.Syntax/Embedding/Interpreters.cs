using WorkaroundScanner.Syntax.Code;

namespace WorkaroundScanner.Syntax.Embedding;

/// <summary>Tells which programming language a program is in that stands in another file: by what runs it, or by its first line.</summary>
internal static class Interpreters
{
    /// <summary>The language that a command such as <c>python -u {0}</c> or <c>/usr/bin/env node</c> reads; null for a shell and for what no front end reads.</summary>
    public static CodeLanguage? LanguageOf(ReadOnlySpan<char> command)
    {
        var name = ProgramOf(command);
        return name.IsEmpty ? null : Find(name.ToString()) ?? Find(name.TrimEnd("0123456789.").ToString());
    }

    /// <summary>The language that a program's first line asks for; null where it asks for none that is read.</summary>
    public static CodeLanguage? LanguageOfProgram(ReadOnlySpan<char> program) => LanguageOf(FirstLine(program));

    /// <summary>What a program's first line says behind <c>#!</c>; empty where it has no such line.</summary>
    public static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> program)
    {
        var text = program.TrimStart();
        var end = text.IndexOf('\n');
        return text.StartsWith("#!") ? (end < 0 ? text : text[..end])[2..] : default;
    }

    /// <summary>The program that a command runs, without its folder: behind <c>env</c> or <c>busybox</c>, options and variables. Empty where there is none.</summary>
    public static ReadOnlySpan<char> ProgramOf(ReadOnlySpan<char> command)
    {
        foreach (var range in command.SplitAny(' ', '\t', '\r', '\n'))
        {
            var word = command[range];
            if (!word.IsEmpty && word[0] != '-' && !word.EndsWith("/env") && !word.EndsWith("/busybox") && !word.Contains('='))
            {
                return word[(word.LastIndexOf('/') + 1)..];
            }
        }

        return default;
    }

    private static CodeLanguage? Find(string name) => FrontEnds.All.OfType<CodeLanguage>().FirstOrDefault(language => language.Marks.Interpreters.Contains(name));
}
