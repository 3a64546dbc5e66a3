using WorkaroundScanner.Model.Platforms;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Rules.Vocabularies;

namespace WorkaroundScanner.Rules.Tests;

/// <summary>What a user's platform file adds to the files that come with the program, and what it takes over from them.</summary>
public class PlatformFileTests
{
    [Fact]
    public void A_described_tool_is_taken_over_with_what_the_file_leaves_out()
    {
        var vocabulary = Load("platform: compute\ntools:\n  - name: kubectl\n    wrappers: [kube-safe]\n");
        var builtIn = VocabularyLoader.BuiltIn.Vocabulary.Find("kubectl")!;
        var tool = vocabulary.Find("kubectl")!;
        Assert.Equal(("compute", builtIn.Capabilities.Length, builtIn.ValueFlags.Count), (tool.Platform, tool.Capabilities.Length, tool.ValueFlags.Count));
        Assert.Same(tool, vocabulary.Find("kube-safe"));
        Assert.Same(tool, vocabulary.Find(builtIn.Aliases[0]));
        Assert.Contains("kube-safe", vocabulary.PlatformNames);
    }

    [Fact]
    public void What_the_file_says_itself_holds()
    {
        var tool = Load("platform: compute\ntools:\n  - name: kubectl\n    aliases: [kk]\n    capabilities: [{ name: all, role: change, commands: ['*'] }]\n").Find("kubectl")!;
        Assert.Equal(["kk"], tool.Aliases);
        Assert.Equal(["all"], tool.Capabilities.Select(capability => capability.Name));
    }

    [Fact]
    public void An_alias_taken_over_leaves_the_rest_of_the_built_in_tool()
    {
        var alias = VocabularyLoader.BuiltIn.Vocabulary.Find("terraform")!.Aliases.FirstOrDefault() ?? VocabularyLoader.BuiltIn.Vocabulary.Tools.First(tool => tool is { IsPlatform: true, Aliases.Length: > 0 }).Aliases[0];
        var owner = VocabularyLoader.BuiltIn.Vocabulary.Find(alias)!.Name;
        var vocabulary = Load($"platform: ours\ntools: [{{ name: '{alias}' }}]\n");
        Assert.Equal("ours", vocabulary.Find(alias)!.Platform);
        Assert.NotEqual("ours", vocabulary.Find(owner)!.Platform);
    }

    [Fact]
    public void A_platform_of_a_built_in_name_is_extended()
    {
        var vocabulary = Load("platform: kubernetes\nowner: team-clusters\nfixes:\n  - { capability: kubectl apply, category: retry, since: 2.3, replacement: '`kubectl apply --wait`' }\n");
        Assert.Equal("kubernetes", vocabulary.Find("kubectl")!.Platform);
        var platform = vocabulary.PlatformOf("kubernetes")!;
        Assert.Equal("team-clusters", platform.Owner);
        Assert.Equal([new CapabilityReference("kubectl", "apply")], platform.Fixes.Select(fix => fix.Capability));
    }

    [Fact]
    public void Everything_that_a_file_says_is_kept()
    {
        var platform = Load("""
            platform: deploy
            owner: team-deploy
            home: acme/deploy
            feedback: "#deploy-help"
            api-hosts: ["*.Deploy.example.com"]
            ci-jobs: [deploy-*]
            sanctioned: { files: [tools/**], repositories: [acme/deploy-*] }
            private-lane: [lock, deployctl]
            tools:
              - name: deployctl
                capabilities: [{ name: lock, role: change, commands: [lock] }]
            """).PlatformOf("deploy")!;
        Assert.Equal(("team-deploy", "acme/deploy", "#deploy-help"), (platform.Owner, platform.Home, platform.Contact));
        Assert.Equal(["*.deploy.example.com"], platform.ApiHosts);
        Assert.Equal(["deploy-*"], platform.CiJobs);
        Assert.Equal(["tools/**", "acme/deploy-*"], platform.Sanctioned.Files.Concat(platform.Sanctioned.Repositories));
        Assert.Equal([new CapabilityReference(null, "lock"), new CapabilityReference("deployctl", null)], platform.PrivateLane);
    }

    [Fact]
    public void A_tool_can_not_have_the_name_of_a_class()
    {
        var load = VocabularyLoader.Load([.. BuiltInPack.Files, new PackFile("platforms/p.yaml", "platform: ours\ntools: [{ name: massage }]\n")]);
        Assert.Equal(["platforms/p.yaml:2:17: A tool can't be called `massage`: that is a class of tools."], load.Errors.Select(error => error.ToString()));
    }

    private static Vocabulary Load(string text)
    {
        var load = VocabularyLoader.Load([.. BuiltInPack.Files, new PackFile("platforms/p.yaml", text)]);
        Assert.Empty(load.Errors);
        return load.Vocabulary;
    }
}
