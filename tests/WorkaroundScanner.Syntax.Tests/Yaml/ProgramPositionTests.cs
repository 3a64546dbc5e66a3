using WorkaroundScanner.Syntax.Languages.Yaml;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Yaml;

/// <summary>A program in another language than the shell's is read where its host says so, and what it runs has the place that it has in the file.</summary>
public sealed class ProgramPositionTests
{
    private const string Indentation = "            ";

    /// <summary>A file of each host, with a place for a program and one for a shell's command behind it.</summary>
    private static readonly Dictionary<string, (string Path, string Text)> Hosts = new(StringComparer.Ordinal)
    {
        ["GitHub step"] = (".github/workflows/a.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: {1}\n        shell: python\n      - run: {2}\n"),
        ["GitHub defaults"] = (".github/workflows/a.yml", "on: push\ndefaults: {run: {shell: 'python3 -u {0}'}}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: {1}\n      - shell: bash -eo pipefail {0}\n        run: {2}\n"),
        ["GitHub job"] = (".github/workflows/a.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    defaults:\n      run:\n        shell: /usr/bin/env python3.12\n    steps:\n      - run: {1}\n      - shell: sh\n        run: {2}\n"),
        ["GitHub action"] = ("a/action.yml", "runs:\n  using: composite\n  steps:\n    - shell: python\n      run: {1}\n    - shell: bash\n      run: {2}\n"),
        ["retry action"] = (".github/workflows/a.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: nick-fields/retry@v3\n        with:\n          shell: python\n          command: {1}\n      - run: {2}\n"),
        ["Azure"] = ("azure-pipelines.yml", "steps:\n- task: PythonScript@0\n  inputs:\n    scriptSource: inline\n    script: {1}\n- script: {2}\n"),
        ["CircleCI"] = (".circleci/config.yml", "jobs:\n  a:\n    shell: python\n    steps:\n      - run:\n          command: {1}\n      - run:\n          shell: bash\n          command: {2}\n"),
        ["Argo"] = ("argo.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n  - script:\n      command: [python]\n      source: {1}\n  - script:\n      command: [sh]\n      source: {2}\n"),
        ["Ansible"] = ("roles/x/tasks/main.yml", "- shell: {1}\n  args: {executable: /usr/bin/python3}\n- shell: {2}\n"),
        ["container"] = ("job.yaml", "apiVersion: batch/v1\nkind: Job\nspec:\n  containers:\n  - name: x\n    command: [python3, -c]\n    args:\n    - {1}\n  - name: y\n    command: [sh, -c]\n    args:\n    - {2}\n"),
        ["config map"] = ("map.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n  a.py: {1}\n  b.sh: {2}\n"),
    };

    /// <summary>How a program is written that runs <c>first one</c> and <c>second two</c>, and how the last words are.</summary>
    private static readonly Dictionary<string, (string Scalar, string One, string Two)> Scalars = new(StringComparer.Ordinal)
    {
        ["literal"] = ("|\n~import os\n\n~# no\n~os.system('first one')\n~if True:\n~    os.system('second two')\n", "one", "two"),
        ["literal, kept, with an indentation of its own"] = ("|2+\n~from os import system as s\n~s('first one')\n~s('second two')\n\n", "one", "two"),
        ["folded"] = (">\n~import\n~os\n\n~os.system(\n~'first one')\n\n~os.system('second\n~two')\n", "one", "two"),
        ["plain"] = ("import os; os.system('first one'); os.system('second two')", "one", "two"),
        ["single quotes"] = ("'import os; os.system(''first one'')\n\n~os.system(\"second two\")'", "one", "two"),
        ["double quotes"] = ("\"import os\\nos.system('first one')\\nos.system(\\\"second \\u0074wo\\\")\"", "one", "\\u0074wo"),
        ["template"] = ("|\n~import os\n~x = ${{ inputs.x }}\n~os.system('first one')\n~os.system('second ${{ inputs.two }}')\n", "one", "${{ inputs.two }}"),
        ["words"] = ("|\n~from subprocess import run\n~run(['first', 'one'])\n~run([\"second\", f\"two\"])\n", "'one'])", "f\"two\"])"),
        ["a string of several lines"] = ("|\n~import os\n~os.system('''\n~  first one\n~''')\n~def f(): os.system('second two')\n", "one", "two"),
    };

    /// <summary>Only one of the systems fills in expressions of this form.</summary>
    public static TheoryData<string, string> Rows =>
        [.. from host in Hosts from scalar in Scalars.Keys where scalar != "template" || host.Value.Path.StartsWith(".github", StringComparison.Ordinal) select (host.Key, scalar)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_program_runs_has_its_place(string host, string scalar)
    {
        var (path, frame) = Hosts[host];
        var (written, one, two) = Scalars[scalar];
        var text = frame.Replace("{1}", written.Replace("~", Indentation, StringComparison.Ordinal).TrimEnd('\n'), StringComparison.Ordinal).Replace("{2}", "\"third last\"", StringComparison.Ordinal);

        var calls = HostTree.Calls(new YamlLanguage(), path, text).Split('\n').Where(call => call.Contains(" first ", StringComparison.Ordinal) || call.Contains(" second ", StringComparison.Ordinal) || call.Contains(" third ", StringComparison.Ordinal));

        Assert.Equal([Place(text, "first", one), Place(text, "second", two), Place(text, "third", "last")], calls.Select(call => call.Split(' ')[0]));
    }

    [Theory]
    [InlineData("pwsh")]
    [InlineData("powershell")]
    [InlineData("cmd")]
    [InlineData("perl {0}")]
    public void What_no_front_end_reads_is_not_taken_for_shell(string shell)
    {
        var text = $"on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - shell: {shell}\n        run: first one\n";

        Assert.Equal("", HostTree.Calls(new YamlLanguage(), ".github/workflows/a.yml", text));
    }

    private static string Place(string text, string name, string word)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        // Words of a list: the call stands around them.
        var start = word.EndsWith(')') ? text.LastIndexOf('\n', at) + 1 + Indentation.Length : at;
        return $"{At(text, start)}-{At(text, text.IndexOf(word, at, StringComparison.Ordinal) + word.Length - 1)}";
    }

    private static string At(string text, int offset) => FormattableString.Invariant($"{text.AsSpan(0, offset).Count('\n') + 1}:{offset - text.LastIndexOf('\n', offset - 1)}");
}
