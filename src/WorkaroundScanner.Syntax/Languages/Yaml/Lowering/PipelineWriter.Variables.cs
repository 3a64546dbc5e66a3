using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Lowering;

/// <content>Variables: environments, matrices, parameters with their defaults.</content>
internal sealed partial class PipelineWriter
{
    /// <summary>
    /// Writes variables in any of the notations that are in use: a mapping of values; of mappings with <c>value</c>, <c>default</c> or <c>sh</c>;
    /// a list of <c>NAME=value</c>; a list of mappings with <c>name</c> and one of the former.
    /// </summary>
    /// <param name="node">The variables; null for none.</param>
    /// <param name="prefix">The context by which scripts name them (<c>matrix</c>), or empty.</param>
    public void Variables(YamlNode? node, string prefix = "")
    {
        if (node is null || !written.Add(node))
        {
            return;
        }

        foreach (var entry in node.Entries)
        {
            if (entry.Name == "<<" || (entry.Name.StartsWith("${{", StringComparison.Ordinal) && entry.Value is not YamlScalar))
            {
                Merged(entry.Value, prefix);
            }
            else if (entry.Name.Length > 0)
            {
                Variable(entry.Key, entry.Name, entry.Value, prefix);
            }
        }

        foreach (var item in node.Items)
        {
            ListedVariable(item, prefix);
        }
    }

    /// <summary>Writes a matrix: each of its variables is each of its values in turn, one assignment for each. Those that begin with a platform's CLI come last, for the last one is asked first.</summary>
    /// <param name="entries">Its axes, and the entries of its rows.</param>
    /// <param name="prefix">The context by which scripts name them, or empty.</param>
    public void Matrix(IEnumerable<YamlEntry> entries, string prefix = "")
    {
        var values = new List<(string Name, YamlScalar Value)>();
        foreach (var entry in entries)
        {
            if (entry.Value is YamlScalar only)
            {
                values.Add((entry.Name, only));
            }
            else if (entry.Value is YamlSequence list && list.Items.All(item => item is YamlScalar))
            {
                values.AddRange(list.Items.OfType<YamlScalar>().Select(value => (entry.Name, value)));
            }
            else
            {
                Variable(entry.Key, entry.Name, entry.Value, prefix);
            }
        }

        Alternatives(values, prefix);
    }

    private void Alternatives(IEnumerable<(string Name, YamlScalar Value)> values, string prefix)
    {
        foreach (var (name, value) in values.Where(one => written.Add(one.Value)).OrderBy(one => BeginsWithPlatform(one.Value)))
        {
            Assign(NameOf(name, prefix), SpanOf(value), WordOf(value), []);
        }
    }

    private bool BeginsWithPlatform(YamlScalar value)
    {
        var text = value.Text.AsSpan().TrimStart();
        var end = text.IndexOfAny(' ', '\t', '\n');
        return vocabulary.Find((end < 0 ? text : text[..end]).ToString()) is { IsPlatform: true };
    }

    private void Merged(YamlNode value, string prefix)
    {
        Variables(value, prefix);
        foreach (var item in value is YamlSequence ? value.Items : [])
        {
            Variables(item, prefix);
        }
    }

    private void ListedVariable(YamlNode item, string prefix)
    {
        if (item is YamlScalar scalar)
        {
            var text = TextOf(scalar);
            var equals = text.Text.IndexOf('=');
            if (equals > 0 && written.Add(scalar))
            {
                var span = TextSpan.FromBounds(text.HostOffset(equals + 1), Math.Max(text.HostOffset(equals + 1), text.HostEnd(text.Text.Length)));
                Assign(NameOf(text.Text[..equals], prefix), SpanOf(scalar), WordReader.Read(text.Text[(equals + 1)..], span), []);
            }
        }
        else if (item["name"] is YamlScalar { IsEmpty: false } name)
        {
            Variable(item, name.Text, item["value"] ?? item["default"] ?? item, prefix);
        }
        else if (item.Entries.Length == 1 && item.Entries[0].Name is not ("group" or "template"))
        {
            Variables(item, prefix);
        }
    }

    private void Variable(YamlNode at, string name, YamlNode? value, string prefix)
    {
        var given = value is YamlMapping ? value["value"] ?? value["default"] ?? value : value;
        if (given is YamlMapping && (given["options"] ?? given["values"]) is YamlSequence choices)
        {
            // One of them is chosen when it starts.
            Alternatives(choices.Items.OfType<YamlScalar>().Select(choice => (name, choice)), prefix);
            return;
        }

        var span = TextSpan.FromBounds(at.Start, Math.Max(at.End, given?.End ?? 0));
        switch (given)
        {
            case YamlScalar scalar:
                Assign(NameOf(name, prefix), span, WordOf(scalar), []);
                break;
            case YamlSequence list when list.Items.Any(item => item is YamlScalar):
                Assign(NameOf(name, prefix), span, null, [.. list.Items.OfType<YamlScalar>().Select(WordOf)]);
                break;
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    Variables(item, prefix.Length == 0 ? name : $"{prefix}.{name}");
                }

                break;
            case YamlMapping mapping when mapping["sh"] is YamlScalar command:
                Captured(NameOf(name, prefix), span, command);
                break;
            default:
                break;
        }
    }

    // `X: {sh: command}`: the value is what the command prints.
    private void Captured(string name, TextSpan span, YamlScalar command)
    {
        if (!written.Add(command))
        {
            return;
        }

        assembly.Builder.Begin();
        var capture = assembly.Builder.Begin();
        LowerProgram(TextOf(command), command);
        assembly.Builder.End(new CaptureNode { Span = SpanOf(command) });
        var source = TextOf(command).Text;
        var value = new Word(SpanOf(command), [new CapturePart(capture, source, Quoted: true)]);
        assembly.Builder.End(new AssignmentNode { Name = name, Value = value, Span = TextSpan.FromBounds(span.Start, Math.Max(span.End, command.End)) });
    }

    private void Assign(string name, TextSpan span, Word? value, ImmutableArray<Word> elements)
    {
        assembly.Builder.Begin();
        assembly.Builder.End(new AssignmentNode { Name = name, Value = value, Elements = elements, Span = span });
    }

    private Word WordOf(YamlScalar scalar) => WordReader.Read(TextOf(scalar).Text, SpanOf(scalar));

    private static string NameOf(string name, string prefix) =>
        prefix.Length == 0 ? HoleNames.OfVariable(name.Trim()) : EmbeddedTextBuilder.HoleName($"{prefix}.{name}");
}
