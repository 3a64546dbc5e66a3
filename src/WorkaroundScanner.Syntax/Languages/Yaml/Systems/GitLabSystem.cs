using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>GitLab CI: jobs at the top level, hidden ones included.</summary>
internal sealed class GitLabSystem : PipelineSystem
{
    private const int MaxExtends = 10;
    private static readonly string[] Scripts = ["before_script", "script", "after_script"];

    /// <summary>Keys of the top level that are no jobs.</summary>
    private static readonly HashSet<string> NoJobs = new(StringComparer.Ordinal)
    {
        "variables", "default", "stages", "include", "workflow", "image", "services", "cache", "spec", "before_script", "after_script", "types",
    };

    /// <inheritdoc/>
    public override string Name => "gitlab";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) =>
        root is YamlMapping && root["apiVersion"] is null
        && (path.Name.Contains("gitlab-ci", StringComparison.Ordinal) || path.IsUnder(".gitlab") || path.IsUnder(".gitlab-ci") || path.IsUnder("gitlab-ci") || HasShape(root));

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => TemplateForms.Brackets;

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        writer.Variables(root["spec"]?["inputs"], "inputs");
        writer.Variables(root["variables"]);
        LowerScripts(root, writer);
        var general = root["default"];
        if (general is YamlMapping)
        {
            LowerScripts(general, writer);
            LowerCaches(general, writer);
        }

        LowerCaches(root, writer);

        foreach (var entry in root.Entries)
        {
            if (entry.Value is YamlMapping job && !NoJobs.Contains(entry.Name))
            {
                var repeats = Retries.AreAsked(Inherited(root, job, "retry", 0) ?? general?["retry"]);
                writer.Job(entry, repeats, () => LowerJob(job, writer));
            }
        }
    }

    private static void LowerJob(YamlMapping job, PipelineWriter writer)
    {
        writer.Variables(job["variables"]);
        writer.Matrix((job["parallel"]?["matrix"]?.Items ?? []).SelectMany(row => row.Entries));

        LowerCaches(job, writer);
        writer.Script(job["hooks"]?["pre_get_sources_script"]);
        LowerScripts(job, writer);
        foreach (var step in job["run"]?.Items ?? [])
        {
            writer.Script(step["script"]);
        }
    }

    // Only what stands under a key of its own is kept for other jobs' sake.
    private static void LowerCaches(YamlNode node, PipelineWriter writer)
    {
        var setting = node.Entries.FirstOrDefault(entry => entry.Name == "cache");
        foreach (var cache in setting.Value is YamlSequence list ? list.Items.ToArray() : setting.Value is YamlMapping one ? [one] : [])
        {
            if (cache["key"] is { } key && cache["paths"] is { } paths)
            {
                var at = cache == setting.Value && setting.Key.Start < cache.Start ? setting.Key : cache.Entries[0].Key;
                writer.Step(cache, "cache", StepForm.Step, repeats: false, () => writer.Cache("cache", at, [key, .. key["files"]?.Items ?? []], paths.Items), at.Start);
            }
        }
    }

    private static void LowerScripts(YamlNode node, PipelineWriter writer)
    {
        foreach (var key in Scripts)
        {
            writer.Script(node[key]);
        }
    }

    // The last of several parents wins.
    private static YamlNode? Inherited(YamlNode root, YamlNode job, string key, int depth)
    {
        if (job[key] is { } own || depth >= MaxExtends)
        {
            return job[key];
        }

        var parents = job["extends"];
        for (var i = (parents?.Items.Length ?? 0) - 1; i >= 0; i--)
        {
            if (root[parents!.Items[i].Text ?? ""] is { } parent && Inherited(root, parent, key, MaxExtends) is { } value)
            {
                return value;
            }
        }

        return parents?.Text is { } name && root[name] is { } single ? Inherited(root, single, key, depth + 1) : null;
    }

    private static bool HasShape(YamlNode root) => root.Entries.Any(entry =>
        entry.Value["script"] is YamlSequence && (root["stages"] is YamlSequence || entry.Value["stage"] is YamlScalar || entry.Value["extends"] is not null || entry.Value["before_script"] is not null));
}
