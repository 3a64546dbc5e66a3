using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace WorkaroundScanner.EndToEnd.Delivery;

/// <summary>The action for GitHub: its steps run as the runner runs them, with the inputs as variables.</summary>
public sealed partial class ActionTests
{
    private static readonly YamlNode Action = Checkout.Yaml("action.yml");

    [Fact]
    public void InputsReachTheScriptsAsVariablesOnly()
    {
        Assert.Equal("composite", Action.Text("runs", "using"));
        Assert.All(Action.Items("runs", "steps"), step =>
        {
            Assert.Equal("bash", step.Text("shell"));
            Assert.DoesNotContain("${{", step.Text("run"), StringComparison.Ordinal);
            Assert.All(step.Entries("env"), variable =>
            {
                Assert.Matches(Input(), variable.Value);
                Assert.Contains("$" + variable.Key, step.Text("run").Replace("{", "", StringComparison.Ordinal), StringComparison.Ordinal);
            });
        });
        var used = Action.Items("runs", "steps").SelectMany(step => step.Entries("env").Values).Select(value => Input().Match(value).Groups["name"].Value);
        var declared = ((YamlMappingNode)Action.Get("inputs")).Children.Keys.Select(key => ((YamlScalarNode)key).Value!);
        Assert.Equal(declared.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void InstallsTheVersionThatThisIs()
    {
        var version = XDocument.Load(Checkout.At("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Equal(version, Action.Text("inputs", "version", "default"));
        Assert.Equal(version, Checkout.Yaml("templates/gitlab-ci.yml").Text("variables", "WSCAN_VERSION"));
    }

    [Fact]
    public void ANewWorkaroundFailsAndIsHandedOn()
    {
        using var git = Shop.StartWithNew();
        using var job = new Job();
        var run = job.Check(git);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("::error file=ci/wait.sh,line=2,", run.Output, StringComparison.Ordinal);
        Assert.Equal("1", job.Outputs["findings"]);
        Assert.Equal("1", job.Outputs["exit-code"]);
        var sarif = JsonDocument.Parse(File.ReadAllText(job.Outputs["sarif"])).RootElement;
        Assert.Equal("2.1.0", sarif.GetProperty("version").GetString());
        Assert.NotEqual(0, sarif.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Contains("ci/wait.sh", job.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingNewPasses()
    {
        using var git = Shop.Start();
        git.Write("README.md", "# Shop\n").Commit();
        using var job = new Job();
        Assert.Equal((0, ""), (job.Check(git).ExitCode, ""));
        Assert.Equal(("0", "0"), (job.Outputs["findings"], job.Outputs["exit-code"]));
        Assert.True(File.Exists(job.Outputs["sarif"]));
    }

    [Fact]
    public void ReportOnlyPassesAndCounts()
    {
        using var git = Shop.StartWithNew();
        using var job = new Job();
        Assert.Equal(0, job.Check(git, ("REPORT_ONLY", "true")).ExitCode);
        Assert.Equal(("1", "0"), (job.Outputs["findings"], job.Outputs["exit-code"]));
    }

    [Fact]
    public void EveryInputIsUnderstood()
    {
        using var git = Shop.Start();
        git.Write("ship.sh", "#!/bin/bash\nfor try in 1 2 3; do\n  shipctl push && break\n  sleep 5\ndone\n").Commit();
        using var job = new Job();
        Assert.Equal(0, job.Check(git).ExitCode);
        Assert.Equal(1, job.Check(git, ("TOOLS", "\nbuildctl\n shipctl \n"), ("CATEGORY", "shop"), ("FAIL_ON", "info"), ("BASE", "main")).ExitCode);
        Assert.Equal("1", job.Outputs["findings"]);
        Assert.Equal(0, Wscan.Run(git.Folder, "baseline", "create", "--tool", "shipctl").ExitCode);
        Assert.Equal(0, job.Check(git, ("TOOLS", "shipctl"), ("BASELINE", ".workarounds-baseline")).ExitCode);
    }

    [Theory]
    [InlineData("BASE", "no-such-branch")]
    [InlineData("BASE", "--report-only")]
    [InlineData("BASE", "$(touch canary)")]
    [InlineData("FAIL_ON", "never")]
    [InlineData("ROOT", "--version")]
    public void WrongUseFailsAndLeavesNothingOpen(string input, string value)
    {
        using var git = Shop.StartWithNew();
        using var job = new Job();
        var run = job.Check(git, (input, value));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(("", "", "2"), (job.Outputs["findings"], job.Outputs["sarif"], job.Outputs["exit-code"]));
        Assert.False(File.Exists(git.Folder.At("canary")));
    }

    [Fact]
    public void TakesTheFileWhoseChecksumIsRight()
    {
        using var job = new Job();
        var checksum = job.Offer("#!/bin/sh\necho wscan of the folder\n");
        var run = job.Install(("DOWNLOAD_URL", "https://files.example/wscan/"), ("SHA256", checksum));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal("wscan of the folder\n", new Command(job.Folder, Path.Join(job.AddedPath, "wscan")).Run().Output);
        Assert.Equal(["https://files.example/wscan/wscan-0.1.0-linux-x64"], job.Downloads);
    }

    [Fact]
    public void TakesTheChecksumsBesideTheFileWhereNoneIsGiven()
    {
        using var job = new Job();
        job.Offer("#!/bin/sh\n");
        Assert.Equal(0, job.Install(("DOWNLOAD_URL", "https://files.example/wscan")).ExitCode);
        Assert.Equal(["https://files.example/wscan/wscan-0.1.0-linux-x64", "https://files.example/wscan/SHA256SUMS"], job.Downloads);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", "Linux", "0.1.0")]
    [InlineData("no checksum", "Linux", "0.1.0")]
    [InlineData("", "macOS", "0.1.0")]
    [InlineData("", "Linux", "0.2.0")]
    public void TakesNoOther(string checksum, string system, string version)
    {
        using var job = new Job();
        job.Offer("#!/bin/sh\n");
        Assert.NotEqual(0, job.Install(("DOWNLOAD_URL", "https://files.example/wscan"), ("SHA256", checksum), ("RUNNER_OS", system), ("VERSION", version)).ExitCode);
        Assert.Equal("", job.AddedPath);
    }

    [Fact]
    public void TakesTheProgramThatIsThereOrSaysWhatToSet()
    {
        using var job = new Job();
        Assert.Equal(0, job.Install().ExitCode);
        var run = job.Install(("PATH", "/usr/bin:/bin"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("set download-url or package-source", run.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\$\{\{ inputs\.(?<name>[a-z0-9-]+) \}\}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Input();

    /// <summary>A job on a runner: its folders and files, and a curl that takes everything from a folder.</summary>
    private sealed class Job : IDisposable
    {
        private const string Curl = "#!/bin/bash\nwhile [ $# -gt 1 ]; do\n  [ \"$1\" != --output ] || { shift; output=$1; }\n  shift\ndone\necho \"$1\" >>\"$OFFERED/../downloads\"\ncp \"$OFFERED/${1##*/}\" \"$output\"\n";
        private readonly TemporaryFolder files = new();

        public Job()
        {
            files.Write("bin/curl", Curl).Run("chmod", "755", files.At("bin/curl"));
            files.Write("offered/SHA256SUMS", "").Write("downloads", "");
        }

        public string Folder => files.Root;

        public Dictionary<string, string> Outputs => File.ReadAllLines(files.At("output")).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

        public string Summary => File.ReadAllText(files.At("summary"));

        public string AddedPath => File.ReadAllText(files.At("path")).TrimEnd('\n');

        public string[] Downloads => File.ReadAllLines(files.At("downloads"));

        public void Dispose() => files.Dispose();

        /// <summary>Puts a program where curl finds it, and returns its checksum.</summary>
        public string Offer(string program)
        {
            const string name = "wscan-0.1.0-linux-x64";
            var checksum = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(program)));
            files.Write("offered/" + name, program).Write("offered/SHA256SUMS", $"{new string('0', 64)}  {name}.old\n{checksum}  {name}\n");
            return checksum;
        }

        public Outcome Check(GitFolder git, params (string, string?)[] inputs) => Step(1, git.Root, inputs);

        public Outcome Install(params (string, string?)[] inputs) => Step(0, files.Root, inputs);

        private Outcome Step(int number, string folder, (string, string?)[] inputs)
        {
            var step = Action.Items("runs", "steps").ElementAt(number);
            files.Write("step.sh", step.Text("run")).Write("output", "").Write("path", "").Write("summary", "");
            var defaults = step.Entries("env").Select(variable => (variable.Key, (string?)Action.Text("inputs", Input().Match(variable.Value).Groups["name"].Value, "default")));
            return new Command(folder, "bash", "--noprofile", "--norc", "-eo", "pipefail", files.At("step.sh"))
                .WithPrograms(files.At("bin"), Checkout.Programs)
                .With(("GITHUB_ACTIONS", "true"), ("GITHUB_OUTPUT", files.At("output")), ("GITHUB_PATH", files.At("path")), ("GITHUB_STEP_SUMMARY", files.At("summary")))
                .With(("RUNNER_OS", "Linux"), ("RUNNER_ARCH", "X64"), ("RUNNER_TEMP", files.Root), ("OFFERED", files.At("offered")))
                .With([.. defaults])
                .With(inputs)
                .Run();
        }
    }
}
