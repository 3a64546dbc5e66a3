using WorkaroundScanner.Rules.Vocabularies;

namespace WorkaroundScanner.Rules.Tests;

public class BuiltInPackTests
{
    [Fact]
    public void The_vocabulary_has_no_errors() => Assert.Empty(VocabularyLoader.BuiltIn.Errors);

    [Fact]
    public void The_rules_have_no_errors() => Assert.Empty(RuleSet.BuiltIn.Errors);

    [Theory]
    [InlineData("kubectl helm kustomize oc istioctl argocd flux skaffold helmfile", "kubernetes")]
    [InlineData("terraform tofu terragrunt pulumi cdk sam serverless sls packer ansible-playbook", "infrastructure")]
    [InlineData("aws gcloud gsutil bq az doctl eksctl ibmcloud", "cloud")]
    [InlineData("docker docker-compose podman buildah skopeo crane", "containers")]
    [InlineData("gh glab hub circleci buildkite-agent tkn jenkins-cli fly", "forge")]
    [InlineData("vault sops", "secrets")]
    [InlineData("heroku flyctl vercel netlify cf", "paas")]
    [InlineData("bazel bazelisk", "build")]
    public void Every_platform_has_its_tools(string tools, string platform)
    {
        foreach (var name in tools.Split(' '))
        {
            Assert.Equal(platform, VocabularyLoader.BuiltIn.Vocabulary.Find(name)?.Platform);
        }
    }
}
