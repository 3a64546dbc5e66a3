using System.Collections.Immutable;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>One block of bindings.txt.</summary>
internal sealed record BindingCase(string Title, ImmutableDictionary<string, string> Files, ImmutableArray<string> Expected)
{
    public static ImmutableArray<BindingCase> ReadAll(string text) =>
        [.. text.ReplaceLineEndings("\n").Split("\n== ").Skip(1).Select(Read)];

    private static BindingCase Read(string block)
    {
        var lines = block.Split('\n');
        var files = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["main.sh"] = [] };
        var current = files["main.sh"];
        var expected = ImmutableArray.CreateBuilder<string>();
        foreach (var line in lines.Skip(1))
        {
            if (line.StartsWith("=> ", StringComparison.Ordinal))
            {
                expected.Add(line[3..]);
            }
            else if (line.StartsWith('@'))
            {
                var name = line.TrimStart('@').Trim();
                current = files.TryGetValue(name, out var known) ? known : files[name] = [];
            }
            else
            {
                current.Add(line);
            }
        }

        return new BindingCase(
            lines[0],
            files.ToImmutableDictionary(file => file.Key, file => string.Join('\n', file.Value) + "\n"),
            [.. expected.Where(row => row != "none")]);
    }
}
