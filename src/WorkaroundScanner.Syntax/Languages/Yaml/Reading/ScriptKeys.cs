namespace WorkaroundScanner.Syntax.Languages.Yaml.Reading;

/// <summary>Keys under which files of any system keep commands.</summary>
internal static class ScriptKeys
{
    private static readonly HashSet<string> Scripts = new(StringComparer.Ordinal)
    {
        "run", "script", "scripts", "command", "commands", "cmd", "cmds", "bash", "shell", "sh", "before_script", "after_script", "inlineScript", "source", "buildCommand",
    };

    private static readonly HashSet<string> Arguments = new(StringComparer.Ordinal) { "command", "args", "argv", "entrypoint" };

    /// <summary>Whether the key holds a script, or lines of one.</summary>
    public static bool HoldsScript(string key) => Scripts.Contains(key);

    /// <summary>Whether the key's list is one command, word by word.</summary>
    public static bool HoldsArguments(string key) => Arguments.Contains(key);
}
