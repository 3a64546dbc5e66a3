using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Go;
using WorkaroundScanner.Syntax.Languages.JavaScript;
using WorkaroundScanner.Syntax.Languages.Python;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>Which method a call means, by the types that are written.</summary>
public sealed class ReceiverTypeTests
{
    private const string GoClient = "package helm\n\ntype Cli struct{ bin string }\n\nfunc (c *Cli) Status(name string) error {\n\treturn exec.Command(\"helm\", \"status\", name).Run()\n}\n\nfunc (c *Cli) Upgrade(name string) error {\n\treturn exec.Command(\"helm\", \"upgrade\", name).Run()\n}\n";
    private const string GoOther = "package helm\n\ntype Other struct{}\n\nfunc (o *Other) Status(name string) error {\n\treturn nil\n}\n";
    private const string PythonClient = "import subprocess\nclass Kubectl:\n    def get(self, kind):\n        return subprocess.check_output(['kubectl', 'get', kind])\n";
    private const string TypeScriptClient = "import { execSync } from 'child_process';\nexport class Oc {\n  get(kind: string): string {\n    return execSync(`oc get ${kind}`).toString();\n  }\n}\n";

    [Theory]
    [InlineData("type Target struct {\n\tfirst, releases *helm.Cli\n}\n\nfunc (target *Target) Wait() error {\n\treturn target.releases.Status(\"web\")\n}\n", true)]
    [InlineData("type Target struct {\n\t*helm.Cli\n}\n\nfunc (target *Target) Wait() error {\n\treturn target.Status(\"web\")\n}\n", true)]
    [InlineData("func wait(name string, releases *helm.Cli) error {\n\treturn releases.Status(name)\n}\n", true)]
    [InlineData("type releases interface {\n\tUpgrade(name string) error\n}\n\ntype Target struct {\n\treleases releases\n}\n\nfunc (target *Target) Wait() error {\n\treturn target.releases.Upgrade(\"web\")\n}\n", true)]
    [InlineData("type releases interface {\n\tUpgrade(name string) error\n}\n\ntype Target struct {\n\treleases releases\n}\n\nfunc (target *Target) Upgrade(name string) error {\n\treturn target.releases.Upgrade(name)\n}\n\nfunc (target *Target) All() error {\n\treturn target.releases.Upgrade(\"web\")\n}\n", true)]
    [InlineData("type releases interface {\n\tStatus(name string) error\n}\n\ntype Target struct {\n\treleases releases\n}\n\nfunc (target *Target) Wait() error {\n\treturn target.releases.Status(\"web\")\n}\n", false)]
    [InlineData("func wait(name string, releases *helm.Other) error {\n\treturn releases.Status(name)\n}\n", false)]
    [InlineData("func wait(name string, releases *elsewhere.Cli) error {\n\treturn releases.Status(name)\n}\n", false)]
    public void GoNamesTheTypesOfFieldsAndParameters(string text, bool reaches)
    {
        const string Head = "package main\n\nimport (\n\t\"example.com/org/tool/pkg/helm\"\n\t\"example.com/org/elsewhere\"\n)\n\n";
        var go = new GoLanguage();
        Assert.Equal(reaches, Reaches("helm", vocabulary => [go.Summarize("main.go", Head + text, vocabulary), go.Summarize("tool/pkg/helm/cli.go", "package helm\n\nimport \"os/exec\"\n" + GoClient[13..], vocabulary), go.Summarize("tool/pkg/helm/a.go", GoOther, vocabulary)]));
    }

    [Theory]
    [InlineData("def pods(cluster: Kubectl):\n    return cluster.get('pods')\n", true)]
    [InlineData("def pods(cluster: Optional[Kubectl]):\n    return cluster.get('pods')\n", true)]
    [InlineData("class Web:\n    def __init__(self, cluster: Kubectl | None):\n        self.cluster = cluster\n    def pods(self):\n        return self.cluster.get('pods')\n", true)]
    [InlineData("class Web(Kubectl):\n    def pods(self):\n        return self.get('pods')\n", true)]
    [InlineData("def pods(cluster: dict):\n    return cluster.get('pods')\n", false)]
    public void PythonMayAnnotate(string text, bool reaches)
    {
        var python = new PythonLanguage();
        Assert.Equal(reaches, Reaches("kubectl", vocabulary => [python.Summarize("main.py", "from lib.cluster import Kubectl\n" + text, vocabulary), python.Summarize("lib/cluster.py", PythonClient, vocabulary)]));
    }

    [Theory]
    [InlineData("class Web {\n  constructor(private readonly cluster: Oc) { this.cluster = cluster; }\n  pods() { return this.cluster.get('pods'); }\n}\n", true)]
    [InlineData("class Web {\n  private cluster: Oc;\n  pods() { return this.cluster.get('pods'); }\n}\n", true)]
    [InlineData("function pods(cluster: Oc) { return cluster.get('pods'); }\n", true)]
    [InlineData("function pods(cluster: Map<string, string>) { return cluster.get('pods'); }\n", false)]
    public void TypeScriptAnnotates(string text, bool reaches)
    {
        var script = new JavaScriptLanguage();
        Assert.Equal(reaches, Reaches("oc", vocabulary => [script.Summarize("main.ts", "import { Oc } from './oc';\n" + text, vocabulary), script.Summarize("oc.ts", TypeScriptClient, vocabulary)]));
    }

    // The first of the files.
    private static bool Reaches(string tool, Func<Vocabulary, FileSummary[]> files)
    {
        var vocabulary = VocabularyLoader.BuiltIn.Vocabulary;
        var summaries = files(vocabulary);
        return Linker.Link(summaries, vocabulary).Single(model => model.Summary.Path == summaries[0].Path).Calls.Any(call => call.Reaches.Any(reached => reached.Tool.Name == tool));
    }
}
