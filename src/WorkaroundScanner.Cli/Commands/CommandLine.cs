using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;
using WorkaroundScanner.Cli.Terminal;

namespace WorkaroundScanner.Cli.Commands;

/// <summary>The whole command line.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs.</summary>
    public static int Run(string[] arguments, Messages messages, CancellationToken cancellation)
    {
        var root = new RootCommand("Finds the workarounds that developers build around the CLIs of their platforms, and measures them in lines of code.")
        {
            ScanCommand.Create(messages, cancellation),
            CheckCommand.Create(messages, cancellation),
            DeclareCommand.Create(messages, cancellation),
            BaselineCommand.Create(messages, cancellation),
            HistoryCommand.Create(messages, cancellation),
            ExplainCommand.Create(messages, cancellation),
            DiscoverCommand.Create(cancellation),
            DoctorCommand.Create(),
        };
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
