namespace WorkaroundScanner.Syntax.Tests.Shell.Parsing;

/// <summary>Damages scripts and programs in the ways that matter to a parser; the same seed damages them alike.</summary>
internal sealed class Mutator(IReadOnlyList<string> scripts, int seed)
{
    private static readonly string[] Fragments =
    [
        "'", "\"", "`", "\\", "$", "${", "$(", "$((", "((", "))", ")", "}", "{", "(", "[[", "]]", "[", "]", ";", ";;", ";&", "&", "&&", "|", "||",
        "|&", "<<EOF\n", "<<-'E'\n", "<<<", "<(", ">(", "<", ">", ">&", "&>", "\n", "\r\n", "\r", "\t", " ", "#", "!", "=", "+=", "=(", "\0", "\uFEFF",
        "\\\n", "\\`", "\\\\\\`", "if ", "then ", "elif ", "else ", "fi ", "for x in ", "do ", "done ", "case x in ", "esac ", "function f ", "f() ",
        "select ", "time ", "coproc ", "let ", "local ", "@(", "!(", "${x:-", "${x//", "${#", "${!", "$'", "$\"", "EOF\n", "é", "😀", "\uD800", "{{ ", "}}",
        "/*", "*/", "//", "=>", "->", "::", "?.", "?:", "...", "\"\"\"", "'''", "#{", "%w(", "$/", "/$", "@", ":", ",", ".", "<!--", "\n- ", "\n\t", "|\n", ">-\n",
        "func ", "def ", "class ", "end\n", "try ", "return ", "import ", "switch ", "async ", "lambda ", "new ", "[]", "{}", "()",
    ];

    private readonly Random random = new(seed);

    /// <summary>The next damaged script.</summary>
    public string Next()
    {
        var script = Pick();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            script = Change(script);
        }

        return script;
    }

    private string Pick() => scripts[random.Next(scripts.Count)];

    private string Change(string script)
    {
        var at = random.Next(script.Length + 1);
        var length = random.Next(Math.Min(200, script.Length - at) + 1);
        return random.Next(8) switch
        {
            0 => script.Remove(at, length),
            1 => script.Insert(at, script.Substring(at, length)),
            2 => at < script.Length ? script.Remove(at, 1).Insert(at, ((char)(script[at] ^ (1 << random.Next(8)))).ToString()) : script,
            3 => Splice(script, at),
            4 => script[..at],
            5 => random.Next(20) == 0 ? Repeat() + Fragment() + Repeat() + script[at..] : script,
            _ => script.Insert(at, Fragment()),
        };
    }

    private string Fragment() => Fragments[random.Next(Fragments.Length)];

    /// <summary>A few fragments so often that nesting and looking ahead come to their bounds.</summary>
    private string Repeat()
    {
        var unit = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Fragment()));
        return string.Concat(Enumerable.Repeat(unit, random.Next(1, 5000)));
    }

    /// <summary>Goes on with another script's rest.</summary>
    private string Splice(string script, int at)
    {
        var other = Pick();
        return string.Concat(script.AsSpan(0, at), other.AsSpan(random.Next(other.Length + 1)));
    }
}
