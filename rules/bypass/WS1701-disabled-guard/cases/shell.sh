#!/usr/bin/env bash

# expect: WS1701 lines=1
kubectl delete pod "$POD" --force --grace-period=0

# expect: WS1701 lines=1
oc login "$CLUSTER" --token="$TOKEN" --insecure-skip-tls-verify=true

# expect: WS1701 lines=1
terraform apply -lock=false -auto-approve

# expect: WS1701 lines=3
skopeo copy \
  --dest-tls-verify=false \
  "docker://$SOURCE" "docker://$TARGET"

# expect: WS1701 lines=1
kubectl apply --validate=false -f crds/ 2>&1 | tee apply.log

deploy_chart() {
  # expect: WS1701 lines=1
  helm upgrade --install web ./chart --skip-crds --no-hooks
}

# ok: counted once, where the function says it
deploy_chart
deploy_chart --timeout 5m || exit 1

k() {
  kubectl --context "$CONTEXT" "$@"
}
# expect: WS1701 lines=1
k delete pod "$POD" --grace-period=0

TF="terragrunt --terragrunt-non-interactive"
# expect: WS1701 lines=1
$TF run-all plan --lock=false

# expect: WS1701 lines=1
objects=$(aws s3api list-objects --no-verify-ssl --endpoint-url "$ENDPOINT" --bucket "$BUCKET")

# expect: WS1701 lines=1
vault status -tls-skip-verify || exit 1

# expect: WS1701 lines=1
kubectl drain "$NODE" --ignore-daemonsets --disable-eviction

# expect: WS1701 lines=1
bash -c 'podman push --tls-verify=false localhost/web "$REGISTRY/web"'

# ok: habits that switch no check off
terraform apply -auto-approve
docker rm -f web
docker system prune --force
helm uninstall web --wait
gcloud run services delete web --quiet
az group delete --name "$GROUP" --yes

# ok: the check is on
oc login "$CLUSTER" --certificate-authority=ca.crt
kubectl apply --validate=true -f web.yaml

# ok: a time to shut down in order
kubectl delete pod "$POD" --grace-period=30

# ok: not a platform CLI
git commit --no-verify -m "wip"
curl --insecure "https://$HOST/healthz"

# ok: text that only names the flag
echo "never use kubectl delete --grace-period=0"
