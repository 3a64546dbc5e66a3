using WorkaroundScanner.Configuration.Nodes;
using WorkaroundScanner.Rules.Packs;
using WorkaroundScanner.Rules.Vocabularies;

namespace WorkaroundScanner.Rules.Tests;

public class BuiltInPackTests
{
    [Fact]
    public void The_vocabulary_has_no_errors() => Assert.Empty(VocabularyLoader.Load(BuiltInPack.Sources).Errors);

    [Fact]
    public void The_rules_have_no_errors() =>
        Assert.Empty(RuleSet.Load(BuiltInPack.Sources, VocabularyLoader.BuiltIn.Vocabulary).Errors);

    [Fact]
    public void What_was_parsed_when_built_is_what_the_texts_say()
    {
        Assert.NotEmpty(BuiltInPack.Sources);
        Assert.Equal(
            BuiltInPack.Sources.Select(file => (file.Path, Show(file))),
            BuiltInPack.Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => (file.Path, Show(file))));
        Assert.All(BuiltInPack.Files, file => Assert.True(file.IsBuiltIn));
    }

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

    [Theory]
    [InlineData("az sam cf fly hub bq oc flux packer vault")]
    public void Short_names_stand_for_a_tool_in_command_position_only(string tools)
    {
        foreach (var name in tools.Split(' '))
        {
            Assert.True(VocabularyLoader.BuiltIn.Vocabulary.Find(name)?.CommandPositionOnly);
        }
    }

    [Theory]
    [InlineData("call kubectl -n test get pods", "get", "query")]
    [InlineData("call kubectl --context a -n b apply -f x", "apply", "change")]
    [InlineData("call kubectl rollout status deploy/x", "wait", "query")]
    [InlineData("call kubectl rollout restart deploy/x", "rollout", "change")]
    [InlineData("call kubectl exec pod -- ls", "exec", "query")]
    [InlineData("call kubectl auth can-i get pods", "auth", "query")]
    [InlineData("call kubectl config view", "config", "query")]
    [InlineData("call kubectl config use-context x", "config", "change")]
    [InlineData("call helm upgrade --install a b", "upgrade", "change")]
    [InlineData("call helm repo list", "repo", "query")]
    [InlineData("call oc login -u x", "login", "login")]
    [InlineData("call docker compose -f x.yml up", "compose", "change")]
    [InlineData("call docker compose ps", "compose", "query")]
    [InlineData("call docker-compose exec web true", "exec", "query")]
    [InlineData("call docker login -u x", "login", "login")]
    [InlineData("call docker inspect x", "inspect", "query")]
    [InlineData("call docker image push x", "push", "change")]
    [InlineData("call aws ec2 describe-instances", "ec2", "query")]
    [InlineData("call aws --region eu s3 ls", "s3", "query")]
    [InlineData("call aws s3 sync a b", "s3", "change")]
    [InlineData("call aws sts assume-role --role-arn x", "login", "login")]
    [InlineData("call aws ecr get-login-password", "login", "login")]
    [InlineData("call aws cloudformation wait stack-create-complete", "wait", "query")]
    [InlineData("call aws autoscaling describe-auto-scaling-groups", "request", "query")]
    [InlineData("call aws autoscaling set-desired-capacity", "request", "change")]
    [InlineData("call gcloud container clusters get-credentials x", "login", "login")]
    [InlineData("call gcloud compute instances list", "compute", "query")]
    [InlineData("call gcloud compute instances create x", "compute", "change")]
    [InlineData("call az login", "login", "login")]
    [InlineData("call az aks show -n x", "aks", "query")]
    [InlineData("call az group create -n x", "request", "change")]
    [InlineData("call az network vnet subnet show", "network", "query")]
    [InlineData("call terraform output -raw x", "output", "query")]
    [InlineData("call terraform -chdir=x apply", "apply", "change")]
    [InlineData("call terraform state list", "state", "query")]
    [InlineData("call terraform state rm x", "state", "change")]
    [InlineData("call vault login", "login", "login")]
    [InlineData("call vault kv get x", "read", "query")]
    [InlineData("call gh run view 1", "run", "query")]
    [InlineData("call gh run rerun 1", "run", "change")]
    [InlineData("call cf push app", "push", "change")]
    [InlineData("call cf app x", "app", "query")]
    [InlineData("call fly -t x set-pipeline", "set-pipeline", "change")]
    [InlineData("call heroku config:get X", "config", "query")]
    [InlineData("call bazel --output_base x query //...", "query", "query")]
    [InlineData("call ansible-playbook -i x site.yml", "", "change")]
    public void Subcommands_have_a_capability_and_a_role(string call, string capability, string role)
    {
        var bound = Assert.Single(RuleText.Model(call).Calls);
        Assert.Equal((capability, role), (bound.Capability?.Name ?? "", Configuration.Reading.EnumWords.Of(bound.Role)));
    }

    private static string Show(PackFile file) => Show(file.Read().Root!);

    private static string Show(ConfigNode node) => $"{node.Line}:{node.Column} " + node switch
    {
        ConfigScalar scalar => $"{scalar.Value}{(scalar.Quoted ? "'" : "")}",
        ConfigSequence sequence => $"[{string.Join(' ', sequence.Items.Select(Show))}]",
        ConfigMapping mapping => $"{{{string.Join(' ', mapping.Entries.Select(entry => $"{Show(entry.Key)}={Show(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
