using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules;
using WorkaroundScanner.Scanning.Files;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Scanning.Pipeline;
using WorkaroundScanner.Syntax;

namespace WorkaroundScanner.Scanning.Tests.Pipeline;

/// <summary>Which modules of programming languages are linked: those that may bring a platform's CLI to a call, and no other.</summary>
public sealed class ModuleChoiceTests
{
    private static readonly Vocabulary Tools = new([new Tool { Name = "deployctl", Platform = "ours" }, new Tool { Name = "kubectl", Platform = "kubernetes" }]);
    private static readonly ScanSteps NoRules = new((files, tools) => Linker.Bind(files, tools), _ => new MatchResult([], []));
    private const string Start = "import subprocess\ndef run(*args):\n    subprocess.run(list(args))\n";

    public static TheoryData<string, (string Path, string Text)[], string[]> Trees() => new()
    {
        { "a module that starts the CLI", [("a.py", "import subprocess\nsubprocess.run(['deployctl', 'up'])\n")], ["a.py"] },
        { "a module that starts something else", [("a.py", "import subprocess\ndef build():\n    subprocess.run(['git', 'status'])\n# deployctl\n")], [] },
        { "a name without a start", [("a.py", "print('deployctl')\n")], [] },
        { "a caller of a module that starts what it is told", [("runner.py", Start), ("a.py", "import runner\nrunner.run('deployctl', 'up')\n")], ["a.py", "runner.py"] },
        {
            "a caller of a caller, which names nothing itself",
            [("runner.py", Start), ("b.py", "import runner\ndef up():\n    runner.run('deployctl')\n"), ("c.py", "import b\ndef all_up():\n    b.up()\n")],
            ["b.py", "c.py", "runner.py"]
        },
        { "a module that mentions another and calls nothing of it", [("runner.py", Start + "run('deployctl')\n"), ("a.py", "import runner\nprint(1)\n")], ["runner.py"] },
        { "a module that calls another function of it", [("runner.py", Start + "run('deployctl')\ndef name():\n    return 1\n"), ("a.py", "import runner\nprint(runner.name())\n")], ["runner.py"] },
        { "a module that holds the name", [("names.py", "TOOL = 'deployctl'\n"), ("a.py", "import subprocess, names\nsubprocess.run([names.TOOL, 'up'])\n")], ["a.py", "names.py"] },
        { "a name that is given the CLI's and handed to what promises to run it", [("a.py", "import tools\ntool = 'deployctl'\ntools.run_command(tool, 'up')\n")], ["a.py"] },
        { "a name from elsewhere, handed so", [("a.py", "import tools\nfrom names import TOOL\nprint('deployctl')\ntools.run_command(TOOL, 'up')\n")], ["a.py"] },
        { "a name that is given something else", [("a.py", "import tools\ncase = 'first'\nprint('deployctl')\ntools.run_command(case, 'up')\n")], [] },
        { "the names of a table's tests", [("p/a_test.go", "package p\nfunc TestAll(t *testing.T) {\n\tfor _, tt := range []string{\"deployctl\"} {\n\t\tt.Run(tt, func(t *testing.T) {})\n\t}\n}\n")], [] },
        { "an argument: whoever hands it over names the CLI", [("a.py", "import tools\ndef start(name):\n    print('deployctl')\n    tools.run_command(name, 'up')\n")], [] },
        { "neighbours in a package of Go: what calls it, what it calls, what names a CLI", [("p/a.go", "package p\nimport \"os/exec\"\nfunc up() { exec.Command(\"deployctl\", words()...).Run() }\n"), ("p/b.go", "package p\nfunc all() { up() }\n"), ("p/c.go", "package p\nfunc words() []string { return nil }\n"), ("p/d.go", "package p\nconst tool = \"deployctl\"\n"), ("p/e.go", "package p\nfunc none() {}\n"), ("q/f.go", "package q\nfunc words() {}\n")], ["p/a.go", "p/b.go", "p/c.go", "p/d.go"] },
        { "a client that is named as the CLI", [("p/a.go", "package p\nimport \"x.io/kubectl\"\nfunc in(pod string) { kubectl.RunKubectl(pod, \"get\") }\n"), ("p/b.go", "package p\nfunc all() { in(\"x\") }\n"), ("p/c.go", "package p\nfunc none() {}\n")], ["p/a.go", "p/b.go"] },
    };

    [Theory]
    [MemberData(nameof(Trees))]
    public void ModulesAreLinkedThatMayReachAPlatform(string name, (string Path, string Text)[] files, string[] linked)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in files)
        {
            folder.Write(path, text);
        }

        var tree = SourceTree.List(folder.Root, new FileSelection(), FrontEnds.All, 2, CancellationToken.None);
        foreach (var usesPrefilter in (ReadOnlySpan<bool>)[true, false])
        {
            var request = new ScanRequest { Vocabulary = Tools, Threads = 2, UsePrefilter = usesPrefilter };
            var models = new Scanner(NoRules).Read(tree, request, CancellationToken.None);
            Assert.True(linked.SequenceEqual(models.Select(model => model.Summary.Path)), $"{name}: {string.Join(' ', models.Select(model => model.Summary.Path))}");
        }
    }
}
