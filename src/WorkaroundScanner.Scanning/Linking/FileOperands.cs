using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Which words of a call name files that it writes or reads.</summary>
internal static class FileOperands
{
    /// <summary>The files that a call writes; <c>AlsoReads</c> where it edits them in place.</summary>
    public static IEnumerable<(Word Word, bool AlsoReads)> Written(BoundCall call)
    {
        var words = call.Node.Words;
        var first = call.Words.Length > 0 ? call.Words[0].Source : 0;
        switch (call.Name)
        {
            case "tee":
                return Operands(words, first).Select(word => (word, AlsoReads: false));
            case "cp" or "mv" or "install" or "ln":
                return words.Length - first > 2 ? [(words[^1], false)] : [];
            case "touch":
                return Operands(words, first).Select(word => (word, AlsoReads: false));
            // A file that is only formatted holds what it held.
            case "yq" when words.Any(word => word.Text == "."):
                return [];
            case "yq" when EditsInPlace(words, first) && EditedByVerb(words, first) is { } edited:
                return [(edited, true)];
            case "sed" or "gsed" or "perl" or "yq" or "ruby" when EditsInPlace(words, first):
                return words.Length - first > 2 ? InPlace(words, first).Where(word => call.Name != "yq" || !IsProgram(word.Text)).Select(word => (word, AlsoReads: true)) : [];
            case "patch":
                return Operands(words, first).Take(1).Select(word => (word, AlsoReads: true));
            case var _ when Copies(call):
                return Operands(words, first).TakeLast(1).Where(word => !word.Text.Contains("://", StringComparison.Ordinal)).Select(word => (word, AlsoReads: false));
            case "sponge":
                return [(words[^1], false)];
            case "scp" or "ssh" or "sftp" or "rsync" or "mount" or "ps" or "set":
                return [];
            default:
                return Outputs(words, first).Select(word => (word, AlsoReads: false));
        }
    }

    /// <summary>Whether a call only carries files: what arrives is their content, not the CLI's output.</summary>
    public static bool Copies(BoundCall? call) =>
        call is { IsPlatform: true } && call.Subcommand.Any(word => word is "cp" or "sync" or "copy" or "rsync" or "download" or "mv");

    /// <summary>Adds, for every call, the written files that its words name.</summary>
    public static void FindReaders(LinkedFile file, SymbolTable symbols, List<(int Node, int File)> reads)
    {
        var known = symbols.Files.ToList();
        foreach (var call in file.Calls)
        {
            if (call is null)
            {
                continue;
            }

            // What a program hands over as one text names files inside it.
            foreach (var word in call.Node.CallsFunction ? call.Words : [])
            {
                if (symbols.KnownFile(FileNames.Key(word.Text)) is var named and >= 0)
                {
                    reads.Add((call.Node.Id, named));
                }
            }

            var written = Written(call).Where(pair => !pair.AlsoReads).Select(pair => pair.Word).ToHashSet();
            for (var i = 1; i < call.Node.Words.Length; i++)
            {
                var word = call.Node.Words[i];
                if (written.Contains(word))
                {
                    continue;
                }

                var text = FileNames.Key(VariableValues.Canonical(file, word));
                if (symbols.KnownFile(text) is var same and >= 0)
                {
                    reads.Add((call.Node.Id, same));
                }

                // The `config` of `gcloud config get-value project` is no folder.
                if (call.IsPlatform && text.Length > 0 && text != call.Subcommand.FirstOrDefault())
                {
                    reads.AddRange(known.Where(target => Names(text, target.Name)).Select(target => (call.Node.Id, target.Id)));
                }
            }
        }
    }

    // A platform's CLI may be given a file behind `=`, `@` or `file://`, or the folder that holds it.
    private static bool Names(string text, string path)
    {
        if (text.Length > path.Length && text.EndsWith(path, StringComparison.Ordinal) && text[^(path.Length + 1)] is '=' or '@' or '/' or ':' or ',')
        {
            return text[^(path.Length + 1)] != '/' || text.Contains("file://", StringComparison.Ordinal);
        }

        var folder = text[(text.LastIndexOf('=') + 1)..].TrimEnd('/');
        return folder.Length > 2 && path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);
    }

    private static IEnumerable<Word> Operands(IReadOnlyList<Word> words, int first) =>
        words.Skip(first + 1).Where(word => !word.Text.StartsWith('-'));

    private static bool EditsInPlace(IReadOnlyList<Word> words, int first) =>
        words.Skip(first + 1).Any(word => word.Text.StartsWith("-i", StringComparison.Ordinal) || word.Text.StartsWith("--in-place", StringComparison.Ordinal) || word.Text == "--inplace"
            || word.Text.StartsWith("-pi", StringComparison.Ordinal) || word.Text is "-Ei" or "-ri" or "-ni");

    // The program comes first unless `-e` gives it; all operands behind it are files.
    private static IEnumerable<Word> InPlace(IReadOnlyList<Word> words, int first)
    {
        var explicitProgram = words.Skip(first + 1).Any(word => word.Text is "-e" or "-f" or "--expression" || word.Text.StartsWith("--expression=", StringComparison.Ordinal));
        var operands = new List<Word>();
        for (var i = first + 1; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (text is "-e" or "-f" or "--expression")
            {
                i++;
            }
            else if (text.Length > 0 && text[0] != '-')
            {
                operands.Add(words[i]);
            }
        }

        return operands.Skip(explicitProgram || operands.Count < 2 ? 0 : 1);
    }

    // `yq write -i file path value`, `yq merge -i --arrays append file other`: with one of these verbs, the file stands first.
    private static Word? EditedByVerb(IReadOnlyList<Word> words, int first)
    {
        var operands = words.Skip(first + 1).Where((word, i) => !word.Text.StartsWith('-') && words[first + i].Text is not ("--arrays" or "--script" or "--tag" or "--style"));
        return operands.FirstOrDefault()?.Text is "write" or "w" or "delete" or "d" or "merge" or "m" or "prefix" or "p" ? operands.Skip(1).FirstOrDefault() : null;
    }

    // `yq eval -i '.a = 1' file`: with a subcommand, the program is the second word.
    private static bool IsProgram(string text) => text is "." || (text is ['.' or '(' or '{' or '[', ..] && text.AsSpan().IndexOfAny(" =|") >= 0)
        || text.StartsWith("del(", StringComparison.Ordinal) || text.StartsWith("select(", StringComparison.Ordinal);

    private static IEnumerable<Word> Outputs(IReadOnlyList<Word> words, int first)
    {
        for (var i = first + 1; i < words.Count - 1; i++)
        {
            if (words[i].Text is "-o" or "--output" or "-O" or "--output-file" or "-out" or "--out" && !words[i + 1].Text.StartsWith('-')
                && !IsFormat(words[i + 1].Text))
            {
                yield return words[i + 1];
            }
        }
    }

    private static bool IsFormat(string text) =>
        text is "json" or "yaml" or "yml" or "text" or "table" or "tsv" or "name" or "wide" or "none" or "jsonc"
        || text.StartsWith("jsonpath", StringComparison.Ordinal) || text.StartsWith("custom-columns", StringComparison.Ordinal)
        || text.StartsWith("go-template", StringComparison.Ordinal) || text.StartsWith("template", StringComparison.Ordinal);
}
