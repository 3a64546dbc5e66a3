using System.Buffers;
using System.Collections.Frozen;
using WorkaroundScanner.Model.Text;

namespace WorkaroundScanner.Scanning.Files.Prefilter;

/// <summary>By what the modules of programming languages are looked for in texts that import them, and which texts start processes.</summary>
internal sealed class ModuleKeys
{
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    /// <summary>What no program that starts a process can do without, by language.</summary>
    private static readonly SearchValues<string> GoStarts = Literals("exec.Command", "execabs", "erun", "RetryJob", "RetryPipeline", "terratest/modules", "mage/sh", "syscall.Exec", "script.Exec", "utils/exec");
    private static readonly SearchValues<string> PythonStarts = Literals("subprocess", "rerun", "/retry", "os.system", "popen", "Popen", "os.exec", "os.spawn", "import sh", "from sh ", "plumbum", "fabric", "invoke", "pexpect", "delegator", "sarge", "envoy", "asyncio.create_", "ocviapy");
    private static readonly SearchValues<string> JavaScriptStarts = Literals("child_process", "eRun", "rerun", "/retry", "execa", "shelljs", "zx", "cross-spawn", "actions/exec", "Deno.", "Bun.", "bun", "tinyexec", "nano-spawn", "dax");
    private static readonly SearchValues<string> RubyStarts = Literals("rerun", "/retry", "job_retry", "system", "`", "spawn", "Open3", "exec", "popen", "sh ", "sh(", "%x", "shell_out", "CommandLine");
    private static readonly SearchValues<string> GroovyStarts = Literals("sh ", "sh(", "bat ", "bat(", ".execute(", "powershell", "pwsh");

    [ThreadStatic]
    private static HashSet<ulong>? distinct;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> keys;
    private readonly WordFilter filter;

    /// <summary>Indexes the keys of modules, none of them empty.</summary>
    public ModuleKeys(IEnumerable<string> modules)
    {
        keys = modules.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        filter = new WordFilter(Keys);
    }

    /// <summary>By what modules are looked for.</summary>
    public FrozenSet<string> Keys => keys.Set;

    /// <summary>Indexes the modules among the paths.</summary>
    public static ModuleKeys Of(IEnumerable<string> paths) => new(paths.Select(KeyOf).Where(key => !string.IsNullOrEmpty(key)).OfType<string>());

    /// <summary>The name by which others import a file: its own without extension, its folder's for an index file, in Go the last two parts of the folder. Null where it is no module.</summary>
    public static string? KeyOf(string path)
    {
        var dot = path.LastIndexOf('.');
        var slash = path.LastIndexOf('/');
        if (dot <= slash + 1)
        {
            return null;
        }

        var stem = path[(slash + 1)..dot];
        switch (path[dot..])
        {
            case ".go":
                return LastParts(path[..Math.Max(0, slash)], 2);
            case ".py" or ".js" or ".jsx" or ".mjs" or ".cjs" or ".ts" or ".tsx" or ".mts" or ".cts" or ".rb" or ".groovy":
                return stem is "index" or "__init__" ? LastParts(path[..Math.Max(0, slash)], 1) : stem;
            default:
                return null;
        }
    }

    /// <summary>Whether a module's text may start a process.</summary>
    public static bool MayStartProcess(string path, ReadOnlySpan<char> text) => text.ContainsAny(path[path.LastIndexOf('.')..] switch
    {
        ".go" => GoStarts,
        ".py" => PythonStarts,
        ".rb" => RubyStarts,
        ".groovy" => GroovyStarts,
        _ => JavaScriptStarts,
    });

    private static SearchValues<string> Literals(params ReadOnlySpan<string> literals) => SearchValues.Create(literals, StringComparison.Ordinal);

    /// <summary>The modules that a text of such a language mentions.</summary>
    public HashSet<string> MentionedIn(string path, ReadOnlySpan<char> text)
    {
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        text = path.EndsWith(".go", StringComparison.Ordinal) ? Imports(text) : text;
        var before = -1;
        for (var at = 0; at < text.Length;)
        {
            var start = text[at..].IndexOfAny(WordCharacters);
            if (start < 0)
            {
                break;
            }

            start += at;
            var length = text[start..].IndexOfAnyExcept(WordCharacters);
            var end = length < 0 ? text.Length : start + length;
            Add(text[start..end], mentioned);
            if (before >= 0 && start > 0 && text[start - 1] == '/')
            {
                Add(text[before..end], mentioned);
            }

            before = start;
            at = end;
        }

        return mentioned;
    }

    /// <summary>Hashes of the names that a text may call, each once, ascending.</summary>
    public static ulong[] CallsIn(string path, ReadOnlySpan<char> text)
    {
        var hashes = distinct ??= [];
        hashes.Clear();
        if (path.EndsWith(".rb", StringComparison.Ordinal) || path.EndsWith(".groovy", StringComparison.Ordinal))
        {
            AddWords(text, hashes);
        }
        else
        {
            AddOpened(text, hashes);
        }

        var calls = new ulong[hashes.Count];
        hashes.CopyTo(calls);
        Array.Sort(calls);
        return calls;
    }

    // Calls need no parentheses there.
    private static void AddWords(ReadOnlySpan<char> text, HashSet<ulong> hashes)
    {
        while (text.IndexOfAny(WordCharacters) is >= 0 and var start)
        {
            text = text[start..];
            var length = text.IndexOfAnyExcept(WordCharacters);
            length = length < 0 ? text.Length : length;
            hashes.Add(HashOf(text[..length]));
            text = text[length..];
        }
    }

    private static void AddOpened(ReadOnlySpan<char> text, HashSet<ulong> hashes)
    {
        while (text.IndexOfAny('(', '`', '<') is >= 0 and var open)
        {
            var word = text[(text[..open].LastIndexOfAnyExcept(WordCharacters) + 1)..open];
            if (word.Length > 0)
            {
                hashes.Add(HashOf(word));
            }

            text = text[(open + 1)..];
        }
    }

    /// <summary>A module's text behind its imports, where these are paths in quotes.</summary>
    public static ReadOnlySpan<char> BehindImports(string path, ReadOnlySpan<char> text)
    {
        var start = path.EndsWith(".go", StringComparison.Ordinal) ? text.IndexOf("\nimport (", StringComparison.Ordinal) : -1;
        if (start < 0)
        {
            return text;
        }

        var length = text[start..].IndexOf("\n)", StringComparison.Ordinal);
        return length < 0 ? text : text[(start + length)..];
    }

    // Nothing else stands before them.
    private static ReadOnlySpan<char> Imports(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf("\nfunc ", StringComparison.Ordinal);
        text = end < 0 ? text : text[..end];
        end = text.IndexOf("\ntype ", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    /// <summary>The hash by which a called name is remembered.</summary>
    public static ulong HashOf(ReadOnlySpan<char> name) => Fnv.Add(Fnv.Start, name);

    private void Add(ReadOnlySpan<char> word, HashSet<string> mentioned)
    {
        if (filter.MayHold(word[0], word.Length) && keys.TryGetValue(word, out var key))
        {
            mentioned.Add(key);
        }
    }

    private static string? LastParts(string folder, int count)
    {
        var from = folder.Length;
        for (var i = 0; i < count && from >= 0; i++)
        {
            from = from == 0 ? -1 : folder.LastIndexOf('/', from - 1);
        }

        return folder.Length == 0 ? null : folder[(from + 1)..];
    }
}
