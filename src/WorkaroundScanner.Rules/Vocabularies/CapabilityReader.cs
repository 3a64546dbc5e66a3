using System.Collections.Immutable;
using WorkaroundScanner.Configuration;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Configuration.Reading;
using WorkaroundScanner.Model.Platforms;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>Reads one tool's capabilities. Their order decides, so a pattern behind one that takes all its calls is an error.</summary>
internal sealed class CapabilityReader(bool isBuiltIn, ConfigErrors errors)
{
    private readonly List<(CommandPattern Pattern, ConfigScalar Node)> before = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The capabilities in order.</summary>
    public ImmutableArray<Capability> Read(IEnumerable<MappingReader> items) => [.. items.Select(ReadOne).ToList()];

    private Capability ReadOne(MappingReader reader)
    {
        var name = reader.RequiredScalar("name");
        var role = reader.RequiredEnum<Role>("role");
        if (name is not null && !names.Add($"{EnumWords.Of(role)} {name.Value}"))
        {
            errors.Add(name, $"The capability `{name.Value}` with role {EnumWords.Of(role)} stands here a second time; put its commands together.");
        }

        reader.RequiredNode("commands");
        var commands = reader.Scalars("commands");
        foreach (var command in isBuiltIn ? [] : commands)
        {
            CheckReached(command);
        }

        reader.Done();
        return new Capability(name?.Value ?? "", role, [.. commands.Select(command => CommandPattern.Parse(command.Value))]);
    }

    private void CheckReached(ConfigScalar command)
    {
        var pattern = CommandPattern.Parse(command.Value);
        foreach (var (earlier, node) in before)
        {
            if (earlier.Matches(pattern.Words))
            {
                errors.Add(command, $"`{command.Value}` is never reached: `{earlier.Text}` on line {node.Line} takes all its calls.");
                return;
            }
        }

        before.Add((pattern, command));
    }
}
