using System.Reflection;

namespace WorkaroundScanner.Reporting;

/// <summary>The program's version.</summary>
internal static class ToolVersion
{
    /// <summary>Three numbers, and a name behind them before a release.</summary>
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
