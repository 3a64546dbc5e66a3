using System.CommandLine;
using WorkaroundScanner.Cli.Setup;
using WorkaroundScanner.Cli.Setup.Packs;

namespace WorkaroundScanner.Cli.Commands.Rules;

/// <summary><c>wscan rules digest DIR</c>: what others pin a pack by.</summary>
internal static class RulesDigestCommand
{
    /// <summary>Declares the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The pack's folder." };
        var command = new Command("digest", "Print the digest of a pack's content, to write behind its address as @sha256:DIGEST.") { folder };
        command.SetAction(parse =>
        {
            Console.Out.WriteLine(PackCache.DigestOf(parse.GetValue(folder)!));
            return ExitCode.Clean;
        });
        return command;
    }
}
