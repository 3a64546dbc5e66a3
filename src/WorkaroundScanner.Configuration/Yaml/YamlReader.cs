using WorkaroundScanner.Configuration.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace WorkaroundScanner.Configuration.Yaml;

/// <summary>Reads YAML from its event stream, without recursion and within limits. Aliases and tags are refused: no file of ours needs them, and both can be turned against a reader.</summary>
public static class YamlReader
{
    /// <summary>Reads a file's text; bad input gives errors, never an exception.</summary>
    public static ConfigDocument Read(string path, string text)
    {
        var errors = new ConfigErrors();
        if (text.Length > ConfigLimits.Characters)
        {
            errors.Add(path, 1, 1, $"The file is longer than {ConfigLimits.Characters} characters.");
            return new ConfigDocument(null, errors.ToSorted());
        }

        var root = ReadEvents(path, text, errors);
        return new ConfigDocument(root, errors.ToSorted());
    }

    private static ConfigNode? ReadEvents(string path, string text, ConfigErrors errors)
    {
        var builder = new NodeBuilder(path, errors);
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                if (!builder.Take(parser.Current!))
                {
                    return null;
                }
            }
        }
        catch (YamlException broken)
        {
            var line = Math.Min((int)broken.Start.Line, LastLineOf(text));
            var column = line < broken.Start.Line ? 1 : (int)broken.Start.Column;
            errors.Add(path, line, column, "This is not valid YAML: " + OneLine(broken.Message));
            return null;
        }
#pragma warning disable CA1031 // The scanner's own faults on odd input are the input's errors to our users.
        catch (Exception)
#pragma warning restore CA1031
        {
            errors.Add(path, builder.LastLine, 1, "This is not valid YAML after this line.");
            return null;
        }

        return builder.Root;
    }

    /// <summary>What is missing at the end of a file belongs to its last line.</summary>
    private static int LastLineOf(string text) => text.AsSpan().TrimEnd().Count('\n') + 1;

    private static string OneLine(string message)
    {
        var text = message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return text.Length == 0 ? "syntax error." : char.ToLowerInvariant(text[0]) + text[1..] + ".";
    }
}
