using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Syntax.Languages.Yaml.Lowering;
using WorkaroundScanner.Syntax.Languages.Yaml.Reading;
using WorkaroundScanner.Syntax.Languages.Yaml.Templates;

namespace WorkaroundScanner.Syntax.Languages.Yaml.Systems;

/// <summary>Files of any other system: containers, and what stands under a key that names a script.</summary>
internal sealed class UnknownSystem : PipelineSystem
{
    /// <summary>The only one.</summary>
    public static UnknownSystem Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "unknown";

    /// <inheritdoc/>
    public override bool Owns(YamlPath path, YamlNode root) => true;

    /// <inheritdoc/>
    public override TemplateForms Templates(bool isHelm) => KubernetesSystem.TemplatesOf(isHelm);

    /// <inheritdoc/>
    public override void Lower(YamlNode root, PipelineWriter writer)
    {
        if (Containers.IsContainer(root))
        {
            Containers.Lower(root, writer);
            return;
        }

        foreach (var entry in root.Entries)
        {
            if (!LowerEntry(entry, writer))
            {
                Lower(entry.Value, writer);
            }
        }

        foreach (var item in root.Items)
        {
            Lower(item, writer);
        }
    }

    private static bool LowerEntry(YamlEntry entry, PipelineWriter writer)
    {
        var isScript = ScriptKeys.HoldsScript(entry.Name) || entry.Name.EndsWith(".sh", StringComparison.Ordinal);
        if (entry.Value is YamlScalar scalar)
        {
            var isBlock = scalar.Style is YamlStyle.Literal or YamlStyle.Folded;
            if ((isScript && LooksLikeShell(scalar.Text) && (isBlock || HoldsSigns(scalar.Text))) || (isBlock && Shells.HasShebang(scalar.Text)))
            {
                writer.Step(scalar, "", StepForm.Step, repeats: false, () => writer.Script(scalar), entry.Key.Start);
            }

            return true;
        }

        if (entry.Value is not YamlSequence list || list.Items.IsEmpty || !list.Items.All(item => item is YamlScalar))
        {
            return false;
        }

        if (entry.Name == "args" && list.Items is [YamlScalar { Text: ['-', .., 'c'] }, YamlScalar program, ..] && LooksLikeShell(program.Text))
        {
            // The shell stands under a key of its own, which could not be read together with this one.
            writer.Step(list, "", StepForm.Step, repeats: false, () => writer.Script(program), entry.Key.Start);
        }
        else if (ScriptKeys.HoldsArguments(entry.Name))
        {
            writer.Step(list, "", StepForm.Step, repeats: false, () => writer.Command(null, [list]), entry.Key.Start);
        }
        else if (isScript && list.Items.All(item => LooksLikeShell(item.Text!)))
        {
            writer.Step(list, "", StepForm.Step, repeats: false, () => writer.Script(list), entry.Key.Start);
        }

        return true;
    }

    // One line may be a title: `run: all the tests`.
    private static bool HoldsSigns(string line) => line.AsSpan().ContainsAny(";|&$`") || line.Contains(" -", StringComparison.Ordinal);

    // Other things also stand under such keys: a line of prose, a path, a program in another language.
    private static bool LooksLikeShell(string text)
    {
        var program = text.AsSpan().Trim();
        return program.Contains(' ') && program[0] is not ('<' or '{' or '@')
            && !program.StartsWith("import ") && !program.StartsWith("from ") && !program.StartsWith("package ") && !program.StartsWith("const ") && !program.StartsWith("def ");
    }
}
