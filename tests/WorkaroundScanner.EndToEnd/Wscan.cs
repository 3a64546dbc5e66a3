using System.Diagnostics;
using System.Text.Json;
using WorkaroundScanner.EndToEnd.Delivery;

namespace WorkaroundScanner.EndToEnd;

/// <summary>The built program, run as a user runs it.</summary>
internal static class Wscan
{
    /// <summary>What scans keep stays away from the user's own.</summary>
    private static readonly Lazy<string> Cache = new(NewCache);

    /// <summary>Runs it in a folder and waits for its end.</summary>
    public static Outcome Run(TemporaryFolder folder, params string[] arguments) => Run(folder, [Checkout.Program], arguments, []);

    /// <summary>Runs it with environment variables set.</summary>
    public static Outcome RunWith(TemporaryFolder folder, (string Name, string Value) variable, params string[] arguments) => RunWith(folder, [variable], arguments);

    /// <summary>Runs it with several environment variables set.</summary>
    public static Outcome RunWith(TemporaryFolder folder, (string Name, string Value)[] variables, params string[] arguments) => Run(folder, [Checkout.Program], arguments, variables);

    /// <summary>Runs the assemblies that the program is made of, so that it can be seen which are loaded.</summary>
    public static Outcome RunManaged(TemporaryFolder folder, (string Name, string Value)[] variables, params string[] arguments) => Run(folder, [Checkout.ManagedProgram], arguments, variables);

    /// <summary>Runs it as a user who may not read everything; root gives up that right and keeps its own files.</summary>
    public static Outcome RunUnprivileged(TemporaryFolder folder, params string[] arguments) =>
        Run(folder, Environment.UserName == "root" ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", Checkout.Program] : [Checkout.Program], arguments, []);

    /// <summary>Starts it and sends it a signal.</summary>
    public static Outcome Interrupt(TemporaryFolder folder, string signal, TimeSpan after, params string[] arguments)
    {
        using var process = Start(folder, [Checkout.Program], arguments, []);
        Thread.Sleep(after);
        using (var kill = Process.Start("kill", ["-" + signal, $"{process.Id}"]))
        {
            kill.WaitForExit();
        }

        return Finish(process);
    }

    private static Outcome Run(TemporaryFolder folder, string[] command, string[] arguments, (string Name, string Value)[] variables)
    {
        using var process = Start(folder, command, arguments, variables);
        return Finish(process);
    }

    private static Process Start(TemporaryFolder folder, string[] command, string[] arguments, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments]) { WorkingDirectory = folder.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in (string[])["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "WSCAN_CONFIG"])
        {
            start.Environment.Remove(name);
        }

        start.Environment["XDG_CACHE_HOME"] = Cache.Value;
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string NewCache()
    {
        var folder = Directory.CreateTempSubdirectory("wscan-e2e-cache-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private static Outcome Finish(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("wscan did not end.");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}

/// <summary>What a run left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public JsonElement Files => Json.GetProperty("files");

    public int Skipped(string reason) => Files.GetProperty("skipped").TryGetProperty(reason, out var count) ? count.GetInt32() : 0;

    /// <summary>Discovered less scanned, skipped and failed: nothing may be left.</summary>
    public int Unaccounted => Files.GetProperty("discovered").GetInt32() - Files.GetProperty("scanned").GetInt32()
        - Files.GetProperty("skipped").EnumerateObject().Sum(reason => reason.Value.GetInt32()) - Files.GetProperty("failed").GetInt32();
}
