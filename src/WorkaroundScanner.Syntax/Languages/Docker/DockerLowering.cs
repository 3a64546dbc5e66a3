using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Docker;

/// <summary>Turns a Dockerfile into constructs: stages are jobs, instructions that run something are steps.</summary>
internal sealed class DockerLowering(SummaryAssembly assembly, DockerFile file)
{
    private readonly string text = assembly.Text;
    private readonly DockerWords words = new(assembly.Text, file.Escape);

    /// <summary>Whether commands in shell form are read by a shell that we can read too.</summary>
    private bool inShell = true;

    /// <summary>Lowers the whole file as its script.</summary>
    public void Lower()
    {
        foreach (var (start, end) in file.Comments)
        {
            assembly.Comments.Add(start, end);
        }

        assembly.Builder.Begin();
        for (var at = 0; at < file.Instructions.Count;)
        {
            var instruction = file.Instructions[at];
            at = instruction.Keyword == "FROM" ? LowerStage(at) : LowerInstruction(at);
        }

        assembly.Builder.End(new ScriptNode { Span = new TextSpan(0, text.Length) });
    }

    private int LowerStage(int first)
    {
        var from = file.Instructions[first];
        var behind = first + 1;
        inShell = !IsWindows(from.Arguments.Text);
        assembly.Builder.Begin();
        while (behind < file.Instructions.Count && file.Instructions[behind].Keyword != "FROM")
        {
            behind = LowerInstruction(behind);
        }

        var end = file.Instructions[behind - 1].End;
        assembly.Builder.End(new StepNode { Name = StageName(from.Arguments.Text), Form = StepForm.Job, Span = TextSpan.FromBounds(from.Start, end) });
        return behind;
    }

    private int LowerInstruction(int index)
    {
        var instruction = file.Instructions[index];
        if (instruction.Keyword == "ONBUILD")
        {
            var arguments = instruction.Arguments.Text;
            var start = DockerWords.SkipBlanks(arguments, 0);
            var end = DockerWords.WordEnd(arguments, start);
            Lower(instruction with { Keyword = arguments[start..end].ToUpperInvariant() }, end);
        }
        else
        {
            Lower(instruction, 0);
        }

        return index + 1;
    }

    private void Lower(DockerInstruction instruction, int from)
    {
        switch (instruction.Keyword)
        {
            case "RUN":
                LowerCommand(instruction, from, StepForm.Step);
                break;
            case "CMD" or "ENTRYPOINT":
                LowerCommand(instruction, from, StepForm.Container);
                break;
            case "HEALTHCHECK":
                var arguments = instruction.Arguments.Text;
                var start = DockerWords.SkipFlags(arguments, from);
                var end = DockerWords.WordEnd(arguments, start);
                if (arguments.AsSpan(start, end - start).Equals("CMD", StringComparison.OrdinalIgnoreCase))
                {
                    LowerCommand(instruction, end, StepForm.Container);
                }

                break;
            case "SHELL":
                inShell = words.First(instruction.Arguments.Text) is { } shell && IsShell(shell);
                break;
            case "ENV":
                assembly.LowerStatements(words.Environment(instruction.Arguments, from));
                break;
            case "ARG":
                LowerArguments(instruction.Arguments, from);
                break;
            default:
                break;
        }
    }

    private void LowerCommand(DockerInstruction instruction, int from, StepForm form)
    {
        var arguments = instruction.Arguments;
        var start = DockerWords.SkipFlags(arguments.Text, from);
        var program = words.ExecForm(arguments, start) ?? (inShell ? ShellForm(instruction, start) : null);
        assembly.Builder.Begin();
        if (program is not null)
        {
            assembly.LowerShell(program, TextSpan.FromBounds(program.HostOffset(0), Math.Max(program.HostOffset(0), instruction.End)));
        }

        assembly.Builder.End(new StepNode { Name = "", Form = form, Span = TextSpan.FromBounds(instruction.Start, instruction.End) });
    }

    private EmbeddedText? ShellForm(DockerInstruction instruction, int start)
    {
        var arguments = instruction.Arguments;
        if (instruction.Documents.Count == 0)
        {
            return arguments.Slice(start, arguments.Text.Length);
        }

        var document = instruction.Documents[0];
        if (document.Operator == start && document.OperatorEnd == arguments.Text.Length)
        {
            // The document alone is the program, in the language of its first line.
            var body = text[document.Start..document.BodyEnd];
            return !body.StartsWith("#!", StringComparison.Ordinal) || IsShell(Interpreter(body)) ? new EmbeddedText(body, origin: document.Start) : null;
        }

        return words.WithDocuments(arguments, start, instruction.Documents);
    }

    // `ARG NAME` declares, `ARG NAME=value` gives a default.
    private void LowerArguments(EmbeddedText arguments, int from)
    {
        for (var at = DockerWords.SkipBlanks(arguments.Text, from); at < arguments.Text.Length; at = DockerWords.SkipBlanks(arguments.Text, at))
        {
            var start = at;
            at = words.QuotedWordEnd(arguments.Text, at);
            var word = arguments.Slice(start, at);
            if (word.Text.Contains('=', StringComparison.Ordinal))
            {
                assembly.LowerStatements(words.Environment(word, 0));
                continue;
            }

            assembly.Builder.Begin();
            assembly.Builder.End(new AssignmentNode { Name = word.Text, Span = TextSpan.FromBounds(word.HostOffset(0), word.HostOffset(word.Text.Length - 1) + 1) });
        }
    }

    private static string StageName(string arguments)
    {
        var start = DockerWords.SkipFlags(arguments, 0);
        var end = DockerWords.WordEnd(arguments, start);
        var asStart = DockerWords.SkipBlanks(arguments, end);
        var asEnd = DockerWords.WordEnd(arguments, asStart);
        var nameStart = DockerWords.SkipBlanks(arguments, asEnd);
        return arguments.AsSpan(asStart, asEnd - asStart).Equals("AS", StringComparison.OrdinalIgnoreCase) && nameStart < arguments.Length
            ? arguments[nameStart..DockerWords.WordEnd(arguments, nameStart)]
            : arguments[start..end];
    }

    // Images of Windows run commands by its own shell unless a SHELL instruction says otherwise.
    private bool IsWindows(string image) =>
        file.Escape == '`' || image.Contains("windows", StringComparison.OrdinalIgnoreCase) || image.Contains("nanoserver", StringComparison.OrdinalIgnoreCase);

    private static string Interpreter(string body)
    {
        var lineEnd = body.IndexOf('\n', StringComparison.Ordinal);
        var line = body.AsSpan(2, (lineEnd < 0 ? body.Length : lineEnd) - 2).Trim();
        var program = DockerWords.WordEnd(line, 0);
        return line[..program].EndsWith("/env") ? line[program..].Trim().ToString() : line[..program].ToString();
    }

    private static bool IsShell(string program)
    {
        var name = program.AsSpan(program.LastIndexOf('/') + 1);
        name = name[..DockerWords.WordEnd(name, 0)];
        return name is "sh" or "bash" or "dash" or "ash" or "ksh" or "zsh";
    }
}
