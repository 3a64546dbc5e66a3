using System.Collections.Immutable;
using YamlDotNet.Core;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>What was read of a text.</summary>
/// <param name="Documents">The complete documents.</param>
/// <param name="Scalars">Where scalars stand, in order.</param>
/// <param name="Error">Where the text stops being YAML; -1 where it is YAML to its end.</param>
/// <param name="Fault">The bound that was met, or null.</param>
internal sealed record YamlReading(ImmutableArray<YamlNode> Documents, IReadOnlyList<(int Start, int End)> Scalars, int Error, YamlFault? Fault);

/// <summary>Reads YAML from the library's events, without recursion and within limits.</summary>
internal static class YamlReader
{
    /// <summary>Reads a text; bad input ends the reading, never with an exception.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origin">The offset in the file of its first character.</param>
    /// <param name="decoder">Decodes scalars where the text is a changed one; null where the library's own result is right.</param>
    public static YamlReading Read(string text, int origin = 0, ScalarReader? decoder = null)
    {
        var stack = new NodeStack(text, origin, decoder);
        var error = -1;
        long reached = 0;
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                reached = parser.Current!.Start.Index;
                if (!stack.Take(parser.Current))
                {
                    break;
                }
            }
        }
        catch (YamlException broken)
        {
            error = origin + (int)Math.Clamp(broken.Start.Index, 0, text.Length);
        }
#pragma warning disable CA1031 // The library's own faults on odd input are the input's errors to us.
        catch (Exception)
#pragma warning restore CA1031
        {
            error = origin + (int)Math.Clamp(reached, 0, text.Length);
        }

        return new YamlReading(stack.Documents, stack.Scalars, error, stack.Fault);
    }
}
