using WorkaroundScanner.Model.Commands.Binding;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Go;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>What names mean in programs, seen from a function.</summary>
public sealed class ScopeTests
{
    [Fact]
    public void A_variable_of_another_function_is_not_to_be_seen()
    {
        var main = Link("func install() { args := []string{\"install\", \"web\"}\n exec.Command(\"helm\", args...).Run() }\nfunc get() { exec.Command(\"kubectl\", args...).Run() }\n");
        Assert.Equal(["helm install web", "kubectl $args"], main.Calls.Select(call => string.Join(' ', call.Words.Select(word => word.Text))));
    }

    [Fact]
    public void A_variable_of_the_package_is()
    {
        var main = Link("var args = []string{\"get\", \"pods\"}\nfunc get() { exec.Command(\"kubectl\", args...).Run() }\n");
        Assert.Equal(["kubectl get pods"], main.Calls.Select(call => string.Join(' ', call.Words.Select(word => word.Text))));
    }

    [Theory]
    [InlineData("env.Kubectl.Get", true)]
    [InlineData("kubectl.Get", true)]
    [InlineData("env.Client.Get", false)]
    [InlineData("env.Kubectl.Set", false)]
    public void An_object_named_as_a_class_of_an_imported_package_is_one_of_it(string call, bool reaches)
    {
        var main = Link($"import \"example.com/shop/e2e/utils\"\nfunc pods(env *utils.Env) {{ {call}(\"pods\") }}\n");
        Assert.Equal(reaches, main.Calls.Any(found => found.Reaches.Any(reached => reached.Tool.Name == "kubectl") || found.IsPlatform));
    }

    [Theory]
    [InlineData("dexec.CommandContext(ctx, \"kubectl\", \"get\").Run()", "kubectl get")]
    [InlineData("c := s.Command(\"log: \", \"helm\", \"list\")\nc.Output()", "helm list")]
    [InlineData("s.Command(\"ls\", \"-l\").Run()", "")]
    [InlineData("s.Add(\"kubectl\", \"get\").Run()", "")]
    public void A_function_named_as_that_of_the_library_describes_a_process(string body, string command) =>
        Assert.Equal(command, string.Join(", ", Link($"import \"example.com/dexec\"\nfunc f(s Shell) {{ {body} }}\n").Calls.Where(call => call.IsPlatform).Select(call => string.Join(' ', call.Words.Select(word => word.Text)))));

    private static CommandModel Link(string text)
    {
        var vocabulary = VocabularyLoader.BuiltIn.Vocabulary;
        var go = new GoLanguage();
        const string utils = "package utils\nimport \"os/exec\"\ntype Kubectl struct {}\nfunc (k *Kubectl) Get(kind string) { exec.Command(\"kubectl\", \"get\", kind).Run() }\n";
        return Linker.Link([go.Summarize("e2e/main.go", $"package e2e\nimport \"os/exec\"\n{text}", vocabulary), go.Summarize("e2e/utils/kubectl.go", utils, vocabulary)], vocabulary)
            .Single(model => model.Summary.Path == "e2e/main.go");
    }
}
