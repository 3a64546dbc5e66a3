/// <summary>Loaded into the program by DOTNET_STARTUP_HOOKS: writes down which assemblies it had loaded when it ended. The runtime asks for this name, outside of any namespace.</summary>
#pragma warning disable CA1050, MA0047
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    /// <summary>Names the file to write to.</summary>
    public const string Variable = "WSCAN_TEST_LOADED";

    public static void Initialize()
    {
        var target = Environment.GetEnvironmentVariable(Variable);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(target!, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!));
    }
}
