using System.Collections.Immutable;
using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Rules.Vocabularies;

/// <summary>What one file says of a platform, before it is known what others say.</summary>
/// <param name="IsBuiltIn">Whether it comes with the program; files of users come before those.</param>
/// <param name="Name">The platform's name; null where the file describes general tools.</param>
/// <param name="Platform">What can be taken as it is; null without a name.</param>
/// <param name="Tools">Its tools.</param>
/// <param name="Classes">Classes, each with the tools that belong to it.</param>
/// <param name="PrivateLane">The parts of the platform that it is a matter of risk to go around, as written.</param>
/// <param name="Fixes">What the platform offers by now.</param>
internal sealed record PlatformFile(
    bool IsBuiltIn,
    ConfigScalar? Name,
    Platform? Platform,
    ImmutableArray<ToolEntry> Tools,
    ImmutableArray<ClassEntry> Classes,
    ImmutableArray<ConfigScalar> PrivateLane,
    ImmutableArray<FixEntry> Fixes);

/// <summary>A tool as one file describes it.</summary>
/// <param name="Written">The mapping, to tell what was left out.</param>
/// <param name="Name">Its name, or null where it has none.</param>
/// <param name="OtherNames">Its aliases and wrappers.</param>
/// <param name="Tool">What was read.</param>
internal sealed record ToolEntry(ConfigMapping Written, ConfigScalar? Name, ImmutableArray<ConfigScalar> OtherNames, Tool Tool)
{
    /// <summary>The names under which it is called.</summary>
    public IEnumerable<ConfigScalar> Names => Name is null ? OtherNames : OtherNames.Prepend(Name);

    /// <summary>The tool, with what another description of it says where this one is silent.</summary>
    public Tool Over(Tool other) => Tool with
    {
        Aliases = Says("aliases") ? Tool.Aliases : other.Aliases,
        Wrappers = Says("wrappers") ? Tool.Wrappers : other.Wrappers,
        ValueFlags = Says("value-flags") ? Tool.ValueFlags : other.ValueFlags,
        StructuredOutput = Says("structured-output") ? Tool.StructuredOutput : other.StructuredOutput,
        DefaultRole = Says("default-role") ? Tool.DefaultRole : other.DefaultRole,
        CommandPositionOnly = Says("command-position-only") ? Tool.CommandPositionOnly : other.CommandPositionOnly,
        Capabilities = Says("capabilities") ? Tool.Capabilities : other.Capabilities,
    };

    private bool Says(string key) => Written.Find(key) is not null;
}

/// <summary>A class of general tools.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tools">The tools that belong to it.</param>
internal sealed record ClassEntry(ConfigScalar Name, ImmutableArray<string> Tools);

/// <summary>A fix whose part of the platform is not looked up yet.</summary>
/// <param name="Capability">The part, as written; null where it is missing.</param>
/// <param name="Category">What developers did.</param>
/// <param name="Since">The version that has it.</param>
/// <param name="Replacement">What to use instead.</param>
/// <param name="Link">Where it is described.</param>
internal sealed record FixEntry(ConfigScalar? Capability, Category Category, string Since, string Replacement, string Link);
