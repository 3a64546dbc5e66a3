using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using WorkaroundScanner.Cli.Commands.Rules;
using WorkaroundScanner.Cli.Terminal;

namespace WorkaroundScanner.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs.</summary>
    public static int Run(string[] arguments, Messages messages, CancellationToken cancellation)
    {
        Verb[] verbs =
        [
            new("scan", () => ScanCommand.Create(messages, cancellation)),
            new("check", () => CheckCommand.Create(messages, cancellation)),
            new("declare", () => DeclareCommand.Create(messages, cancellation)),
            new("init", () => InitCommand.Create(messages, cancellation)),
            new("config", () => ConfigCommand.Create(messages, cancellation)),
            new("baseline", () => BaselineCommand.Create(messages, cancellation)),
            new("history", () => HistoryCommand.Create(messages, cancellation)),
            new("explain", () => ExplainCommand.Create(messages, cancellation)),
            new("discover", () => DiscoverCommand.Create(cancellation)),
            new("rules", () => RulesCommand.Create(messages, cancellation)),
            new("doctor", () => DoctorCommand.Create()),
        ];
        var root = new RootCommand("Finds the workarounds that developers build around the CLIs of their platforms, and measures them in lines of code.");
        // Declaring a command takes time at every start: only the one that is asked for is declared, or all where none is.
        foreach (var verb in Array.Exists(verbs, verb => verb.Name == arguments.FirstOrDefault()) ? Array.FindAll(verbs, verb => verb.Name == arguments[0]) : verbs)
        {
            root.Subcommands.Add(verb.Declare());
        }

        foreach (var option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption => new HelpWithExamples(),
                VersionOption => new PrintVersion(),
                _ => option.Action,
            };
        }

        var parse = root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = true, ResponseFileTokenReplacer = null });
        if (parse.Errors.Count > 0)
        {
            foreach (var error in parse.Errors)
            {
                messages.Error(error.Message);
            }

            messages.Say($"Try `wscan {PathOf(parse.CommandResult)}--help`.");
            return ExitCode.Usage;
        }

        return parse.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    /// <summary>The words of a command below the program's name, each with a blank behind it.</summary>
    private static string PathOf(CommandResult result) =>
        result.Command is RootCommand ? "" : (result.Parent is CommandResult above ? PathOf(above) : "") + result.Command.Name + " ";

    /// <summary>A command by its name.</summary>
    private sealed record Verb(string Name, Func<Command> Declare);

    /// <summary>Prints the name and version.</summary>
    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            parseResult.InvocationConfiguration.Output.WriteLine($"wscan {version}");
            return ExitCode.Clean;
        }
    }
}
