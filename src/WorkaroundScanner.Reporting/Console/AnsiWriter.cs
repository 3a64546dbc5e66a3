using Spectre.Console;

namespace WorkaroundScanner.Reporting.Console;

/// <summary>Makes the library's console write to a given writer and ask the environment for nothing.</summary>
public static class AnsiWriter
{
    /// <summary>A console of the given width and colours.</summary>
    public static IAnsiConsole For(TextWriter writer, ConsoleStyle style)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = style.Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = style.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = style.Width;
        console.Profile.Capabilities.Links = false;
        return console;
    }
}
