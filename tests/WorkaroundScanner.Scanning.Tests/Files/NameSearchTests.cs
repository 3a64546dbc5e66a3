using WorkaroundScanner.Scanning.Files.Prefilter;

namespace WorkaroundScanner.Scanning.Tests.Files;

public sealed class NameSearchTests
{
    private static readonly NameSearch Search = new(["kubectl", "helm", "docker compose", "docker-compose", "az", "helmfile"]);

    [Theory]
    [InlineData("kubectl get pods", true)]
    [InlineData("x=${KUBECTL:-kubectl}", true)]
    [InlineData("/usr/bin/az", true)]
    [InlineData("az", true)]
    [InlineData("my-kubectl x", true)]
    [InlineData("docker run", true)]
    [InlineData("helmfile apply", true)]
    [InlineData("kubectl_get; my_kubectl; kubectl2 helms xaz azx", false)]
    [InlineData("KUBECTL Helm", false)]
    [InlineData("", false)]
    public void NameCountsWhereNoWordTouchesIt(string text, bool found) => Assert.Equal(found, Search.IsIn(text));

    [Theory]
    [InlineData("run(\"kubectl\", x)", true)]
    [InlineData("run('kubectl get pods')", true)]
    [InlineData("const path = `/usr/bin/helm`", true)]
    [InlineData("// kubectl is asked", false)]
    [InlineData("say(\"the kubectl\")", false)]
    public void QuotedNamesBeginATextOrStandBehindAPath(string text, bool found) => Assert.Equal(found, Search.IsQuotedIn(text));

    [Theory]
    [InlineData("run: kubectl get pods", true)]
    [InlineData("run: kubectl.exe get pods", true)]
    [InlineData("run: ${X:-kubectl} get", true)]
    [InlineData("command: [kubectl]", true)]
    [InlineData("run: ./kubectl-v1.30 get pods", true)]
    [InlineData("run: |\n  # first\n  kubectl get pods", true)]
    [InlineData("run: echo '#' && kubectl get pods", true)]
    [InlineData("kubectl: it is asked here", false)]
    [InlineData("{\"helm\": 1}", false)]
    [InlineData("helm:\n  version: 3", false)]
    [InlineData("image: helm-controller", false)]
    [InlineData("  # kubectl is asked here\nrun: x", false)]
    [InlineData("skip: ^helm/|^docs/", false)]
    [InlineData("skip: \"(site/|helm\\\\.toml)\"", false)]
    [InlineData("image: \"{{ .Values.helm }}/app\"", false)]
    [InlineData("run: e2e --provider=az --skip", false)]
    [InlineData("run: TOOL=az e2e", true)]
    [InlineData("uses: helm/chart-releaser-action@v1", true)]
    [InlineData("uses: \"helm/chart-releaser-action@v1\"", true)]
    [InlineData("image: helm:3", false)]
    [InlineData("helm.sh/chart: x-1.0", false)]
    [InlineData("image: bitnami/kubectl:latest", false)]
    [InlineData("name: e2e-az-helm.1", false)]
    [InlineData("path: helm/charts", false)]
    public void NamesInDataThatMayBeCommands(string text, bool found) => Assert.Equal(found, Search.IsCommandIn(text));

    [Fact]
    public void NoNameIsNeverFound() => Assert.False(new NameSearch([]).IsIn("kubectl"));

    [Fact]
    public void AgreesWithANaiveSearchOnRandomText()
    {
        string[] pieces = ["kubectl", "helm", "file", "az", "_", "-", " ", "a", "docker", ".", "\n", "é", "9"];
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(random.GetItems(pieces, 12));
            Assert.Equal(Naive(text), Search.IsIn(text));
        }
    }

    [Theory]
    [InlineData("bin/deploy", true)]
    [InlineData("sh /app/bin/deploy", true)]
    [InlineData("./deploy", true)]
    [InlineData("../deploy", true)]
    [InlineData("$BIN/deploy", true)]
    [InlineData("${BIN}/deploy", true)]
    [InlineData("\"$(pwd)\"/deploy", true)]
    [InlineData("kubernetes/deploy", false)]
    [InlineData("image: acme/deploy", false)]
    [InlineData("sbin/deploy", false)]
    [InlineData("$HOME/deploy/app", false)]
    [InlineData("\"$BIN/\"deploy", true)]
    [InlineData("[\"deploy\"]", false)]
    [InlineData("- deploy", false)]
    public void BehindAFolderANameIsThatOfAFileInSuchAFolder(string text, bool mentioned) =>
        Assert.Equal(mentioned, new FileNameIndex(["bin/deploy", "x.sh"]).MentionedIn(text).Contains("deploy"));

    [Fact]
    public void MentionsAreWholeFileNames()
    {
        var index = new FileNameIndex(["lib/common.sh", "bin/deploy", "a/my file.sh", "x/y.z.sh"]);
        Assert.Equal(["common.sh"], index.MentionedIn("source \"$DIR/common.sh\" # and notcommon.sh, common.shx"));
        Assert.Equal(["deploy"], index.MentionedIn("./bin/deploy all; deployment"));
        Assert.Equal(["file.sh"], index.MentionedIn(". 'my file.sh'"));
        Assert.Equal("file.sh", FileNameIndex.KeyOf("a/my file.sh"));
        Assert.Empty(index.MentionedIn("y.z"));
    }

    private static bool Naive(string text) => new[] { "kubectl", "helm", "docker", "docker-compose", "az", "helmfile" }.Any(name =>
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsWord(text[at - 1])) && (at + name.Length == text.Length || !IsWord(text[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    });

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
