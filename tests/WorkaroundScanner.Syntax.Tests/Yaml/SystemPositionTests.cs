using WorkaroundScanner.Syntax.Languages.Yaml;
using WorkaroundScanner.Syntax.Tests.Hosts;

namespace WorkaroundScanner.Syntax.Tests.Yaml;

/// <summary>In every system, and however a program is written as a scalar, its commands and those of the program behind it have the places that they have in the file.</summary>
public sealed class SystemPositionTests
{
    private const int Indent = 12;

    /// <summary>A file of each system, with places for two programs.</summary>
    private static readonly Dictionary<string, (string Path, string Text)> Systems = new(StringComparer.Ordinal)
    {
        ["GitHub workflow"] = (".github/workflows/a.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - name: x\n        run: {1}\n      - run: {2}\n"),
        ["GitHub action"] = ("a/action.yml", "runs:\n  using: composite\n  steps:\n    - run: {1}\n      shell: bash\n    - shell: bash\n      run: {2}\n"),
        ["GitLab"] = (".gitlab-ci.yml", "a:\n  before_script:\n    - {1}\n  script:\n    - {2}\n"),
        ["Azure"] = ("azure-pipelines.yml", "steps:\n- bash: {1}\n  displayName: x\n- script: {2}\n"),
        ["CircleCI"] = (".circleci/config.yml", "version: 2.1\njobs:\n  a:\n    docker: [{image: x}]\n    steps:\n      - run: {1}\n      - run:\n          name: x\n          command: {2}\n"),
        ["Buildkite"] = (".buildkite/pipeline.yml", "steps:\n  - command: {1}\n  - commands:\n      - {2}\n"),
        ["Tekton"] = ("task.yaml", "apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  steps:\n    - name: x\n      script: {1}\n    - name: y\n      script: {2}\n"),
        ["Argo"] = ("argo.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  templates:\n  - name: x\n    script:\n      command: [sh]\n      source: {1}\n  - name: y\n    script:\n      command: [sh]\n      source: {2}\n"),
        ["Cloud Build"] = ("cloudbuild.yaml", "steps:\n- name: x\n  script: {1}\n- name: x\n  entrypoint: bash\n  args:\n  - -c\n  - {2}\n"),
        ["Concourse"] = ("ci/task.yml", "platform: linux\nrun:\n  path: sh\n  args:\n  - -c\n  - {1}\n---\nplatform: linux\nrun:\n  path: sh\n  args: [-c, {2}]\n"),
        ["Drone"] = (".drone.yml", "kind: pipeline\nsteps:\n- name: x\n  commands:\n  - {1}\n  - {2}\n"),
        ["Bitbucket"] = ("bitbucket-pipelines.yml", "pipelines:\n  default:\n    - step:\n        script:\n          - {1}\n          - {2}\n"),
        ["Kubernetes"] = ("job.yaml", "apiVersion: batch/v1\nkind: Job\nspec:\n  template:\n    spec:\n      containers:\n      - name: x\n        command: [sh, -c]\n        args:\n        - {1}\n      - name: y\n        command:\n        - sh\n        - -c\n        - {2}\n"),
        ["Ansible"] = ("roles/x/tasks/main.yml", "- name: x\n  shell: {1}\n- name: y\n  ansible.builtin.shell:\n    cmd: {2}\n"),
        ["Taskfile"] = ("Taskfile.yml", "version: '3'\ntasks:\n  a:\n    cmds:\n      - {1}\n      - cmd: {2}\n"),
        ["compose"] = ("docker-compose.yml", "services:\n  a:\n    command:\n      - sh\n      - -c\n      - {1}\n  b:\n    entrypoint: [sh, -c]\n    command:\n      - {2}\n"),
    };

    /// <summary>How the program <c>first one</c>, <c>second two</c> is written, and how the two commands' last words are.</summary>
    private static readonly Dictionary<string, (string Scalar, string One, string Two)> Scalars = new(StringComparer.Ordinal)
    {
        ["plain"] = ("first one && second two", "one", "two"),
        ["plain over lines"] = ("first\n~one\n~&& second\n~  two", "one", "two"),
        ["literal"] = ("|\n~first 'one'\n\n~  # no\n~second \\\n~  two", "'one'", "two"),
        ["literal, kept, with an indentation of its own"] = ("|2+\n~  first one\n~  second two\n\n", "one", "two"),
        ["folded"] = (">\n~first\n~one &&\n~second two", "one", "two"),
        ["folded and stripped, with lines that are not"] = (">-\n~first one\n\n~if true; then\n~    second two\n~fi", "one", "two"),
        ["single quotes"] = ("'first ''one'' && second two'", "''one''", "two"),
        ["single quotes over lines"] = ("'first\n~  one &&\n\n~second ''two'''", "one", "''two''"),
        ["double quotes"] = ("\"first \\\"one\\\" && second \\u0074wo\"", "\\\"one\\\"", "\\u0074wo"),
        ["double quotes over lines"] = ("\"first \\\n~\\  one;\n~second\\ttwo\"", "one", "two"),
        ["template"] = ("|\n~first ${{ matrix.one }}\n~second {{ .Values.two }}", "${{ matrix.one }}", "{{ .Values.two }}"),
        ["template in double quotes"] = ("\"first \\\"$[ variables.one ]\\\" && second two\"", "\\\"$[ variables.one ]\\\"", "two"),
        ["anchor and tag"] = ("&x !!str first one; second two", "one", "two"),
    };

    public static MatrixTheoryData<string, string> Rows => new([.. Systems.Keys], [.. Scalars.Keys]);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Commands_have_their_places(string system, string scalar)
    {
        var (path, frame) = Systems[system];
        var (written, one, two) = Scalars[scalar];
        var text = frame.Replace("{1}", written.Replace("~", new string(' ', Indent), StringComparison.Ordinal), StringComparison.Ordinal).Replace("{2}", "\"third last\"", StringComparison.Ordinal);

        var calls = HostTree.Calls(new YamlLanguage(), path, text).Split('\n').Where(call => call.Contains(" first ", StringComparison.Ordinal) || call.Contains(" second ", StringComparison.Ordinal) || call.Contains(" third ", StringComparison.Ordinal));

        Assert.Equal([Place(text, "first", one), Place(text, "second", two), Place(text, "third", "last")], calls.Select(call => call.Split(' ')[0]));
    }

    /// <summary>Where a command begins, and where its last word ends, as line and column.</summary>
    private static string Place(string text, string name, string word)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal);
        return $"{At(text, start)}-{At(text, text.IndexOf(word, start, StringComparison.Ordinal) + word.Length - 1)}";
    }

    private static string At(string text, int offset) => $"{text.AsSpan(0, offset).Count('\n') + 1}:{offset - text.LastIndexOf('\n', Math.Max(0, offset - 1))}";
}
