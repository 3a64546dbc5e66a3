using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>The caches of a CircleCI file: what is restored is said where it is saved.</summary>
internal sealed class CircleCiCaches
{
    private readonly List<(string Key, YamlNode Paths)> saved = [];

    /// <summary>Collects what the file's jobs and commands save.</summary>
    public CircleCiCaches(YamlNode root)
    {
        foreach (var job in (root["commands"]?.Entries ?? []).Concat(root["jobs"]?.Entries ?? []))
        {
            foreach (var save in (job.Value["steps"]?.Items ?? []).Select(step => step["save_cache"]))
            {
                if (save?["key"]?.Text is { } key && save["paths"] is { } paths)
                {
                    saved.Add((key, paths));
                }
            }
        }
    }

    /// <summary>Writes a step that saves or restores a cache; false where it does neither.</summary>
    public bool Lower(YamlNode step, PipelineWriter writer)
    {
        var entry = step.Entries.FirstOrDefault(entry => entry.Name is "save_cache" or "restore_cache");
        if (entry.Value is not YamlMapping cache)
        {
            return false;
        }

        var keys = cache["keys"]?.Items ?? (cache["key"] is { } key ? [key] : []);
        writer.Step(step, cache["name"]?.Text, StepForm.Step, repeats: false, () => writer.Cache(entry.Name, entry.Key, keys, PathsOf(cache, keys)?.Items ?? []));
        return true;
    }

    // A key that is restored may be the beginning of the one that was saved.
    private YamlNode? PathsOf(YamlNode cache, IEnumerable<YamlNode> keys) =>
        cache["paths"] ?? saved.Find(save => keys.Any(key => key.Text is { Length: > 0 } text && save.Key.StartsWith(text, StringComparison.Ordinal))).Paths;
}
