using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Binding;

namespace WorkaroundScanner.Scanning.Linking;

/// <summary>Whether one call was bound alike twice.</summary>
internal static class SameBinding
{
    /// <summary>Compares the bindings of one written call.</summary>
    public static bool Of(BoundCall? one, BoundCall? other, SameDefinitions definitions) =>
        one is null || other is null
            ? one is null && other is null
            : ReferenceEquals(one.Tool, other.Tool) && ReferenceEquals(one.Capability, other.Capability) && one.Role == other.Role
                && one.HasStructuredOutput == other.HasStructuredOutput && one.Borrows == other.Borrows && one.Steps == other.Steps && one.Addresses == other.Addresses
                && Same(one.Words, other.Words) && Same(one.Subcommand, other.Subcommand) && Same(one.Flags, other.Flags) && Same(one.Reaches, other.Reaches)
                && definitions.Match(one.Definition, other.Definition) && Same(one.Prefixes, other.Prefixes, definitions);

    private static bool Same<T>(ImmutableArray<T> some, ImmutableArray<T> others)
        where T : IEquatable<T> => some.AsSpan().SequenceEqual(others.AsSpan());

    private static bool Same(ImmutableArray<Prefix> some, ImmutableArray<Prefix> others, SameDefinitions definitions)
    {
        if (some.Length != others.Length)
        {
            return false;
        }

        for (var at = 0; at < some.Length; at++)
        {
            if (some[at].Name != others[at].Name || some[at].Repeats != others[at].Repeats || !definitions.Match(some[at].Definition, others[at].Definition))
            {
                return false;
            }
        }

        return true;
    }
}
