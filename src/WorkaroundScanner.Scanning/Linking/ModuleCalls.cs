using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>What the functions of a module's file call, as far as it tells whether they start a platform's CLI.</summary>
/// <param name="Functions">Its functions.</param>
/// <param name="Outside">What is called outside of them.</param>
/// <param name="RunsPlatform">Whether it may start a platform's CLI, call what it is given, or ask a forge over HTTP.</param>
/// <param name="RunsWhatItIsTold">Whether it starts a process whose command is not told in place.</param>
internal sealed record ModuleCalls(ModuleFunction[] Functions, Callee[] Outside, bool RunsPlatform, bool RunsWhatItIsTold)
{
    /// <summary>The calls of a summary.</summary>
    /// <param name="summary">The file.</param>
    /// <param name="key">Its module.</param>
    /// <param name="quotesTool">Whether a text in it begins with the name of a platform's CLI.</param>
    /// <param name="vocabulary">The CLIs.</param>
    public static ModuleCalls Of(FileSummary summary, string key, bool quotesTool, Vocabulary vocabulary)
    {
        var reader = new Reader(summary, key, quotesTool, vocabulary);
        var functions = summary.Nodes.OfType<FunctionNode>().Select(reader.Read).ToArray();
        var inside = new bool[summary.Nodes.Length];
        foreach (var function in summary.Nodes.OfType<FunctionNode>())
        {
            inside.AsSpan(function.Id + 1, function.Last - function.Id).Fill(true);
        }

        var calls = summary.Calls;
        return new ModuleCalls(
            functions,
            reader.CalleesOf(calls.Where(call => !inside[call.Id])),
            calls.Any(reader.RunsPlatform),
            calls.Any(call => !call.CallsFunction && call.Words[0].Literal is null));
    }

    private sealed class Reader(FileSummary summary, string key, bool quotesTool, Vocabulary vocabulary)
    {
        private readonly ToolNames names = new(summary, vocabulary);

        public ModuleFunction Read(FunctionNode function)
        {
            var calls = summary.DescendantsOf(function).OfType<CallNode>().ToList();
            return new ModuleFunction(function.Name, calls.Exists(call => MayRunPlatform(call) || IsHandedTool(call)), CalleesOf(calls));
        }

        public bool RunsPlatform(CallNode call) => call.CallsFunction
            ? call.Words[0].Literal is null || MayRunPlatform(call) || IsHandedTool(call)
            : MayRunPlatform(call) || vocabulary.Find(call.Words[0].Text)?.Classes.Contains("http") == true;

        public Callee[] CalleesOf(IEnumerable<CallNode> calls) =>
        [
            .. calls
                .Where(call => call.CallsFunction)
                .DistinctBy(call => call.Words[0].Text, StringComparer.Ordinal)
                .Select(call => CalleeOf(call.Words[0].Text))
                .Distinct(),
        ];

        // A CLI or a client of one, a script of the repository, a command that only linking knows, or a prefix with one of these behind it.
        private bool MayRunPlatform(CallNode call) => call.CallsFunction
            ? ClientName.Of(call.Words[0].Text, vocabulary) is not null
            : MayBePlatform(call.Words[0]) || (Prefixes.IsPrefix(call.Words[0].Literal!) && call.Words.Skip(1).Any(MayBePlatform));

        private bool MayBePlatform(Word word) => word.Literal is not { } name || name.Contains('/', StringComparison.Ordinal) || name.EndsWith(".sh", StringComparison.Ordinal)
            || vocabulary.Find(FileNames.CommandName(name)) is { IsPlatform: true };

        // Go's are handed no function: `t.Run(name, func(t *testing.T) {...})` runs a test.
        private bool IsHandedTool(CallNode call) => call is { CallsFunction: true, Words.Length: > 2 } && quotesTool && RunningName.Fits(LinkedFile.LastPart(call.Words[0].Text))
            && call.Words.Skip(1).Take(RunningName.MostArguments).Any(word => word.Literal is { } name ? vocabulary.Find(name) is { IsPlatform: true } : word.Parts is [VariablePart variable] && names.MayBeTool(variable.Name))
            && !(summary.Language == "go" && summary.ChildrenOf(call).Any(child => child is ScriptNode { OnlyIfRun: false }));

        // In Go what stands before the dot says which package is meant; elsewhere it may be any module that the file names.
        private Callee CalleeOf(string name)
        {
            if (summary.Language != "go")
            {
                return new Callee(null, LinkedFile.LastPart(name), IsFunction: true);
            }

            var package = PackageOf(name);
            return new Callee(package ?? key, LinkedFile.LastPart(name), IsFunction: package is not null || !name.Contains('.', StringComparison.Ordinal));
        }

        private string? PackageOf(string name)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            return dot < 0 ? null : summary.Imports.FirstOrDefault(import => import.Alias.Length > 0 && name.AsSpan(0, dot).SequenceEqual(import.Alias)) is { } import
                ? ModuleKeys.KeyOf(import.Target + "/x.go")
                : null;
        }
    }
}

/// <summary>A function of a module.</summary>
/// <param name="Name">Its name.</param>
/// <param name="RunsPlatform">Whether it may start a platform's CLI itself, or hands one to a function that promises to run it.</param>
/// <param name="Callees">What it calls, each once.</param>
internal sealed record ModuleFunction(string Name, bool RunsPlatform, Callee[] Callees);

/// <summary>What a call may mean.</summary>
/// <param name="Module">The module that it is in, where this can be told.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsFunction">Whether it is no method of a value.</param>
internal readonly record struct Callee(string? Module, string Name, bool IsFunction);
