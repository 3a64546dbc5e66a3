using WorkaroundScanner.EndToEnd.Delivery;

namespace WorkaroundScanner.EndToEnd;

/// <summary>What the first page shows is what a newcomer sees.</summary>
public sealed class ReadmeTests
{
    private const string Command = "./wscan scan samples/acme --tool deployctl";
    private const string Cut = "    ...\n";

    [Fact]
    public void TheFirstScanPrintsWhatThePageShows()
    {
        var page = Checkout.Read("README.md");
        var shown = page[page.IndexOf(Command, StringComparison.Ordinal)..].Split("```text\n")[1].Split("```")[0];
        Assert.EndsWith(Cut, shown, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        var run = Wscan.Run(folder, "scan", Checkout.At("samples/acme"), "--tool", "deployctl");
        Assert.StartsWith(shown[..^Cut.Length], run.Output, StringComparison.Ordinal);
    }
}
