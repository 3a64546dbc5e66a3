using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;

namespace WorkaroundScanner.Scanning.Linking;

/// <content>Files: who writes them and who reads them.</content>
internal sealed partial class DataFlow
{
    private const string NameOfFile = "_name";
    private ILookup<int, int>? filesWritten;
    private ILookup<int, int>? readersOf;

    /// <summary>Whether a test asks for a file, or reads one, that a call writes.</summary>
    public bool WritesWhatIsExamined(int call, TestNode test)
    {
        filesWritten ??= writes.ToLookup(write => write.Node, write => write.File);
        if (!filesWritten.Contains(call))
        {
            return false;
        }

        readersOf ??= reads.ToLookup(read => read.File, read => read.Node);
        return filesWritten[call].Any(written => readersOf[written].Any(test.Encloses)
            || test.Comparisons.Any(comparison => AsksForFile(comparison) && Key(comparison.Left) is { } key && symbols.KnownFile(key) == written));
    }

    /// <summary>Whether a comparison asks whether a file is there, or what kind of one.</summary>
    public static bool AsksForFile(Comparison comparison) => comparison.Operator is "-f" or "-e" or "-s" or "-d" or "-r" or "-L" or "-nt" or "-ot" or "-h" or "-x";

    private void FindWriters()
    {
        foreach (var node in summary.Nodes)
        {
            foreach (var redirection in node.Redirections)
            {
                if (redirection.Kind is RedirectionKind.Write or RedirectionKind.Append && redirection.Descriptor != 2 && Key(redirection.Target) is { } key)
                {
                    foreach (var writer in node is CallNode call ? Printed(call).Prepend(call) : summary.ChildrenOf(node).SelectMany(Outputs))
                    {
                        writes.Add((writer.Id, symbols.File(key)));
                    }
                }
            }

            if (file.Calls[node.Id] is { } bound)
            {
                foreach (var (word, also) in FileOperands.Written(bound))
                {
                    if (Key(word) is { } key)
                    {
                        var target = symbols.File(key);
                        writes.Add((node.Id, target));
                        if (also)
                        {
                            reads.Add((node.Id, target));
                        }
                    }
                }
            }
        }
    }

    // `render "$tag" "$out"`, where `render` writes to its second parameter: what it writes arrives in the caller's file.
    private void AddParameterFiles()
    {
        var own = writes.ToArray();
        if (own.Length == 0)
        {
            return;
        }

        foreach (var call in file.Calls)
        {
            if (call is not { Prefixes.Length: 0 } || FunctionOf(call.Node) is not { } function)
            {
                continue;
            }

            foreach (var (writer, written) in own.Where(write => function.Encloses(write.Node)))
            {
                if (Parameter(function, symbols.Name(written)) is var position and > 0 && position < call.Node.Words.Length
                    && Key(call.Node.Words[position]) is { } key)
                {
                    writes.Add((writer, symbols.File(key)));
                    toldToWrite.Add((call.Node.Id, symbols.File(key)));
                }
            }
        }
    }

    private int Parameter(FunctionNode function, string path)
    {
        if (path is not ['$', .. var name] || name.Contains('/', StringComparison.Ordinal))
        {
            return -1;
        }

        var assignment = file.AssignmentsOf(name).FirstOrDefault(assignment => function.Encloses(assignment.Id));
        var source = assignment?.Value?.Parts is [VariablePart only] ? only.Name : name;
        return source is [>= '1' and <= '9'] ? source[0] - '0' : -1;
    }

    // Build targets run in no order of their own: one has another's files only where it depends on it.
    private bool InUnrelatedTargets(int writer, int reader)
    {
        var (writes, reads) = (file.Owners[writer], file.Owners[reader]);
        return writes != reads && writes >= 0 && reads >= 0
            && summary.Nodes[writes] is FunctionNode { Form: FunctionForm.Target } && summary.Nodes[reads] is FunctionNode { Form: FunctionForm.Target }
            && !DependsOn(reads, writes, 0) && !RunsBefore(writes, reads);
    }

    // `install: configure apply`: what the first prerequisite, or what that needs itself, wrote is there for the next.
    private bool RunsBefore(int target, int other) => summary.Nodes.OfType<FunctionNode>()
        .Where(function => function.Form == FunctionForm.Target)
        .Select(function => Prerequisites(function).ToList())
        .Any(prerequisites => prerequisites.FindIndex(needed => needed == target || DependsOn(needed, target, 0)) is >= 0 and var at
            && prerequisites.FindLastIndex(needed => needed == other || DependsOn(needed, other, 0)) > at);

    // `$1` of one function is not `$1` of another, and the temporary file behind a handle is not that of another function's handle.
    private bool IsOtherParameter(int writer, int reader, int target) => summary.Language != "shell" && file.Owners[writer] != file.Owners[reader]
        && symbols.Name(target) is var name && ((name.IndexOf('$') is >= 0 and var dollar && dollar + 1 < name.Length && (char.IsAsciiDigit(name[dollar + 1]) || name[dollar + 1] == '{')) || IsTemporary(name));

    // `fp.name` of `with NamedTemporaryFile() as fp`: nobody gives it a value, as a field is given one, nor its handle, as a caller gives what it was handed.
    private bool IsTemporary(string name) => name is ['$', .. var handle] && handle.EndsWith(NameOfFile, StringComparison.Ordinal)
        && !handle.StartsWith("self_", StringComparison.Ordinal) && file.AssignmentsOf(handle).Count == 0 && file.AssignmentsOf(handle[..^NameOfFile.Length]).Count == 0;

    private bool DependsOn(int target, int other, int depth) => depth < 6
        && Prerequisites(summary.Nodes[target]).Any(needed => needed == other || DependsOn(needed, other, depth + 1));

    // The targets of this file that a target says it needs, in their order.
    private IEnumerable<int> Prerequisites(Node target) => summary.ChildrenOf(target)
        .Select(child => file.Calls[child.Id]?.Definition)
        .OfType<Definition>()
        .Where(definition => definition.Path == summary.Path)
        .Select(definition => definition.Node);

    private string? Key(Word word)
    {
        var text = FileNames.Key(VariableValues.Canonical(file, word));
        return text.Length == 0 || text is "-" or "/dev/null" or "/dev/stdout" or "/dev/stderr" or "/dev/tty" ? null : text;
    }

    private void ConnectFiles()
    {
        if (writes.Count == 0)
        {
            return;
        }

        FileOperands.FindReaders(file, symbols, reads);
        // What a function is told to write it is not given to read, but for a file that nothing else here reads: who calls it hands that on.
        var readElsewhere = reads.Where(read => !toldToWrite.Contains(read)).Select(read => read.File).ToHashSet();
        reads.RemoveAll(read => toldToWrite.Contains(read) && readElsewhere.Contains(read.File));
        var writers = writes.ToLookup(write => write.File, write => write.Node);
        foreach (var (reader, read) in reads)
        {
            foreach (var writer in writers[read])
            {
                // Functions run in another order than they stand in.
                if (writer != reader && !InUnrelatedTargets(writer, reader) && !IsOtherParameter(writer, reader, read) && !FileOperands.Copies(file.Calls[writer]) && (writer < reader || file.Owners[writer] != file.Owners[reader]
                    || SharesLoop(summary.Nodes[writer], summary.Nodes[reader])))
                {
                    Edge(writer, reader, input: true);
                }
            }
        }
    }
}
