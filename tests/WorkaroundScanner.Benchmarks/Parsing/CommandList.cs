using System.Text.Json;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Benchmarks.Parsing;

/// <summary>What the parser makes of files, in a form that other parsers' results can be compared with.</summary>
internal static class CommandList
{
    /// <summary>Prints one JSON object a file: its errors, and line and first word of its simple commands.</summary>
    public static int Run(string list)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var path in File.ReadLines(list))
        {
            var text = File.ReadAllText(path);
            var tree = ShellParser.Parse(text);
            var lines = LineIndex.Of(text);
            output.WriteLine(JsonSerializer.Serialize(new
            {
                path,
                errors = tree.Errors.Select(error => $"{lines.LineAt(error.Offset)}: {error.Message}"),
                commands = Commands(text, tree, lines),
            }));
        }

        return 0;
    }

    private static List<object[]> Commands(string text, ShellTree tree, LineIndex lines)
    {
        var commands = new List<object[]>();
        TreeWalk.Visit(tree, (node, _, source) =>
        {
            if (node is not SimpleCommandSyntax command)
            {
                return;
            }

            var first = command.Assignments is [var assignment, ..] ? assignment.Start : command.Words[0].Start;
            var word = command.Words is [var name, ..] ? (source?.Text ?? text)[name.Start..name.End] : "";
            commands.Add([lines.LineAt(source?.HostOffset(first) ?? first), word]);
        });
        return commands;
    }
}
