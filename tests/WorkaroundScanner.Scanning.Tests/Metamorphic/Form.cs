using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WorkaroundScanner.Scanning.Tests.Metamorphic;

/// <summary>Another way to write a workaround, or another place for it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Path">The file.</param>
/// <param name="Write">The file's text, made of the example.</param>
internal sealed record Form(string Name, string Path, Func<Example, string> Write)
{
    private static readonly JsonSerializerOptions OnlyQuotes = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same script, written otherwise.</summary>
    public static ImmutableArray<Form> Rewritings { get; } =
    [
        new("renamed", "deploy.sh", Renamed),
        new("indented by tabs", "deploy.sh", example => example.Text.Replace("  ", "\t\t", StringComparison.Ordinal)),
        new("not indented", "deploy.sh", example => Lines(example).Select(line => line.TrimStart()).Joined()),
        new("commented", "deploy.sh", example => "#!/bin/sh\n# kubectl get pods | grep web\n" + Lines(example).Select(line => "# now: until true; do helm test; done\n\n" + line + " # so").Joined()),
        new("Windows line ends", "deploy.sh", example => example.Text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        new("on one line", "deploy.sh", OneLine),
        new("in a function", "deploy.sh", example => $"main() {{\n{Block(example, 2)}}}\nmain\n"),
        new("in a renamed function", "deploy.sh", example => $"function roll_out {{\n{Indented(Renamed(example), 2)}}}\nroll_out || exit 1\n"),
        new("in a subshell", "deploy.sh", example => $"(\n  cd app\n{Block(example, 2)})\n"),
        new("in a string", "deploy.sh", example => $"bash -c '{example.Text.Replace("'", "'\\''", StringComparison.Ordinal)}'\n"),
        new("in a here-document", "deploy.sh", example => $"ssh host bash <<'END'\n{example.Text}\nEND\n"),
        new("through a variable", "deploy.sh", ThroughVariable),
        new("among other commands", "bin/deploy", example => $"#!/usr/bin/env bash\nset -euo pipefail\necho start\n{example.Text}\necho done\n"),
    ];

    /// <summary>Files of other kinds that hold the script.</summary>
    public static ImmutableArray<Form> Hosts { get; } =
    [
        new("GitHub step", ".github/workflows/deploy.yml", example => GitHub($"|\n{Block(example, 10)}")),
        new("GitHub step, folded", ".github/workflows/deploy.yml", example => GitHub($">-\n{Folded(example, 10)}")),
        new("GitHub step, in double quotes", ".github/workflows/deploy.yml", example => GitHub(Json(OneLine(example)) + "\n")),
        new("GitHub step, in single quotes", ".github/workflows/deploy.yml", example => GitHub($"'{OneLine(example).Replace("'", "''", StringComparison.Ordinal)}'\n")),
        new("GitHub composite action", "deploy/action.yml", example => $"runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: |-\n{Block(example, 8)}"),
        new("GitLab script", ".gitlab-ci.yml", example => $"deploy:\n  script:\n    - |\n{Block(example, 6)}"),
        new("GitLab script by reference", ".gitlab-ci.yml", example => $".steps:\n  before_script:\n    - &roll |\n{Block(example, 8)}deploy:\n  script:\n    - *roll\n"),
        new("Azure step", "azure-pipelines.yml", example => $"steps:\n- bash: |\n{Block(example, 4)}  displayName: Deploy\n"),
        new("CircleCI step", ".circleci/config.yml", example => $"version: 2.1\njobs:\n  deploy:\n    docker: [{{image: alpine}}]\n    steps:\n      - run:\n          name: Deploy\n          command: |\n{Block(example, 12)}"),
        new("Buildkite step", ".buildkite/pipeline.yml", example => $"steps:\n  - label: Deploy\n    command: |\n{Block(example, 6)}"),
        new("Tekton step", "tekton/task.yaml", example => $"apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {{name: x}}\nspec:\n  steps:\n    - name: x\n      image: x\n      script: |\n{Block(example, 8)}"),
        new("Argo template", "argo.yaml", example => $"apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {{name: x}}\nspec:\n  templates:\n  - name: x\n    script:\n      image: x\n      command: [bash]\n      source: |\n{Block(example, 8)}"),
        new("Cloud Build step", "cloudbuild.yaml", example => $"steps:\n- name: x\n  entrypoint: bash\n  args:\n  - -c\n  - |\n{Doubled(Block(example, 4))}"),
        new("Concourse task", "ci/task.yml", example => $"platform: linux\nrun:\n  path: bash\n  args:\n  - -c\n  - |\n{Block(example, 4)}"),
        new("Drone step", ".drone.yml", example => $"kind: pipeline\nsteps:\n- name: x\n  image: x\n  commands:\n  - {Json(OneLine(example))}\n"),
        new("Bitbucket step", "bitbucket-pipelines.yml", example => $"pipelines:\n  default:\n    - step:\n        script:\n          - |\n{Block(example, 12)}"),
        new("Taskfile command", "Taskfile.yml", example => $"version: '3'\ntasks:\n  deploy:\n    cmds:\n      - |\n{Block(example, 8)}"),
        new("compose command", "docker-compose.yml", example => $"services:\n  x:\n    image: x\n    command: [bash, -c, {Doubled(Json(OneLine(example)))}]\n"),
        new("Kubernetes job", "job.yaml", example => $"apiVersion: batch/v1\nkind: Job\nmetadata: {{name: x}}\nspec:\n  template:\n    spec:\n      containers:\n      - name: x\n        image: x\n        command: [bash, -c]\n        args:\n        - |\n{Block(example, 10)}"),
        new("Ansible task", "roles/shop/tasks/main.yml", example => $"- name: Deploy\n  ansible.builtin.shell: |\n{Block(example, 4)}  args: {{executable: /bin/bash}}\n"),
        new("Makefile recipe", "Makefile", example => $".PHONY: deploy\ndeploy:\n\t@{Doubled(Continued(example, "\t  "))}\n"),
        new("Makefile recipe in one shell", "Makefile", example => $".ONESHELL:\ndeploy:\n{Doubled(string.Concat(Lines(example).Select(line => $"\t{line}\n")))}"),
        new("justfile recipe", "justfile", example => $"deploy:\n    #!/usr/bin/env bash\n{Block(example, 4)}"),
        new("Dockerfile line", "Dockerfile", example => $"FROM alpine\nRUN {Continued(example, "    ")}\n"),
        new("Dockerfile here-document", "Dockerfile", example => $"FROM alpine\nRUN <<'END'\n{example.Text}\nEND\n"),
        new("Dockerfile exec form", "Dockerfile", example => $"FROM alpine\nCMD [\"bash\", \"-c\", {Json(OneLine(example))}]\n"),
        new("package script", "package.json", example => $"{{\n  \"scripts\": {{\n    \"deploy\": {Json(OneLine(example))}\n  }}\n}}\n"),
        new("package script with escapes", "package.json", example => $"{{\"scripts\": {{\"deploy\": {JsonSerializer.Serialize(OneLine(example))}}}}}\n"),
        new("Jenkinsfile step", "Jenkinsfile", example => $"pipeline {{\n  agent any\n  stages {{\n    stage('Deploy') {{\n      steps {{\n        sh '''\n{Block(example, 10)}        '''\n      }}\n    }}\n  }}\n}}\n"),
        new("Python program", "deploy.py", example => $"import subprocess\n\nsubprocess.run(r\"\"\"\n{example.Text}\n\"\"\", shell=True, check=True)\n"),
        new("JavaScript program", "deploy.js", example => $"const {{ execSync }} = require('child_process');\n\nexecSync({Json(example.Text)});\n"),
        new("Go program", "deploy.go", example => $"package main\n\nimport \"os/exec\"\n\nfunc main() {{\n\texec.Command(\"bash\", \"-c\", `{example.Text}`).Run()\n}}\n"),
        new("Ruby program", "deploy.rb", example => $"system <<~'SH'\n{Block(example, 2)}SH\n"),
        new("runbook", "docs/runbook.md", example => $"# Deploying\n\n1. When it hangs:\n\n   ```sh\n{Block(example, 3)}   ```\n"),
        new("runbook with prompts", "docs/runbook.md", example => $"Run\n\n```console\n{Prompted(example)}\nok\n```\n"),
    ];

    /// <summary>The form with everything that has a name called otherwise.</summary>
    public Form WithOtherNames() => new(Name + ", renamed", Path, example => Write(example with { Text = Renamed(example) }));

    private static string[] Lines(Example example) => example.Text.Split('\n');

    private static string Renamed(Example example) => Regex.Replace(
        example.Text, $@"(?<![\w./-])({string.Join('|', example.Names)})(?![\w./-])", "our_$0", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static string ThroughVariable(Example example)
    {
        var tool = Regex.Match(example.Text, @"\b(kubectl|helm|aws|terraform)\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Value;
        return $"cli={tool}\n" + Regex.Replace(example.Text, $@"\b{tool} ", "$$cli ", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    }

    private static string Block(Example example, int spaces) => Indented(example.Text, spaces);

    private static string Indented(string text, int spaces) => string.Concat(text.Split('\n').Select(line => new string(' ', spaces) + line + "\n"));

    /// <summary>Whether a line's command goes on in the next line without a sign.</summary>
    private static bool GoesOn(string line) => line.EndsWith(" do", StringComparison.Ordinal) || line.EndsWith(" then", StringComparison.Ordinal) || line.EndsWith('{');

    private static IEnumerable<string> Closed(Example example)
    {
        var lines = Lines(example);
        return lines.Select((line, i) => line.Trim() + (i == lines.Length - 1 || GoesOn(line) ? "" : ";"));
    }

    private static string OneLine(Example example) => string.Join(' ', Closed(example));

    private static string Continued(Example example, string indent) => string.Join(" \\\n" + indent, Closed(example));

    private static string Folded(Example example, int spaces) => Indented(string.Join('\n', Closed(example)), spaces);

    private static string Prompted(Example example) => Lines(example)
        .Select(line => (line.StartsWith(' ') || line is "done" or "fi" or "}" ? "> " : "$ ") + line)
        .Joined();

    private static string Doubled(string text) => text.Replace("$", "$$", StringComparison.Ordinal);

    private static string Json(string text) => JsonSerializer.Serialize(text, OnlyQuotes);

    private static string GitHub(string run) => $"on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - name: Deploy\n        run: {run}";
}

/// <summary>Lines as a text.</summary>
file static class LineJoin
{
    public static string Joined(this IEnumerable<string> lines) => string.Join('\n', lines);
}
