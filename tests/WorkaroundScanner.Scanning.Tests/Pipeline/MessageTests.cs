using WorkaroundScanner.Rules;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Pipeline;

namespace WorkaroundScanner.Scanning.Tests.Pipeline;

/// <summary>What is said of a finding names what was found.</summary>
public sealed class MessageTests
{
    private const string Client = """
        require "open3"
        class Paths
          def run(*args)
            out, err, status = Open3.capture3("kubectl", *args)
            raise err unless status.success?
            out
          end

          def paths
            @cache["/"] ||= begin
              run("get", "--raw", "/").lines
            end
          end
        end
        """;

    [Fact]
    public void ABlockThatIsRunWhereItStandsIsNamedByWhatItLeadsTo()
    {
        var tree = new MemorySource(new Dictionary<string, string> { ["paths.rb"] = Client }).ToTree();
        var request = new ScanRequest { Vocabulary = VocabularyLoader.BuiltIn.Vocabulary };
        var messages = new Scanner(ScanSteps.With(RuleSet.BuiltIn.Rules)).Scan(tree, request, CancellationToken.None).Workarounds.SelectMany(workaround => workaround.Findings).Select(finding => finding.Message).ToList();
        Assert.Contains(messages, message => message.StartsWith("`paths` keeps what `kubectl` gave", StringComparison.Ordinal));
        Assert.DoesNotContain(messages, message => message.Contains("``", StringComparison.Ordinal));
    }
}
