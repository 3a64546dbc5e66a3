using WorkaroundScanner.Rules.Vocabularies;
using WorkaroundScanner.Scanning.Linking;
using WorkaroundScanner.Syntax.Languages.Python;

namespace WorkaroundScanner.Scanning.Tests.Linking;

/// <summary>Which imported function a call means.</summary>
public sealed class ImportTests
{
    private const string Cluster = "import subprocess\ndef pods():\n    return subprocess.check_output(['kubectl', 'get', 'pods'])\n";

    [Theory]
    [InlineData("from lib import cluster\ncluster.pods()\n", true)]
    [InlineData("from lib import cluster as other\nother.pods()\n", true)]
    [InlineData("import lib.cluster as other\nother.pods()\n", true)]
    [InlineData("from elsewhere import cluster as other\nother.pods()\n", false)]
    public void ACallMeansTheModuleUnderItsNameInTheFile(string text, bool reaches)
    {
        var vocabulary = VocabularyLoader.BuiltIn.Vocabulary;
        var python = new PythonLanguage();
        var models = Linker.Link([python.Summarize("main.py", text, vocabulary), python.Summarize("lib/cluster.py", Cluster, vocabulary)], vocabulary);
        var calls = models.Single(model => model.Summary.Path == "main.py").Calls;
        Assert.Equal(reaches, calls.Any(call => call.Reaches.Any(reached => reached.Tool.Name == "kubectl")));
    }

    [Theory]
    [InlineData("from lib import settings\nrun(settings.PREFIX + ['iam', 'get-role'])\n", true)]
    [InlineData("from lib import settings as given\ncommand = given.PREFIX + ['iam', 'get-role']\nrun(command)\n", true)]
    [InlineData("from lib import settings\nrun(settings.OTHER + ['iam', 'get-role'])\n", false)]
    [InlineData("from elsewhere import settings\nrun(settings.PREFIX + ['iam', 'get-role'])\n", false)]
    public void WhatAModuleHoldsIsSeenUnderItsName(string text, bool isPlatform)
    {
        var vocabulary = VocabularyLoader.BuiltIn.Vocabulary;
        var python = new PythonLanguage();
        const string settings = "PATH = 'aws'\nPREFIX = [PATH, '--output', 'json']\nOTHER = ['uname']\n";
        var models = Linker.Link([python.Summarize("main.py", "from subprocess import run\n" + text, vocabulary), python.Summarize("lib/settings.py", settings, vocabulary)], vocabulary);
        var calls = models.Single(model => model.Summary.Path == "main.py").Calls;
        Assert.Equal(isPlatform, calls.Any(call => call is { IsPlatform: true, Subcommand: ["iam", "get-role"] }));
    }
}
