using System.Collections.Immutable;
using WorkaroundScanner.Model.Results;

namespace WorkaroundScanner.Scanning.Tests.Metamorphic;

/// <summary>A workaround in its plainest form, as the lines of a shell script.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Category">The category that it keeps wherever it stands.</param>
/// <param name="Capability">The command that it is about.</param>
/// <param name="Commands">The commands of a platform that it keeps.</param>
/// <param name="Names">Variables and functions that may be called something else.</param>
/// <param name="Text">Its lines. A line that ends in an opener goes on; nothing else is continued, so that every host can take it.</param>
internal sealed record Example(string Name, Category Category, string Capability, int Commands, string[] Names, string Text)
{
    /// <summary>One for each kind of workaround.</summary>
    public static ImmutableArray<Example> All { get; } =
    [
        new("retry loop", Category.Retry, "kubectl apply", 1, ["attempt", "manifest"], """
            for attempt in 1 2 3; do
              kubectl apply -f "$manifest" && break
              sleep 5
            done
            """),
        new("or-chain", Category.Retry, "helm upgrade", 2, ["release"], """
            helm upgrade --install "$release" ./chart || { sleep 10; helm upgrade --install "$release" ./chart; }
            """),
        new("poll loop", Category.Poll, "kubectl get", 1, ["app"], """
            until [ "$(kubectl get deploy "$app" -o jsonpath='{.status.readyReplicas}')" = 3 ]; do
              sleep 5
            done
            """),
        new("poll loop with a counter", Category.Poll, "aws cloudformation", 1, ["tries", "stack", "state"], """
            tries=0
            while [ "$tries" -lt 30 ]; do
              state=$(aws cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].StackStatus' --output text)
              if [ "$state" = CREATE_COMPLETE ]; then
                break
              fi
              tries=$((tries + 1))
              sleep 10
            done
            """),
        new("scraped pipeline", Category.Postprocess, "kubectl get", 1, ["app"], """
            kubectl get pods | grep "$app" | awk '{ print $1 }'
            """),
        new("scraped into a variable", Category.Postprocess, "terraform plan", 2, ["address"], """
            address=$(terraform show | grep 'public_ip ' | sed 's/.*= "//; s/"$//')
            aws ec2 describe-instances --filters "Name=ip-address,Values=$address"
            """),
        new("piped input", Category.Preprocess, "kubectl apply", 1, ["tag"], """
            sed "s/TAG/$tag/" deployment.yaml | kubectl apply -f -
            """),
        new("input by file", Category.Preprocess, "helm upgrade", 1, ["target"], """
            envsubst < values.template > values.yaml
            helm upgrade --install shop ./chart --values values.yaml --namespace "$target"
            """),
        new("kept output", Category.Cache, "aws ec2", 1, ["listing"], """
            listing=/var/cache/instances.json
            if [ ! -f "$listing" ]; then
              aws ec2 describe-instances > "$listing"
            fi
            cat "$listing"
            """),
        new("forced deletion", Category.Bypass, "kubectl delete", 1, ["pod"], """
            kubectl delete pod "$pod" --force --grace-period=0
            """),
        new("removed finalizers", Category.Bypass, "kubectl patch", 1, ["space"], """
            kubectl patch namespace "$space" --type json -p '[{"op": "remove", "path": "/spec/finalizers"}]'
            """),
        new("wrapper function", Category.Wrapper, "kubectl", 1, ["k", "context"], """
            k() {
              kubectl --context "$context" --namespace shop "$@"
            }
            """),
    ];
}
