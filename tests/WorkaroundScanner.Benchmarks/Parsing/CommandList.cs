using System.Text;
using System.Text.Json;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;
using WorkaroundScanner.Syntax.Languages.Shell.Parsing;
using WorkaroundScanner.Syntax.Tests.Shell.Parsing;

namespace WorkaroundScanner.Benchmarks.Parsing;

/// <summary>What the parser makes of files, in a form that other parsers' results can be compared with.</summary>
internal static class CommandList
{
    /// <summary>Prints one JSON object a file: its errors, and offset in UTF-8 bytes, line and first word of its simple commands.</summary>
    public static int Run(string list)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var path in File.ReadLines(list))
        {
            var text = Decode(File.ReadAllBytes(path), out var offsets);
            var tree = ShellParser.Parse(text);
            var lines = LineIndex.Of(text);
            output.WriteLine(JsonSerializer.Serialize(new
            {
                path,
                errors = tree.Errors.Select(error => $"{lines.LineAt(error.Offset)}: {error.Message}"),
                commands = Commands(text, tree, lines, offsets),
            }));
        }

        return 0;
    }

    private static List<object[]> Commands(string text, ShellTree tree, LineIndex lines, int[] offsets)
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
            var host = source?.HostOffset(first) ?? first;
            commands.Add([offsets[host], lines.LineAt(host), word]);
        });
        return commands;
    }

    /// <summary>Decodes UTF-8 and gives the byte offset of each character.</summary>
    private static string Decode(byte[] bytes, out int[] offsets)
    {
        var text = Encoding.UTF8.GetString(bytes);
        offsets = new int[text.Length + 1];
        Span<char> pair = stackalloc char[2];
        var at = 0;
        for (var i = 0; i < text.Length;)
        {
            _ = Rune.DecodeFromUtf8(bytes.AsSpan(at), out var rune, out var length);
            for (var units = rune.EncodeToUtf16(pair); units > 0; units--)
            {
                offsets[i++] = at;
            }

            at += length;
        }

        offsets[^1] = at;
        return text;
    }
}
